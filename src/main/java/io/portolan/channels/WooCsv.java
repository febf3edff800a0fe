package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Option;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.CsvText;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.pricing.PriceDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/// Writes products as WooCommerce reads them: a row for each product and one for each of its
/// variants, which name it by its number in the file. One language, one currency.
final class WooCsv {

    private static final List<String> SIDES = List.of("Length (cm)", "Width (cm)", "Height (cm)");
    private static final String VISIBLE = "Visibility in catalog";
    private static final String TAX = "Tax status";
    private static final String IN_STOCK = "In stock?";

    private final CsvText csv;
    private final Exports.Goods goods;
    private final Currency currency;
    private final Language language;
    private final Set<String> paths;
    private final List<String> headings = new ArrayList<>();
    private long number;

    WooCsv(CsvText csv, Exports.Goods goods, Currency currency, Language language) {
        this.csv = csv;
        this.goods = goods;
        this.currency = currency;
        this.language = language;
        this.paths = goods.paths();
    }

    void write(List<Product> products) throws IOException {
        for (WooColumn column : WooColumn.values()) {
            if (column != WooColumn.GRAMS
                    && column != WooColumn.POUNDS
                    && column != WooColumn.OUNCES
                    && column != WooColumn.IMAGES) headings.add(column.headings().getFirst());
        }
        headings.addAll(List.of(VISIBLE, TAX, IN_STOCK));
        headings.addAll(SIDES);
        int most = products.stream().mapToInt(p -> attributes(p).size()).max().orElse(0);
        for (int i = 1; i <= most; i++) {
            for (String part : List.of("name", "value(s)", "visible", "global")) {
                headings.add("Attribute " + i + " " + part);
            }
        }
        csv.row(headings);
        for (Product product : products) write(product);
    }

    private void write(Product product) throws IOException {
        long parent = ++number;
        boolean simple = product.options().isEmpty();
        Map<String, String> cells = words(product);
        put(cells, WooColumn.ID, Long.toString(parent));
        put(cells, WooColumn.TYPE, simple ? "simple" : "variable");
        List<WooAttribute> attributes = attributes(product);
        for (int i = 0; i < attributes.size(); i++) attributes.get(i).write(i + 1, cells);
        if (simple) sold(product.current().getFirst(), cells);
        row(cells);
        if (simple) return;
        for (Variant variant : product.current()) variation(product, variant, parent);
    }

    private void variation(Product product, Variant variant, long parent) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        String title = product.text(language).title();
        put(cells, WooColumn.ID, Long.toString(++number));
        put(cells, WooColumn.TYPE, "variation");
        put(cells, WooColumn.NAME, title + " - " + product.label(variant, language));
        put(cells, WooColumn.PUBLISHED, "1");
        put(cells, WooColumn.PARENT, "id:" + parent);
        int place = 0;
        for (Option option : product.options()) {
            Option.Value value = option.value(variant.options().getOrDefault(option.code(), ""));
            String word = value == null ? "" : value.label(language);
            new WooAttribute(option.name(language), part(word), "", "1").write(++place, cells);
        }
        sold(variant, cells);
        row(cells);
    }

    private void row(Map<String, String> cells) throws IOException {
        csv.row(headings.stream().map(heading -> cells.getOrDefault(heading, "")).toList());
    }

    private Map<String, String> words(Product product) {
        Map<String, String> cells = new LinkedHashMap<>();
        ProductText text = product.text(language);
        String shelf = goods.shelf(product, language);
        put(cells, WooColumn.HANDLE, product.handle());
        put(cells, WooColumn.NAME, text.title());
        put(cells, WooColumn.PUBLISHED, product.published() ? "1" : "-1");
        put(cells, WooColumn.SHORT, HtmlUtils.htmlEscape(text.summary(), "UTF-8"));
        put(cells, WooColumn.DESCRIPTION, text.description());
        put(cells, WooColumn.TAGS, parts(text.keywords()));
        put(cells, WooColumn.BRANDS, part(product.vendor()));
        put(
                cells,
                WooColumn.CATEGORIES,
                parts(CategoryPaths.written(product, shelf, paths::contains)));
        put(cells, WooColumn.SWATCHES, swatches(product));
        cells.put(VISIBLE, "visible");
        cells.put(TAX, "taxable");
        return cells;
    }

    private void sold(Variant variant, Map<String, String> cells) {
        put(cells, WooColumn.SKU, variant.sku().value());
        put(cells, WooColumn.GTIN, Objects.requireNonNullElse(variant.barcode(), ""));
        Weight weight = variant.weight();
        if (weight != null) {
            put(cells, WooColumn.KILOS, BigDecimal.valueOf(weight.grams(), 3).toPlainString());
        }
        Dimensions size = variant.dimensions();
        if (size != null) {
            int[] sides = {size.lengthMm(), size.widthMm(), size.heightMm()};
            for (int i = 0; i < sides.length; i++) {
                cells.put(SIDES.get(i), BigDecimal.valueOf(sides[i], 1).toPlainString());
            }
        }
        int pieces = Objects.requireNonNullElse(goods.stock().available(variant.sku()), 0);
        if (variant.tracked()) put(cells, WooColumn.STOCK, Integer.toString(pieces));
        cells.put(IN_STOCK, variant.tracked() && pieces <= 0 ? "0" : "1");
        PriceDraft price = price(variant);
        if (price == null) return;
        Money before = price.compareAt();
        Money regular = before == null ? price.amount() : before;
        put(cells, WooColumn.PRICE, ShopifyCsv.amount(regular));
        if (before != null) put(cells, WooColumn.SALE_PRICE, ShopifyCsv.amount(price.amount()));
    }

    private @Nullable PriceDraft price(Variant variant) {
        for (PriceDraft price : OwnDocument.prices(variant, goods)) {
            if (price.amount().currency().equals(currency)) return price;
        }
        return null;
    }

    // Options, then facts of other names, then words for sorting of the shape `Lining: Linen`,
    // which nobody sees.
    private List<WooAttribute> attributes(Product product) {
        List<WooAttribute> all = new ArrayList<>();
        for (Option option : product.options()) {
            List<String> words = option.values().stream().map(v -> v.label(language)).toList();
            all.add(new WooAttribute(option.name(language), parts(words), "1", "1"));
        }
        for (ProductText.Spec spec : product.text(language).specs()) {
            boolean option = all.stream().anyMatch(each -> each.name().equals(spec.name()));
            if (option) continue;
            all.add(new WooAttribute(spec.name(), part(spec.value()), "1", "0"));
        }
        for (String tag : product.sheet().tags()) {
            int colon = tag.indexOf(": ");
            if (colon < 1) continue;
            String value = part(tag.substring(colon + 2));
            all.add(new WooAttribute(tag.substring(0, colon), value, "0", "0"));
        }
        return all;
    }

    private String swatches(Product product) {
        ObjectNode all = CatalogJson.mapper().createObjectNode();
        for (Option option : product.options()) {
            for (Option.Value value : option.values()) {
                if (value.swatch() == null) continue;
                ObjectNode attribute = all.withObjectProperty(option.name(language));
                attribute.put("name", option.name(language));
                attribute.put("type", "color");
                ObjectNode term =
                        attribute
                                .withObjectProperty("terms")
                                .withObjectProperty(value.label(language));
                term.put("name", value.label(language));
                term.put("color", value.swatch());
            }
        }
        return all.isEmpty() ? "" : all.toString();
    }

    private static void put(Map<String, String> cells, WooColumn column, String cell) {
        cells.put(column.headings().getFirst(), cell);
    }

    private static String parts(List<String> words) {
        return words.stream().map(WooCsv::part).collect(Collectors.joining(", "));
    }

    private static String part(String word) {
        return word.replace(",", "\\,");
    }

    /// The four columns of an attribute.
    ///
    /// @param global whether WooCommerce keeps it for the whole shop
    private record WooAttribute(String name, String values, String visible, String global) {

        void write(int place, Map<String, String> cells) {
            String column = "Attribute " + place + " ";
            cells.put(column + "name", name);
            cells.put(column + "value(s)", values);
            cells.put(column + "visible", visible);
            cells.put(column + "global", global);
        }
    }
}
