package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSearch;
import io.portolan.catalog.Found;
import io.portolan.catalog.Product;
import io.portolan.catalog.QueryRule;
import io.portolan.catalog.SearchReport;
import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.Searches;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Draws the page of the search settings.
@Component
class SearchDesk {

    private static final int SHOWN = 20;
    private static final int DAYS = 30;
    private static final int OFFERED = 50;
    private static final int LONGEST = 200;

    private final Catalog catalog;
    private final CatalogSearch search;
    private final SearchSettings settings;
    private final Searches searches;
    private final Markets markets;
    private final SearchLeads leads;

    SearchDesk(
            Catalog catalog,
            CatalogSearch search,
            SearchSettings settings,
            Searches searches,
            Markets markets,
            SearchLeads leads) {
        this.leads = leads;
        this.catalog = catalog;
        this.search = search;
        this.settings = settings;
        this.searches = searches;
        this.markets = markets;
    }

    /// What stands above the page and in its fields.
    ///
    /// @param problem what is wrong with the words
    /// @param market whose report is looked at; empty for all
    record Said(
            String words,
            @Nullable String notice,
            @Nullable String problem,
            SearchLeads.Lead lead,
            String market) {

        Said(
                String words,
                @Nullable String notice,
                @Nullable String problem,
                SearchLeads.Lead lead) {
            this(words, notice, problem, lead, "");
        }
    }

    SearchLeads.Lead lead(Language language, String typed) {
        return leads.read(typed, language);
    }

    /// The language of this tag when the shop speaks it, else the first it speaks.
    Language language(String tag) {
        List<Language> spoken = spoken();
        return spoken.stream()
                .filter(l -> l.tag().equals(tag))
                .findFirst()
                .orElse(spoken.getFirst());
    }

    private List<Language> spoken() {
        return markets.all().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .sorted(java.util.Comparator.comparing(Language::tag))
                .toList();
    }

    /// The rule as the form has it: `p.<handle>` says what is wanted of a product, `add` names one
    /// more to stand first.
    QueryRule rule(
            Language language,
            String typed,
            MultiValueMap<String, String> form,
            SearchLeads.Lead lead) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        form.forEach(
                (name, values) -> {
                    if (!name.startsWith("p.") || values.getFirst().isEmpty()) return;
                    wanted.computeIfAbsent(values.getFirst(), kind -> new ArrayList<>())
                            .add(name.substring(2));
                });
        String more = String.valueOf(form.getFirst("add")).strip();
        if (catalog.snapshot().product(more) != null) {
            wanted.computeIfAbsent("pin", kind -> new ArrayList<>()).add(more);
        }
        return new QueryRule(
                language,
                QueryRule.key(typed),
                wanted.getOrDefault("pin", List.of()),
                wanted.getOrDefault("boost", List.of()),
                wanted.getOrDefault("hide", List.of()),
                lead.way());
    }

    SearchPage page(Shell shell, Language language, String typed, QueryRule rule, Said said) {
        String query = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Found found = query.isBlank() ? null : search.search(query, language, SHOWN, rule);
        return new SearchPage(
                shell,
                language.tag(),
                tabs(shell, language),
                query,
                found == null ? List.of() : rows(found, rule, language),
                found == null ? null : done(shell, found),
                found != null && found.hits().isEmpty() ? alikeAt(language, query) : null,
                field(shell, language, said.lead()),
                rules(shell, language),
                settings.synonyms(language).stream()
                        .map(
                                g ->
                                        new SearchPage.Group(
                                                g.id().toString(), String.join(", ", g.words())))
                        .toList(),
                said.words(),
                new SearchPage.Offers(
                        searches.popular("", language, "", OFFERED), searches.struck(language)),
                report(shell, said.market()),
                said.notice(),
                said.problem());
    }

    private SearchPage.Report report(Shell shell, String wanted) {
        List<OrderView.Choice> choices = new ArrayList<>();
        choices.add(new OrderView.Choice("", shell.t("search.market.all")));
        for (Market each : markets.all()) {
            choices.add(new OrderView.Choice(each.code(), shell.display().country(each.country())));
        }
        String market =
                choices.stream().anyMatch(each -> each.value().equals(wanted)) ? wanted : "";
        SearchReport report = searches.report(DAYS, market);
        return new SearchPage.Report(
                market,
                choices,
                figures(shell, report),
                List.of(
                        listing(shell, "top", report.top()),
                        listing(shell, "empty", report.nothing()),
                        listing(shell, "passed", report.passedOver())));
    }

    private SearchPage.Lead field(Shell shell, Language language, SearchLeads.Lead lead) {
        String problem = lead.problem();
        return new SearchPage.Lead(
                lead.typed(),
                problem == null ? null : shell.t("search.to." + problem),
                shell.may("search.manage") ? leads.choices(language) : List.of());
    }

    private List<SearchPage.Tab> tabs(Shell shell, Language language) {
        Locale reader = shell.language().locale();
        return spoken().stream()
                .map(
                        one ->
                                new SearchPage.Tab(
                                        "/admin/search?lang=" + one.tag(),
                                        one.locale().getDisplayName(reader),
                                        one.equals(language)))
                .toList();
    }

    private List<SearchPage.Row> rows(Found found, QueryRule rule, Language language) {
        List<SearchPage.Row> rows = new ArrayList<>();
        int place = 1;
        for (String handle : found.handles()) {
            rows.add(row(String.valueOf(place++), handle, rule, language));
        }
        for (String handle : rule.hidden()) rows.add(row("", handle, rule, language));
        return rows;
    }

    private SearchPage.Row row(String place, String handle, QueryRule rule, Language language) {
        Product product = catalog.snapshot().product(handle);
        String title = product == null ? handle : product.text(language).title();
        String kind = "";
        if (rule.pins().contains(handle)) kind = "pin";
        if (rule.boosted().contains(handle)) kind = "boost";
        if (rule.hidden().contains(handle)) kind = "hide";
        return new SearchPage.Row(place, title, handle, kind);
    }

    private static String done(Shell shell, Found found) {
        String how = shell.t("search.how." + found.how().name().toLowerCase(Locale.ROOT));
        String meant = found.meant();
        return meant == null ? how : how + " " + shell.t("search.meant", "words", meant);
    }

    private List<SearchPage.Rule> rules(Shell shell, Language language) {
        return settings.rules(language).stream()
                .map(
                        rule ->
                                new SearchPage.Rule(
                                        pinAt(language, rule.query()),
                                        rule.query(),
                                        says(shell, rule)))
                .toList();
    }

    private static String says(Shell shell, QueryRule rule) {
        String redirect = rule.redirect();
        if (redirect != null) return leadsTo(shell, redirect);
        return shell.t(
                "search.rule.says",
                Map.of(
                        "pins", rule.pins().size(),
                        "boosted", rule.boosted().size(),
                        "hidden", rule.hidden().size()));
    }

    private static String leadsTo(Shell shell, String way) {
        return shell.t("search.to.says", "way", way);
    }

    private static List<SearchPage.Figure> figures(Shell shell, SearchReport report) {
        return List.of(
                figure(shell, "search.figure.searches", report.sums().searches()),
                figure(shell, "search.figure.empty", report.sums().nothing()),
                figure(shell, "search.figure.clicks", report.sums().clicks()));
    }

    private static SearchPage.Figure figure(Shell shell, String key, long value) {
        return new SearchPage.Figure(shell.t(key), shell.display().number(value));
    }

    private SearchPage.Listing listing(Shell shell, String kind, List<SearchReport.Line> lines) {
        return new SearchPage.Listing(
                shell.t("search.list." + kind),
                shell.t("search.list." + kind + ".none"),
                lines.stream().map(line -> line(shell, line)).toList());
    }

    private SearchPage.Line line(Shell shell, SearchReport.Line line) {
        return new SearchPage.Line(
                line.query(),
                line.language().tag(),
                shell.display().number(line.searches()),
                shell.display().number(line.clicks()),
                shell.display().number(line.results()),
                opened(shell, line),
                since(shell, line),
                line.results() == 0,
                pinAt(line.language(), line.query()),
                alikeAt(line.language(), line.query()));
    }

    private @Nullable String opened(Shell shell, SearchReport.Line line) {
        if (line.opened().isEmpty()) return null;
        String goods =
                line.opened().stream()
                        .map(each -> opened(shell, line.language(), each))
                        .collect(Collectors.joining(" · "));
        return shell.t("search.rate", "percent", line.rate()) + " " + goods;
    }

    private String opened(Shell shell, Language language, SearchReport.Opened opened) {
        Product product = catalog.snapshot().product(opened.handle());
        String title = product == null ? opened.handle() : product.text(language).title();
        return shell.t(
                opened.place() == 0 ? "search.opened" : "search.opened.at",
                Map.of("product", title, "count", opened.clicks(), "place", opened.place()));
    }

    /// What has been done about it: the page it leads to, or that it finds something by now.
    private @Nullable String since(Shell shell, SearchReport.Line line) {
        String redirect = settings.rule(line.language(), line.query()).redirect();
        if (redirect != null) return leadsTo(shell, redirect);
        if (line.results() > 0) return null;
        int now = search.search(line.query(), line.language(), SHOWN).hits().size();
        return now == 0 ? null : shell.t("search.now", "count", now);
    }

    private static String alikeAt(Language language, String query) {
        String words = SearchPages.encoded(query + ", ");
        return pinAt(language, query) + "&words=" + words + "#synonyms";
    }

    private static String pinAt(Language language, String query) {
        return "/admin/search?lang=" + language.tag() + "&q=" + SearchPages.encoded(query);
    }
}
