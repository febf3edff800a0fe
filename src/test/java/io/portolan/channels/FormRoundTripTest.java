package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.catalog.Option;
import io.portolan.catalog.Plan;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.CsvText;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Markets;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The goods of the demo shop go out in Shopify's form and in WooCommerce's, are taken away and
/// come back: everything that form can hold is the same. What it cannot hold stands in
/// docs/howto/import-products.md.
@ShopTest
class FormRoundTripTest {

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final Language EN = Language.of("en");

    @Autowired Markets markets;
    @Autowired ProductImports imports;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired Prices prices;
    @Autowired Stock stock;
    private final List<ProductDraft> goods = new ArrayList<>();
    private final Map<String, Category> shelves = new LinkedHashMap<>();
    private final List<PriceDraft> listed = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    @Test
    void everythingThatShopifysFormCanHoldComesBack() throws IOException {
        bringTheDemoShop();
        bringEveryKindOfAttribute();
        Map<String, Said> before = said();
        there("shopify");
        Map<String, Said> after = said();
        assertThat(after.keySet()).hasSizeGreaterThan(95).isEqualTo(before.keySet());
        before.forEach(
                (handle, was) ->
                        assertThat(requireNonNull(after.get(handle)).inShopify())
                                .isEqualTo(was.inShopify()));
    }

    @Test
    void everythingThatWooCommercesFormCanHoldComesBack() throws IOException {
        bringTheDemoShop();
        Map<String, Said> before = said();
        there("woocommerce");
        Map<String, Said> after = said();
        assertThat(after.keySet()).hasSizeGreaterThanOrEqualTo(95).isEqualTo(before.keySet());
        before.forEach(
                (handle, was) ->
                        assertThat(requireNonNull(after.get(handle)).inWooCommerce())
                                .isEqualTo(was.inWooCommerce()));
    }

    /// Out, away, and back; a second time changes nothing, and what goes out then is the same.
    private void there(String format) throws IOException {
        byte[] file = written(format);
        takeAway();
        ImportReport report = imports.run(new ByteArrayInputStream(file), request(format));
        assertThat(report.errors()).as(report.findings().toString()).isZero();
        List<String> rows = rows(written(format));
        // What had no day of its own has the day of its first saving from the second time on.
        imports.run(new ByteArrayInputStream(file), request(format));
        ImportReport again = imports.run(new ByteArrayInputStream(file), request(format));
        assertThat(again.created() + again.updated()).isZero();
        if (format.equals("shopify")) assertThat(rows).isEqualTo(rows(file));
    }

    @AfterEach
    void leaveNothing() {
        takeAway();
        types.forEach(definitions::removeType);
    }

    private void bringTheDemoShop() throws IOException {
        JsonNode shop = read("shop.json");
        for (JsonNode shelf : shop.get("categories")) {
            Category category = JSON.treeToValue(shelf, Category.class);
            shelves.put(category.code(), category);
        }
        catalog.saveCategories(List.copyOf(shelves.values()));
        for (JsonNode each : read("types.json")) type(JSON.treeToValue(each, ProductType.class));
        JsonNode sheets = read("sheets.json");
        int number = 0;
        for (JsonNode handle : shop.get("products")) {
            JsonNode file = read("products/" + handle.asString() + ".json");
            ObjectNode product = (ObjectNode) file.get("product");
            JsonNode sheet = sheets.get(handle.asString());
            if (sheet != null && !product.has("sheet")) product.set("sheet", sheet);
            ProductDraft draft = JSON.treeToValue(product, ProductDraft.class);
            goods.add(varied(draft, number++));
            for (JsonNode price : file.get("prices")) {
                listed.add(JSON.treeToValue(price, PriceDraft.class));
            }
        }
        bring();
    }

    // Some are hidden somewhere, some are drafts, some are put away for good.
    private static ProductDraft varied(ProductDraft draft, int number) {
        ProductSheet sheet = draft.sheetOrEmpty();
        return switch (number % 7) {
            case 1 -> draft.but().sheet(sheet.but().hiddenIn(List.of("jp")).make()).make();
            case 2 -> draft.but().published(false).make();
            case 3 ->
                    draft.but()
                            .published(false)
                            .sheet(sheet.but().plan(Plan.ARCHIVED).make())
                            .make();
            case 4 -> draft.but().sheet(sheet.but().tags(List.of("new", "a, b")).make()).make();
            case 5 -> draft.but().sheet(sheet.but().tags(List.of("Lining: Linen")).make()).make();
            default -> draft;
        };
    }

    private void bringEveryKindOfAttribute() {
        Map<Language, String> lamp = Map.of(EN, "Test lamp");
        List<Attribute.Choice> caps =
                List.of(
                        new Attribute.Choice("e27", Map.of(EN, "E27; large")),
                        new Attribute.Choice("e14", Map.of(EN, "E14, small")));
        List<Attribute> asks =
                List.of(
                        attribute("shade-cloth", Attribute.Kind.TEXT, List.of()),
                        attribute("list-like", Attribute.Kind.TEXT, List.of()),
                        attribute("lumen", Attribute.Kind.NUMBER, List.of()),
                        attribute("cap", Attribute.Kind.CHOICE, caps),
                        attribute("dimmable", Attribute.Kind.YES_NO, List.of()),
                        attribute("since", Attribute.Kind.DATE, List.of()),
                        attribute("box", Attribute.Kind.DIMENSION, List.of()));
        type(new ProductType("srt-lamp", lamp, asks));
        Map<String, AttributeValue> values = new TreeMap<>();
        values.put("shade-cloth", new AttributeValue.Words(Map.of(EN, "linen; undyed, soft")));
        values.put("list-like", new AttributeValue.Words(Map.of(EN, "[as it comes]")));
        values.put("lumen", new AttributeValue.Amount(new BigDecimal("806.5")));
        values.put("cap", new AttributeValue.Choices(List.of("e14", "e27")));
        values.put("dimmable", new AttributeValue.YesNo(false));
        values.put("since", new AttributeValue.Day(LocalDate.of(2025, 3, 1)));
        values.put("box", new AttributeValue.Size(new Dimensions(300, 200, 90)));
        ProductText text =
                ProductText.titled("Test lamp").but().summary("One line.").care("Dust.").make();
        ProductSheet sheet = ProductSheet.EMPTY.but().type("srt-lamp").attributes(values).make();
        Variant variant = Variant.plain(Sku.of("SRT-LAMP"), Map.of());
        goods.add(
                goods.getFirst()
                        .but()
                        .handle("srt-lamp")
                        .texts(Map.of(EN, text))
                        .options(List.of())
                        .variants(List.of(variant))
                        .pictures(List.of())
                        .sheet(sheet)
                        .make());
        PriceDraft dear =
                new PriceDraft(variant.sku(), "de", Money.of(4_900, "EUR"), Money.of(5_900, "EUR"));
        listed.add(new PriceDraft(variant.sku(), null, Money.of(5_000, "USD"), null));
        listed.add(dear);
        bring();
    }

    private static Attribute attribute(
            String code, Attribute.Kind kind, List<Attribute.Choice> choices) {
        return new Attribute(code, kind, Map.of(EN, "Test " + code), null, choices, false, false);
    }

    private void type(ProductType type) {
        definitions.save(type);
        types.add(type.code());
    }

    private void bring() {
        catalog.save(goods);
        prices.save(listed);
        for (Sku sku : tracked()) {
            if (Objects.requireNonNullElse(stock.available(sku), 0) == 0)
                stock.receive(sku, 4, "test", booking());
        }
    }

    private void takeAway() {
        for (Sku sku : tracked()) {
            Integer pieces = stock.available(sku);
            if (pieces != null && pieces > 0) stock.receive(sku, -pieces, "test", booking());
        }
        prices.remove(goods.stream().flatMap(g -> skus(g).stream()).toList());
        catalog.remove(goods.stream().map(ProductDraft::handle).toList());
    }

    // One of its own each time: a booking that is repeated books nothing.
    private static String booking() {
        return java.util.UUID.randomUUID().toString();
    }

    private List<Sku> tracked() {
        return goods.stream()
                .flatMap(draft -> draft.variants().stream())
                .filter(Variant::tracked)
                .map(Variant::sku)
                .toList();
    }

    private static List<Sku> skus(ProductDraft draft) {
        return draft.variants().stream().map(Variant::sku).toList();
    }

    private Map<String, Said> said() {
        Map<String, Said> all = new TreeMap<>();
        for (ProductDraft draft : goods) {
            Product product = requireNonNull(catalog.snapshot().product(draft.handle()));
            all.put(product.handle(), said(product));
        }
        return all;
    }

    private Said said(Product product) {
        ProductText text = product.text(EN);
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(text.title());
        texts.add(text.summary());
        texts.add(text.description());
        texts.add(text.material());
        texts.add(text.care());
        texts.add(text.madeIn());
        texts.add(text.seoTitle());
        texts.add(text.seoDescription());
        ProductSheet sheet = product.sheet();
        List<PriceDraft> all = new ArrayList<>(prices.stored(skus(ProductDraft.of(product))));
        all.sort(
                java.util.Comparator.comparing((PriceDraft p) -> p.sku().value())
                        .thenComparing(p -> String.valueOf(p.market())));
        return new Said(
                product.handle(),
                product.category(),
                product.vendor(),
                product.published(),
                sheet.when().archived(),
                texts,
                text.keywords(),
                product.options().stream().map(FormRoundTripTest::option).toList(),
                product.variants().stream().map(v -> variant(product, v)).toList(),
                sheet.type(),
                sheet.attributes(),
                sheet.tags(),
                sheet.hiddenIn(),
                all,
                text.specs(),
                product.options().stream()
                        .flatMap(o -> o.values().stream())
                        .map(value -> value.label(EN) + value.swatch())
                        .sorted()
                        .toList());
    }

    private static String option(Option option) {
        return option.name(EN)
                + new HashSet<>(option.values().stream().map(v -> v.label(EN)).toList());
    }

    private String variant(Product product, Variant variant) {
        return String.join(
                "|",
                variant.sku().value(),
                product.label(variant, EN),
                String.valueOf(variant.weight()),
                "hs" + variant.hs(),
                "from" + variant.origin(),
                String.valueOf(variant.barcode()),
                String.valueOf(variant.tracked()),
                String.valueOf(stock.available(variant.sku())));
    }

    // Ours alone: what other tests made is to stay as it is.
    private byte[] written(String format) throws IOException {
        List<Product> ours =
                goods.stream()
                        .map(draft -> catalog.snapshot().product(draft.handle()))
                        .filter(Objects::nonNull)
                        .toList();
        Exports.Goods beside = new Exports.Goods(prices, stock, markets.all(), catalog.snapshot());
        StringWriter out = new StringWriter();
        CsvText csv = new CsvText(out);
        Currency dollars = Currency.of("USD");
        if (format.equals("shopify")) new ShopifyCsv(csv, beside, dollars, EN).write(ours);
        else new WooCsv(csv, beside, dollars, EN).write(ours);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> rows(byte[] file) {
        List<String> ours = goods.stream().map(ProductDraft::handle).toList();
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> ours.contains(line.split(",", -1)[0]))
                .toList();
    }

    private static ImportRequest request(String format) {
        return new ImportRequest(format, Currency.of("USD"), EN, false);
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in =
                requireNonNull(FormRoundTripTest.class.getResourceAsStream("/demo/" + name))) {
            return JSON.readTree(in);
        }
    }
}
