package io.portolan.admin;

import io.portolan.platform.text.Words;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@StaffOnly("audit.read")
class AuditPages {

    private static final int MOST = 200;
    private static final List<String> ACTIONS =
            List.of(
                    "order.unmask",
                    "payment.refund",
                    "order.cancel",
                    "order.dispatch",
                    "parcel.label",
                    "mail.read",
                    "order.export",
                    "staff.sign-in",
                    "staff.change",
                    "staff.invite",
                    "key.create",
                    "key.revoke",
                    "callback.again",
                    "fact.again",
                    "rates.hold",
                    "rates.policy",
                    "variance.count",
                    "variance.undo",
                    "product.import",
                    "search.rule",
                    "search.synonyms",
                    "search.synonyms-removed",
                    "search.struck",
                    "search.allowed",
                    "market.add",
                    "market.save",
                    "clock.turn");

    private final AuditTrail audit;
    private final Desk desk;

    AuditPages(AuditTrail audit, Desk desk) {
        this.audit = audit;
        this.desk = desk;
    }

    @GetMapping("/admin/audit")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String action,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "audit");
        @Nullable String wanted = ACTIONS.contains(action) ? action : null;
        List<AuditEntry> entries = audit.newest(new AuditFilter(wanted, null, null), MOST);
        return desk.page(
                "audit.jte",
                new AuditPage(
                        shell,
                        filters(shell, wanted),
                        entries.stream().map(entry -> row(shell, entry)).toList()));
    }

    private static List<OrdersPage.Filter> filters(Shell shell, @Nullable String wanted) {
        List<OrdersPage.Filter> filters = new ArrayList<>();
        for (String action : ACTIONS) {
            boolean on = action.equals(wanted);
            filters.add(
                    new OrdersPage.Filter(
                            word(shell, "action." + action, action),
                            on ? "/admin/audit" : "/admin/audit?action=" + action,
                            on));
        }
        return filters;
    }

    private static AuditPage.Row row(Shell shell, AuditEntry entry) {
        @Nullable String purpose = entry.purpose();
        String number = entry.details().getOrDefault("number", entry.subjectId());
        return new AuditPage.Row(
                shell.moment(entry.at()),
                entry.actor().name(),
                shell.t("actor." + entry.actor().kind().name().toLowerCase(Locale.ROOT)),
                word(shell, "action." + entry.action(), entry.action()),
                entry.subjectKind() + " " + number,
                purpose == null ? "" : purpose(shell, purpose),
                entry.details().entrySet().stream()
                        .filter(detail -> !detail.getKey().equals("number"))
                        .map(detail -> detail.getKey() + " " + detail.getValue())
                        .sorted()
                        .collect(Collectors.joining(" · ")));
    }

    private static String purpose(Shell shell, String purpose) {
        return word(shell, "purpose." + purpose, word(shell, "refund." + purpose, purpose));
    }

    // Other parts of the shop write actions that this page need not know.
    private static String word(Shell shell, String key, String otherwise) {
        Words words = Shell.words(shell.language());
        return words.has(key) ? words.of(key) : otherwise;
    }
}
