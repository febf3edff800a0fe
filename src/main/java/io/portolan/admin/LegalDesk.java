package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.legal.LegalIssue;
import io.portolan.markets.legal.LegalKind;
import io.portolan.markets.legal.LegalMarkup;
import io.portolan.markets.legal.LegalNeed;
import io.portolan.markets.legal.LegalText;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the pages of legal texts.
@Component
class LegalDesk {

    private final Markets markets;
    private final LegalTexts texts;
    private final Orders orders;

    LegalDesk(Markets markets, LegalTexts texts, Orders orders) {
        this.markets = markets;
        this.texts = texts;
        this.orders = orders;
    }

    Market market(String code) {
        Market market = markets.byCode(code);
        if (market == null) throw Refusal.notFound("Market " + code);
        return market;
    }

    static LegalKind kind(String word) {
        LegalKind kind = LegalKind.of(word);
        if (kind == null) throw Refusal.notFound("Text " + word);
        return kind;
    }

    static Language language(Market market, String tag) {
        return market.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Language " + tag));
    }

    static String href(Market market, LegalKind kind) {
        return MarketPages.href(market.code()) + "/texts/" + kind.word();
    }

    LegalListPage list(Shell shell, Market market, @Nullable String notice) {
        List<LegalNeed> needs = texts.needs(market);
        List<LegalListPage.Row> rows = new ArrayList<>();
        boolean lacks = false;
        for (LegalKind kind : LegalKind.values()) {
            List<LegalListPage.Cell> cells = new ArrayList<>();
            for (Language language : market.languages()) {
                LegalText text = texts.text(market.code(), kind, language);
                lacks |= text == null && texts.sample(market, kind, language).isPresent();
                cells.add(cell(shell, market, kind, language, text));
            }
            List<LegalNeed.Law> why =
                    needs.stream()
                            .filter(need -> need.kind() == kind)
                            .flatMap(need -> need.why().stream())
                            .toList();
            rows.add(
                    new LegalListPage.Row(
                            name(shell, kind),
                            href(market, kind),
                            why.stream().map(law -> law(shell, law)).toList(),
                            cells));
        }
        return new LegalListPage(
                shell,
                market.code(),
                market.name(),
                market.languages().stream().map(LegalDesk::choice).toList(),
                rows,
                lacks && shell.may("markets.write"),
                notice);
    }

    private static LegalListPage.Law law(Shell shell, LegalNeed.Law law) {
        boolean read = law.source().startsWith("http");
        String name = law.name().isEmpty() ? shell.t("legal.everywhere") : law.name();
        return new LegalListPage.Law(name, read ? law.source() : "");
    }

    private LegalListPage.Cell cell(
            Shell shell,
            Market market,
            LegalKind kind,
            Language language,
            @Nullable LegalText text) {
        String href = href(market, kind) + "/" + language.tag();
        if (text != null) {
            String version = shell.t("legal.version", "version", text.version());
            Status status =
                    text.sample() ? Status.off(shell.t("legal.sample")) : Status.ok(version);
            return new LegalListPage.Cell(status, shell.moment(text.writtenAt()), href);
        }
        LegalIssue other = texts.inForce(market, kind, language);
        Status status =
                other == null
                        ? Status.act(shell.t("legal.missing"))
                        : Status.act(
                                shell.t(
                                        "legal.fallback",
                                        "language",
                                        Display.languageName(other.text().language())));
        return new LegalListPage.Cell(status, "", "");
    }

    private static OrderView.Choice choice(Language language) {
        return new OrderView.Choice(language.tag(), Display.languageName(language));
    }

    static String name(Shell shell, LegalKind kind) {
        return shell.t("legal.kind." + kind.word());
    }

    /// @param typed what was sent; empty when nothing was
    /// @param problems words by field
    LegalEditPage edit(
            Shell shell,
            Market market,
            LegalKind kind,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String notice) {
        Map<String, String> stood = new HashMap<>();
        List<LegalEditPage.Tongue> tongues = new ArrayList<>();
        for (Language language : market.languages()) {
            LegalText text = texts.text(market.code(), kind, language);
            String field = LegalPages.BODY + language.tag();
            stood.put(field, text == null ? "" : text.body());
            String body = typed.getOrDefault(field, stood.getOrDefault(field, ""));
            int seen = seen(typed, language, text);
            tongues.add(tongue(shell, market, kind, language, text, new Shown(body, seen)));
        }
        stood.putAll(typed);
        return new LegalEditPage(
                new Fields(shell, stood, problems, shell.may("markets.write")),
                market.code(),
                market.name(),
                name(shell, kind),
                href(market, kind),
                tongues,
                facts(market, shell.language()),
                notice);
    }

    /// What the form has of a text.
    private record Shown(String body, int seen) {}

    // What was typed was written over the version its writer saw, not over the newest.
    private static int seen(
            Map<String, String> typed, Language language, @Nullable LegalText text) {
        String sent = typed.get(LegalPages.SEEN + language.tag());
        if (sent != null) return LegalPages.number(sent);
        return text == null ? 0 : text.version();
    }

    private LegalEditPage.Tongue tongue(
            Shell shell,
            Market market,
            LegalKind kind,
            Language language,
            @Nullable LegalText text,
            Shown shown) {
        String state = shell.t("legal.missing");
        if (text != null) {
            Map<String, Object> values =
                    Map.of("version", text.version(), "when", shell.moment(text.writtenAt()));
            state = shell.t(text.sample() ? "legal.state.sample" : "legal.state.own", values);
        }
        String filled = texts.filled(shown.body().replace("\r\n", "\n"), market, language);
        LegalMarkup.Page drawn = LegalMarkup.drawn(filled, prefix(market, language));
        return new LegalEditPage.Tongue(
                language.tag(),
                language.direction(),
                Display.languageName(language),
                state,
                shown.seen(),
                text == null ? "" : href(market, kind) + "/" + language.tag(),
                new LegalEditPage.Drawn(drawn.title(), drawn.html()));
    }

    private static String prefix(Market market, Language language) {
        return "/" + language.tag().toLowerCase(Locale.ROOT) + "-" + market.code();
    }

    private List<LegalEditPage.Fact> facts(Market market, Language reader) {
        List<LegalEditPage.Fact> facts = new ArrayList<>();
        texts.facts(market, reader)
                .forEach((name, value) -> facts.add(new LegalEditPage.Fact(name, value)));
        return facts;
    }

    /// @param wanted the version to read; 0 for the newest
    LegalVersionsPage versions(
            Shell shell, Market market, LegalKind kind, Language language, int wanted) {
        List<LegalText> all = texts.versions(market.code(), kind, language);
        if (all.isEmpty()) throw Refusal.notFound("This text");
        LegalText shown =
                all.stream()
                        .filter(text -> wanted == 0 || text.version() == wanted)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("Version " + wanted));
        String title = name(shell, kind) + " · " + Display.languageName(language);
        return new LegalVersionsPage(
                shell,
                title,
                List.of(
                        new LegalVersionsPage.Crumb(MarketPages.HOME, shell.t("nav.markets")),
                        new LegalVersionsPage.Crumb(MarketPages.href(market.code()), market.name()),
                        new LegalVersionsPage.Crumb(
                                MarketPages.href(market.code()) + "/texts", shell.t("legal.title")),
                        new LegalVersionsPage.Crumb(href(market, kind), name(shell, kind))),
                all.stream().map(text -> version(shell, market, text, shown)).toList(),
                List.of(
                        new LegalVersionsPage.Words(
                                shell.t("legal.version", "version", shown.version()),
                                shell.t("legal.asWritten"),
                                language.tag(),
                                language.direction(),
                                "",
                                shown.body())));
    }

    private static LegalVersionsPage.Version version(
            Shell shell, Market market, LegalText text, LegalText shown) {
        String path = href(market, text.kind()) + "/" + text.language().tag();
        return new LegalVersionsPage.Version(
                text.version(),
                shell.moment(text.writtenAt()),
                text.sample(),
                path + "?version=" + text.version(),
                text.equals(shown));
    }

    /// The texts an order was placed under, word for word.
    LegalVersionsPage agreed(Shell shell, String number) {
        Order order =
                orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
        Market market = markets.require(order.market());
        List<LegalVersionsPage.Words> words = new ArrayList<>();
        for (LegalIssue issue : texts.issues(orders.agreedTexts(order.id()))) {
            LegalText text = issue.text();
            LegalMarkup.Page drawn =
                    LegalMarkup.drawn(issue.words(), prefix(market, text.language()));
            Map<String, Object> values =
                    Map.of("version", text.version(), "when", shell.moment(issue.since()));
            words.add(
                    new LegalVersionsPage.Words(
                            name(shell, text.kind()),
                            shell.t("legal.heldSince", values),
                            text.language().tag(),
                            text.language().direction(),
                            drawn.html(),
                            ""));
        }
        return new LegalVersionsPage(
                shell,
                shell.t("legal.agreed"),
                List.of(
                        new LegalVersionsPage.Crumb("/admin/orders", shell.t("nav.orders")),
                        new LegalVersionsPage.Crumb("/admin/orders/" + Uris.part(number), number)),
                List.of(),
                words);
    }
}
