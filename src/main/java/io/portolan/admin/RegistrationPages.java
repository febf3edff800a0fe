package io.portolan.admin;

import io.portolan.filings.Registration;
import io.portolan.filings.Registrations;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How far the shop is from having to register for tax, place by place.
@Controller
@StaffOnly("filings.read")
class RegistrationPages {

    private static final String PATH = "/admin/registrations";

    private final Registrations registrations;
    private final RegistrationRows rows;
    private final RegistrationGaps gaps;
    private final Desk desk;

    RegistrationPages(
            Registrations registrations, RegistrationRows rows, RegistrationGaps gaps, Desk desk) {
        this.registrations = registrations;
        this.rows = rows;
        this.gaps = gaps;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "registrations");
        @Nullable String notice = said.equals("saved") ? shell.t("registrations.saved") : null;
        return desk.page("registrations.jte", page(shell, notice, null));
    }

    /// Says since when the merchant is registered there; an empty day takes it back.
    @PostMapping(PATH + "/{id}")
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> say(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String since,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "registrations");
        @Nullable LocalDate day = null;
        if (!since.isBlank()) {
            day = day(since);
            LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
            if (day == null || day.isAfter(today)) {
                String problem = shell.t("registrations.noday");
                return desk.page(422, "registrations.jte", page(shell, null, problem));
            }
        }
        if (!registrations.say(id, day, caller)) {
            throw Refusal.of(404, "unknown", "No such place", "There is no threshold " + id + ".");
        }
        return desk.to(PATH + "?said=saved");
    }

    /// Says that the merchant is not registered there.
    @PostMapping(PATH + "/{id}/not")
    @StaffOnly("filings.write")
    ResponseEntity<byte[]> sayNot(@PathVariable String id, Caller caller) {
        if (!registrations.sayNot(id, caller)) {
            throw Refusal.of(404, "unknown", "No such place", "No price depends on " + id + ".");
        }
        return desk.to(PATH + "?said=saved");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private RegistrationsPage page(Shell shell, @Nullable String notice, @Nullable String problem) {
        List<Registration> all = registrations.all(shell.zone());
        // What waits for a word stands above, where the first page leads to.
        Set<String> unsaid = gaps.places();
        Predicate<Registration> above = at -> sold(at) || unsaid.contains(at.id());
        List<Registration> near = all.stream().filter(above).toList();
        List<Registration> quiet = all.stream().filter(above.negate()).toList();
        return new RegistrationsPage(
                shell,
                near.stream().map(at -> rows.row(shell, at)).toList(),
                quiet.stream().map(at -> rows.row(shell, at)).toList(),
                rows.chart(shell, near),
                shell.may("filings.write"),
                registrations.priced(shell.zone()),
                registrations.denied(),
                notice,
                problem);
    }

    private static boolean sold(Registration at) {
        return at.sales() > 0
                || !at.uncounted().isEmpty()
                || !at.sold().isZero()
                || at.since() != null;
    }
}
