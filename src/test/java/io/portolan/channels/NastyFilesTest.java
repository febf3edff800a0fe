package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Files as merchants really have them, damaged in the ways spreadsheets damage them. What becomes
/// of each stands in `expected.txt` beside them; each is taken over twice, and the second time
/// changes nothing.
@ShopTest
class NastyFilesTest {

    private static final Path FILES = Path.of("src/test/resources/import");

    @Autowired ProductImports imports;
    @Autowired Catalog catalog;

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
        assertThat(said(first)).isEqualTo(expected.outcome());
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
    void everyFileIsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("expected.txt"))
                            .sorted()
                            .toList();
            assertThat(table().map(Expected::file)).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).hasSizeGreaterThanOrEqualTo(15);
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
