package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.Renames;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Markets;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One field of a file is changed and the file read in: the shop says the same as the file then,
/// whatever field it is. Walked over the columns themselves, so that a new one has to say here
/// how it is changed.
@ShopTest
class EveryFieldTest {

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final Language EN = Language.of("en");
    @Autowired ProductImports imports;
    @Autowired ImportJobs jobs;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @Autowired Markets markets;

    @BeforeEach
    void bring() {
        catalog.save(List.of(JSON.readValue(AllFields.WHOLE, ProductDraft.class)));
        prices.save(
                List.of(
                        new PriceDraft(
                                AllFields.SKUS.getFirst(),
                                null,
                                Money.of(1999, "EUR"),
                                Money.of(2999, "EUR")),
                        new PriceDraft(
                                AllFields.SKUS.getFirst(),
                                "jp",
                                Money.of(2400, "JPY"),
                                Money.of(3400, "JPY")),
                        new PriceDraft(
                                AllFields.SKUS.getLast(), null, Money.of(1999, "EUR"), null)));
    }

    @AfterEach
    void takeAway() {
        prices.remove(AllFields.SKUS);
        catalog.remove(List.of(AllFields.HANDLE));
    }

    @Test
    void everyColumnOfOurOwnTableChangesWhatItStandsFor() throws IOException {
        List<List<String>> before = table();
        List<String> headings = before.getFirst();
        Set<String> walked = new HashSet<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            if (AllFields.KEYS.contains(heading) || ofOthers(heading)) continue;
            String name = plain(heading);
            String cell = AllFields.OTHER.get(name);
            assertThat(cell).as("how " + heading + " is changed").isNotNull();
            walked.add(name);
            same(heading, with(before, column, requireNonNull(cell)), before);
            if (!AllFields.NEEDED.contains(name)) same(heading, cleared(before, column), before);
            else refused(heading, with(before, column, ""), before);
        }
        assertThat(walked).isEqualTo(AllFields.OTHER.keySet());
    }

    // Columns of languages and markets that only other goods of the shop have.
    private static boolean ofOthers(String heading) {
        if (heading.contains(":")) return !heading.matches(".*:(en|de)");
        return heading.matches("(compare )?price [a-z-]+") && !heading.endsWith(" jp");
    }

    private static String plain(String heading) {
        return heading.replaceFirst(":.*", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<List<String>> with(List<List<String>> table, int column, String cell) {
        List<List<String>> changed = new ArrayList<>();
        for (List<String> row : table) changed.add(new ArrayList<>(row));
        changed.get(1).set(column, cell);
        return changed;
    }

    // Without a price there is no earlier one either.
    private static List<List<String>> cleared(List<List<String>> table, int column) {
        List<List<String>> changed = with(table, column, "");
        if (table.getFirst().get(column).startsWith("price")) changed.get(1).set(column + 1, "");
        return changed;
    }

    private void same(String heading, List<List<String>> file, List<List<String>> before)
            throws IOException {
        int column = before.getFirst().indexOf(heading);
        String name = plain(heading);
        ImportReport report = read(bytes(file), ProductImporter.OWN);
        assertThat(report.errors()).as(heading + ": " + report.findings()).isZero();
        List<List<String>> expected = with(file, column, file.get(1).get(column));
        boolean empty = file.get(1).get(column).isEmpty();
        if (empty) expected.get(1).set(column, AllFields.CLEARED.getOrDefault(name, ""));
        List<List<String>> now = table();
        // The day of the first save, and options made of the codes that variants choose.
        if (empty && Set.of("added", "options").contains(name)) {
            expected.get(1).set(column, now.get(1).get(column));
            assertThat(now.get(1).get(column)).isNotEqualTo(before.get(1).get(column));
        }
        alike(heading, now, expected);
        assertThat(read(bytes(file), ProductImporter.OWN).updated()).as("twice").isZero();
        read(bytes(before), ProductImporter.OWN);
        alike(heading + ", back", table(), before);
    }

    private void refused(String heading, List<List<String>> file, List<List<String>> before)
            throws IOException {
        assertThat(read(bytes(file), ProductImporter.OWN).errors()).as(heading).isEqualTo(1);
        alike(heading, table(), before);
    }

    private static void alike(String what, List<List<String>> table, List<List<String>> expected) {
        for (int row = 0; row < expected.size(); row++) {
            for (int i = 0; i < expected.get(row).size(); i++) {
                assertThat(value(table.get(row).get(i)))
                        .as(what + ": row " + row + ", " + expected.getFirst().get(i))
                        .isEqualTo(value(expected.get(row).get(i)));
            }
        }
    }

    private static Object value(String cell) {
        return cell.startsWith("{") || cell.startsWith("[{") ? JSON.readTree(cell) : cell;
    }

    @Test
    void everyMemberOfOurOwnJsonChangesStaysOrGoes() throws IOException {
        ObjectNode before = document();
        for (List<String> path : AllFields.paths()) {
            String name = path.getLast();
            String column = path.size() > 1 && !name.isEmpty() ? AllFields.column(path) : name;
            String cell = AllFields.OTHER.get(column.toLowerCase(java.util.Locale.ROOT));
            assertThat(cell).as("how " + column + " is changed").isNotNull();
            JsonNode value = requireNonNull(AllFields.json(column, requireNonNull(cell)));
            // Attributes are laid over each other one by one.
            if (name.equals("attributes")) ((ObjectNode) value).putNull("weave");

            ObjectNode changed = before.deepCopy();
            ((ObjectNode) AllFields.at(changed, path)).set(name, value);
            becomes(path, changed, changed);
            ObjectNode silent = before.deepCopy();
            ((ObjectNode) AllFields.at(silent, path)).remove(name);
            becomes(path, silent, changed);

            ObjectNode without = before.deepCopy();
            ((ObjectNode) AllFields.at(without, path)).putNull(name);
            if (AllFields.NEEDED.contains(column)) {
                assertThat(read(line(without), ProductImporter.NDJSON).errors()).isEqualTo(1);
            } else if (!Set.of("added", "options").contains(column)) {
                ObjectNode expected = without.deepCopy();
                JsonNode rest = AllFields.json(column, AllFields.CLEARED.getOrDefault(column, ""));
                if (rest != null) ((ObjectNode) AllFields.at(expected, path)).set(name, rest);
                becomes(path, without, expected);
            }
            becomes(path, before, before);
        }
    }

    // The lists that an export writes empty, and makers without a name, are nothing.
    private void becomes(List<String> path, ObjectNode file, ObjectNode expected)
            throws IOException {
        ImportReport report = read(line(file), ProductImporter.NDJSON);
        assertThat(report.errors()).as(path + ": " + report.findings()).isZero();
        assertThat(bare(document()).toString())
                .as(path.toString())
                .isEqualTo(bare(expected).toString());
    }

    private static JsonNode bare(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode bare = JSON.createArrayNode();
            list.forEach(each -> bare.add(bare(each)));
            return bare;
        }
        if (!(node instanceof ObjectNode object)) return node;
        ObjectNode bare = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            JsonNode value = bare(each.getValue());
            boolean nothing =
                    value.isNull()
                            || (value.isContainer() && value.isEmpty())
                            || (value.isString() && value.asString().isEmpty())
                            || (value.isBoolean() && !value.asBoolean());
            if (!nothing) bare.set(each.getKey(), value);
        }
        return bare;
    }

    @Test
    void aListOfPricesIsAllThePricesAndNoListLeavesThemAlone() throws IOException {
        ObjectNode silent = document();
        silent.remove("prices");
        read(line(silent), ProductImporter.NDJSON);
        assertThat(prices.listed(AllFields.SKUS.getFirst(), "jp")).isNotNull();

        ObjectNode fewer = document();
        ArrayNode listed = (ArrayNode) fewer.get("prices");
        for (int i = listed.size() - 1; i >= 0; i--) {
            if (listed.get(i).path("market").asString("").equals("jp")) listed.remove(i);
        }
        ImportReport report = read(line(fewer), ProductImporter.NDJSON);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(prices.listed(AllFields.SKUS.getFirst(), "jp")).isNull();
        assertThat(prices.listed(AllFields.SKUS.getFirst(), null)).isNotNull();
        assertThat(read(line(fewer), ProductImporter.NDJSON).updated()).isZero();
    }

    @Test
    void anAttributeThatIsNotNamedStaysAndOneThatIsNullGoes() throws IOException {
        String line =
                """
                {"handle": "every-field", "sheet": {"attributes": {"weave": null,
                 "depth": {"number": 3}}}}""";
        assertThat(read(line.replace("\n", " "), ProductImporter.NDJSON).updated()).isEqualTo(1);
        assertThat(product().sheet().attributes().keySet()).containsExactly("depth", "litres");
        assertThat(product().sheet().tags()).containsExactly("a", "b");
        assertThat(product().variants()).hasSize(2);
    }

    @Test
    void aWholeDocumentTakesAwayWhatCameSince() throws IOException {
        ObjectNode before = document();
        String file = line(OwnDocument.line(before.deepCopy()));
        String more =
                """
                {"handle": "every-field", "texts": {"fr": {"title": "Sac"}},
                 "sheet": {"attributes": {"depth": {"number": 3}}},
                 "options": [{"code": "colour", "names": {"en": "Colour", "fr": "Couleur"},
                   "values": [{"code": "ink", "labels": {"en": "Ink"}},
                   {"code": "sand", "labels": {"en": "Sand"}}]}],
                 "compliance": {"warnings": {"en": ["Hot"], "fr": ["Chaud"]}},
                 "pictures": [{"path": "demo/rt.svg", "alts": {"en": "A bag", "fr": "Un sac"},
                   "ground": "sand", "width": 800, "height": 600, "options": {}}]}""";
        assertThat(read(more.replace("\n", " "), ProductImporter.NDJSON).updated()).isEqualTo(1);
        assertThat(product().texts()).hasSize(3);
        assertThat(read(file, ProductImporter.NDJSON).updated()).isEqualTo(1);
        assertThat(document()).isEqualTo(before);
        assertThat(read(file, ProductImporter.NDJSON).unchanged()).isEqualTo(1);
    }

    @Test
    void aDryRunSaysEachFieldAndUndoBringsEachBack() throws Exception {
        ObjectNode before = document();
        String file =
                """
                handle,sku,sheet tags,compliance model,price,compare price,price de
                every-field,EVERY-1,c,,12.34 EUR,,9.99 EUR
                every-field,EVERY-2,,,,,
                """;
        UUID job = keep(file);
        jobs.check(job);
        ended(job);
        assertThat(jobs.differences(job, 0, 100))
                .extracting(each -> String.join(" ", each.difference().path()))
                .containsExactlyInAnyOrder(
                        "sheet tags",
                        "compliance model",
                        "price EVERY-1",
                        "price EVERY-1 compareAt",
                        "price EVERY-1 de",
                        "price EVERY-2");
        assertThat(document()).isEqualTo(before);
        jobs.run(job);
        ended(job);
        assertThat(jobs.differences(job)).isZero();
        assertThat(prices.listed(AllFields.SKUS.getLast(), null)).isNull();
        assertThat(prices.listed(AllFields.SKUS.getFirst(), "de")).isNotNull();
        assertThat(product().compliance()).isNotNull();
        jobs.undo(job);
        ended(job);
        assertThat(document()).isEqualTo(before);
    }

    private UUID keep(String file) throws IOException {
        ImportRequest wish = new ImportRequest(ProductImporter.OWN, Currency.of("EUR"), EN, false);
        var sent = new ImportJobs.Sent(ImportKind.PRODUCTS, "goods.csv", wish, "a test", true);
        var kept = jobs.keep(stream(file), sent);
        return ((ImportJobs.Receipt.Kept) kept).job().id();
    }

    private void ended(UUID job) throws Exception {
        jobs.ended(job).get(30, TimeUnit.SECONDS);
    }

    private ImportReport read(String file, String format) throws IOException {
        return imports.run(stream(file), new ImportRequest(format, Currency.of("EUR"), EN, false));
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ObjectNode document) {
        return document + "\n";
    }

    private static String bytes(List<List<String>> table) throws IOException {
        StringWriter out = new StringWriter();
        CsvText csv = new CsvText(out);
        for (List<String> row : table) csv.row(row);
        return out.toString();
    }

    private List<List<String>> table() throws IOException {
        StringWriter out = new StringWriter();
        new OwnCsv(new CsvText(out), List.of(product()), goods()).write();
        CsvFile file = CsvFile.open(stream(out.toString()), Renames.NONE);
        List<List<String>> table = new ArrayList<>();
        table.add(file.headings().names());
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            List<String> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(CsvText.plain(cell)));
            table.add(cells);
        }
        return table;
    }

    private ObjectNode document() {
        return goods().document(product());
    }

    private Exports.Goods goods() {
        return new Exports.Goods(prices, stock, markets.all(), catalog.snapshot());
    }

    private Product product() {
        return requireNonNull(catalog.snapshot().product(AllFields.HANDLE));
    }
}
