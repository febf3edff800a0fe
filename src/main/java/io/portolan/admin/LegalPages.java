package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.legal.LegalKind;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.markets.legal.LegalTexts.Outcome;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The legal texts of markets: what is missing, the languages side by side, what was said before.
@Controller
@StaffOnly("markets.read")
class LegalPages {

    /// A text's field is this and its language; what its writer saw of it is `SEEN` and the same.
    static final String BODY = "body-";

    static final String SEEN = "seen-";

    private static final String AT = "markets";
    private static final String HOME = MarketPages.HOME + "/{code}/texts";
    private static final int LONGEST = 60_000;

    private final LegalDesk texts;
    private final LegalTexts kept;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    LegalPages(LegalDesk texts, LegalTexts kept, AuditTrail audit, Clock clock, Desk desk) {
        this.texts = texts;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> list(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int written,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable String notice = written < 0 ? null : shell.t("legal.written", "count", written);
        return desk.page("legal-list.jte", texts.list(shell, texts.market(code), notice));
    }

    /// Writes the samples where there is nothing.
    @PostMapping(HOME)
    @StaffOnly("markets.write")
    ResponseEntity<byte[]> samples(@PathVariable String code, Caller caller) {
        Market market = texts.market(code);
        int written = kept.takeSamples(market);
        if (written > 0) {
            tell(caller, "market.samples", market, Map.of("texts", String.valueOf(written)));
        }
        return desk.to(MarketPages.href(code) + "/texts?written=" + written);
    }

    @GetMapping(HOME + "/{kind}")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable String notice =
                switch (said) {
                    case "saved" -> shell.t("legal.saved");
                    case "same" -> shell.t("legal.same");
                    default -> null;
                };
        return edit(200, shell, code, kind, Map.of(), Map.of(), notice);
    }

    @PostMapping(HOME + "/{kind}")
    @StaffOnly("markets.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        Market market = texts.market(code);
        LegalKind about = LegalDesk.kind(kind);
        Map<String, String> problems = problems(shell, market, about, typed);
        if (!problems.isEmpty()) return edit(422, shell, code, kind, typed, problems, null);
        if (typed.containsKey("look")) {
            return edit(200, shell, code, kind, typed, problems, null);
        }
        List<String> saved = new ArrayList<>();
        Map<String, String> still = new HashMap<>(typed);
        Map<String, String> stale = new LinkedHashMap<>();
        for (Language language : market.languages()) {
            String body = body(typed, language);
            if (body.isEmpty()) continue;
            int seen = number(typed.getOrDefault(SEEN + language.tag(), ""));
            switch (kept.save(market, about, language, body, seen)) {
                case Outcome.Saved(var text) -> {
                    saved.add(language.tag() + " " + text.version());
                    still.put(SEEN + language.tag(), String.valueOf(text.version()));
                }
                case Outcome.Same _ -> {}
                case Outcome.Stale _ -> stale.put(BODY + language.tag(), shell.t("legal.stale"));
            }
        }
        if (!saved.isEmpty()) {
            String what = String.join(", ", saved);
            tell(caller, "market.text", market, Map.of("text", kind, "versions", what));
        }
        if (!stale.isEmpty()) return edit(409, shell, code, kind, still, stale, null);
        return desk.to(
                LegalDesk.href(market, about) + "?said=" + (saved.isEmpty() ? "same" : "saved"));
    }

    @GetMapping(HOME + "/{kind}/{language}")
    ResponseEntity<byte[]> versions(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "0") int version,
            Caller caller,
            HttpServletRequest request) {
        Market market = texts.market(code);
        return desk.page(
                "legal-versions.jte",
                texts.versions(
                        desk.shell(request, caller, AT),
                        market,
                        LegalDesk.kind(kind),
                        LegalDesk.language(market, language),
                        version));
    }

    /// What a buyer agreed to.
    @GetMapping("/admin/orders/{number}/texts")
    @StaffOnly("orders.read")
    ResponseEntity<byte[]> agreed(
            @PathVariable String number, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "orders");
        return desk.page("legal-versions.jte", texts.agreed(shell, number));
    }

    private Map<String, String> problems(
            Shell shell, Market market, LegalKind kind, Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Language language : market.languages()) {
            String body = body(typed, language);
            String field = BODY + language.tag();
            boolean stands = kept.text(market.code(), kind, language) != null;
            Set<String> unknown = LegalTexts.unknown(body);
            if (body.isEmpty()) {
                if (stands) problems.put(field, shell.t("legal.bad.empty"));
            } else if (body.length() > LONGEST) {
                problems.put(field, shell.t("legal.bad.long", "limit", LONGEST));
            } else if (!body.startsWith("# ")) {
                problems.put(field, shell.t("legal.bad.title"));
            } else if (!unknown.isEmpty()) {
                String what = String.join(", ", unknown);
                problems.put(field, shell.t("legal.bad.braces", "what", what));
            }
        }
        boolean none = market.languages().stream().allMatch(l -> body(typed, l).isEmpty());
        if (none && problems.isEmpty()) {
            String first = market.language().tag();
            problems.put(BODY + first, shell.t("legal.bad.empty"));
        }
        return problems;
    }

    private static String body(Map<String, String> typed, Language language) {
        return typed.getOrDefault(BODY + language.tag(), "").replace("\r\n", "\n").strip();
    }

    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private ResponseEntity<byte[]> edit(
            int status,
            Shell shell,
            String code,
            String kind,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String notice) {
        LegalEditPage page =
                texts.edit(
                        shell, texts.market(code), LegalDesk.kind(kind), typed, problems, notice);
        return desk.page(status, "legal-edit.jte", page);
    }

    private void tell(Caller caller, String action, Market market, Map<String, String> what) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        action,
                        "market",
                        market.code(),
                        null,
                        clock.instant(),
                        what));
    }
}
