package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.translation.AddressBook;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.ItemAddresses;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Goods that come with titles in several languages have an address in each of them.
@ShopTest
class AddressesOfGoodsTest {

    private static final Language EN = Language.of("en");
    private static final Language DE = Language.of("de");
    private static final Language JA = Language.of("ja");

    @Autowired ImportJobs jobs;
    @Autowired ProductImports products;
    @Autowired Exports exports;
    @Autowired Catalog catalog;
    @Autowired Slugs slugs;
    @Autowired AddressBook addresses;

    @ParameterizedTest
    @ValueSource(strings = {"portolan-csv", "ndjson"})
    void aTranslatedTitleGivesATranslatedAddressOnceAndUndoingTakesItAway(String format)
            throws Exception {
        String handle = "ag-mug-" + format.substring(0, 2);
        Item mug = Item.product(handle);
        slugs.of(mug, DE);
        long pages = slugs.version();
        UUID job = taken(file(format, handle, "Becher Größe", "コップ"), format);
        assertThat(slugs.version()).as("pages are made anew with the goods").isEqualTo(pages);
        ItemAddresses given = requireNonNull(of(mug));
        assertThat(given.now()).containsOnlyKeys(DE, JA);
        assertThat(given.now().get(JA)).startsWith("コップ");
        assertThat(slugs.of(mug, DE)).isEqualTo(given.now().get(DE)).startsWith("becher-groesse");
        assertThat(slugs.of(mug, EN)).as("the handle speaks English").isEqualTo(handle);
        assertThat(slugs.code(Item.Kind.PRODUCT, DE, slugs.of(mug, DE))).isEqualTo(handle);

        UUID again = taken(file(format, handle, "Becher Größe", "コップ"), format);
        assertThat(job(again).progress().unchanged()).isEqualTo(1);
        assertThat(of(mug)).isEqualTo(given);
        UUID renamed = taken(file(format, handle, "Ganz anders", "コップ"), format);
        assertThat(job(renamed).progress().updated()).isEqualTo(1);
        assertThat(of(mug)).as("a later title moves nothing").isEqualTo(given);

        jobs.undo(renamed);
        Archives.ended(jobs, renamed);
        assertThat(of(mug)).isEqualTo(given);
        jobs.undo(job);
        Archives.ended(jobs, job);
        assertThat(catalog.snapshot().product(handle)).isNull();
        assertThat(of(mug)).isNull();
        String gone = requireNonNull(given.now().get(JA));
        assertThat(slugs.code(Item.Kind.PRODUCT, JA, gone)).isNull();
        assertThat(slugs.version()).isGreaterThan(pages);
    }

    @Test
    void goodsOfOneNameAreToldApartHoweverManyThereAre() throws Exception {
        StringBuilder file = new StringBuilder("handle,sku,title:en,title:fr\n");
        for (int i = 0; i < 300; i++) {
            file.append("ag-shirt-%d,AG-S-%d,Shirt,Chemise égale\n".formatted(i, i));
        }
        UUID job = taken(file.toString(), "portolan-csv");
        Language french = Language.of("fr");
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            slugs.add(requireNonNull(of(Item.product("ag-shirt-" + i))).now().get(french));
        }
        assertThat(slugs)
                .doesNotHaveDuplicates()
                .contains("chemise-egale", "chemise-egale-2")
                .allMatch(slug -> slug.startsWith("chemise-egale"));
        jobs.undo(job);
        Archives.ended(jobs, job);
        assertThat(of(Item.product("ag-shirt-299"))).isNull();
    }

    @Test
    void whatTheMerchantChoseStaysAndNobodyElseGetsIt() throws Exception {
        Item first = Item.product("ag-first");
        taken(file("ndjson", "ag-first", null, "一番"), "ndjson");
        slugs.choose(first, DE, "ag-gewaehlt");
        UUID later = taken(file("ndjson", "ag-first", "Ag Titel", "一番"), "ndjson");
        assertThat(slugs.of(first, DE)).isEqualTo("ag-gewaehlt");
        taken(file("ndjson", "ag-second", "Ag gewählt", null), "ndjson");
        assertThat(slugs.of(Item.product("ag-second"), DE)).isEqualTo("ag-gewaehlt-2");
        taken(file("ndjson", "ag-third", "Ag first", null), "ndjson");
        assertThat(slugs.of(Item.product("ag-third"), DE))
                .as("another one's handle is nobody's address")
                .isEqualTo("ag-first-2");
        jobs.undo(later);
        Archives.ended(jobs, later);
        assertThat(slugs.of(first, DE)).isEqualTo("ag-gewaehlt");
    }

    @Test
    void goodsThatHadTitlesBeforeThereWereAddressesGetThemWithTheNextFile() throws Exception {
        Item item = Item.product("ag-older");
        String file = file("ndjson", "ag-older", "Ag älter", "古");
        taken(file, "ndjson");
        addresses.write(List.of(new ItemAddresses(item.path(), Map.of(), Map.of())));
        assertThat(slugs.of(item, DE)).isEqualTo("ag-older");
        assertThat(job(taken(file, "ndjson")).progress().unchanged()).isEqualTo(1);
        assertThat(requireNonNull(of(item)).now()).isEqualTo(Map.of(DE, "ag-aelter", JA, "古"));
    }

    @Test
    void whatGoodsHadIsFreeWhenAnUndoRemovesThemThoughSomebodyChoseIt() throws Exception {
        UUID job = taken(file("ndjson", "ag-removed", "Ag entfernt", "去"), "ndjson");
        slugs.choose(Item.product("ag-removed"), DE, "ag-begehrt");
        taken(file("ndjson", "ag-heir", null, "嗣"), "ndjson");
        Item heir = Item.product("ag-heir");
        jobs.undo(job);
        Archives.ended(jobs, job);
        assertThat(of(Item.product("ag-removed"))).isNull();
        assertThat(slugs.choose(heir, DE, "ag-begehrt")).isEqualTo(Slugs.Outcome.SAVED);
        assertThat(slugs.choose(heir, DE, "ag-entfernt")).isEqualTo(Slugs.Outcome.SAVED);
    }

    @Test
    void anAddressThatWasMovedSinceIsLeftWhenTheImportIsUndone() throws Exception {
        Item item = Item.product("ag-moved");
        taken(file("ndjson", "ag-moved", null, "動"), "ndjson");
        UUID job = taken(file("ndjson", "ag-moved", "Ag bewegt", "動"), "ndjson");
        slugs.choose(item, DE, "ag-von-hand");
        jobs.undo(job);
        Archives.ended(jobs, job);
        assertThat(slugs.of(item, DE)).isEqualTo("ag-von-hand");
        assertThat(slugs.code(Item.Kind.PRODUCT, DE, "ag-bewegt")).isEqualTo("ag-moved");
    }

    @Test
    void anArchiveBringsItsOwnAddressesAndNoneIsMadeBesideThem() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("catalogue/catalogue.json", "{\"form\":1,\"parts\":{\"addresses\":1}}");
        parts.put(
                "catalogue/addresses.ndjson",
                "{\"item\":\"product/ag-packed\",\"now\":{\"de\":\"ag-aus-dem-archiv\"}}\n");
        parts.put(
                "products.ndjson",
                file("ndjson", "ag-packed", "Ag Tasse", "器")
                        + file("ndjson", "ag-packed-too", "Ag aus dem Archiv", null));
        UUID job = Archives.keep(jobs, Archives.texts(parts));
        jobs.run(job);
        Archives.ended(jobs, job);
        ItemAddresses packed = requireNonNull(of(Item.product("ag-packed")));
        assertThat(packed.now()).isEqualTo(Map.of(DE, "ag-aus-dem-archiv"));
        assertThat(packed.once()).isEmpty();
        assertThat(of(Item.product("ag-packed-too"))).isNull();
    }

    @Test
    void whatComesThroughTheInterfaceIsAddressedToo() throws Exception {
        byte[] file = file("ndjson", "ag-sent", "Ag gesendet", null).getBytes(Archives.UTF);
        products.run(new ByteArrayInputStream(file), wish("ndjson"));
        assertThat(slugs.of(Item.product("ag-sent"), DE)).isEqualTo("ag-gesendet");
    }

    @Test
    void goodsThatNobodyGaveADayAreUnchangedByTheirOwnArchive() throws Exception {
        taken(file("ndjson", "ag-undated", "Ag ohne Tag", null), "ndjson");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.products("ndjson", Currency.of("EUR"), EN, out);
        String line =
                out.toString(Archives.UTF)
                        .lines()
                        .filter(each -> each.contains("\"ag-undated\""))
                        .findFirst()
                        .orElseThrow();
        assertThat(line).contains("\"added\"");
        UUID job = taken(line + "\n", "ndjson");
        assertThat(job(job).progress().unchanged()).isEqualTo(1);
        assertThat(job(job).progress().updated()).isZero();
    }

    private @Nullable ItemAddresses of(Item item) {
        return addresses.of(List.of(item.path())).get(item.path());
    }

    private static String file(
            String format, String handle, @Nullable String german, @Nullable String japanese) {
        String sku = handle.toUpperCase(Locale.ROOT);
        if (format.equals("portolan-csv")) {
            return "handle,sku,title:en,title:de,title:ja\n%s,%s,Mug,%s,%s\n"
                    .formatted(handle, sku, german, japanese);
        }
        String titles = "\"en\":{\"title\":\"Mug\"}";
        if (german != null) titles += ",\"de\":{\"title\":\"" + german + "\"}";
        if (japanese != null) titles += ",\"ja\":{\"title\":\"" + japanese + "\"}";
        return "{\"handle\":\"%s\",\"texts\":{%s},\"variants\":[{\"sku\":\"%s\",\"options\":{}}]}\n"
                .formatted(handle, titles, sku);
    }

    private UUID taken(String file, String format) throws Exception {
        var sent = new ImportJobs.Sent(ImportKind.PRODUCTS, "g", wish(format), "a test", false);
        var kept = jobs.keep(new ByteArrayInputStream(file.getBytes(Archives.UTF)), sent);
        UUID job = ((ImportJobs.Receipt.Kept) kept).job().id();
        jobs.run(job);
        ImportJob ended = Archives.ended(jobs, job);
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
        assertThat(jobs.findings(job, Finding.Severity.ERROR, 0, 9)).isEmpty();
        return job;
    }

    private ImportJob job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private static ImportRequest wish(String format) {
        return new ImportRequest(format, Currency.of("EUR"), EN, false);
    }
}
