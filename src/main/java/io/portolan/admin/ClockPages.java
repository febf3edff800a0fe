package io.portolan.admin;

import io.portolan.platform.time.ShopClock;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@StaffOnly("clock.turn")
class ClockPages {

    private static final List<Integer> HOURS = List.of(1, 6, 24, 72);

    private final ShopClock clock;
    private final AuditTrail audit;
    private final Desk desk;

    ClockPages(ShopClock clock, AuditTrail audit, Desk desk) {
        this.clock = clock;
        this.audit = audit;
        this.desk = desk;
    }

    @GetMapping("/admin/clock")
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "0") int turned,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "clock");
        Instant now = clock.instant();
        @Nullable String notice = turned > 0 ? shell.t("clock.turned", "hours", turned) : null;
        String ahead = desk.ahead(Shell.words(shell.language()));
        ClockPage page =
                new ClockPage(
                        shell,
                        shell.moment(now),
                        shell.moment(now.minus(clock.ahead())),
                        ahead.isEmpty() ? shell.t("clock.same") : ahead,
                        desk.demo(),
                        HOURS.stream()
                                .map(hours -> new ClockPage.Step(hours, step(shell, hours)))
                                .toList(),
                        notice);
        return desk.page("clock.jte", page);
    }

    @PostMapping("/admin/clock")
    ResponseEntity<byte[]> turn(@RequestParam int hours, Caller caller) {
        if (!desk.demo()) {
            throw Refusal.of(409, "live", "Live shop", "The clock turns in demo mode only.");
        }
        if (!HOURS.contains(hours)) {
            throw Refusal.invalid("hours", "range", "The clock turns by 1, 6, 24 or 72 hours.");
        }
        clock.turn(Duration.ofHours(hours));
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "clock.turn",
                        "clock",
                        "shop",
                        null,
                        clock.instant(),
                        Map.of("hours", String.valueOf(hours))));
        return desk.to("/admin/clock?turned=" + hours);
    }

    private static String step(Shell shell, int hours) {
        return hours < 24
                ? shell.t("clock.hours", "count", hours)
                : shell.t("clock.days", "count", hours / 24);
    }
}
