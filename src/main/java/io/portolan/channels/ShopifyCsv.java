package io.portolan.channels;

import io.portolan.catalog.Option;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.CsvText;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.pricing.PriceDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes products as Shopify reads them: one language, three options at most; the base price in
/// one currency, the markets' own prices in theirs; attributes as own fields.
final class ShopifyCsv {

    private static final List<Column> COLUMNS =
            Arrays.stream(Column.values())
                    .filter(column -> column != Column.WEIGHT && column != Column.WEIGHT_UNIT)
                    .toList();
    private static final int OPTIONS = 3;

    private final CsvText csv;
    private final Exports.Goods goods;
    private final Currency currency;
    private final Language language;

    ShopifyCsv(CsvText csv, Exports.Goods goods, Currency currency, Language language) {
        this.csv = csv;
        this.goods = goods;
        this.currency = currency;
        this.language = language;
    }

    void write(List<Product> products) throws IOException {
        MetafieldCells metafields = new MetafieldCells(products, goods.types(), language);
        MarketCells markets = new MarketCells(products, goods);
        List<String> headings = new ArrayList<>();
        COLUMNS.forEach(column -> headings.add(column.headings().getFirst()));
        headings.addAll(metafields.headings());
        headings.addAll(markets.headings());
        csv.bare(headings);
        List<String> nothing = metafields.headings().stream().map(each -> "").toList();
        for (Product product : products) {
            List<String> fields = metafields.cells(product);
            List<Variant> variants = product.current();
            for (int i = 0; i < variants.size(); i++) {
                Map<Column, String> cells = new EnumMap<>(Column.class);
                cells.put(Column.HANDLE, product.handle());
                if (i == 0) words(product, cells);
                options(product, variants.get(i), i == 0, cells);
                variant(variants.get(i), cells);
                List<String> row = new ArrayList<>();
                COLUMNS.forEach(column -> row.add(cells.getOrDefault(column, "")));
                row.addAll(i == 0 ? fields : nothing);
                row.addAll(markets.cells(product, variants.get(i), i == 0));
                csv.bare(row);
            }
        }
    }

    private void words(Product product, Map<Column, String> cells) {
        ProductText text = product.text(language);
        boolean archived = product.sheet().when().archived();
        cells.put(Column.TITLE, text.title());
        cells.put(Column.BODY, text.description());
        cells.put(Column.VENDOR, product.vendor());
        cells.put(Column.TYPE, goods.shelf(product, language));
        cells.put(Column.TAGS, String.join(", ", text.keywords()));
        cells.put(Column.PUBLISHED, Boolean.toString(product.published()));
        cells.put(Column.STATUS, archived ? "archived" : product.published() ? "active" : "draft");
        cells.put(Column.GIFT_CARD, "false");
        cells.put(Column.SEO_TITLE, or(text.seoTitle()));
        cells.put(Column.SEO_DESCRIPTION, or(text.seoDescription()));
    }

    private void options(
            Product product, Variant variant, boolean first, Map<Column, String> cells) {
        if (product.options().isEmpty()) {
            if (first) cells.put(Column.OPTION1_NAME, "Title");
            cells.put(Column.OPTION1_VALUE, "Default Title");
            return;
        }
        for (int i = 0; i < Math.min(OPTIONS, product.options().size()); i++) {
            Option option = product.options().get(i);
            if (first) cells.put(Column.optionName(i), option.name(language));
            Option.Value value = option.value(variant.options().getOrDefault(option.code(), ""));
            cells.put(Column.optionValue(i), value == null ? "" : value.label(language));
        }
    }

    private void variant(Variant variant, Map<Column, String> cells) {
        cells.put(Column.SKU, variant.sku().value());
        var weight = variant.weight();
        var hs = variant.hs();
        var origin = variant.origin();
        cells.put(Column.GRAMS, weight == null ? "0" : Long.toString(weight.grams()));
        cells.put(Column.TRACKER, variant.tracked() ? "shopify" : "");
        Integer pieces = goods.stock().available(variant.sku());
        if (variant.tracked()) {
            cells.put(Column.QUANTITY, Integer.toString(Objects.requireNonNullElse(pieces, 0)));
        }
        cells.put(Column.BARCODE, or(variant.barcode()));
        cells.put(Column.HS, hs == null ? "" : hs.digits());
        cells.put(Column.ORIGIN, origin == null ? "" : origin.value());
        PriceDraft price = price(variant);
        if (price == null) return;
        cells.put(Column.PRICE, amount(price.amount()));
        Money before = price.compareAt();
        cells.put(Column.COMPARE_AT, before == null ? "" : amount(before));
    }

    // The base price where it is in this currency, else that of the first market which has one.
    private @Nullable PriceDraft price(Variant variant) {
        for (PriceDraft price : OwnDocument.prices(variant, goods)) {
            if (price.amount().currency().equals(currency)) return price;
        }
        return null;
    }

    static String amount(Money money) {
        return money.major().toPlainString();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
