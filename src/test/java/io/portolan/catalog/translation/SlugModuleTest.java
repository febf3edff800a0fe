package io.portolan.catalog.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class SlugModuleTest {

    private static final Language FRENCH = Language.of("fr");
    private static final UUID LI = new UUID(7, 7);

    @Autowired Catalog catalog;
    @Autowired Slugs slugs;
    @Autowired SlugBook book;
    @Autowired Scribe scribe;

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
