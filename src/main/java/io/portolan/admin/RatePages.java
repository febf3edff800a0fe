package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.HeldRate;
import io.portolan.markets.RatePolicy;
import io.portolan.markets.RateSource;
import io.portolan.markets.rates.Fetched;
import io.portolan.markets.rates.RateFetching;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Exchange rates: what holds, who is asked, what is entered by hand.
@Controller
class RatePages {

    private static final int LONGEST = 200;
    private static final String PAGE = "/admin/rates";

    private final ExchangeRates rates;
    private final RateFetching fetching;
    private final RateViews views;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    RatePages(
            ExchangeRates rates,
            RateFetching fetching,
            RateViews views,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.rates = rates;
        this.fetching = fetching;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(PAGE)
    @StaffOnly("connections.read")
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "rates");
        boolean known = Set.of("saved", "fetched", "ended").contains(said);
        String notice = known ? shell.t("rates.said." + said) : null;
        String problem = said.equals("silent") ? shell.t("rates.said.silent") : null;
        return page(200, shell, new FieldReader(Map.of()), Map.of(), notice, problem);
    }

    @PostMapping(PAGE + "/policy")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> follow(
            @RequestParam Map<String, String> typed, Caller caller, HttpServletRequest request) {
        FieldReader fields = new FieldReader(typed);
        int hours = number(fields, "hours", 24);
        int warn = number(fields, "warn", 60);
        int stop = number(fields, "stop", 365);
        if (fields.problems().isEmpty() && stop < warn) fields.problem("stop", "rates.bad.stop");
        if (!fields.problems().isEmpty()) return again(caller, request, fields, typed);
        RatePolicy policy = new RatePolicy(chosen(typed), hours, warn, stop);
        rates.follow(policy);
        write(caller, "rates.policy", "policy", told(policy));
        return desk.to(PAGE + "?said=saved");
    }

    private static List<RateSource> chosen(Map<String, String> typed) {
        Set<RateSource> chosen = new LinkedHashSet<>();
        for (String place : List.of("first", "second", "third")) {
            RateSource.of(typed.getOrDefault(place, "")).ifPresent(chosen::add);
        }
        return List.copyOf(chosen);
    }

    private static Map<String, String> told(RatePolicy policy) {
        String sources =
                policy.sources().stream().map(RateSource::id).collect(Collectors.joining(", "));
        return Map.of(
                "sources", sources,
                "hours", String.valueOf(policy.everyHours()),
                "warn", String.valueOf(policy.warnAfter()),
                "stop", String.valueOf(policy.stopAfter()));
    }

    private static int number(FieldReader fields, String field, int most) {
        Integer number = fields.value(field, null, "rates.bad.number", Integer::valueOf);
        if (number != null && number >= 1 && number <= most) return number;
        fields.problem(field, "rates.bad.number");
        return 1;
    }

    @PostMapping(PAGE + "/manual")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> hold(
            @RequestParam Map<String, String> typed, Caller caller, HttpServletRequest request) {
        FieldReader fields = new FieldReader(typed);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        Currency from = fields.value("from", null, "rates.bad.pair", Currency::of);
        Currency to = fields.value("to", null, "rates.bad.pair", Currency::of);
        BigDecimal rate = fields.value("rate", null, "rates.bad.rate", FieldReader::decimal);
        LocalDate last = fields.value("last", null, "rates.bad.last", FieldReader::day);
        String reason = fields.text("reason", "");
        if (from == null || to == null || from.equals(to)) fields.problem("to", "rates.bad.pair");
        if (rate == null || outOfReach(rate)) fields.problem("rate", "rates.bad.rate");
        if (last == null || last.isBefore(today)) fields.problem("last", "rates.bad.last");
        if (reason.isEmpty() || reason.length() > LONGEST) {
            fields.problem("reason", "rates.bad.reason");
        }
        if (from == null
                || to == null
                || rate == null
                || last == null
                || !fields.problems().isEmpty()) {
            return again(caller, request, fields, typed);
        }
        HeldRate held = rates.hold(from, to, rate, today, last, reason);
        write(caller, "rates.hold", from + "-" + to, told(held));
        return desk.to(PAGE + "?said=saved#manual");
    }

    // What the column holds: twelve digits before and after the point.
    private static boolean outOfReach(BigDecimal rate) {
        return rate.signum() <= 0
                || rate.stripTrailingZeros().scale() > 12
                || rate.compareTo(BigDecimal.TEN.pow(9)) >= 0;
    }

    private static Map<String, String> told(HeldRate held) {
        return Map.of(
                "rate", held.rate().toPlainString(),
                "until", String.valueOf(held.last()),
                "reason", held.reason());
    }

    @PostMapping(PAGE + "/manual/{id}/end")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> end(@PathVariable UUID id, Caller caller) {
        Optional<HeldRate> ended = rates.end(id);
        ended.ifPresent(
                held -> write(caller, "rates.end", held.from() + "-" + held.to(), told(held)));
        return desk.to(PAGE + "?said=ended#manual");
    }

    @PostMapping(PAGE + "/sources/{id}")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> open(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            HttpServletRequest request) {
        RateSource source = source(id);
        try {
            fetching.open(source, null, typed);
        } catch (IllegalArgumentException missing) {
            Shell shell = desk.shell(request, caller, "rates");
            String problem = shell.t("rates.bad.account", "name", source.title());
            return page(422, shell, new FieldReader(Map.of()), Map.of(), null, problem);
        }
        write(caller, "rates.account", source.id(), Map.of());
        return desk.to(PAGE + "?said=saved#sources");
    }

    @PostMapping(PAGE + "/sources/{id}/fetch")
    @StaffOnly("connections.mend")
    ResponseEntity<byte[]> fetch(@PathVariable String id, Caller caller) {
        RateSource source = source(id);
        Fetched fetched = fetching.fetch(source);
        write(caller, "rates.fetch", source.id(), Map.of("answer", fetched.note()));
        return desk.to(PAGE + "?said=" + (fetched.worked() ? "fetched" : "silent") + "#sources");
    }

    private static RateSource source(String id) {
        return RateSource.of(id).orElseThrow(() -> Refusal.notFound("This source"));
    }

    private ResponseEntity<byte[]> again(
            Caller caller,
            HttpServletRequest request,
            FieldReader fields,
            Map<String, String> typed) {
        Shell shell = desk.shell(request, caller, "rates");
        return page(422, shell, fields, typed, null, shell.t("rates.mend"));
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            FieldReader fields,
            Map<String, String> typed,
            @org.jspecify.annotations.Nullable String notice,
            @org.jspecify.annotations.Nullable String problem) {
        boolean may = shell.may("connections.mend");
        Map<String, String> problems = fields.problems();
        return desk.page(
                status,
                "rates.jte",
                new RatesPage(
                        shell,
                        views.pairs(shell),
                        views.publishers(shell),
                        views.held(shell),
                        views.currencies(),
                        Fields.of(shell, views.policy(), typed, problems, may),
                        Fields.of(shell, Map.of("from", "EUR"), typed, problems, may),
                        may,
                        notice,
                        problem));
    }

    private void write(Caller caller, String action, String about, Map<String, String> details) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller), action, "rates", about, null, clock.instant(), details));
    }
}
