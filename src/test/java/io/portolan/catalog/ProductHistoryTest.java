package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.platform.time.ShopClock;
import io.portolan.testing.ShopTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@ShopTest
class ProductHistoryTest {

    private static final Language EN = Language.of("en");
    private static final SaveNote EDITOR = new SaveNote(SaveNote.Why.EDITOR, new UUID(7, 7));

    @Autowired Catalog catalog;
    @Autowired ProductHistory history;
    @Autowired Timetable timetable;
    @Autowired CatalogDefinitions definitions;
    @Autowired ShopClock clock;
    @Autowired DataSource database;

    @Test
    void keepsWhoSavedWhatAndWhy() {
        catalog.save(List.of(cup("noted", "A cup")));
        assertThat(catalog.edit(cup("noted", "A mug"), 1, EDITOR))
                .isEqualTo(new Edited.Done(2, true));
        assertThat(catalog.edit(cup("noted", "A mug"), 2, EDITOR))
                .isEqualTo(new Edited.Done(2, false));

        assertThat(history.versions("noted", Integer.MAX_VALUE, 10))
                .extracting(v -> v.number() + " " + v.note().why())
                .containsExactly("2 EDITOR", "1 IMPORT");
        assertThat(history.versions("noted", 2, 10)).hasSize(1);
        assertThat(history.versions("noted", Integer.MAX_VALUE, 1).getFirst().note().by())
                .isEqualTo(EDITOR.by());
        assertThat(product("noted").version().number()).isEqualTo(2);
    }

    @Test
    void writesNothingOverANewerVersion() {
        catalog.save(List.of(cup("raced", "A cup")));
        catalog.edit(cup("raced", "Hers"), 1, EDITOR);

        Edited late = catalog.edit(cup("raced", "His"), 1, EDITOR);

        assertThat(late).isInstanceOf(Edited.Stale.class);
        assertThat(((Edited.Stale) late).newest().number()).isEqualTo(2);
        assertThat(product("raced").text(EN).title()).isEqualTo("Hers");
    }

    @Test
    void restoresAnyVersionWordForWord() {
        Random random = new Random(20_261_122);
        List<ProductDraft> saved = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ProductDraft draft = anything(random, i);
            catalog.save(List.of(draft));
            saved.add(draft.safe());
        }
        for (int round = 0; round < 6; round++) {
            int number = 1 + random.nextInt(saved.size());
            ProductDraft before = Objects.requireNonNull(history.version("anything", number));
            int base = product("anything").version().number();
            SaveNote note = new SaveNote(SaveNote.Why.RESTORE, null);
            assertThat(catalog.edit(before, base, note)).isInstanceOf(Edited.Done.class);
            ProductDraft now = ProductDraft.of(product("anything"));
            assertThat(Differences.between(saved.get(number - 1), now)).isEmpty();
            assertThat(now).isEqualTo(saved.get(number - 1));
        }
        for (int i = 0; i < saved.size(); i++) {
            assertThat(history.version("anything", i + 1)).isEqualTo(saved.get(i));
        }
    }

    @Test
    void publishesAndTakesOffAtTheirTime() {
        Plan plan =
                new Plan(
                        clock.instant().plus(Duration.ofHours(1)),
                        clock.instant().plus(Duration.ofHours(3)),
                        false);
        ProductSheet sheet = ProductSheet.EMPTY.but().plan(plan).make();
        catalog.save(List.of(cup("timely", "A cup").but().published(false).sheet(sheet).make()));
        timetable.follow();
        assertThat(product("timely").publication()).isEqualTo(Publication.SCHEDULED);

        clock.turn(Duration.ofMinutes(61));
        followUntil(Publication.PUBLISHED);

        clock.turn(Duration.ofHours(2));
        followUntil(Publication.DRAFT);
        assertThat(history.versions("timely", Integer.MAX_VALUE, 1).getFirst().note().why())
                .isEqualTo(SaveNote.Why.SCHEDULE);
    }

    @Test
    void readsDefinitionsWithTheSnapshot() {
        Attribute.Choice zip = new Attribute.Choice("zip", Map.of(EN, "Zip"));
        ProductType bag =
                new ProductType(
                        "history-bag",
                        Map.of(EN, "Bag"),
                        List.of(
                                new Attribute(
                                        "closure",
                                        Attribute.Kind.CHOICE,
                                        Map.of(),
                                        null,
                                        List.of(zip),
                                        true,
                                        false)));
        definitions.save(bag);
        assertThat(catalog.snapshot().type("history-bag")).isEqualTo(bag);

        definitions.removeType("history-bag");
        assertThat(catalog.snapshot().type("history-bag")).isNull();
        assertThat(catalog.snapshot().type(null)).isNull();
    }

    @Test
    void savesTwoThousandVariantsInAsManyStatementsAsOne() {
        Counting counting = new Counting(database);
        JdbcClient db = JdbcClient.create(counting.proxy());
        Catalog counted =
                new Catalog(
                        new CatalogStore(db),
                        new VersionStore(db),
                        new DefinitionStore(db),
                        clock,
                        new DataSourceTransactionManager(counting.proxy()));
        counted.snapshot();
        int one = counting.during(() -> counted.save(List.of(many("few", 1))));
        int all = counting.during(() -> counted.save(List.of(many("many", 2_100))));
        int again =
                counting.during(
                        () -> counted.save(List.of(many("many", 2_100).but().rank(9).make())));

        assertThat(all).isEqualTo(one).isLessThanOrEqualTo(12);
        assertThat(again).isEqualTo(one + 1);
        catalog.refresh();
        assertThat(product("many").variants()).hasSize(2_100);
        assertThat(catalog.snapshot().variant(Sku.of("many-2099"))).isNotNull();
    }

    // The shop's own job may be at it in the same moment.
    private void followUntil(Publication wanted) {
        await().untilAsserted(
                        () -> {
                            timetable.follow();
                            assertThat(product("timely").publication()).isEqualTo(wanted);
                        });
    }

    private Product product(String handle) {
        return Objects.requireNonNull(catalog.snapshot().product(handle));
    }

    private static ProductDraft cup(String handle, String title) {
        return draft(handle, title, List.of(), List.of(variant(handle + "-1", Map.of())));
    }

    private static ProductDraft many(String handle, int count) {
        List<Option.Value> values =
                IntStream.range(0, count)
                        .mapToObj(i -> new Option.Value("v" + i, Map.of(EN, "No. " + i), null))
                        .toList();
        List<Variant> variants =
                IntStream.range(0, count)
                        .mapToObj(i -> variant(handle + "-" + i, Map.of("no", "v" + i)))
                        .toList();
        return draft(handle, handle, List.of(new Option("no", Map.of(), values)), variants);
    }

    private static ProductDraft anything(Random random, int salt) {
        ProductDraft base =
                random.nextBoolean()
                        ? many("anything", 1 + random.nextInt(9))
                        : cup("anything", "Take " + salt);
        ProductSheet sheet = random.nextBoolean() ? ProductSheetTest.sheet() : ProductSheet.EMPTY;
        ProductText text =
                ProductText.titled("Take " + salt)
                        .but()
                        .description("<p>" + random.nextInt() + " &amp; <em>more</em></p>")
                        .care(random.nextBoolean() ? "Wipe it." : null)
                        .make();
        return base.but()
                .texts(Map.of(EN, text))
                .rank(random.nextInt(100))
                .published(random.nextBoolean())
                .sheet(sheet)
                .make();
    }

    private static ProductDraft draft(
            String handle, String title, List<Option> options, List<Variant> variants) {
        return ProductSheetTest.mat(ProductSheet.EMPTY)
                .but()
                .handle(handle)
                .texts(Map.of(EN, ProductText.titled(title)))
                .options(options)
                .variants(variants)
                .make();
    }

    private static Variant variant(String sku, Map<String, String> options) {
        return Variant.plain(Sku.of(sku), options);
    }

    /// Counts the statements that go through a data source.
    private record Counting(DataSource under, AtomicInteger statements) {

        Counting(DataSource under) {
            this(under, new AtomicInteger());
        }

        int during(Runnable work) {
            statements.set(0);
            work.run();
            return statements.get();
        }

        DataSource proxy() {
            return (DataSource)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (p, method, arguments) -> {
                                Object result = call(under, method, arguments);
                                return result instanceof Connection c ? counted(c) : result;
                            });
        }

        private Connection counted(Connection connection) {
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (p, method, arguments) -> {
                                if (method.getName().equals("prepareStatement")) {
                                    statements.incrementAndGet();
                                }
                                return call(connection, method, arguments);
                            });
        }

        private static Object call(Object on, java.lang.reflect.Method method, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
