package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.QueryRule;
import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.translation.AddressBook;
import io.portolan.catalog.translation.Edit;
import io.portolan.catalog.translation.Glossary;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.ItemAddresses;
import io.portolan.catalog.translation.ItemStates;
import io.portolan.catalog.translation.Scribe;
import io.portolan.catalog.translation.Slugs;
import io.portolan.catalog.translation.StateBook;
import io.portolan.channels.table.Renames;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopProcess;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole catalogue goes out in one archive and comes into another shop the same: goods, and all
/// that goes with them.
@ShopTest(demo = true)
class CatalogueTravelsTest {

    private static final Language EN = Language.of("en");
    private static final Language DE = Language.of("de");
    private static final Language JA = Language.of("ja");
    private static final String HAND = "ct-by-hand";
    private static final String RULE = "ct-by-rule";

    @Autowired Exports exports;
    @Autowired ImportJobs jobs;
    @Autowired ProductImporter importer;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired Slugs slugs;
    @Autowired AddressBook addresses;
    @Autowired StateBook states;
    @Autowired Scribe scribe;
    @Autowired Glossary glossary;
    @Autowired SearchSettings search;
    @TempDir Path folder;
    private @org.jspecify.annotations.Nullable ProductDraft before;
    private String handle = "";
    private Map<String, ItemAddresses> addressed = Map.of();

    @BeforeEach
    void changeThis() {
        Product product = catalog.snapshot().products().getFirst();
        before = ProductDraft.of(product);
        handle = product.handle();
        Item item = Item.product(handle);
        addressed = addresses.of(List.of(item.path()));
        slugs.choose(item, DE, "ct-erst-so");
        slugs.choose(item, DE, "ct-dann-so");
        outrunOneTextAndLetAMachineWriteAnother(item);
        definitions.save(
                List.of(
                        collection(HAND, List.of(), List.of(handle)),
                        collection(RULE, List.of(cheap()), List.of())));
        glossary.save("Ct Halt", true, Map.of());
        glossary.save("ct strap", false, Map.of(DE, "Gurt", JA, "ストラップ"));
        search.addSynonyms(DE, List.of("ct-ranzen", "ct-rucksack"));
        search.save(new QueryRule(DE, "ct regen", List.of(handle), List.of(), List.of(), "/help"));
    }

    private void outrunOneTextAndLetAMachineWriteAnother(Item item) {
        Edit read = new Edit("Ct gelesen.", null, false);
        scribe.write(item, DE, Map.of("summary", read), null);
        scribe.write(item, JA, Map.of("title", new Edit("Ct 機械", null, true)), null);
        ProductText english = requireNonNull(draft().texts().get(EN));
        text(EN, english.but().summary("Ct said anew.").make());
    }

    private ProductDraft draft() {
        return ProductDraft.of(requireNonNull(catalog.snapshot().product(handle)));
    }

    private void text(Language language, ProductText text) {
        Map<Language, ProductText> texts = new LinkedHashMap<>(draft().texts());
        texts.put(language, text);
        catalog.save(List.of(draft().but().texts(texts).make()));
    }

    private static CollectionRule cheap() {
        return new CollectionRule(
                CollectionRule.Field.PRICE, null, CollectionRule.Comparison.AT_MOST, "50");
    }

    private static ProductCollection collection(
            String code, List<CollectionRule> rules, List<String> picked) {
        return new ProductCollection(
                code,
                Map.of(EN, "Ct " + code, DE, "Ct de"),
                Map.of(EN, "A blurb."),
                Map.of(DE, "Suchtitel"),
                Map.of(JA, "説明"),
                null,
                true,
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-24T12:30:00Z"),
                77,
                true,
                rules,
                picked,
                List.of());
    }

    @AfterEach
    void leaveItAsItWas() {
        catalog.save(List.of(requireNonNull(before)));
        String item = Item.product(handle).path();
        states.write(List.of(new ItemStates(item, List.of())));
        addresses.write(
                List.of(addressed.getOrDefault(item, new ItemAddresses(item, Map.of(), Map.of()))));
        definitions.removeCollection(HAND);
        definitions.removeCollection(RULE);
        glossary.remove("Ct Halt");
        glossary.remove("ct strap");
        search.synonyms(DE).stream()
                .filter(group -> group.words().contains("ct-ranzen"))
                .forEach(group -> search.removeSynonyms(group.id()));
        search.save(QueryRule.none(DE, "ct regen"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anEmptyShopHasTheSameCatalogueAfterwards() throws Exception {
        byte[] out = written();
        Path archive = folder.resolve("catalogue.zip");
        Files.write(archive, out);
        Path data = folder.resolve("data");
        run(data, "import", "catalogue", archive.toString());
        Path again = folder.resolve("again.zip");
        run(data, "export", "catalogue", again.toString());
        Map<String, String> ours = Archives.entries(out);
        Map<String, String> theirs = Archives.entries(Files.readAllBytes(again));
        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        ours.forEach((name, text) -> assertThat(theirs.get(name)).as(name).isEqualTo(text));
        assertThat(ours.get("catalogue/translations.ndjson"))
                .contains(handle, "\"summary\"", "\"machine\":true");
        assertThat(ours.get("catalogue/addresses.ndjson"))
                .contains("\"de\":\"ct-dann-so\"", "\"ct-erst-so\"");
        assertThat(requireNonNull(ours.get("catalogue/types.ndjson")).lines())
                .hasSameSizeAs(catalog.snapshot().types());
        assertThat(requireNonNull(ours.get("products.ndjson")).lines())
                .hasSizeGreaterThanOrEqualTo(95);
    }

    private static void run(Path data, String... words) throws InterruptedException {
        try (ShopProcess command = ShopProcess.run(data, Map.of(), words)) {
            List<String> said = command.end();
            assertThat(command.exitCode()).as(said.toString()).isZero();
        }
    }

    @Test
    void theSameShopIsNotChangedByItsOwnArchive() throws Exception {
        byte[] out = written();
        UUID tried = Archives.keep(jobs, out);
        jobs.check(tried);
        ImportJob checked = Archives.ended(jobs, tried);
        assertThat(jobs.findings(tried, Finding.Severity.ERROR, 0, 9)).isEmpty();
        assertThat(jobs.differences(tried, 0, 9)).isEmpty();
        jobs.run(tried);
        Archives.ended(jobs, tried);
        assertThat(checked.progress().created() + checked.progress().updated())
                .as("taken over: " + jobs.changes(tried, 9))
                .isZero();
        assertThat(checked.progress().unchanged()).isGreaterThan(120);
        assertThat(jobs.changes(tried, 9)).isEmpty();
        assertThat(Archives.entries(written())).isEqualTo(Archives.entries(out));
    }

    @Test
    void whatWasChangedSinceIsAsItWasAndUndoneIsAsItWasChanged() throws Exception {
        byte[] out = written();
        definitions.save(collection(HAND, List.of(cheap()), List.of()));
        definitions.removeCollection(RULE);
        glossary.save("ct strap", false, Map.of(DE, "Riemen"));
        search.save(QueryRule.none(DE, "ct regen"));
        slugs.choose(Item.product(handle), DE, "ct-danach");
        text(Language.of("nl"), ProductText.titled("Ct rugzak"));
        catalog.save(List.of(draft().but().sheet(withOneFactMore()).make()));
        scribe.write(
                Item.product(handle), JA, Map.of("title", new Edit("Ct 人", null, false)), null);
        byte[] changed = written();

        UUID job = Archives.keep(jobs, out);
        jobs.check(job);
        Archives.ended(jobs, job);
        assertThat(jobs.differences(job, 0, 99))
                .extracting(FieldChange::thing)
                .contains(
                        "collections/" + HAND, "glossary/ct strap", "addresses/product/" + handle);
        assertThat(Archives.entries(written()))
                .as("a dry run")
                .isEqualTo(Archives.entries(changed));
        jobs.run(job);
        assertThat(Archives.ended(jobs, job).progress().created()).isEqualTo(2);
        Map<String, String> now = Archives.entries(written());
        Map<String, String> then = new LinkedHashMap<>(Archives.entries(out));
        String danach = "\"ct-danach\",";
        assertThat(requireNonNull(now.get("catalogue/addresses.ndjson")).replace(danach, ""))
                .isEqualTo(then.remove("catalogue/addresses.ndjson"));
        assertThat(now).containsAllEntriesOf(then);

        jobs.undo(job);
        assertThat(Archives.ended(jobs, job).undone().kept()).isZero();
        assertThat(Archives.entries(written())).isEqualTo(Archives.entries(changed));
    }

    private ProductSheet withOneFactMore() {
        ProductSheet sheet = draft().sheetOrEmpty();
        Map<String, AttributeValue> facts = new TreeMap<>(sheet.attributes());
        facts.put("ct-fact", new AttributeValue.YesNo(true));
        return sheet.but().attributes(facts).make();
    }

    @Test
    void itGoesOnBehindWhatWasTakenWhereverItStopped() throws Exception {
        byte[] out = written();
        CatalogSnapshot shop = catalog.snapshot();
        int before = shop.types().size() + shop.sizeGuides().size() + shop.categories().size();
        int goods = shop.all().size();
        int all = left(out, 0);
        assertThat(all).isGreaterThan(before + goods + shop.collections().size());
        for (int stop : List.of(1, before - 1, before, before + 1, before + goods, all - 1, all)) {
            assertThat(left(out, stop)).as("behind " + stop).isEqualTo(all - stop);
        }
    }

    private int left(byte[] archive, int taken) throws IOException {
        ImportRequest wish = new ImportRequest("zip", Currency.of("EUR"), EN, true);
        Importer.Opening opening =
                new Importer.Opening(
                        UUID.randomUUID(),
                        wish,
                        Renames.NONE,
                        () -> new ByteArrayInputStream(archive));
        try (InputStream table = Packed.table(() -> new ByteArrayInputStream(archive))) {
            FileIntake intake = importer.open(table, opening, new Tally(true));
            intake.skip(taken);
            int left = 0;
            for (var batch = intake.next(); batch != null; batch = intake.next()) {
                left += batch.things();
            }
            intake.end();
            return left;
        }
    }

    @Test
    void aLineThatCannotBeIsSaidAndTheOthersAreTaken() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "catalogue/glossary.ndjson",
                """
                {"term":"ct strap","kept":true}
                {"term":""}
                no json
                {"term":"ct strap"}
                """);
        parts.put("catalogue/types.ndjson", "{\"code\":\"No Code!\",\"names\":{\"en\":\"T\"}}\n");
        parts.put(
                "catalogue/search.ndjson",
                "{\"language\":\"de\",\"query\":\"ct regen\",\"redirect\":\"//evil.example/\"}\n");
        parts.put(
                "catalogue/addresses.ndjson",
                "{\"item\":\"product/ct-other\",\"now\":{\"de\":\"ct-dann-so\"}}\n");
        parts.put("products.ndjson", "");
        UUID job = Archives.keep(jobs, Archives.texts(parts));
        jobs.run(job);
        Archives.ended(jobs, job);
        assertThat(jobs.findings(job, null, 0, 20))
                .extracting(each -> each.severity() + " " + each.column() + " " + each.row())
                .containsExactlyInAnyOrder(
                        "ERROR catalogue/glossary.ndjson 2",
                        "ERROR catalogue/glossary.ndjson 3",
                        "ERROR catalogue/glossary.ndjson 4",
                        "ERROR catalogue/types.ndjson 1",
                        "ERROR catalogue/search.ndjson 1",
                        "WARNING catalogue/addresses.ndjson 1");
        assertThat(glossary.all()).anyMatch(term -> term.term().equals("ct strap") && term.kept());
        assertThat(search.rule(DE, "ct regen").redirect()).isEqualTo("/help");
        assertThat(slugs.code(Item.Kind.PRODUCT, DE, "ct-dann-so")).isEqualTo(handle);
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.products(ProductImporter.ZIP, Currency.of("EUR"), EN, out);
        return out.toByteArray();
    }
}
