package io.portolan.channels;

import static io.portolan.channels.ShopifyFixture.euros;
import static io.portolan.channels.ShopifyFixture.file;
import static io.portolan.channels.ShopifyFixture.row;
import static io.portolan.channels.ShopifyFixture.simple;
import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.Hint;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class ProductImportsTest {

    @Autowired ProductImports imports;
    @Autowired ImportCommand command;
    @Autowired RemotePictureStore pictures;
    @Autowired Catalog catalog;
    @Autowired Clock clock;
    @Autowired Prices prices;
    @Autowired Exports exports;
    @Autowired Stock stock;
    @TempDir Path folder;

    @Test
    void changesOnlyWhatChangedAtTheSecondImport() throws IOException {
        ImportReport first = imports.run(boats("49.90"), euros());
        assertThat(first.created()).isEqualTo(2);
        ImportReport again = imports.run(boats("49.90"), euros());
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.created() + again.updated()).isZero();
        ImportReport dearer = imports.run(boats("59.90"), euros());
        assertThat(dearer.updated()).isEqualTo(1);
        assertThat(dearer.unchanged()).isEqualTo(1);
        Sku dinghy = sku("import-dinghy");
        assertThat(requireNonNull(prices.listed(dinghy, null)).amount())
                .isEqualTo(Money.of(5990, "EUR"));
    }

    private static InputStream boats(String price) {
        return file(
                row(
                        "import-dinghy",
                        "Dinghy",
                        "<p>Floats.</p>",
                        "Import boats",
                        "Title",
                        "Default Title",
                        "",
                        "900",
                        "shopify",
                        "7",
                        price),
                simple("import-kayak", "Kayak", "", "300"));
    }

    @Test
    void booksCountedPiecesOnceHoweverOftenTheFileComes() throws IOException {
        InputStream buoys =
                file(
                        row(
                                "import-buoy",
                                "Buoy",
                                "",
                                "",
                                "Title",
                                "Default Title",
                                "IMP-BUOY",
                                "900",
                                "shopify",
                                "7",
                                "10"));
        imports.run(buoys, euros());
        buoys.reset();
        imports.run(buoys, euros());
        assertThat(stock.available(Sku.of("IMP-BUOY"))).isEqualTo(7);
    }

    @Test
    void writesNothingInADryRunButSaysWhatItWouldDo() throws IOException {
        long version = catalog.snapshot().version();
        ImportReport report =
                imports.run(file(simple("import-ghost", "Ghost ship", "900", "10")), euros(true));
        assertThat(report.dryRun()).isTrue();
        assertThat(report.created()).isEqualTo(1);
        assertThat(catalog.snapshot().version()).isEqualTo(version);
        assertThat(catalog.snapshot().product("import-ghost")).isNull();
    }

    @Test
    void leavesAVariantAsItIsWhenItsRowIsDamaged() throws IOException {
        imports.run(file(simple("import-oar", "Oar", "900", "10")), euros());
        ImportReport report =
                imports.run(file(simple("import-oar", "Oar, long", "900", "1O")), euros());
        assertThat(report.errors()).isEqualTo(1);
        assertThat(product("import-oar").variants()).hasSize(1);
        assertThat(requireNonNull(prices.listed(sku("import-oar"), null)).amount())
                .isEqualTo(Money.of(1000, "EUR"));
        assertThat(product("import-oar").text(Language.of("en")).title()).isEqualTo("Oar, long");
    }

    @ParameterizedTest
    @CsvSource({
        "'a damaged SKU', M, 9.9E+12",
        "'the SKU of another row', M, SIZED-S",
        "'an option left empty', '', SIZED-M",
        "'the option of another row', S, SIZED-M"
    })
    void aDamagedRowTakesNoVariantOffSale(String damage, String value, String sku)
            throws IOException {
        String handle = "import-sized-" + damage.replaceAll("[^A-Za-z]+", "-").toLowerCase(ROOT);
        String mark = handle.toUpperCase(ROOT) + "-";
        imports.run(sized(handle, mark, "M", "SIZED-M", "Jersey"), euros());
        List<Variant> before = product(handle).variants();
        ImportReport report = imports.run(sized(handle, mark, value, sku, "Jumper"), euros());
        assertThat(report.errors()).as(damage).isEqualTo(1);
        assertThat(product(handle).variants()).containsExactlyElementsOf(before);
        assertThat(product(handle).text(Language.of("en")).title()).isEqualTo("Jumper");
        assertThat(product(handle).options().getFirst().values()).hasSize(3);
    }

    @Test
    void aProductStaysAsItIsWhenNobodyCanTellWhichVariantADamagedRowSpeaksOf() throws IOException {
        imports.run(sized("import-vest", "VEST-", "M", "SIZED-M", "Vest"), euros());
        Product before = product("import-vest");
        ImportReport report =
                imports.run(sized("import-vest", "VEST-", "Mid", "9.9E+12", "Best vest"), euros());
        assertThat(report.findings())
                .extracting(finding -> Hint.in(finding.hint(), Language.of("en")))
                .anyMatch(hint -> hint.contains("it may be that of a variant you sell"));
        assertThat(product("import-vest")).isEqualTo(before);
    }

    private static InputStream sized(
            String handle, String mark, String value, String sku, String title) {
        return file(
                sized(handle, title, "S", mark + "SIZED-S"),
                sized(handle, "", value, sku.startsWith("SIZED") ? mark + sku : sku),
                sized(handle, "", "L", mark + "SIZED-L"));
    }

    private static String sized(String handle, String title, String value, String sku) {
        String option = title.isEmpty() ? "" : "Size";
        return row(handle, title, "", "", option, value, sku, "900", "", "", "10");
    }

    @Test
    void pointsOutWhatWasChangedHereSinceTheLastFile() throws IOException {
        imports.run(file(simple("import-keel", "Keel", "900", "10")), euros());
        editHere("import-keel", "Our keel");
        ImportReport same =
                imports.run(file(simple("import-keel", "Keel", "950", "10")), euros(true));
        assertThat(same.findings())
                .filteredOn(f -> f.column().endsWith("title"))
                .extracting(Finding::value, Finding::hint)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Our keel",
                                "Changed here since the last file ("
                                        + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        + "): the file writes over it."));
        assertThat(product("import-keel").text(Language.of("en")).title()).isEqualTo("Our keel");
    }

    @Test
    void keepsWhatWasChangedHereWhenTheMerchantWantsThat() throws IOException {
        imports.run(file(simple("import-jib", "Jib", "900", "10")), euros());
        editHere("import-jib", "Our jib");
        ImportRequest keep =
                new ImportRequest("shopify", Currency.of("EUR"), Language.of("en"), false, true);
        ImportReport report = imports.run(file(simple("import-jib", "Jib", "950", "10")), keep);
        assertThat(report.findings()).extracting(Finding::hint).anyMatch(h -> h.contains("stays"));
        Product jib = product("import-jib");
        assertThat(jib.text(Language.of("en")).title()).isEqualTo("Our jib");
        assertThat(requireNonNull(jib.variants().getFirst().weight()).grams()).isEqualTo(950);
        imports.run(file(simple("import-jib", "Jib", "950", "10")), euros());
        assertThat(product("import-jib").text(Language.of("en")).title()).isEqualTo("Jib");
    }

    private void editHere(String handle, String title) {
        ProductDraft draft = ProductDraft.of(product(handle));
        Language en = Language.of("en");
        ProductText text = requireNonNull(draft.texts().get(en)).but().title(title).make();
        catalog.save(
                List.of(draft.but().texts(Map.of(en, text)).make()),
                new SaveNote(SaveNote.Why.EDITOR, null));
    }

    @Test
    void putsNoScriptIntoTheShop() throws IOException {
        imports.run(
                file(
                        row(
                                "import-bad",
                                "Bad",
                                "<p onclick=\"x()\">Hi<script>alert(1)</script>",
                                "",
                                "Title",
                                "Default Title",
                                "",
                                "1",
                                "",
                                "",
                                "10")),
                euros());
        assertThat(product("import-bad").text(Language.of("en")).description())
                .contains("Hi")
                .doesNotContain("script")
                .doesNotContain("onclick");
    }

    @Test
    void remembersPicturesThatAreStillToBeFetched() throws IOException {
        String text =
                """
                Handle,Title,Variant Price,Variant Grams,Image Src
                import-pic,Pic,10,900,https://pictures.example/a.jpg
                """;
        imports.run(ShopifyFixture.bytes(text, StandardCharsets.UTF_8), euros());
        assertThat(pictures.of("import-pic")).containsExactly("https://pictures.example/a.jpg");
    }

    @Test
    void saysWhichColumnAFileLacks() throws IOException {
        ImportReport report =
                imports.run(
                        ShopifyFixture.bytes("Name,Cost\nOar,10\n", StandardCharsets.UTF_8),
                        euros());
        assertThat(report.readable()).isFalse();
        assertThat(report.findings()).extracting(Finding::column).contains("Handle", "Title");
    }

    @Test
    void printsAReportForTheTerminal() throws IOException {
        Path file = folder.resolve("goods.csv");
        Files.write(file, file(simple("import-cli", "Cli\u001b[31m", "", "1O")).readAllBytes());
        StringWriter out = new StringWriter();
        int code =
                command.run(
                        new CommandCall(
                                List.of(
                                        "products",
                                        "goods.csv",
                                        "--format",
                                        "shopify",
                                        "--dry-run",
                                        "--currency=JPY"),
                                folder,
                                new PrintWriter(out, true)));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("Variant Price", "1O", "Dry run, nothing was written")
                .doesNotContain("\u001b");
    }

    @Test
    void explainsItselfWhenCalledWrongly() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        assertThat(command.run(new CommandCall(List.of("orders"), folder, writer))).isEqualTo(2);
        assertThat(out.toString()).contains("Usage: ./portolan import products");
    }

    @Test
    void readsTheSampleFilesOfAShopifyShop() throws IOException {
        Path samples = Path.of("../shared/data/shopify-product-csvs");
        String elsewhere = System.getenv("PORTOLAN_SHOPIFY_SAMPLES");
        if (elsewhere != null) samples = Path.of(elsewhere);
        Assumptions.assumeTrue(
                Files.isDirectory(samples),
                "no sample files: set PORTOLAN_SHOPIFY_SAMPLES to a folder with them");
        for (String name : List.of("apparel.csv", "home-and-garden.csv")) {
            ImportReport first = imports.run(Files.newInputStream(samples.resolve(name)), euros());
            assertThat(first.errors()).isZero();
            assertThat(first.created()).isEqualTo(20);
            assertThat(first.findings())
                    .filteredOn(f -> f.column().equals("Variant Grams"))
                    .hasSizeGreaterThanOrEqualTo(20);
            ImportReport second = imports.run(Files.newInputStream(samples.resolve(name)), euros());
            assertThat(second.unchanged()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portolan-csv", "shopify", "ndjson"})
    void aPriceForAMarketThatReadsAnothersListIsSaidNotLost(String format) throws IOException {
        String handle = "import-lent-" + format;
        String text =
                switch (format) {
                    case "shopify" ->
                            "Handle,Title,Variant Grams,Variant Price,Price / Germany,"
                                    + "Price / France\n"
                                    + handle
                                    + ",Rope,900,10,11,12\n";
                    case "ndjson" ->
                            """
                            {"handle": "HANDLE", "texts": {"en": {"title": "Rope"}},\
                             "variants": [{"sku": "HANDLE", "tracked": false}], "prices": [\
                            {"sku": "HANDLE", "market": "de",\
                             "amount": {"minor": 1100, "currency": "EUR"}},\
                            {"sku": "HANDLE", "market": "fr",\
                             "amount": {"minor": 1200, "currency": "EUR"}}]}
                            """
                                    .replace("HANDLE", handle);
                    default ->
                            "handle,sku,title:en,price,price de,price fr\n"
                                    + handle
                                    + ","
                                    + handle
                                    + ",Rope,10,11,12\n";
                };
        ImportReport report =
                imports.run(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new ImportRequest(format, Currency.of("EUR"), Language.of("en"), false));
        assertThat(report.findings())
                .extracting(Finding::row, Finding::column, Finding::advice)
                .containsExactly(
                        Tuple.tuple(
                                format.equals("ndjson") ? 1L : 2L,
                                format.equals("shopify") ? "Price / France" : "price fr",
                                Hint.of("price.list", "de")));
        assertThat(report.created()).isEqualTo(1);
        assertThat(prices.listed(sku(handle), "fr")).isNull();
        assertThat(requireNonNull(prices.listed(sku(handle), "de")).amount())
                .isEqualTo(Money.of(1100, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portolan-csv", "shopify"})
    void aFileHasPricesOnlyOfMarketsThatHaveTheirOwn(String format) throws IOException {
        imports.run(file(simple("import-mast", "Mast", "900", "10")), euros());
        prices.save(
                List.of(
                        new PriceDraft(sku("import-mast"), "de", Money.of(1100, "EUR"), null),
                        new PriceDraft(sku("import-mast"), "fr", Money.of(1200, "EUR"), null)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.products(format, Currency.of("EUR"), Language.of("en"), out);
        String headings = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
        boolean shopify = format.equals("shopify");
        assertThat(headings)
                .containsIgnoringCase(shopify ? "price / germany" : "price de")
                .doesNotContainIgnoringCase(shopify ? "price / france" : "price fr");
        catalog.remove(List.of("import-mast"));
    }

    private Product product(String handle) {
        return requireNonNull(catalog.snapshot().product(handle));
    }

    private Sku sku(String handle) {
        return product(handle).variants().getFirst().sku();
    }
}
