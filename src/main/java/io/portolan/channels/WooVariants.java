package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.Hint;
import io.portolan.channels.table.SeenBefore;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The variants of one WooCommerce product. A simple product is its own and only variant.
final class WooVariants {

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final Map<WooColumn, String> UNITS =
            Map.of(
                    WooColumn.KILOS, "kg",
                    WooColumn.GRAMS, "g",
                    WooColumn.POUNDS, "lbs",
                    WooColumn.OUNCES, "oz");

    private final String handle;
    private final CsvRow parent;
    private final Currency currency;
    private final String language;
    private final boolean decimalComma;
    private final Tally tally;
    private final SeenBefore skus;
    private final Set<List<String>> chosen = new HashSet<>();
    private final Map<String, Map<String, String>> options = new LinkedHashMap<>();
    private final ArrayNode variants = JSON.createArrayNode();
    private final ArrayNode prices = JSON.createArrayNode();
    private final ObjectNode stock = JSON.createObjectNode();
    private final WooSwatches swatches;

    WooVariants(
            String handle,
            CsvRow parent,
            ImportRequest request,
            boolean decimalComma,
            Tally tally,
            SeenBefore skus) {
        this.handle = handle;
        this.parent = parent;
        this.currency = request.currency();
        this.language = request.language().tag();
        this.decimalComma = decimalComma;
        this.tally = tally;
        this.skus = skus;
        this.swatches = WooSwatches.of(parent);
    }

    boolean isEmpty() {
        return variants.isEmpty();
    }

    ArrayNode variants() {
        return variants;
    }

    ArrayNode prices() {
        return prices;
    }

    ObjectNode stock() {
        return stock;
    }

    /// The names of the attributes by which variants differ.
    Set<String> choices() {
        return options.keySet();
    }

    /// Names and words for what was chosen.
    ArrayNode options() {
        ArrayNode all = JSON.createArrayNode();
        options.forEach(
                (name, words) -> {
                    ObjectNode option = all.addObject();
                    option.put("code", Names.code(name));
                    option.putObject("names").put(language, name);
                    ArrayNode values = option.putArray("values");
                    words.forEach(
                            (word, code) -> {
                                ObjectNode value = values.addObject();
                                value.put("code", code);
                                value.putObject("labels").put(language, word);
                                String colour = swatches.get(name, word);
                                if (colour != null) value.put("swatch", colour);
                            });
                });
        return all;
    }

    void read(CsvRow row) {
        Map<String, String> choice = itself(row) ? Map.of() : choice(row);
        if (choice == null) return;
        List<String> words = List.copyOf(choice.values());
        Sku sku = sku(row, words);
        if (sku == null) return;
        if (!chosen.add(words)) {
            error(row, WooColumn.SKU, "woo.chosen");
            return;
        }
        if (!skus.first(sku.value())) {
            error(row, WooColumn.SKU, "sku.same");
            return;
        }
        if (price(row, sku)) add(row, sku, choice);
    }

    // A simple product is its own variant.
    private boolean itself(CsvRow row) {
        return row.number() == parent.number();
    }

    private void add(CsvRow row, Sku sku, Map<String, String> choice) {
        ObjectNode variant = variants.addObject();
        variant.put("sku", sku.value());
        ObjectNode codes = variant.putObject("options");
        choice.forEach((name, word) -> codes.put(Names.code(name), code(name, word)));
        Long grams = grams(row);
        if (grams == null && !itself(row)) grams = grams(parent);
        if (grams != null) variant.put("weightGrams", grams);
        else unweighed(row, "weight.unweighed");
        ObjectNode size = WooSizes.of(row);
        if (size == null && !itself(row)) size = WooSizes.of(parent);
        if (size != null) variant.set("dimensions", size);
        String gtin = CsvText.plain(row.get(WooColumn.GTIN));
        if (!gtin.isEmpty()) variant.put("barcode", gtin);
        count(row, sku, variant);
    }

    private void count(CsvRow row, Sku sku, ObjectNode variant) {
        String pieces = CsvText.plain(row.get(WooColumn.STOCK));
        boolean counted = pieces.matches("-?\\d{1,9}");
        if (row.headings().has(WooColumn.STOCK)) variant.put("tracked", counted);
        if (!counted && !pieces.isEmpty()) {
            warn(row, WooColumn.STOCK, "count.uncounted");
        }
        if (!counted) return;
        int number = Integer.parseInt(pieces);
        if (number < 0) warn(row, WooColumn.STOCK, "count.below");
        stock.put(sku.value(), Math.max(0, number));
    }

    private String code(String name, String word) {
        Map<String, String> words = options.computeIfAbsent(name, n -> new LinkedHashMap<>());
        return words.computeIfAbsent(
                word,
                w -> {
                    String code = Names.code(w);
                    return words.containsValue(code) ? Names.otherCode(w) : code;
                });
    }

    /// Attribute names to the words this variation chooses; null, with an error, when one is
    /// open.
    private @Nullable Map<String, String> choice(CsvRow row) {
        Map<String, String> choice = new LinkedHashMap<>();
        for (int i = 1; row.headings().index("Attribute " + i + " name") >= 0; i++) {
            String name = CsvText.plain(row.get("Attribute " + i + " name"));
            if (name.isEmpty()) continue;
            List<String> words =
                    WooWords.list(CsvText.plain(row.get("Attribute " + i + " value(s)")));
            if (words.size() == 1) {
                choice.put(name, words.getFirst());
                continue;
            }
            tally.error(
                    row.number(),
                    "Attribute " + i + " value(s)",
                    String.join(", ", words),
                    "woo.choice");
            return null;
        }
        return choice;
    }

    private @Nullable Sku sku(CsvRow row, List<String> words) {
        String text = CsvText.plain(row.get(WooColumn.SKU));
        boolean own = !text.isEmpty() && (itself(row) || !text.equals(parent.get(WooColumn.SKU)));
        if (!own) return Names.sku(handle, words);
        if (text.matches("\\d([.,]\\d+)?[Ee]\\+\\d+")) {
            error(row, WooColumn.SKU, "number.shortened.write");
            return null;
        }
        try {
            return Sku.of(text);
        } catch (IllegalArgumentException e) {
            error(row, WooColumn.SKU, "sku.bad");
            return null;
        }
    }

    private boolean price(CsvRow row, Sku sku) {
        Money regular = money(row, WooColumn.PRICE);
        Money sale = money(row, WooColumn.SALE_PRICE);
        if (regular == null) {
            error(row, WooColumn.PRICE, Hint.of("woo.price", currency.code()));
            return false;
        }
        boolean reduced = sale != null && sale.compareTo(regular) < 0;
        ObjectNode draft = prices.addObject();
        draft.put("sku", sku.value());
        put(draft, "amount", reduced && sale != null ? sale : regular);
        if (reduced) put(draft, "compareAt", regular);
        else if (row.headings().has(WooColumn.SALE_PRICE)) draft.putNull("compareAt");
        return true;
    }

    private static void put(ObjectNode draft, String name, Money money) {
        ObjectNode amount = draft.putObject(name);
        amount.put("minor", money.minor());
        amount.put("currency", money.currency().code());
    }

    private @Nullable Money money(CsvRow row, WooColumn column) {
        String cell = CsvText.plain(row.get(column));
        if (cell.isEmpty()) return null;
        return Amounts.read(cell, currency, decimalComma)
                        instanceof Amounts.Reading.Amount(Money money, boolean plain)
                ? money
                : null;
    }

    private @Nullable Long grams(CsvRow row) {
        for (WooColumn column : UNITS.keySet()) {
            String text = CsvText.plain(row.get(column)).replace(',', '.');
            if (!text.matches("\\d{1,7}(\\.\\d{1,6})?")) {
                if (!text.isEmpty()) warn(row, column, "weight.not");
                continue;
            }
            BigDecimal factor = Units.GRAMS.get(UNITS.get(column));
            if (factor == null) continue;
            long grams =
                    new BigDecimal(text)
                            .multiply(factor)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
            if (grams > 0 && grams < 10_000_000) return grams;
        }
        return null;
    }

    private void error(CsvRow row, WooColumn column, String hint) {
        tally.error(row.number(), row.headings().name(column), row.get(column), hint);
    }

    private void warn(CsvRow row, WooColumn column, String hint) {
        tally.warn(row.number(), row.headings().name(column), row.get(column), hint);
    }

    private void unweighed(CsvRow row, String hint) {
        tally.warn(row.number(), row.headings().name(WooColumn.KILOS), "", hint);
    }
}
