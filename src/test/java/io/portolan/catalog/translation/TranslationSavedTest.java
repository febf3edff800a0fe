package io.portolan.catalog.translation;

import static io.portolan.catalog.translation.TranslatedGoods.FRENCH;
import static io.portolan.catalog.translation.TranslatedGoods.LI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductHistory;
import io.portolan.catalog.ProductVersion;
import io.portolan.catalog.SaveNote;
import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is kept of a translation: whose version it is, what a file may write over, what happens
/// beside other writers, and how a machine's way through the shop ends.
@ShopTest
class TranslationSavedTest {

    @Autowired Catalog catalog;
    @Autowired ProductHistory history;
    @Autowired Translations translations;
    @Autowired Scribe scribe;
    @Autowired Slugs slugs;
    @Autowired Glossary glossary;
    @Autowired RunStore store;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Autowired ObjectProvider<com.github.kagkarlsson.scheduler.SchedulerClient> scheduler;

    private TranslatedGoods goods;

    @BeforeEach
    void begin() {
        goods = new TranslatedGoods(catalog, translations, scribe);
    }

    @Test
    void aTranslationIsAVersionOfWhoeverWroteItAndNoFile() {
        Item mug = goods.product("ts-mug", Map.of("title", "A mug"));
        goods.write(mug, Map.of("title", "Une tasse"));

        ProductVersion newest = history.versions("ts-mug", Integer.MAX_VALUE, 1).getFirst();
        assertThat(newest.note()).isEqualTo(new SaveNote(SaveNote.Why.TRANSLATION, LI));
        String file =
                requireNonNull(catalog.lastImports(List.of("ts-mug")).get("ts-mug")).document();
        assertThat(file).as("what the last file said").doesNotContain("Une tasse");
    }

    @Test
    void whatAnotherWriterSavesAtTheSameMomentIsNotLost() {
        Item ewer = goods.product("ts-ewer", Map.of("title", "An ewer", "summary", "Old."));
        TransactionTemplate other = new TransactionTemplate(transactions);
        CompletableFuture<Void> writing =
                requireNonNull(
                        other.execute(
                                open -> {
                                    catalog.save(List.of(summary("ts-ewer", "New.")));
                                    CompletableFuture<Void> begun =
                                            CompletableFuture.runAsync(
                                                    () ->
                                                            goods.write(
                                                                    ewer,
                                                                    Map.of(
                                                                            "title",
                                                                            "Une aiguière")));
                                    await().atMost(Duration.ofSeconds(20)).until(this::waits);
                                    return begun;
                                }));
        writing.join();
        Product now = requireNonNull(catalog.snapshot().product("ts-ewer"));
        assertThat(now.text(Language.of("en")).summary()).isEqualTo("New.");
        assertThat(now.text(FRENCH).title()).isEqualTo("Une aiguière");
    }

    private boolean waits() {
        return db.sql(
                                """
                                select count(*)
                                  from pg_stat_activity
                                 where wait_event_type = 'Lock'
                                   and query like '%catalog.revision%'
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private ProductDraft summary(String handle, String summary) {
        var kept = requireNonNull(catalog.kept(List.of(handle)).get(handle));
        var document = Documents.read(kept.document());
        Documents.write(document, Language.of("en"), Map.of("summary", summary));
        return CatalogJson.mapper().treeToValue(document, ProductDraft.class);
    }

    @Test
    void aFaultEndsARunAndTheNextMayBegin() {
        goods.product("ts-waits", Map.of("title", "Nobody says this"));
        Runs runs = runs(new Said("Nobody says", "torn", true));
        UUID id = run();
        runs.work(id);
        Run ended = store.find(id).orElseThrow();
        assertThat(ended.state()).isEqualTo("failed");
        assertThat(ended.failed()).isTrue();

        Run next = runs.begin(FRENCH, LI);
        assertThat(next.id()).isNotEqualTo(id);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !store.find(next.id()).orElseThrow().running());
        assertThat(store.find(next.id()).orElseThrow().state()).isEqualTo("done");
    }

    @Test
    void aRunWritesWhatIsMissingInFewStepsAndSaysWhatDoesNotFollowTheGlossary() {
        glossary.save("Quillow", true, Map.of());
        for (int i = 0; i < 30; i++) {
            goods.product("ts-run-" + i, Map.of("title", "Quillow " + i));
        }
        long before = catalog.snapshot().version();
        UUID id = run();
        runs(new Said("Quillow", "Coussin", false)).work(id);

        Run done = store.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.count().astray()).isGreaterThanOrEqualTo(30);
        assertThat(
                        IntStream.range(0, 30)
                                .mapToObj(i -> slugs.of(Item.product("ts-run-" + i), FRENCH)))
                .as("each has an address in the language, and none shares one")
                .allMatch(slug -> slug.startsWith("coussin"))
                .doesNotHaveDuplicates();
        Item one = Item.product("ts-run-7");
        assertThat(goods.state(one, "title")).isEqualTo(State.MACHINE);
        assertThat(goods.line(one, FRENCH, "title").words().missed())
                .extracting(Term::term)
                .containsExactly("Quillow");
        assertThat(history.versions("ts-run-7", Integer.MAX_VALUE, 1).getFirst().note())
                .isEqualTo(new SaveNote(SaveNote.Why.TRANSLATION, LI));
        assertThat(catalog.snapshot().version() - before)
                .as("a revision for each step, not for each item")
                .isLessThan(done.count().seen());
    }

    @Test
    void whatWasNotWrittenStraysFromNoGlossary() {
        glossary.save("Bobbin", true, Map.of());
        Item reel =
                goods.product("ts-reel", Map.of("title", "Unknown", "summary", "Bobbin of thread"));
        Machines.Done done =
                machines(new Said("Bobbin", "Bobine", false)).fill(List.of(reel), FRENCH, LI);
        assertThat(done.filled()).as("a summary needs a title").isZero();
        assertThat(done.astray()).isZero();
        assertThat(slugs.of(reel, FRENCH)).isEqualTo("ts-reel");
    }

    @Test
    void theFirstAnswerThatFollowsTheGlossaryIsTaken() {
        glossary.save("Ferrule", true, Map.of());
        Item rod = goods.product("ts-rod", Map.of("title", "Ferrule rod"));
        Machines machines =
                machines(
                        new Said("Ferrule", "Virole", false),
                        new Said("Ferrule", "Tige Ferrule", false));
        Line line = goods.line(rod, FRENCH, "title");
        assertThat(machines.suggest(line, FRENCH)).contains("Tige Ferrule");
        assertThat(machines(new Said("Ferrule", "Virole", false)).suggest(line, FRENCH))
                .contains("Virole");
    }

    private UUID run() {
        UUID id = Uuid7.at(clock.millis());
        store.begin(id, FRENCH, 1, LI, clock.instant());
        return id;
    }

    private Runs runs(Translator translator) {
        return new Runs(catalog, translations, machines(translator), store, clock, scheduler);
    }

    private Machines machines(Translator... all) {
        return new Machines(List.of(all), translations, scribe, glossary);
    }

    /// Says the same of every text that begins like this; or breaks.
    private record Said(String of, String text, boolean breaks) implements Translator {

        @Override
        public String code() {
            return "said";
        }

        @Override
        public Optional<String> translate(Wish wish) {
            if (!wish.text().startsWith(of)) return Optional.empty();
            if (breaks) throw new IllegalStateException(text);
            return Optional.of(text);
        }
    }
}
