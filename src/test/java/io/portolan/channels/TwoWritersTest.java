package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.channels.table.Renames;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody saves in the editor what a file is about to write.
@ShopTest
class TwoWritersTest {

    private static final Language EN = Language.of("en");
    private static final Language DE = Language.of("de");
    private static final Language FR = Language.of("fr");
    private static final String FILE = "handle,sku,title:de\n%s,%s,Tasse aus der Datei\n";

    @Autowired ProductImporter importer;
    @Autowired Catalog catalog;
    @Autowired Slugs slugs;
    @Autowired TransactionTemplate transactions;

    @Test
    void whatWasSavedAfterTheFileWasReadAndBeforeItIsWrittenStays() throws Exception {
        String handle = mug("tw-between");
        FileIntake intake = open(FILE.formatted(handle, "TW-BETWEEN"));
        FileIntake.Batch batch = requireNonNull(intake.next());
        catalog.amend(List.of(handle), is -> french(is.draft()), SaveNote.IMPORT);
        transactions.executeWithoutResult(t -> batch.write());
        intake.end();
        assertThat(titles(handle))
                .containsEntry(FR, "Tasse")
                .containsEntry(DE, "Tasse aus der Datei");
    }

    @Test
    void whoSavesWhileTheFileIsWrittenWaitsAndNeitherIsLost() throws Exception {
        String handle = mug("tw-meanwhile");
        FileIntake intake = open(FILE.formatted(handle, "TW-MEANWHILE"));
        FileIntake.Batch batch = requireNonNull(intake.next());
        CompletableFuture<Void> editor = new CompletableFuture<>();
        transactions.executeWithoutResult(
                t -> {
                    batch.write();
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        catalog.amend(
                                                List.of(handle),
                                                is -> french(is.draft()),
                                                SaveNote.IMPORT);
                                        editor.complete(null);
                                    });
                    assertThat(editor).isNotDone();
                });
        editor.get(30, TimeUnit.SECONDS);
        intake.end();
        assertThat(titles(handle))
                .containsEntry(FR, "Tasse")
                .containsEntry(DE, "Tasse aus der Datei");
    }

    @Test
    void anAddressThatSomebodyGivesOutMeanwhileLeadsToItsGoodsAfterwards() throws Exception {
        Item item = Item.product(mug("tw-way"));
        slugs.choose(item, DE, "tw-erst");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("catalogue/catalogue.json", "{\"form\":1,\"parts\":{\"addresses\":1}}");
        parts.put(
                "catalogue/addresses.ndjson",
                "{\"item\":\"product/tw-way\",\"now\":{\"de\":\"tw-archiv\"}}\n");
        parts.put("products.ndjson", "");
        byte[] archive = Archives.texts(parts);
        try (InputStream table = Packed.table(() -> new ByteArrayInputStream(archive))) {
            FileIntake intake =
                    importer.open(
                            table,
                            opening("zip", () -> new ByteArrayInputStream(archive)),
                            new Tally(false));
            FileIntake.Batch batch = requireNonNull(intake.next());
            CompletableFuture<Slugs.Outcome> desk = new CompletableFuture<>();
            transactions.executeWithoutResult(
                    t -> {
                        batch.write();
                        Thread.ofVirtual()
                                .start(() -> desk.complete(slugs.choose(item, DE, "tw-hand")));
                        assertThat(desk).isNotDone();
                    });
            assertThat(desk.get(30, TimeUnit.SECONDS)).isEqualTo(Slugs.Outcome.SAVED);
            intake.end();
        }
        assertThat(slugs.of(item, DE)).isEqualTo("tw-hand");
        assertThat(List.of("tw-erst", "tw-archiv", "tw-hand"))
                .allMatch(slug -> "tw-way".equals(slugs.code(Item.Kind.PRODUCT, DE, slug)));
    }

    private String mug(String handle) {
        Sku sku = Sku.of(handle.toUpperCase(Locale.ROOT));
        ProductDraft draft =
                new ProductDraft(
                        handle,
                        null,
                        "",
                        false,
                        9,
                        null,
                        Map.of(EN, ProductText.titled("Mug")),
                        List.of(),
                        List.of(Variant.plain(sku, Map.of())),
                        List.of(),
                        null,
                        null);
        catalog.save(List.of(draft));
        return handle;
    }

    private static ProductDraft french(ProductDraft draft) {
        Map<Language, ProductText> texts = new HashMap<>(draft.texts());
        texts.put(FR, ProductText.titled("Tasse"));
        return draft.but().texts(texts).make();
    }

    private Map<Language, String> titles(String handle) {
        catalog.settle();
        Product product = requireNonNull(catalog.snapshot().product(handle));
        Map<Language, String> titles = new HashMap<>();
        product.texts().forEach((language, text) -> titles.put(language, text.title()));
        return titles;
    }

    private FileIntake open(String csv) throws Exception {
        InputStream bytes = new ByteArrayInputStream(csv.getBytes(Archives.UTF));
        return importer.open(bytes, opening("portolan-csv", null), new Tally(false));
    }

    private static Importer.Opening opening(String format, Importer.@Nullable Again again) {
        ImportRequest wish = new ImportRequest(format, Currency.of("EUR"), EN, false);
        return new Importer.Opening(UUID.randomUUID(), wish, Renames.NONE, again);
    }
}
