package io.portolan.admin;

import io.portolan.catalog.QueryRule;
import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.Searches;
import io.portolan.catalog.SynonymGroup;
import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Search settings and the search report.
@Controller
@StaffOnly("products.read")
class SearchPages {

    private static final String HOME = "/admin/search";

    private static final int LONGEST = 120;
    private static final Set<String> DONE = Set.of("saved", "taken", "struck", "allowed");

    private final SearchSettings settings;
    private final Searches searches;
    private final SearchDesk search;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    SearchPages(
            SearchSettings settings,
            Searches searches,
            SearchDesk search,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.searches = searches;
        this.settings = settings;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String market,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "search");
        Language language = search.language(lang);
        QueryRule rule = settings.rule(language, q);
        @Nullable String notice = DONE.contains(said) ? shell.t("search." + said) : null;
        @Nullable String problem = said.equals("few") ? shell.t("search.few") : null;
        return desk.page(
                "search.jte",
                search.page(
                        shell,
                        language,
                        q,
                        rule,
                        new SearchDesk.Said(words, notice, problem, stored(rule), market)));
    }

    private static SearchLeads.Lead stored(QueryRule rule) {
        String way = rule.redirect();
        return new SearchLeads.Lead(way == null ? "" : way, way, null);
    }

    /// Saves the rule, or shows what it would do.
    @PostMapping(HOME + "/rule")
    @StaffOnly("search.manage")
    ResponseEntity<byte[]> rule(
            @RequestParam MultiValueMap<String, String> form,
            Caller caller,
            HttpServletRequest request) {
        String typed = String.valueOf(form.getFirst("q"));
        Language language = search.language(String.valueOf(form.getFirst("lang")));
        String to = form.getFirst("to");
        SearchLeads.Lead lead = search.lead(language, to == null ? "" : to);
        QueryRule rule = search.rule(language, typed, form, lead);
        boolean wrong = lead.problem() != null;
        if (wrong || "preview".equals(form.getFirst("do"))) {
            Shell shell = desk.shell(request, caller, "search");
            String notice = wrong ? null : shell.t("search.previewed");
            SearchDesk.Said said = new SearchDesk.Said("", notice, null, lead);
            SearchPage page = search.page(shell, language, typed, rule, said);
            return desk.page(wrong ? 422 : 200, "search.jte", page);
        }
        settings.save(rule);
        Map<String, String> details =
                Map.of(
                        "language", language.tag(),
                        "pins", String.join(", ", rule.pins()),
                        "boosted", String.join(", ", rule.boosted()),
                        "hidden", String.join(", ", rule.hidden()),
                        "redirect", lead.way() == null ? "" : lead.way());
        write(caller, "search.rule", rule.query(), details);
        return desk.to(home(language, "saved") + "&q=" + encoded(typed));
    }

    @PostMapping(HOME + "/synonyms")
    @StaffOnly("search.manage")
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String words,
            Caller caller) {
        Language language = search.language(lang);
        SynonymGroup group = settings.addSynonyms(language, List.of(words.split("[,،、，\\n]", -1)));
        if (group == null)
            return desk.to(home(language, "few") + "&words=" + encoded(words) + "#synonyms");
        write(
                caller,
                "search.synonyms",
                group.id().toString(),
                Map.of("language", language.tag(), "words", String.join(", ", group.words())));
        return desk.to(home(language, "saved"));
    }

    @PostMapping(HOME + "/synonyms/{id}/remove")
    @StaffOnly("search.manage")
    ResponseEntity<byte[]> remove(
            @PathVariable UUID id, @RequestParam(defaultValue = "en") String lang, Caller caller) {
        settings.removeSynonyms(id);
        write(caller, "search.synonyms-removed", id.toString(), Map.of());
        return desk.to(home(search.language(lang), "taken"));
    }

    /// Never offers a query in the search box again, or offers it anew.
    @PostMapping(HOME + "/offers")
    @StaffOnly("search.manage")
    ResponseEntity<byte[]> offers(
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(name = "do", defaultValue = "") String deed,
            Caller caller) {
        Language language = search.language(lang);
        String key = QueryRule.key(query);
        boolean strike = deed.equals("strike");
        if (key.isEmpty() || key.length() > LONGEST) return desk.to(home(language, ""));
        if (strike) searches.strike(language, key);
        else searches.allow(language, key);
        write(
                caller,
                strike ? "search.struck" : "search.allowed",
                key,
                Map.of("language", language.tag()));
        return desk.to(home(language, strike ? "struck" : "allowed") + "#offers");
    }

    private void write(Caller caller, String deed, String about, Map<String, String> details) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller), deed, "search", about, null, clock.instant(), details));
    }

    static String home(Language language, String said) {
        return HOME + "?lang=" + language.tag() + "&said=" + said;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
