package io.portolan.admin;

import io.portolan.kernel.PaymentId;
import io.portolan.orders.DutyClaim;
import io.portolan.orders.DutyClaims;
import io.portolan.orders.Settlement;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Duty and tax to be claimed back, each with its last day. The claim itself is made by hand.
@Controller
@StaffOnly("filings.read")
class ClaimPages {

    static final String PATH = "/admin/claims";
    private static final int MOST = 200;
    private static final List<String> SAID = List.of("sent", "dropped");

    private final DutyClaims claims;
    private final Desk desk;

    ClaimPages(DutyClaims claims, Desk desk) {
        this.claims = claims;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable UUID after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "claims");
        List<DutyClaim> page = claims.open(after == null ? null : new PaymentId(after), MOST);
        @Nullable String next =
                page.size() < MOST ? null : PATH + "?after=" + page.getLast().refund();
        return desk.page(
                "claims.jte",
                new ClaimsPage(
                        shell,
                        page.stream().map(claim -> row(shell, claim)).toList(),
                        shell.may("filings.write"),
                        SAID.contains(said) ? shell.t("claims.said." + said) : null,
                        next));
    }

    /// Says that a claim was sent.
    @PostMapping(PATH + "/{refund}/sent")
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> sent(@PathVariable UUID refund, Caller caller) {
        return end(refund, DutyClaims.End.SENT, caller, "sent");
    }

    /// Says that nobody sends it.
    @PostMapping(PATH + "/{refund}/dropped")
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> dropped(@PathVariable UUID refund, Caller caller) {
        return end(refund, DutyClaims.End.DROPPED, caller, "dropped");
    }

    private ResponseEntity<byte[]> end(
            UUID refund, DutyClaims.End how, Caller caller, String said) {
        Optional<DutyClaim> ended = claims.end(new PaymentId(refund), how, Actor.of(caller));
        if (ended.isEmpty()) throw Refusal.notFound("This claim");
        return desk.to(PATH + "?said=" + said);
    }

    private static ClaimsPage.Row row(Shell shell, DutyClaim claim) {
        LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
        return new ClaimsPage.Row(
                claim.refund().toString(),
                claim.number(),
                shell.display().country(claim.country()),
                due(shell, claim.until(), today),
                claim.amount(),
                claim.settled().stream()
                        .map(Settlement::claim)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(one -> view(shell, one))
                        .toList(),
                claim.settled().stream().map(Settlement::ruleId).distinct().toList());
    }

    private static Status due(Shell shell, LocalDate until, LocalDate today) {
        String text = shell.display().date(until);
        if (until.isBefore(today)) return Status.off(shell.t("claims.over", "day", text));
        return until.isAfter(today.plusDays(ClaimNeeds.SOON))
                ? Status.wait(text)
                : Status.act(text);
    }

    private static RefundPage.ClaimView view(Shell shell, Settlement.Claim claim) {
        return RefundViews.claim(
                shell,
                claim.authority(),
                claim.claimant(),
                claim.form(),
                claim.until(),
                claim.conditions());
    }
}
