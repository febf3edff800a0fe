package io.portolan.admin;

import io.portolan.catalog.Combinations;
import io.portolan.catalog.Option;
import io.portolan.catalog.Product;
import io.portolan.catalog.SkuPattern;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Options and variants as they are shown.
@Component
class OptionViews {

    private static final int FIRST = 6;

    private final Prices prices;
    private final Stock stock;

    OptionViews(Prices prices, Stock stock) {
        this.prices = prices;
        this.stock = stock;
    }

    /// What the page shows beside the product itself.
    ///
    /// @param made the first of the variants that would be made, `would` in all
    record Wish(
            Map<String, String> typed,
            Map<String, String> problems,
            List<OptionsPage.Made> made,
            int would,
            @Nullable String notice) {

        static final Wish NONE = new Wish(Map.of(), Map.of(), List.of(), 0, null);

        static Wish said(String notice) {
            return new Wish(Map.of(), Map.of(), List.of(), 0, notice);
        }
    }

    OptionsPage page(Shell shell, Product product, int from, Wish wish) {
        Map<String, String> stood = new HashMap<>();
        stood.put("pattern", SkuPattern.suggested(product));
        Combinations all = new Combinations(product);
        long possible = product.options().isEmpty() ? 1 : all.possible(Map.of());
        return new OptionsPage(
                Fields.of(shell, stood, wish.typed(), wish.problems(), shell.may("products.write")),
                product.handle(),
                product.text(shell.language()).title(),
                product.version().number(),
                Display.languageName(TextGaps.source(product)),
                rows(shell, product),
                new OptionsPage.Sum(
                        shell.display().number(product.current().size()),
                        shell.display().number(possible),
                        shell.display().number(Combinations.MOST_VARIANTS),
                        wish.would()),
                product.options().stream().map(option -> pick(shell, option)).toList(),
                wish.made(),
                grid(shell, product, from),
                wish.notice());
    }

    private static List<OptionsPage.Row> rows(Shell shell, Product product) {
        List<OptionsPage.Row> rows = new ArrayList<>();
        List<Option> options = product.options();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            rows.add(
                    new OptionsPage.Row(
                            option.code(),
                            option.name(shell.language()),
                            option.values().size(),
                            first(option, shell.language()),
                            i == 0,
                            i == options.size() - 1));
        }
        return rows;
    }

    private static String first(Option option, Language language) {
        String said =
                option.values().stream()
                        .limit(FIRST)
                        .map(value -> value.label(language))
                        .collect(Collectors.joining(", "));
        return option.values().size() > FIRST ? said + " …" : said;
    }

    private static OptionsPage.Pick pick(Shell shell, Option option) {
        return new OptionsPage.Pick(
                option.code(),
                option.name(shell.language()),
                option.values().stream()
                        .map(v -> new OrderView.Choice(v.code(), v.label(shell.language())))
                        .toList());
    }

    private OptionsPage.Grid grid(Shell shell, Product product, int from) {
        List<Variant> all = product.variants();
        int first = Math.clamp(from, 0, all.size() - 1) / Editing.ROWS * Editing.ROWS;
        List<Variant> shown = all.subList(first, Math.min(first + Editing.ROWS, all.size()));
        int next = first + shown.size();
        String path = "/admin/products/" + Uris.part(product.handle()) + "/options?from=";
        return new OptionsPage.Grid(
                shown.stream().map(variant -> line(shell, product, variant)).toList(),
                first + 1,
                next,
                all.size(),
                first == 0 ? null : path + (first - Editing.ROWS),
                next >= all.size() ? null : path + next);
    }

    private OptionsPage.Line line(Shell shell, Product product, Variant variant) {
        PriceDraft price = prices.listed(variant.sku(), null);
        Integer pieces = stock.available(variant.sku());
        return new OptionsPage.Line(
                variant.sku().value(),
                product.label(variant, shell.language()),
                price == null ? "—" : shell.display().money(price.amount()),
                pieces == null ? shell.t("products.untracked") : shell.display().number(pieces),
                variant.putAway());
    }
}
