package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.markets.Market;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.MarketChanges.Outcome;
import io.portolan.markets.StoredMarket;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Markets: where the shop sells, in which words and at which prices. A change is in force for the
/// next request.
@Controller
@StaffOnly("markets.read")
class MarketPages {

    static final String HOME = "/admin/markets";
    static final String NEW = HOME + "/new";
    private static final String AT = "markets";

    // Words of fields that are not called as their field is.
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name", "define.name",
                    "languages", "edit.languages",
                    "open", "markets.open.box");

    private final MarketDesk markets;
    private final MarketChanges changes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    MarketPages(
            MarketDesk markets, MarketChanges changes, AuditTrail audit, Clock clock, Desk desk) {
        this.markets = markets;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    static String href(String code) {
        return HOME + "/" + Uris.part(code);
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> list(Caller caller, HttpServletRequest request) {
        return desk.page("markets.jte", markets.list(desk.shell(request, caller, AT), null));
    }

    @GetMapping(NEW)
    @StaffOnly("markets.write")
    ResponseEntity<byte[]> begin(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        return page(200, shell, null, markets.pattern(), DefinitionDesk.Wish.said(null));
    }

    @PostMapping(NEW)
    @StaffOnly("markets.write")
    ResponseEntity<byte[]> create(
            @RequestParam Map<String, String> typed, Caller caller, HttpServletRequest request) {
        return take(null, typed, caller, request);
    }

    @GetMapping(HOME + "/{code}")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        StoredMarket stored = markets.stored(code);
        @Nullable String notice = said.equals("saved") ? shell.t("markets.saved") : null;
        return page(200, shell, stored, stored.market(), DefinitionDesk.Wish.said(notice));
    }

    @PostMapping(HOME + "/{code}")
    @StaffOnly("markets.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Caller caller,
            HttpServletRequest request) {
        return take(markets.stored(code), typed, caller, request);
    }

    private ResponseEntity<byte[]> take(
            @Nullable StoredMarket stored,
            Map<String, String> typed,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        FieldReader fields = new FieldReader(typed);
        Market before = stored == null ? named(typed) : stored.market();
        @Nullable Market wanted =
                new MarketForm(fields, before, markets.spoken(), markets.methods()).read();
        if (wanted == null) return again(422, shell, stored, before, typed, fields);
        if (typed.containsKey("look")) {
            return page(200, shell, stored, wanted, new DefinitionDesk.Wish(typed, Map.of(), null));
        }
        refuse(shell, stored, wanted, fields);
        if (!fields.problems().isEmpty()) return again(422, shell, stored, wanted, typed, fields);
        Outcome outcome =
                stored == null
                        ? changes.add(wanted)
                        : changes.replace(wanted, version(typed.getOrDefault("version", "")));
        return switch (outcome) {
            case Outcome.Saved(var saved) -> {
                tell(caller, stored == null ? null : stored.market(), saved);
                yield desk.to(href(saved.code()) + "?said=saved");
            }
            case Outcome.Stale(var newest) -> stale(shell, newest, typed);
            case Outcome.Taken _ ->
                    bad(shell, stored, wanted, typed, Map.of("countries", "markets.bad.taken"));
            case Outcome.CountryElsewhere _ ->
                    bad(shell, stored, wanted, typed, Map.of("countries", "markets.bad.elsewhere"));
            case Outcome.ListUnfit _ ->
                    bad(shell, stored, wanted, typed, Map.of("list", "markets.bad.list"));
            case Outcome.ListLent _ ->
                    bad(shell, stored, wanted, typed, Map.of("list", "markets.bad.lent"));
        };
    }

    // A new market is called after its first country.
    private Market named(Map<String, String> typed) {
        Market pattern = markets.pattern();
        String first =
                FieldReader.cut(typed.getOrDefault("countries", ""), "[,，、\n]").stream()
                        .findFirst()
                        .orElse("")
                        .toUpperCase(Locale.ROOT);
        if (!CountryCode.known(first)) return pattern;
        return pattern.called(CountryCode.of(first));
    }

    /// What the module of markets cannot know: orders and price lists hold a currency, and an open
    /// market lacks nothing that it did not lack before.
    private void refuse(
            Shell shell, @Nullable StoredMarket stored, Market wanted, FieldReader fields) {
        boolean other = stored != null && !stored.market().currency().equals(wanted.currency());
        String fixed = other ? markets.fixed(wanted.code()) : "";
        if (!fixed.isEmpty()) fields.problem("currency", fixed);
        if (!wanted.open()) return;
        List<String> lacks = new ArrayList<>(markets.missing(shell, wanted));
        if (stored != null && stored.market().open()) {
            lacks.removeAll(markets.missing(shell, stored.market()));
        }
        if (!lacks.isEmpty()) fields.problem("open", "markets.bad.open");
    }

    private static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private ResponseEntity<byte[]> stale(
            Shell shell, StoredMarket newest, Map<String, String> typed) {
        String notice = shell.t("markets.stale") + others(shell, newest, typed);
        DefinitionDesk.Wish wish = new DefinitionDesk.Wish(typed, Map.of(), notice);
        return page(409, shell, newest, newest.market(), wish);
    }

    /// What stands now where the form has something else.
    private static String others(Shell shell, StoredMarket newest, Map<String, String> typed) {
        StringBuilder others = new StringBuilder();
        Map<String, String> now = new TreeMap<>(MarketForm.stood(newest.market()));
        now.forEach(
                (field, value) -> {
                    String mine = typed.getOrDefault(field, "").strip();
                    if (value.equals(mine)) return;
                    String name = shell.t(FIELDS.getOrDefault(field, "markets." + field));
                    others.append(others.isEmpty() ? " " : "; ").append(name).append(": ");
                    others.append(said(value)).append(" → ").append(said(mine));
                });
        return others.toString();
    }

    private ResponseEntity<byte[]> again(
            int status,
            Shell shell,
            @Nullable StoredMarket stored,
            Market shown,
            Map<String, String> typed,
            FieldReader fields) {
        return page(
                status,
                shell,
                stored,
                shown,
                new DefinitionDesk.Wish(typed, fields.problems(), null));
    }

    private ResponseEntity<byte[]> bad(
            Shell shell,
            @Nullable StoredMarket stored,
            Market wanted,
            Map<String, String> typed,
            Map<String, String> problems) {
        return page(422, shell, stored, wanted, new DefinitionDesk.Wish(typed, problems, null));
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            @Nullable StoredMarket stored,
            Market shown,
            DefinitionDesk.Wish wish) {
        return desk.page(status, "market.jte", markets.page(shell, stored, shown, wish));
    }

    private void tell(Caller caller, @Nullable Market before, Market after) {
        Map<String, String> now = MarketForm.stood(after);
        Map<String, String> then = before == null ? Map.of() : MarketForm.stood(before);
        Map<String, String> changed = new TreeMap<>();
        now.forEach(
                (field, value) -> {
                    String was = then.getOrDefault(field, "");
                    if (!was.equals(value)) changed.put(field, said(was) + " → " + said(value));
                });
        String action = before == null ? "market.add" : "market.save";
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        action,
                        "market",
                        after.code(),
                        null,
                        clock.instant(),
                        changed));
    }

    private static String said(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
