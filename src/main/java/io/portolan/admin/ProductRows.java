package io.portolan.admin;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.Publication;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.pricing.Price;
import io.portolan.pricing.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Products as lines of a list or a file.
@Component
class ProductRows {

    private static final int LOW = 5;

    private final Stock stock;
    private final Prices prices;
    private final Markets markets;

    ProductRows(Stock stock, Prices prices, Markets markets) {
        this.stock = stock;
        this.prices = prices;
        this.markets = markets;
    }

    /// What stands above the prices.
    List<String> heads() {
        return markets.all().stream()
                .map(market -> market.country().value() + " " + market.currency().code())
                .toList();
    }

    ProductsPage.Row row(Shell shell, CatalogSnapshot snapshot, Product product) {
        List<String> missing = missing(shell, snapshot, product);
        Integer pieces = pieces(product);
        boolean lacks = !missing.isEmpty() && product.publication() != Publication.ARCHIVED;
        Status status =
                lacks
                        ? Status.act(shell.t("products.lacks"))
                        : ProductWords.status(shell, product.publication());
        @Nullable Category category =
                product.category() == null ? null : snapshot.category(product.category());
        return new ProductsPage.Row(
                product.text(shell.language()).title(),
                product.handle(),
                category == null ? "" : category.name(shell.language()),
                product.current().size(),
                pieces == null ? shell.t("products.untracked") : shell.display().number(pieces),
                pieces != null && pieces <= LOW,
                markets.all().stream().map(market -> price(shell, product, market)).toList(),
                Stream.concat(missing.stream(), papers(shell, product)).toList(),
                status);
    }

    private static Stream<String> papers(Shell shell, Product product) {
        if (product.publication() == Publication.ARCHIVED) return Stream.of();
        LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
        return Stream.concat(
                product.sheet().ending(today).stream()
                        .map(paper -> Readiness.said(shell, paper, today)),
                product.sheet().endingProofs(today).stream()
                        .map(proof -> TradeGaps.said(shell, proof, today)));
    }

    private static List<String> missing(Shell shell, CatalogSnapshot snapshot, Product product) {
        List<String> missing = new ArrayList<>();
        if (product.current().stream().anyMatch(variant -> variant.weight() == null)) {
            missing.add(shell.t("lacks.weight"));
        }
        if (product.current().stream().anyMatch(variant -> variant.hs() == null)) {
            missing.add(shell.t("lacks.hs"));
        }
        if (product.current().stream().anyMatch(variant -> variant.origin() == null)) {
            missing.add(shell.t("lacks.origin"));
        }
        snapshot.lacking(product).forEach(asked -> missing.add(asked.name(shell.language())));
        return missing;
    }

    private @Nullable Integer pieces(Product product) {
        @Nullable Integer sum = null;
        for (Variant variant : product.variants()) {
            Integer available = stock.available(variant.sku());
            if (available != null) sum = (sum == null ? 0 : sum) + available;
        }
        return sum;
    }

    private String price(Shell shell, Product product, Market market) {
        LocalDate today = LocalDate.ofInstant(shell.now(), market.zone());
        boolean held = !product.sheet().lapsed(market.code(), today).isEmpty();
        if (held || !product.sheet().offeredIn(market.code())) return "—";
        @Nullable Price price = prices.of(product.variants().getFirst().sku(), market);
        return price == null ? "—" : shell.amount(price.amount());
    }

    /// One line for each product.
    static String csv(List<Product> products, Language language) {
        StringBuilder file =
                new StringBuilder("handle,title,state,category,vendor,type,tags,variants\r\n");
        for (Product product : products) {
            file.append(
                    String.join(
                            ",",
                            product.handle(),
                            cell(product.text(language).title()),
                            product.publication().name().toLowerCase(Locale.ROOT),
                            Objects.requireNonNullElse(product.category(), ""),
                            cell(product.vendor()),
                            Objects.requireNonNullElse(product.sheet().type(), ""),
                            cell(String.join(" ", product.sheet().tags())),
                            String.valueOf(product.current().size())));
            file.append("\r\n");
        }
        return file.toString();
    }

    // A spreadsheet would run what begins like a formula.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\-\\t].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
