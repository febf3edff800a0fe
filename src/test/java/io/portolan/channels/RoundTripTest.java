package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Compliance;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Share;
import io.portolan.catalog.Variant;
import io.portolan.catalog.Video;
import io.portolan.inventory.Stock;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What is written out and read in again makes the same catalogue: invented goods with every member
/// of the model and with words that break tables, gone from the shop and back by a file.
@ShopTest
class RoundTripTest {

    private static final List<String> NAMING_FILES =
            List.of("pictures", "sheet certificates", "sheet videos");

    private static final Language EN = Language.of("en");
    private static final List<Language> LANGUAGES =
            List.of(EN, Language.of("de"), Language.of("ja"), Language.of("zh-CN"));
    private static final List<String> WORDS =
            List.of(
                    "cork",
                    "a, b",
                    "say \"hi\"",
                    "=1+1",
                    "'=1+1",
                    "@home",
                    "-x",
                    "+49",
                    "-5",
                    "two\nlines",
                    "win\r\ndows",
                    "tab\tbed",
                    "杯子",
                    "わかめ",
                    "كوب",
                    "🪴",
                    "a;b",
                    "a|b",
                    "[x]",
                    "{y}",
                    " lead",
                    "trail ",
                    "'quoted'",
                    "1,299.00",
                    "TRUE",
                    "null",
                    "ﬁ");

    @Autowired Exports exports;
    @Autowired ProductImports imports;
    @Autowired ExportCommand command;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"portolan-csv", "ndjson"})
    void ourOwnFilesBringBackTheSameDocuments(String format) throws IOException {
        for (int seed = 1; seed <= 4; seed++) {
            List<ProductDraft> goods = goods(new Random(seed), format + seed);
            bring(goods);
            byte[] before = written(format);
            takeAway(goods);
            assertThat(written(format)).isNotEqualTo(before);
            ImportReport report = imports.run(new ByteArrayInputStream(before), request(format));
            assertThat(report.findings())
                    .as("only of files, which do not travel in a table")
                    .allSatisfy(
                            finding -> {
                                assertThat(finding.column()).isIn(NAMING_FILES);
                                assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                                assertThat(finding.advice()).isEqualTo("file.not-here");
                            });
            assertThat(report.created()).isEqualTo(goods.size());
            assertThat(new String(written(format), StandardCharsets.UTF_8))
                    .as("seed " + seed)
                    .isEqualTo(new String(before, StandardCharsets.UTF_8));
            ImportReport again = imports.run(new ByteArrayInputStream(before), request(format));
            assertThat(again.created() + again.updated()).isZero();
        }
    }

    @Test
    void shopifysFileBringsBackWhatShopifyCanSay() throws IOException {
        List<ProductDraft> goods =
                goods(new Random(7), "shopify").stream()
                        .map(RoundTripTest::asShopifyKnowsIt)
                        .toList();
        bring(goods);
        byte[] before = written("shopify");
        List<String> rows = rows(before, "rt-shopify");
        // The shop has goods of other tests too, some without the price that Shopify asks for.
        long ofOthers = imports.run(new ByteArrayInputStream(before), request("shopify")).errors();
        takeAway(goods);
        ImportReport report = imports.run(new ByteArrayInputStream(before), request("shopify"));
        assertThat(report.errors()).isEqualTo(ofOthers);
        assertThat(rows(written("shopify"), "rt-shopify")).isEqualTo(rows);
    }

    @Test
    void theCommandWritesAFile() throws IOException {
        bring(goods(new Random(11), "command"));
        StringWriter out = new StringWriter();
        int code =
                command.run(
                        new CommandCall(
                                List.of("products", "all.ndjson", "--format", "ndjson"),
                                folder,
                                new PrintWriter(out, true)));
        assertThat(code).as(out.toString()).isZero();
        assertThat(Files.readAllLines(folder.resolve("all.ndjson")))
                .hasSize(catalog.snapshot().all().size())
                .anySatisfy(line -> assertThat(line).contains("rt-command-0"));
        assertThat(
                        command.run(
                                new CommandCall(
                                        List.of("orders", "x"),
                                        folder,
                                        new PrintWriter(out, true))))
                .isEqualTo(2);
    }

    @Test
    void aFileWithAFewColumnsChangesThoseAlone() throws IOException {
        List<ProductDraft> goods = goods(new Random(13), "few");
        bring(goods);
        ProductDraft first = goods.getFirst();
        Sku sku = first.variants().getFirst().sku();
        String file = "handle;sku;price\n" + first.handle() + ";" + sku + ";1.234,50 EUR\n";
        ImportReport report =
                imports.run(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        request("portolan-csv"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.updated()).isEqualTo(1);
        PriceDraft price = prices.listed(sku, null);
        assertThat(price).isNotNull();
        assertThat(price == null ? null : price.amount()).isEqualTo(Money.of(123450, "EUR"));
        var product = catalog.snapshot().product(first.handle());
        assertThat(product == null ? List.of() : product.variants())
                .hasSameSizeAs(first.variants());
    }

    private byte[] written(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.products(format, Currency.of("EUR"), EN, out);
        return out.toByteArray();
    }

    private static List<String> rows(byte[] file, String handle) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(handle))
                .toList();
    }

    private static ImportRequest request(String format) {
        return new ImportRequest(format, Currency.of("EUR"), EN, false);
    }

    private void bring(List<ProductDraft> goods) {
        catalog.save(goods);
        List<PriceDraft> listed = new ArrayList<>();
        for (ProductDraft draft : goods) {
            for (int i = 0; i < draft.variants().size(); i++) {
                Variant variant = draft.variants().get(i);
                Money before = i % 2 == 0 ? Money.of(9_999, "EUR") : null;
                listed.add(new PriceDraft(variant.sku(), null, Money.of(1_999, "EUR"), before));
                if (variant.tracked()) stock.receive(variant.sku(), 3, "test", "bring");
            }
        }
        Sku last = goods.getLast().variants().getLast().sku();
        listed.add(new PriceDraft(last, "jp", Money.of(2_400, "JPY"), null));
        prices.save(listed);
    }

    private void takeAway(List<ProductDraft> goods) {
        for (ProductDraft draft : goods) {
            for (Variant variant : draft.variants()) {
                if (variant.tracked()) stock.receive(variant.sku(), -3, "test", "away");
            }
            prices.remove(draft.variants().stream().map(Variant::sku).toList());
        }
        catalog.remove(goods.stream().map(ProductDraft::handle).toList());
    }

    private static ProductDraft asShopifyKnowsIt(ProductDraft draft) {
        ProductText text =
                ProductText.titled("Plain")
                        .but()
                        .summary("Cork.")
                        .description("<p>Cork.</p>")
                        .make();
        return draft.but()
                .vendor("Maker")
                .texts(Map.of(EN, text))
                .compliance(null)
                .sheet(null)
                .pictures(List.of())
                .make();
    }

    private static List<ProductDraft> goods(Random random, String series) {
        List<ProductDraft> goods = new ArrayList<>();
        for (int i = 0; i < 12; i++) goods.add(product(random, "rt-" + series + "-" + i));
        return goods;
    }

    private static ProductDraft product(Random random, String handle) {
        List<Option> options = options(random);
        Map<Language, ProductText> texts = new LinkedHashMap<>();
        texts.put(EN, text(random));
        for (Language language : LANGUAGES)
            if (random.nextBoolean()) texts.put(language, text(random));
        return new ProductDraft(
                handle,
                random.nextBoolean() ? "rt-shelf" : null,
                word(random),
                random.nextBoolean(),
                random.nextInt(2_000),
                LocalDate.of(2026, 1, 1 + random.nextInt(28)),
                texts,
                options,
                variants(random, handle, options),
                random.nextBoolean() ? List.of() : List.of(picture(random)),
                random.nextBoolean() ? null : compliance(random),
                random.nextBoolean() ? null : sheet(random));
    }

    private static List<Option> options(Random random) {
        List<Option> options = new ArrayList<>();
        for (String code : List.of("colour", "size")) {
            if (random.nextInt(3) == 0) continue;
            List<Option.Value> values = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                values.add(
                        new Option.Value(
                                "v-" + i,
                                Map.of(EN, code + " " + i),
                                random.nextBoolean() ? "#243B53" : null));
            }
            options.add(new Option(code, Map.of(EN, code), values));
        }
        return options;
    }

    private static List<Variant> variants(Random random, String handle, List<Option> options) {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < (options.isEmpty() ? 1 : 3); i++) {
            Map<String, String> chosen = new LinkedHashMap<>();
            for (Option option : options) chosen.put(option.code(), "v-" + i);
            variants.add(
                    Variant.plain(
                                    Sku.of((handle + "-" + i).toUpperCase(java.util.Locale.ROOT)),
                                    chosen)
                            .but()
                            .weight(random.nextBoolean() ? null : Weight.ofGrams(450))
                            .hs(random.nextBoolean() ? null : HsCode.of("610910"))
                            .origin(random.nextBoolean() ? null : CountryCode.of("PT"))
                            .material(random.nextBoolean() ? null : "cotton, knitted")
                            .tracked(random.nextBoolean())
                            .barcode(random.nextBoolean() ? null : "4006381333931")
                            .make());
        }
        return variants;
    }

    private static ProductText text(Random random) {
        return ProductText.titled(word(random) + word(random))
                .but()
                .summary(word(random))
                .description("<p>" + word(random).replaceAll("[^a-z ]", "") + "</p>")
                .material(nullable(random))
                .care(nullable(random))
                .madeIn(nullable(random))
                .specs(List.of(new ProductText.Spec(word(random), word(random))))
                .keywords(List.of(word(random), word(random)))
                .seoTitle(nullable(random))
                .seoDescription(nullable(random))
                .make();
    }

    private static Picture picture(Random random) {
        return new Picture(
                "demo/rt.svg",
                Map.of(EN, word(random)),
                "sand",
                800,
                600,
                Map.of(),
                new Picture.Focus(200, 300));
    }

    private static Compliance compliance(Random random) {
        Compliance.Party maker =
                new Compliance.Party(word(random), word(random), "safe@maker.example");
        return new Compliance(maker, null, nullable(random), Map.of(EN, List.of(word(random))));
    }

    private static ProductSheet sheet(Random random) {
        return ProductSheet.EMPTY
                .but()
                .tags(List.of("x", "y z"))
                .composition(
                        List.of(
                                new Share(Map.of(EN, "cork"), 60),
                                new Share(Map.of(EN, word(random)), 40)))
                .videos(List.of(new Video("https://video.example/1", Map.of(EN, word(random)))))
                .hiddenIn(List.of("jp"))
                .make();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static @Nullable String nullable(Random random) {
        return random.nextBoolean() ? null : word(random);
    }
}
