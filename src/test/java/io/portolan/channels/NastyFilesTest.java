package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Publication;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.CsvText;
import io.portolan.inventory.Stock;
import io.portolan.kernel.CountryCode;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Files as merchants really have them, damaged in the ways spreadsheets damage them: 42 as
/// Shopify writes them, 22 as WooCommerce does (`woo-…`: rows of a product apart, orphans,
/// types that are no goods, amounts in words, trees of categories, hidden attributes), 19 in
/// our own table (`own…`: SKUs twice or of another, JSON that is none, money of another place,
/// pieces in words) and 20 in our own lines (`lines…`: cut off, of other types, too deep, with
/// bytes that are no letters, prices of other goods). What becomes of each stands in
/// `expected.txt` beside them; each is taken over twice, and the second time changes nothing.
/// What came in goes out in every form, and comes back.
@ShopTest
class NastyFilesTest {

    private static final List<String> NAMING_FILES =
            List.of("pictures", "sheet certificates", "sheet videos");

    private static final Path FILES = Path.of("src/test/resources/import");
    private static final Pattern OURS = Pattern.compile("(n|no|nl|mp|mf|st|wu)-.*|.*-(nw|ws|w)-.*");

    @Autowired ProductImports imports;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Exports exports;
    @Autowired Stock stock;
    @Autowired Markets markets;

    /// One line of the table.
    record Expected(String file, String format, String outcome) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> table() throws IOException {
        return Files.readAllLines(FILES.resolve("expected.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(part -> new Expected(part[0].strip(), part[1].strip(), part[2].strip()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void becomesWhatTheTableSays(Expected expected) throws IOException {
        ImportReport first = run(expected);
        assertThat(said(first)).as(expected.file()).isEqualTo(expected.outcome());
        ImportReport again = run(expected);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(said(again)).isEqualTo(expected.outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "n-cup, 软木杯子，适合旅行",
        "n-kappu, コルクのカップ",
        "n-cafe, Café crème",
        "n-wide, Breite Tüte",
        "n-wide-2, Breite Tüte",
        "n-semi, Tüte",
        "n-own, =Cup",
        "lamp-small-w-lamp, 'Lamp, small'"
    })
    void readsEveryWayOfWriting(String handle, String title) throws IOException {
        for (Expected each : table().toList()) run(each);
        Product product = requireNonNull(catalog.snapshot().product(handle), handle);
        assertThat(product.text(Language.of("en")).title()).isEqualTo(title);
    }

    @Test
    void aVariationFindsItsParentWhereverItStands() throws IOException {
        for (Expected each : table().toList()) run(each);
        Product tee = requireNonNull(catalog.snapshot().product("tee-w-tee"));
        assertThat(tee.variants())
                .extracting(variant -> variant.sku().value() + variant.options())
                .containsExactly("W-TEE-S{size=s, colour=ink}", "W-TEE-M{size=m, colour=sand}");
        assertThat(requireNonNull(tee.variants().getFirst().weight()).grams()).isEqualTo(200);
        Product lamp = requireNonNull(catalog.snapshot().product("lamp-small-w-lamp"));
        assertThat(lamp.category()).isEqualTo("lamps");
        assertThat(lamp.text(Language.of("en")).keywords()).containsExactly("warm, soft", "wood");
    }

    @Test
    void whatAMarketPaysAndWhereAProductIsHiddenComesAlong() throws IOException {
        run("market-prices.csv");
        Product product = requireNonNull(catalog.snapshot().product("mp-one"));
        assertThat(product.sheet().hiddenIn()).containsExactly("jp");
        assertThat(prices.stored(List.of(Sku.of("MP-1"))))
                .containsExactlyInAnyOrder(
                        new PriceDraft(Sku.of("MP-1"), null, Money.of(1000, "EUR"), null),
                        new PriceDraft(
                                Sku.of("MP-1"), "us", Money.of(1150, "USD"), Money.of(1400, "USD")),
                        new PriceDraft(Sku.of("MP-1"), "jp", Money.of(1500, "JPY"), null));
        assertThat(prices.stored(List.of(Sku.of("MP-2")))).hasSize(2);
    }

    @Test
    void aShopsOwnFieldsBecomeFacts() throws IOException {
        run("metafields.csv");
        assertThat(product("mf-one").text(Language.of("en")).specs())
                .extracting(spec -> spec.name() + ": " + spec.value())
                .containsExactly(
                        "Fabric: Linen",
                        "Care: hand wash, line dry",
                        "Volume: 1.5 l",
                        "Look: calm, warm");
    }

    @Test
    void statesAndUnitsAreWhatTheFileSays() throws IOException {
        run("states.csv");
        run("weight-units.csv");
        assertThat(product("st-draft").publication()).isEqualTo(Publication.DRAFT);
        assertThat(product("st-archived").publication()).isEqualTo(Publication.ARCHIVED);
        assertThat(product("st-active").publication()).isEqualTo(Publication.PUBLISHED);
        assertThat(requireNonNull(product("wu-lb").variants().getFirst().weight()).grams())
                .isEqualTo(907);
        assertThat(product("wu-lb").variants().getFirst().origin()).isEqualTo(CountryCode.of("PT"));
    }

    @Test
    void sizesColoursAndFactsOfWooCommerceComeAlong() throws IOException {
        run("woo-sizes.csv");
        Product bag = product("bag-ws-bag");
        assertThat(bag.variants())
                .extracting(Variant::dimensions)
                .containsOnly(new Dimensions(254, 127, 64));
        assertThat(requireNonNull(bag.variants().getFirst().weight()).grams()).isEqualTo(907);
        assertThat(requireNonNull(requireNonNull(bag.option("colour")).value("ink")).swatch())
                .isEqualTo("#243b53");
        assertThat(bag.text(Language.of("en")).specs())
                .containsExactly(new ProductText.Spec("Lining", "Linen"));
        assertThat(product("cup-ws-cup").text(Language.of("en")).specs())
                .containsExactly(new ProductText.Spec("Clay", "Red, White"));
    }

    @Test
    void aCellOfHalfAMillionLettersIsRead() throws IOException {
        String text = "<p>" + "Long, with \"\"marks\"\" and\nlines. ".repeat(15_000) + "</p>";
        String file = "Handle,Title,Body (HTML),Variant Grams,Variant Price\n";
        ImportReport report =
                imports.run(
                        ShopifyFixture.bytes(
                                file + "n-long,Long,\"" + text + "\",5,10\nn-next,Next,,5,11\n",
                                StandardCharsets.UTF_8),
                        ShopifyFixture.euros());
        assertThat(report.findings()).isEmpty();
        assertThat(product("n-long").text(Language.of("en")).description().length())
                .isGreaterThan(400_000);
        catalog.remove(List.of("n-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portolan-csv", "ndjson"})
    void whatWasTakenOverGoesOutAndComesBackTheSame(String format) throws IOException {
        for (Expected each : table().toList()) run(each);
        CatalogSnapshot before = catalog.snapshot();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.products(format, Currency.of("EUR"), Language.of("en"), out);
        ImportReport report =
                imports.run(new ByteArrayInputStream(out.toByteArray()), request(format));
        assertThat(report.findings())
                .as("only of files that other tests made goods for")
                .allSatisfy(
                        finding -> {
                            assertThat(finding.column()).isIn(NAMING_FILES);
                            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                            assertThat(finding.advice()).isEqualTo("file.not-here");
                        });
        for (Product product : catalog.snapshot().all()) {
            Product was = requireNonNull(before.product(product.handle()), product.handle());
            assertThat(ProductDraft.of(product)).isEqualTo(ProductDraft.of(was));
        }
        // What had no day of its own has the day of its first saving now, and stays so.
        ImportReport again =
                imports.run(new ByteArrayInputStream(out.toByteArray()), request(format));
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.unchanged()).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce"})
    void whatWasTakenOverGoesOutInTheFormsOfOthersAndComesBackAsTheSameGoods(String format)
            throws IOException {
        for (Expected each : table().toList()) run(each);
        List<Product> ours =
                catalog.snapshot().all().stream()
                        .filter(each -> OURS.matcher(each.handle()).matches())
                        .toList();
        assertThat(ours).hasSizeGreaterThan(60);
        ImportReport report = imports.run(written(format, ours), request(format));
        assertThat(report.created()).isZero();
        for (Product was : ours) {
            Product product = product(was.handle());
            assertThat(product.text(Language.of("en")).title())
                    .isEqualTo(was.text(Language.of("en")).title());
            assertThat(product.variants())
                    .extracting(Variant::sku)
                    .containsExactlyInAnyOrderElementsOf(
                            was.variants().stream().map(Variant::sku).toList());
        }
    }

    // Ours alone: what other tests made is to stay as it is.
    private InputStream written(String format, List<Product> goods) throws IOException {
        Exports.Goods beside = new Exports.Goods(prices, stock, markets.all(), catalog.snapshot());
        StringWriter out = new StringWriter();
        CsvText csv = new CsvText(out);
        Currency euro = Currency.of("EUR");
        Language en = Language.of("en");
        if (format.equals("shopify")) new ShopifyCsv(csv, beside, euro, en).write(goods);
        else new WooCsv(csv, beside, euro, en).write(goods);
        return ShopifyFixture.bytes(out.toString(), StandardCharsets.UTF_8);
    }

    private Product product(String handle) {
        return requireNonNull(catalog.snapshot().product(handle), handle);
    }

    private static ImportRequest request(String format) {
        return new ImportRequest(format, Currency.of("EUR"), Language.of("en"), false);
    }

    private ImportReport run(String file) throws IOException {
        return run(table().filter(each -> each.file().equals(file)).findFirst().orElseThrow());
    }

    @Test
    void everyFileIsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("expected.txt"))
                            .sorted()
                            .toList();
            assertThat(table().map(Expected::file)).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).hasSizeGreaterThanOrEqualTo(100);
            for (String form : List.of("woo", "own", "lines")) {
                assertThat(names).filteredOn(n -> n.startsWith(form)).hasSizeGreaterThan(15);
            }
        }
    }

    private ImportReport run(Expected expected) throws IOException {
        ImportRequest request =
                new ImportRequest(expected.format(), Currency.of("EUR"), Language.of("en"), false);
        try (InputStream in = Files.newInputStream(FILES.resolve(expected.file()))) {
            return imports.run(in, request);
        }
    }

    /// `2 of 4 rows; error 3 Variant Price; warning 4 Variant Grams`
    private static String said(ImportReport report) {
        StringBuilder said = new StringBuilder();
        said.append(report.created() + report.updated() + report.unchanged())
                .append(" of ")
                .append(report.rows())
                .append(" rows");
        if (!report.readable()) said.append(", unreadable");
        for (Finding finding : report.findings()) {
            said.append("; ")
                    .append(finding.severity() == Finding.Severity.ERROR ? "error " : "warning ")
                    .append(finding.row())
                    .append(' ')
                    .append(finding.column());
        }
        return said.toString().strip();
    }
}
