package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductType;
import io.portolan.channels.table.CsvText;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.pricing.Prices;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Writes the catalogue out, product by product, in the order of their handles: in our own words
/// so that an import makes the same catalogue of it, or as Shopify or WooCommerce read it. Cells
/// that a spreadsheet would run as a formula get an apostrophe, which the import takes off as
/// WooCommerce does; Shopify's get none, since Shopify would keep it.
@Service
public class Exports {

    private final Catalog catalog;
    private final CatalogueParts parts;
    private final GoodsFiles files;
    private final Prices prices;
    private final Stock stock;
    private final Markets markets;
    private Excess most = Excess.MOST;

    Exports(
            Catalog catalog,
            CatalogueParts parts,
            GoodsFiles files,
            Prices prices,
            Stock stock,
            Markets markets) {
        this.parts = parts;
        this.files = files;
        this.catalog = catalog;
        this.prices = prices;
        this.stock = stock;
        this.markets = markets;
    }

    /// The same with archives that hold less.
    Exports within(Excess less) {
        Exports exports = new Exports(catalog, parts, files, prices, stock, markets);
        exports.most = less;
        return exports;
    }

    /// How it can be written.
    public static List<String> formats() {
        return List.of(
                ProductImporter.ZIP,
                ProductImporter.OWN,
                ProductImporter.NDJSON,
                "shopify",
                ProductImporter.WOO);
    }

    /// Writes everything, unpublished products too. Refuses with `IllegalArgumentException` a
    /// format it does not know. An archive comes without files that are gone.
    ///
    /// @param currency of the prices, and `language` of the texts, in formats that hold only one
    public Written products(String format, Currency currency, Language language, OutputStream out)
            throws IOException {
        if (!formats().contains(format)) throw new IllegalArgumentException(format);
        Writer text = text(out);
        CatalogSnapshot snapshot = catalog.snapshot();
        List<Product> products = sorted(snapshot);
        Goods goods = new Goods(prices, stock, markets.all(), snapshot);
        List<String> missing = List.of();
        switch (format) {
            case ProductImporter.ZIP ->
                    missing = new PackedGoods(files, parts, goods).write(products, out);
            case ProductImporter.NDJSON -> lines(products, goods, text);
            case ProductImporter.OWN -> {
                text.write('\uFEFF');
                new OwnCsv(new CsvText(text), products, goods).write();
            }
            case ProductImporter.WOO ->
                    new WooCsv(new CsvText(text), goods, currency, language).write(products);
            default -> new ShopifyCsv(new CsvText(text), goods, currency, language).write(products);
        }
        text.flush();
        return new Written(products.size(), missing);
    }

    /// What was written out.
    ///
    /// @param products how many
    /// @param missing names of files that are gone
    public record Written(int products, List<String> missing) {
        public Written {
            missing = List.copyOf(missing);
        }
    }

    /// Why the catalogue does not go into a file of this format that an import reads again: asked
    /// before anything is written. Empty when it does.
    public Optional<Excess> excess(String format) throws IOException {
        if (!format.equals(ProductImporter.ZIP)) return Optional.empty();
        CatalogSnapshot snapshot = catalog.snapshot();
        Goods goods = new Goods(prices, stock, markets.all(), snapshot);
        return new PackedGoods(files, parts, goods).excess(sorted(snapshot), most);
    }

    private static List<Product> sorted(CatalogSnapshot snapshot) {
        return snapshot.all().stream().sorted(Comparator.comparing(Product::handle)).toList();
    }

    static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
    }

    static void lines(List<Product> products, Goods goods, Writer text) throws IOException {
        for (Product product : products) {
            text.write(OwnDocument.line(goods.document(product)).toString());
            text.write('\n');
        }
    }

    /// What a file of this format is called.
    public static String fileName(String format) {
        return switch (format) {
            case ProductImporter.ZIP -> "products.zip";
            case ProductImporter.NDJSON -> "products.ndjson";
            default -> "products.csv";
        };
    }

    /// Prices and counts of products beside their documents, and what the shop calls things.
    ///
    /// @param languages in which any of its goods says something
    record Goods(
            Prices prices,
            Stock stock,
            List<Market> markets,
            CatalogSnapshot catalog,
            List<String> languages) {

        Goods(Prices prices, Stock stock, List<Market> markets, CatalogSnapshot catalog) {
            this(prices, stock, markets, catalog, spoken(catalog));
        }

        private static List<String> spoken(CatalogSnapshot catalog) {
            return catalog.all().stream()
                    .flatMap(product -> product.texts().keySet().stream())
                    .map(Language::tag)
                    .distinct()
                    .sorted()
                    .toList();
        }

        List<ProductType> types() {
            return catalog.types();
        }

        /// The words for sorting that a collection asks for: paths in a tree of categories.
        Set<String> paths() {
            return catalog.collections().stream()
                    .flatMap(ProductShop::asked)
                    .collect(Collectors.toSet());
        }

        /// The name of a product's shelf where an import makes the same code of it, else its
        /// code; empty for a product without one.
        String shelf(Product product, Language language) {
            String code = product.category();
            if (code == null) return "";
            Category category = catalog.category(code);
            String name = category == null ? code : category.name(language);
            return Names.code(name).equals(code) ? name : code;
        }

        tools.jackson.databind.node.ObjectNode document(Product product) {
            return OwnDocument.of(product, this);
        }
    }
}
