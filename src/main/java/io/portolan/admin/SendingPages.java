package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import io.portolan.shipping.LaneTables;
import io.portolan.shipping.LaneTables.Sold;
import io.portolan.shipping.LaneTables.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How one sends to a market: services, days, prices by weight. A change is in force for the next
/// quote.
@Controller
@StaffOnly("markets.read")
class SendingPages {

    private static final String AT = "markets";
    private static final String HOME = MarketPages.HOME + "/{code}/sending";

    private final Markets markets;
    private final LaneTables lanes;
    private final ExchangeRates rates;
    private final AuditTrail audit;
    private final Desk desk;

    SendingPages(
            Markets markets, LaneTables lanes, ExchangeRates rates, AuditTrail audit, Desk desk) {
        this.markets = markets;
        this.lanes = lanes;
        this.rates = rates;
        this.audit = audit;
        this.desk = desk;
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable String notice = said.equals("saved") ? shell.t("sending.saved") : null;
        return page(200, shell, market(code), Map.of(), Map.of(), notice);
    }

    @PostMapping(HOME)
    @StaffOnly("markets.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        Market market = market(code);
        FieldReader fields = new FieldReader(typed);
        List<Sold> ways = new SendingForm(fields, market.currency()).read(lanes.services());
        if (ways.isEmpty() && market.open()) fields.problem("form", "sending.bad.none");
        if (!fields.problems().isEmpty()) {
            return page(422, shell, market, typed, fields.problems(), null);
        }
        Table before = lanes.of(code);
        if (!lanes.save(code, ways, version(typed.getOrDefault("version", "")))) {
            return stale(shell, market, typed);
        }
        tell(caller, shell, market, before.ways(), ways);
        return desk.to(MarketPages.href(code) + "/sending?said=saved");
    }

    private Market market(String code) {
        Market market = markets.byCode(code);
        if (market == null) throw Refusal.notFound("Market " + code);
        return market;
    }

    private ResponseEntity<byte[]> stale(Shell shell, Market market, Map<String, String> typed) {
        String notice = shell.t("sending.stale") + others(shell, market, typed);
        return page(409, shell, market, typed, Map.of(), notice);
    }

    /// What stands now where the form has something else.
    private String others(Shell shell, Market market, Map<String, String> typed) {
        Map<String, String> now = SendingForm.stood(lanes.of(market.code()).ways());
        StringBuilder others = new StringBuilder();
        for (LaneTables.Way way : lanes.services()) {
            for (String field : SendingForm.FIELDS) {
                String at = field + "-" + way.code();
                String theirs = now.getOrDefault(at, "");
                String mine = typed.getOrDefault(at, "").replace("\r\n", "\n").strip();
                if (theirs.equals(mine)) continue;
                others.append(others.isEmpty() ? " " : "; ");
                others.append(way.carrier()).append(' ').append(way.name()).append(", ");
                others.append(shell.t("sending." + field, "currency", market.currency()));
                others.append(": ").append(line(theirs)).append(" → ").append(line(mine));
            }
        }
        return others.toString();
    }

    private static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            Market market,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String notice) {
        Table table = lanes.of(market.code());
        boolean none = table.ways().isEmpty() && table.version() == 0;
        List<Sold> shown = none ? estimate(market, shell) : table.ways();
        Map<String, String> stood = SendingForm.stood(shown);
        // A box that is not ticked is not sent.
        if (!typed.isEmpty()) {
            stood.keySet().removeIf(name -> name.startsWith("on-") || name.startsWith("free-"));
        }
        // Who saves what was refused as stale has been told what it goes over.
        String sent = status == 409 ? null : typed.get("version");
        int seen = sent == null ? table.version() : version(sent);
        return desk.page(
                status,
                "sending.jte",
                new SendingPage(
                        Fields.of(shell, stood, typed, problems, shell.may("markets.write")),
                        market.code(),
                        market.name(),
                        market.currency().code(),
                        seen,
                        lanes.services().stream().map(way -> way(shell, way)).toList(),
                        none && !shown.isEmpty()
                                ? shell.t("sending.estimate", "market", pattern().name())
                                : "",
                        notice));
    }

    private static SendingPage.Way way(Shell shell, LaneTables.Way way) {
        String tracked = shell.t(way.tracked() ? "sending.tracked" : "sending.untracked");
        return new SendingPage.Way(way.code(), way.carrier() + " " + way.name(), tracked);
    }

    private Market pattern() {
        return markets.all().getFirst();
    }

    /// The ways of the first market at today's rate, to begin from; none without a rate.
    private List<Sold> estimate(Market market, Shell shell) {
        LocalDate today = LocalDate.ofInstant(shell.now(), market.zone());
        List<Sold> ways = new ArrayList<>();
        try {
            for (Sold way : lanes.of(pattern().code()).ways()) {
                Map<Long, Money> steps = new TreeMap<>();
                way.steps()
                        .forEach(
                                (grams, price) ->
                                        steps.put(grams, converted(price, market, today)));
                ways.add(
                        new Sold(
                                way.service(),
                                way.incoterm(),
                                way.clearance(),
                                way.doorFee() == null
                                        ? null
                                        : converted(way.doorFee(), market, today),
                                way.free(),
                                way.fromDays(),
                                way.toDays(),
                                steps));
            }
        } catch (NoRate unknown) {
            return List.of();
        }
        return ways;
    }

    private Money converted(Money price, Market market, LocalDate today) {
        return rates.convert(price, market.currency(), today);
    }

    private void tell(
            Caller caller, Shell shell, Market market, List<Sold> before, List<Sold> after) {
        Map<String, String> then = SendingForm.stood(before);
        Map<String, String> changed = new TreeMap<>();
        SendingForm.stood(after)
                .forEach(
                        (field, value) -> {
                            String was = then.getOrDefault(field, "");
                            if (!was.equals(value))
                                changed.put(field, line(was) + " → " + line(value));
                        });
        then.keySet().stream()
                .filter(field -> field.startsWith("on-"))
                .filter(field -> after.stream().noneMatch(w -> field.equals("on-" + w.service())))
                .forEach(field -> changed.put(field, "–"));
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "market.sending",
                        "market",
                        market.code(),
                        null,
                        shell.now(),
                        changed));
    }

    private static String line(String value) {
        return value.isEmpty() ? "–" : value.replace("\n", "; ");
    }
}
