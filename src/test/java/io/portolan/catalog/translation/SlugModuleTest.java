package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class SlugModuleTest {

    private static final Language FRENCH = Language.of("fr");
    private static final UUID LI = new UUID(7, 7);

    @Autowired Catalog catalog;
    @Autowired Slugs slugs;
    @Autowired SlugBook book;
    @Autowired Scribe scribe;
    @Autowired SlugStore store;
    @Autowired FirstAddresses first;
    @Autowired AddressBook addresses;
    @Autowired CatalogDefinitions definitions;
    @Autowired Notes notes;
    @Autowired Tongues tongues;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "fr, Théière Galley, theiere-galley",
        "de, Größe für Füße, groesse-fuer-fuesse",
        "es, Jarrón Ñandú, jarron-nandu",
        "pt-BR, Coração & Cia., coracao-cia",
        "zh-CN, Halt 双肩包, halt-双肩包",
        "ja, ハルト バックパック, ハルト-バックパック",
        "ar, حقيبة ظهر, حقيبة-ظهر",
        "ar, سمّاعات أكواب غَل, سماعات-أكواب-غل",
        "fr, Ǿrsted ǽther Ǣon, orsted-aether-aeon",
        "fr, ' — … ', ''"
    })
    void anAddressIsMadeOfWords(String language, String title, String slug) {
        assertThat(SlugWords.of(title, Language.of(language))).isEqualTo(slug);
    }

    @Test
    void whatIsAnAddressStaysAsItIs() {
        List<String> others = new ArrayList<>();
        for (String language : List.of("de", "fr")) {
            Language spoken = Language.of(language);
            for (int letter = 1; letter < Character.MAX_CODE_POINT; letter++) {
                if (!Character.isLetterOrDigit(letter)) continue;
                String once = SlugWords.of("x" + Character.toString(letter) + "y", spoken);
                if (!SlugWords.of(once, spoken).equals(once)) others.add(once);
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void titlesAsLongAsAnAddressAreToldApartByTheirNumber() {
        Item one = shelf("slug-long-one");
        Item two = shelf("slug-long-two");
        Item three = shelf("slug-long-three");
        String title = "É".repeat(90);
        slugs.first(one, FRENCH, title);
        slugs.first(two, FRENCH, title);
        slugs.first(Map.of(three, Map.of(FRENCH, title)));
        assertThat(slugs.of(one, FRENCH)).isEqualTo("e".repeat(80));
        assertThat(slugs.of(two, FRENCH)).isEqualTo("e".repeat(78) + "-2");
        assertThat(slugs.of(three, FRENCH)).isEqualTo("e".repeat(78) + "-3");
    }

    @Test
    void aFileSaysOnlyWhatIsAnAddressAndWhatIsKeptIsRead() {
        String file = "{\"item\":\"category/slug-file\",\"now\":{\"fr\":\"%s\"}}";
        assertThat(addresses(file.formatted("orsted")).now()).containsValue("orsted");
        assertThatThrownBy(() -> addresses(file.formatted("Ørsted !")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        Item shelf = Item.category("slug-file");
        var kept = new SlugStore.Row(shelf.kind(), FRENCH, "ǿrsted", shelf.code(), true);
        assertThat(ItemAddresses.of(shelf, List.of(kept)).now()).containsValue("ǿrsted");
    }

    private static ItemAddresses addresses(String file) {
        return CatalogJson.mapper().readValue(file, ItemAddresses.class);
    }

    @Test
    void theFirstTitleGivesTheAddressAndLaterOnesLeaveIt() {
        Item shelf = shelf("slug-first");
        name(shelf, "Étagère neuve");
        assertThat(slugs.of(shelf, FRENCH)).isEqualTo("etagere-neuve");
        name(shelf, "Étagère ancienne");
        assertThat(slugs.of(shelf, FRENCH)).isEqualTo("etagere-neuve");
        assertThat(slugs.of(shelf, Language.of("de"))).isEqualTo("slug-first");
    }

    @Test
    void manyItemsGetTheirFirstAddressesInOneStepAndNoneIsSharedOrTakenBack() {
        Item chosen = shelf("slug-many-chosen");
        Item one = shelf("slug-many-one");
        Item two = shelf("slug-many-two");
        slugs.choose(chosen, FRENCH, "choisi");
        slugs.first(
                Map.of(
                        chosen, Map.of(FRENCH, "Autre chose"),
                        one, Map.of(FRENCH, "Choisi", Language.of("ja"), "茶わん"),
                        two, Map.of(FRENCH, "Choisi")));
        assertThat(slugs.of(chosen, FRENCH)).isEqualTo("choisi");
        assertThat(List.of(slugs.of(one, FRENCH), slugs.of(two, FRENCH)))
                .containsExactlyInAnyOrder("choisi-2", "choisi-3");
        assertThat(slugs.of(one, Language.of("ja"))).isEqualTo("茶わん");
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "choisi-2")).isNotNull();
    }

    @Test
    void newAddressesAreWrittenIntoWhatIsInMemory() {
        Item one = shelf("slug-kept-one");
        Item two = shelf("slug-kept-two");
        SlugBook.Pages read = book.pages();
        long before = slugs.version();
        name(one, "Gardée");
        scribe.writeQuietly(
                Map.of(two, Map.of("name", new Edit("Gardée", null, true))), FRENCH, LI);
        assertThat(slugs.of(one, FRENCH)).isEqualTo("gardee");
        assertThat(slugs.of(two, FRENCH)).isEqualTo("gardee-2");
        assertThat(book.pages()).as("none is read twice").isSameAs(read);
        assertThat(slugs.version()).isGreaterThan(before);
    }

    @Test
    void anAddressThatMovesIsWrittenIntoWhatIsInMemory() {
        Item one = shelf("slug-moved");
        SlugBook.Pages read = book.pages();
        slugs.choose(one, FRENCH, "slug moved un");
        slugs.choose(one, FRENCH, "slug moved deux");
        assertThat(slugs.of(one, FRENCH)).isEqualTo("slug-moved-deux");
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "slug-moved-un")).isEqualTo("slug-moved");
        assertThat(slugs.choose(one, FRENCH, "slug moved trois", "slug-moved-un"))
                .as("who was shown another one")
                .isEqualTo(Slugs.Outcome.STALE);
        assertThat(slugs.of(one, FRENCH)).isEqualTo("slug-moved-deux");
        slugs.choose(one, FRENCH, "", "slug-moved-deux");
        assertThat(slugs.of(one, FRENCH)).isEqualTo("slug-moved");
        assertThat(book.pages()).as("none is read twice").isSameAs(read);
    }

    @Test
    void anArchiveOfAddressesIsWrittenIntoWhatIsInMemoryAndPagesAreMadeAnewOnce() {
        SlugBook.Pages read = book.pages();
        addresses.settle();
        long before = slugs.version();
        for (int batch = 0; batch < 3; batch++) addresses.write(brought(batch, "avant"));
        assertThat(slugs.of(Item.category("slug-brought-599"), FRENCH)).isEqualTo("avant-599");
        assertThat(slugs.version()).isEqualTo(before);
        addresses.settle();
        addresses.settle();
        assertThat(slugs.version()).isEqualTo(before + 1);

        addresses.write(brought(0, "ensuite"));
        Item first = Item.category("slug-brought-0");
        assertThat(slugs.of(first, FRENCH)).isEqualTo("ensuite-0");
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "avant-0")).isNull();
        for (int item = 0; item < 600; item++) {
            String gone = "category/slug-brought-" + item;
            addresses.write(List.of(new ItemAddresses(gone, Map.of(), Map.of())));
        }
        assertThat(slugs.of(first, FRENCH)).isEqualTo(first.code());
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "ensuite-0")).isNull();
        assertThat(book.pages()).as("none is read twice").isSameAs(read);
        addresses.settle();
    }

    private static List<ItemAddresses> brought(int batch, String word) {
        return IntStream.range(batch * 200, batch * 200 + 200)
                .mapToObj(
                        n ->
                                new ItemAddresses(
                                        "category/slug-brought-" + n,
                                        Map.of(FRENCH, word + "-" + n),
                                        Map.of()))
                .toList();
    }

    @Test
    void aTitleThatCannotHaveItsAddressIsNotWrittenEither() {
        String handle = "slug-halfway";
        Item item = product(handle);
        Scribe broken =
                new Scribe(catalog, definitions, notes, tongues, killed(), clock, transactions);
        Map<String, Edit> title = Map.of("title", new Edit("À moitié", null, true));
        assertThatThrownBy(() -> broken.writeQuietly(Map.of(item, title), FRENCH, LI))
                .hasMessage("killed");
        assertThatThrownBy(() -> broken.write(item, FRENCH, title, LI)).hasMessage("killed");
        var stored = requireNonNull(catalog.stored(List.of(handle)).get(handle));
        assertThat(stored.product().texts()).doesNotContainKey(FRENCH);
        scribe.writeQuietly(Map.of(item, title), FRENCH, LI);
        catalog.settle();
        assertThat(slugs.of(item, FRENCH)).isEqualTo("a-moitie");
    }

    private Slugs killed() {
        return new Slugs(store, book, first, catalog, clock, transactions) {
            @Override
            public void first(Map<Item, Map<Language, String>> titles) {
                throw new IllegalStateException("killed");
            }

            @Override
            void firstQuietly(Map<Item, Map<Language, String>> titles) {
                throw new IllegalStateException("killed");
            }
        };
    }

    private Item product(String handle) {
        Sku sku = Sku.of(handle.toUpperCase(Locale.ROOT));
        var texts = Map.of(Language.of("en"), ProductText.titled("Half way"));
        List<Variant> variants = List.of(Variant.plain(sku, Map.of()));
        catalog.save(
                List.of(
                        new ProductDraft(
                                handle, null, "", false, 9, null, texts, List.of(), variants,
                                List.of(), null, null)));
        return Item.product(handle);
    }

    @Test
    void goodsOfOneLongNameAllHaveAnAddress() {
        List<Category> shelves = new ArrayList<>();
        Map<Item, Map<Language, String>> titles = new HashMap<>();
        for (int n = 0; n < 45; n++) {
            String code = "slug-same-" + n;
            Map<Language, String> names = Map.of(Language.of("en"), code);
            shelves.add(new Category(code, names, Map.of(), 9, null));
            titles.put(Item.category(code), Map.of(FRENCH, "Ô".repeat(90)));
        }
        catalog.saveCategories(shelves);
        slugs.first(titles);
        List<String> given = titles.keySet().stream().map(item -> slugs.of(item, FRENCH)).toList();
        assertThat(given).doesNotHaveDuplicates().allMatch(slug -> slug.startsWith("ooo"));
        assertThat(given).allMatch(slug -> slug.length() <= 80);
    }

    @Test
    void twoWhoGiveAddressesAtOnceGoOneBehindTheOther() throws Exception {
        Item x = shelf("slug-lock-x");
        Item y = shelf("slug-lock-y");
        Item z = shelf("slug-lock-z");
        Item w = shelf("slug-lock-w");
        slugs.first(shelf("slug-lock-v"), FRENCH, "Serrure");
        CompletableFuture<Integer> process = new CompletableFuture<>();
        CompletableFuture<Void> other = new CompletableFuture<>();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(
                open -> {
                    slugs.first(x, FRENCH, "Serrure 2");
                    Thread.ofVirtual().start(() -> other(transaction, process, other, z, w));
                    await().until(() -> waits(process.join()));
                    slugs.first(y, FRENCH, "Serrure rouge");
                });
        other.get(30, TimeUnit.SECONDS);
        assertThat(List.of(slugs.of(x, FRENCH), slugs.of(y, FRENCH)))
                .containsExactly("serrure-2", "serrure-rouge");
        assertThat(List.of(slugs.of(z, FRENCH), slugs.of(w, FRENCH)))
                .containsExactly("serrure-3", "serrure-rouge-2");
    }

    private void other(
            TransactionTemplate transaction,
            CompletableFuture<Integer> process,
            CompletableFuture<Void> done,
            Item z,
            Item w) {
        try {
            transaction.executeWithoutResult(
                    open -> {
                        process.complete(
                                db.sql("select pg_backend_pid()").query(Integer.class).single());
                        slugs.first(
                                Map.of(
                                        z, Map.of(FRENCH, "Serrure"),
                                        w, Map.of(FRENCH, "Serrure rouge")));
                    });
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private boolean waits(int process) {
        return db.sql("select count(*) from pg_locks where pid = :pid and not granted")
                        .param("pid", process)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void anAddressOfOldStillLeadsToItsItem() {
        Item shelf = shelf("slug-old");
        slugs.choose(shelf, FRENCH, "avant");
        assertThat(slugs.choose(shelf, FRENCH, "après")).isEqualTo(Slugs.Outcome.SAVED);
        assertThat(slugs.of(shelf, FRENCH)).isEqualTo("apres");
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "avant")).isEqualTo("slug-old");
        assertThat(slugs.choose(shelf, FRENCH, "avant")).isEqualTo(Slugs.Outcome.SAVED);
        assertThat(slugs.choose(shelf, FRENCH, "")).isEqualTo(Slugs.Outcome.SAVED);
        assertThat(slugs.of(shelf, FRENCH)).isEqualTo("slug-old");
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "apres")).isEqualTo("slug-old");
    }

    @Test
    void noTwoItemsShareAnAddress() {
        Item one = shelf("slug-one");
        Item two = shelf("slug-two");
        assertThat(slugs.choose(one, FRENCH, "commun")).isEqualTo(Slugs.Outcome.SAVED);
        assertThat(slugs.choose(two, FRENCH, "commun")).isEqualTo(Slugs.Outcome.TAKEN);
        assertThat(slugs.choose(two, FRENCH, "slug-one")).isEqualTo(Slugs.Outcome.TAKEN);
        assertThat(slugs.choose(two, FRENCH, "???")).isEqualTo(Slugs.Outcome.WRONG);
        slugs.choose(one, FRENCH, "autre");
        assertThat(slugs.choose(two, FRENCH, "commun"))
                .as("an address that was given out is never given to another")
                .isEqualTo(Slugs.Outcome.TAKEN);
        name(two, "Commun");
        assertThat(slugs.of(two, FRENCH)).isEqualTo("commun-2");
    }

    @Test
    void aHandleThatComesLaterHasTheOlderRight() {
        Item shelf = shelf("slug-early");
        slugs.choose(shelf, FRENCH, "slug-late");
        shelf("slug-late");
        assertThat(slugs.of(shelf, FRENCH)).isEqualTo("slug-early");
        assertThat(slugs.code(Item.Kind.CATEGORY, FRENCH, "slug-late")).isEqualTo("slug-late");
    }

    private Item shelf(String code) {
        Map<Language, String> names = Map.of(Language.of("en"), "Shelf " + code);
        catalog.saveCategories(List.of(new Category(code, names, Map.of(), 9, null)));
        return Item.category(code);
    }

    private void name(Item item, String name) {
        Taken taken = scribe.write(item, FRENCH, Map.of("name", new Edit(name, null, false)), LI);
        assertThat(taken.problems()).isEmpty();
    }
}
