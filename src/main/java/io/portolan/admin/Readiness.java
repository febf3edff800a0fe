package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Product;
import io.portolan.catalog.SafetyLaw;
import io.portolan.catalog.translation.Translations;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.pricing.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether a product can be sold in a market, and if not, what to do.
@Component
class Readiness {

    private final Catalog catalog;
    private final Markets markets;
    private final Prices prices;
    private final Translations translations;
    private final TradeGaps trade;
    private final Clock clock;

    Readiness(
            Catalog catalog,
            Markets markets,
            Prices prices,
            Translations translations,
            TradeGaps trade,
            Clock clock) {
        this.trade = trade;
        this.translations = translations;
        this.catalog = catalog;
        this.markets = markets;
        this.prices = prices;
        this.clock = clock;
    }

    /// The trade agreements of all tariffs, each with the papers that prove an origin.
    Map<String, Set<String>> agreements() {
        return trade.agreements();
    }

    /// What stands against selling it in one market.
    ///
    /// @param bars what makes it impossible
    /// @param gaps what makes it worse
    /// @param fix the field to go to
    record Answer(List<String> bars, List<String> gaps, String fix) {

        /// `act`, `wait`, `off`, `ok`.
        String kind() {
            return bars.isEmpty() ? gaps.isEmpty() ? "ok" : "wait" : "act";
        }
    }

    List<ProductEditPage.Ready> all(Shell shell, Product product) {
        return markets.all().stream().map(market -> row(shell, product, market)).toList();
    }

    private ProductEditPage.Ready row(Shell shell, Product product, Market market) {
        Answer answer = answer(shell, product, market);
        boolean offered = product.sheet().offeredIn(market.code());
        Status status =
                !offered
                        ? Status.off(shell.t("ready.hidden"))
                        : switch (answer.kind()) {
                            case "ok" -> Status.ok(shell.t("ready.yes"));
                            case "wait" -> Status.wait(shell.t("ready.gaps"));
                            default -> Status.act(shell.t("ready.no"));
                        };
        List<String> why = new ArrayList<>(answer.bars());
        why.addAll(answer.gaps());
        return new ProductEditPage.Ready(
                market.country().value(),
                shell.display().country(market.country()),
                status,
                offered ? why : List.of(),
                offered ? answer.fix() : "");
    }

    Answer answer(Shell shell, Product product, Market market) {
        List<String> bars = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        String fix = goods(shell, product, market, bars);
        String law = law(shell, product, market, bars);
        String papers = papers(shell, product, market, bars, gaps);
        fix = fix.isEmpty() ? papers : fix;
        String duty = trade.add(shell, product, market, gaps);
        String sheet = sheet(shell, product, gaps);
        for (Language language : market.languages()) {
            int percent = said(product, language);
            if (percent < 100) gaps.add(Display.languageName(language) + " " + percent + " %");
        }
        String first = fix.isEmpty() ? law : fix;
        first = first.isEmpty() ? duty : first;
        first = first.isEmpty() ? sheet : first;
        return new Answer(bars, gaps, first.isEmpty() && !gaps.isEmpty() ? "#texts" : first);
    }

    /// How much of a product a language says, in percent, as the translation desk counts it. What
    /// is not written in the shop's first language is counted against its own.
    int said(Product product, Language language) {
        Language source = translations.source();
        if (!product.texts().containsKey(source)) return TextGaps.percent(product, language);
        if (language.equals(source)) return 100;
        return translations.figures(product, language).percent();
    }

    private String sheet(Shell shell, Product product, List<String> gaps) {
        List<Attribute> lacking = catalog.snapshot().lacking(product);
        for (Attribute asked : lacking) {
            gaps.add(shell.t("ready.attribute", "attribute", asked.name(shell.language())));
        }
        return lacking.isEmpty() ? "" : "#facts";
    }

    private String goods(Shell shell, Product product, Market market, List<String> bars) {
        var variants = product.current();
        if (variants.stream().anyMatch(v -> prices.of(v.sku(), market) == null)) {
            bars.add(shell.t("ready.price"));
        }
        if (variants.stream().anyMatch(v -> v.weight() == null)) {
            bars.add(shell.t("ready.weight"));
        }
        if (variants.stream().anyMatch(v -> v.hs() == null || v.origin() == null)) {
            bars.add(shell.t("ready.customs"));
        }
        return bars.isEmpty() ? "" : "#variants";
    }

    private String papers(
            Shell shell, Product product, Market market, List<String> bars, List<String> gaps) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        int before = bars.size() + gaps.size();
        List<Certificate> lapsed = product.sheet().lapsed(market.code(), today);
        for (Certificate paper : lapsed) {
            bars.add(said(shell, paper, today) + " " + shell.t("ready.cert.stops"));
        }
        for (Certificate paper : product.sheet().ending(today)) {
            if (!paper.covers(market.code()) || lapsed.contains(paper)) continue;
            gaps.add(said(shell, paper, today));
        }
        return bars.size() + gaps.size() == before ? "" : "#certificates";
    }

    /// What a day has to do with a paper: `CE has ended`.
    static String said(Shell shell, Certificate paper, LocalDate today) {
        String key = "ready.cert." + paper.state(today).name().toLowerCase(Locale.ROOT);
        return shell.t(key, "kind", paper.kind());
    }

    private static String law(Shell shell, Product product, Market market, List<String> bars) {
        for (CountryCode country : market.countries()) {
            SafetyLaw.Gap gap = SafetyLaw.gap(country, product.compliance());
            if (gap == null) continue;
            String key = "ready." + Objects.requireNonNull(gap).name().toLowerCase(Locale.ROOT);
            bars.add(shell.t(key));
            return "#compliance";
        }
        return "";
    }
}
