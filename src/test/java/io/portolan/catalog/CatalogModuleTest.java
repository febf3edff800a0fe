package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class CatalogModuleTest {

    @Autowired Catalog catalog;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void savesOnlyWhatChanged() {
        assertThat(catalog.save(List.of(draft("kept", "KEPT-1", "A cup"))))
                .containsExactly(new Saved.Created("kept"));
        long version = catalog.snapshot().version();
        assertThat(catalog.save(List.of(draft("kept", "KEPT-1", "A cup"))))
                .containsExactly(new Saved.Unchanged("kept"));
        assertThat(catalog.snapshot().version()).isEqualTo(version);
        assertThat(
                        catalog.save(
                                List.of(
                                        draft("kept", "KEPT-1", "A mug"),
                                        draft("other", "OTHER-1", "A bowl"))))
                .containsExactly(new Saved.Updated("kept"), new Saved.Created("other"));

        assertThat(text("kept").title()).isEqualTo("A mug");
        assertThat(catalog.snapshot().version()).isGreaterThan(version);
    }

    @Test
    void refusesAnSkuThatBelongsToAnotherProductAndSavesTheRest() {
        catalog.save(List.of(draft("owner", "OWNED-1", "A cup")));

        assertThat(
                        catalog.save(
                                List.of(
                                        draft("thief", "OWNED-1", "A cup"),
                                        draft("honest", "HONEST-1", "A cup"))))
                .containsExactly(
                        new Saved.Refused("thief", "SKU OWNED-1 belongs to owner"),
                        new Saved.Created("honest"));
        assertThat(catalog.snapshot().product("thief")).isNull();
    }

    @Test
    void previewsWithoutWriting() {
        assertThat(catalog.preview(List.of(draft("ghost", "GHOST-1", "A cup"))))
                .containsExactly(new Saved.Created("ghost"));
        assertThat(catalog.snapshot().product("ghost")).isNull();
    }

    @Test
    void freesAnSkuThatAProductGaveUp() {
        catalog.save(List.of(draft("first", "MOVED-1", "A cup")));
        catalog.save(List.of(draft("first", "MOVED-2", "A cup")));

        assertThat(catalog.save(List.of(draft("second", "MOVED-1", "A cup"))))
                .containsExactly(new Saved.Created("second"));
        SkuOf moved = Objects.requireNonNull(catalog.snapshot().variant(Sku.of("MOVED-1")));
        assertThat(moved.product().handle()).isEqualTo("second");
    }

    @Test
    void passesOverWhatSomebodySavedAfterTheLook() {
        catalog.save(List.of(draft("calm", "CALM-1", "A cup"), draft("busy", "BUSY-1", "A cup")));
        long seen = catalog.snapshot().version();
        catalog.save(List.of(draft("busy", "BUSY-1", "Theirs")));

        List<ProductDraft> mine =
                List.of(draft("calm", "CALM-1", "Mine"), draft("busy", "BUSY-1", "Mine"));
        assertThat(catalog.saveSeen(mine, seen, SaveNote.IMPORT))
                .containsExactlyInAnyOrder(
                        new Saved.Updated("calm"), new Saved.Refused("busy", "changed meanwhile"));
        assertThat(text("busy").title()).isEqualTo("Theirs");
        assertThat(text("calm").title()).isEqualTo("Mine");
    }

    @Test
    void tellsNobodyOfASaveThatWasRolledBack() {
        AtomicInteger told = new AtomicInteger();
        catalog.whenChanged(told::incrementAndGet);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> {
                            catalog.save(List.of(draft("undone", "UNDONE-1", "A cup")));
                            transaction.setRollbackOnly();
                        });

        assertThat(told).hasValue(0);
        assertThat(catalog.snapshot().product("undone")).isNull();

        catalog.save(List.of(draft("done", "DONE-1", "A cup")));
        assertThat(told).hasValue(1);
    }

    @Test
    void whoSettlesBeforeAQuietSaveIsCommittedDoesNotHideIt() {
        catalog.snapshot();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        open -> {
                            catalog.saveQuietly(List.of(draft("quiet", "QUIET-1", "A cup")));
                            CompletableFuture.runAsync(catalog::settle).join();
                        });
        catalog.settle();
        assertThat(catalog.snapshot().product("quiet")).isNotNull();
    }

    @Test
    void makesDescriptionsSafeWhenTheyAreSaved() {
        catalog.save(List.of(draft("unsafe", "UNSAFE-1", "Cup<script>alert(1)</script>")));

        assertThat(text("unsafe").description()).doesNotContain("script");
    }

    private ProductText text(String handle) {
        return Objects.requireNonNull(catalog.snapshot().product(handle)).text(Language.of("en"));
    }

    private static ProductDraft draft(String handle, String sku, String title) {
        return CatalogJson.mapper()
                .readValue(
                        """
                        {"handle": "%s", "published": true, "rank": 1,
                         "texts": {"en": {"title": "%s", "description": "<p>%s</p>"}},
                         "variants": [{"sku": "%s", "tracked": false}]}
                        """
                                .formatted(handle, title, title, sku),
                        ProductDraft.class);
    }
}
