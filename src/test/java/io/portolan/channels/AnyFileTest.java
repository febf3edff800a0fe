package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AnyFileTest {

    private static final String WHOLE =
            """
            {"handle": "any", "category": "cups", "vendor": "Maker", "published": true, "rank": 5,
             "added": "2026-01-01", "texts": {"en": {"title": "Cup", "summary": "One.",
             "specs": [{"name": "Size", "value": "1 l"}], "keywords": ["mug"]}},
             "options": [{"code": "colour", "names": {"en": "Colour"},
              "values": [{"code": "ink", "labels": {"en": "Ink"}, "swatch": "#243b53"}]}],
             "variants": [{"sku": "ANY-1", "options": {"colour": "ink"}, "weightGrams": 200,
              "hs": "691110", "origin": "PT", "tracked": true, "barcode": "4006381333931",
              "dimensions": {"lengthMm": 1, "widthMm": 2, "heightMm": 3}}],
             "pictures": [{"path": "a.svg", "alts": {"en": "A"}, "width": 1, "height": 1}],
             "sheet": {"type": "mug", "attributes": {"litres": {"number": 1}}, "tags": ["a"]},
             "prices": [{"sku": "ANY-1", "amount": {"minor": 1000, "currency": "EUR"}}],
             "stock": {"ANY-1": 5}}
            """;

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

    /// A product of our own JSON with any of its members made something else.
    @Property(tries = 400)
    void readsAnyDocumentOrSaysThatItCannot(
            @ForAll("odd") String odd, @ForAll @IntRange(max = 60) int place) {
        ObjectNode document = (ObjectNode) CatalogJson.mapper().readTree(WHOLE);
        replace(document, new int[] {place}, CatalogJson.mapper().readTree(odd));
        Tally tally = new Tally(true);
        byte[] line = (document + "\n").getBytes(StandardCharsets.UTF_8);
        NdjsonProducts file = new NdjsonProducts(new ByteArrayInputStream(line), null, tally);
        ProductFile.Entry entry = file.next();
        ReadProduct read = entry == null ? null : entry.over(null);
        assertThat(read == null).isEqualTo(tally.report().errors() > 0);
        assertThat(file.next()).isNull();
    }

    // Walks through the document and replaces the member at this place.
    private static void replace(JsonNode node, int[] left, JsonNode odd) {
        for (Map.Entry<String, JsonNode> each : List.copyOf(node.properties())) {
            if (left[0]-- == 0) ((ObjectNode) node).set(each.getKey(), odd);
            else if (left[0] >= 0) replace(each.getValue(), left, odd);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (left[0]-- == 0) ((ArrayNode) node).set(i, odd);
            else if (left[0] >= 0) replace(node.get(i), left, odd);
        }
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.of(
                "null",
                "7",
                "-1",
                "1e400",
                "true",
                "\"\"",
                "\"word\"",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[7]",
                "[\"a\",\"a\"]",
                "{\"en\":null}",
                "{\"en\":\"\"}",
                "{\"\":{}}");
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
