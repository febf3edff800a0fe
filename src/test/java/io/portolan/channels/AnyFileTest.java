package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.channels.table.CsvFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyFileTest {

    @Property(tries = 400)
    void readsAnyCellsOrSaysWhichItCannotRead(@ForAll("tables") String table) throws IOException {
        ReadFile read =
                ReadFile.of(
                        ShopifyFixture.bytes(table, StandardCharsets.UTF_8),
                        ShopifyFixture.euros());
        ImportReport report = read.report();
        assertThat(read.products().size() + report.leftOut())
                .isLessThanOrEqualTo((int) report.rows());
        assertThat(report.findings()).allMatch(f -> f.row() > 1 && !f.hint().isBlank());
    }

    @Property(tries = 400)
    void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
        byte[] headings = (ShopifyFixture.HEADINGS + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[headings.length + bytes.length];
        System.arraycopy(headings, 0, file, 0, headings.length);
        System.arraycopy(bytes, 0, file, headings.length, bytes.length);
        try {
            ReadFile.of(new ByteArrayInputStream(file), ShopifyFixture.euros());
            ReadFile.of(new ByteArrayInputStream(bytes), ShopifyFixture.euros());
        } catch (CsvFile.RowUnreadable e) {
            assertThat(e.row()).isPositive();
        }
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> cell =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "",
                                "",
                                "oar",
                                "cap",
                                "Title",
                                "Default Title",
                                "10",
                                "9,99",
                                "1e9",
                                "-1",
                                "NaN",
                                "=1+1",
                                "true",
                                "S",
                                "M",
                                "https://a.example/b",
                                "99999999999999",
                                "\u0000",
                                "a\nb",
                                "ü",
                                "櫂"),
                        Arbitraries.strings().ofMaxLength(12));
        return cell.list()
                .ofSize(19)
                .map(AnyFileTest::line)
                .list()
                .ofMaxSize(12)
                .map(lines -> ShopifyFixture.HEADINGS + "\n" + String.join("\n", lines));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
