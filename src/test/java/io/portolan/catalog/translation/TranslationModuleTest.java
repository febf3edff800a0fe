package io.portolan.catalog.translation;

import static io.portolan.catalog.translation.TranslatedGoods.FRENCH;
import static io.portolan.catalog.translation.TranslatedGoods.LI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class TranslationModuleTest {

    private static final Language GERMAN = Language.of("de");

    @Autowired Catalog catalog;
    @Autowired Translations translations;
    @Autowired Scribe scribe;
    @Autowired Machines machines;
    @Autowired Glossary glossary;
    @Autowired Runs runs;
    private TranslatedGoods goods;

    @BeforeEach
    void begin() {
        goods = new TranslatedGoods(catalog, translations, scribe);
    }

    @Test
    void aTextIsMissingThenReviewedThenOutdatedWhenItsSourceChanges() {
        Item lamp = goods.product("tr-lamp", Map.of("title", "A lamp", "summary", "It shines."));
        assertThat(goods.state(lamp, "title")).isEqualTo(State.MISSING);

        goods.write(lamp, Map.of("title", "Une lampe", "summary", "Elle éclaire."));
        assertThat(goods.state(lamp, "title")).isEqualTo(State.REVIEWED);

        goods.source(lamp, "A bright lamp");
        assertThat(goods.state(lamp, "title")).isEqualTo(State.OUTDATED);
        assertThat(goods.state(lamp, "summary")).isEqualTo(State.REVIEWED);

        goods.write(lamp, Map.of("title", "Une lampe"));
        assertThat(goods.state(lamp, "title"))
                .as("confirmed as it stands")
                .isEqualTo(State.REVIEWED);
    }

    @Test
    void aTranslationNobodyTouchedHereIsOutrunByItsSourceToo() {
        Item vase = goods.product("tr-vase", Map.of("title", "A vase"));
        ProductDraft imported =
                TranslatedGoods.draft("tr-vase", Map.of("title", "A vase"), "Ein Vase");
        catalog.save(List.of(imported));
        assertThat(goods.state(vase, GERMAN, "title")).isEqualTo(State.REVIEWED);

        goods.source(vase, "A tall vase");
        assertThat(goods.state(vase, GERMAN, "title")).isEqualTo(State.OUTDATED);

        goods.source(vase, "A vase");
        assertThat(goods.state(vase, GERMAN, "title"))
                .as("right again when the source goes back")
                .isEqualTo(State.REVIEWED);
    }

    @Test
    void aTranslationThatWasWrittenElsewhereIsSomebodysWord() {
        Item jug = goods.product("tr-jug", Map.of("title", "A jug"));
        catalog.save(List.of(TranslatedGoods.draft("tr-jug", Map.of("title", "A jug"), "Krug")));
        goods.source(jug, "A large jug");
        catalog.save(
                List.of(
                        TranslatedGoods.draft(
                                "tr-jug", Map.of("title", "A large jug"), "Großer Krug")));
        assertThat(goods.state(jug, GERMAN, "title")).isEqualTo(State.REVIEWED);
    }

    @Test
    void writesWhatFitsAndTellsWhatDoesNot() {
        Item cup =
                goods.product(
                        "tr-cup", Map.of("title", "A cup", "summary", "Small.", "care", "Wash."));
        Taken taken =
                scribe.write(
                        cup,
                        FRENCH,
                        Map.of(
                                "title", TranslatedGoods.edit("Une tasse"),
                                "summary", TranslatedGoods.edit("é".repeat(251)),
                                "care", TranslatedGoods.edit("Laver.")),
                        LI);
        assertThat(taken.problems()).containsOnly(Map.entry("summary", Taken.Problem.TOO_LONG));
        assertThat(taken.written()).isEqualTo(2);
        assertThat(goods.line(cup, FRENCH, "care").target()).isEqualTo("Laver.");
        assertThat(goods.line(cup, FRENCH, "summary").target()).isEmpty();
    }

    @Test
    void refusesTextsOfALanguageWithoutATitle() {
        Item bowl = goods.product("tr-bowl", Map.of("title", "A bowl", "summary", "Round."));
        Taken taken =
                scribe.write(bowl, FRENCH, Map.of("summary", TranslatedGoods.edit("Rond.")), LI);
        assertThat(taken.problems()).containsEntry("title", Taken.Problem.NEEDS_TITLE);
        assertThat(goods.line(bowl, FRENCH, "summary").target()).isEmpty();
    }

    @Test
    void tellsWhenSomebodyElseWroteMeanwhileAndLosesNeither() {
        Item plate = goods.product("tr-plate", Map.of("title", "A plate"));
        String seen = goods.line(plate, FRENCH, "title").targetMark();
        goods.write(plate, Map.of("title", "Une assiette"));

        Taken taken =
                scribe.write(
                        plate,
                        FRENCH,
                        Map.of("title", new Edit("Un plat", seen, false)),
                        new UUID(8, 8));
        assertThat(taken.problems()).containsEntry("title", Taken.Problem.CHANGED);
        Line now = goods.line(plate, FRENCH, "title");
        assertThat(now.target()).isEqualTo("Une assiette");
        assertThat(requireNonNull(now.touched()).by()).isEqualTo(LI);
    }

    @Test
    void translatesOptionsPicturesWarningsAndFacts() {
        Item shirt =
                goods.product(
                        "tr-shirt",
                        Map.of(
                                "title",
                                "A shirt",
                                "specs",
                                List.of(Map.of("name", "Size", "value", "M = medium")),
                                "keywords",
                                List.of("top", "tee")));
        Taken taken =
                scribe.write(
                        shirt,
                        FRENCH,
                        Map.of(
                                "title", TranslatedGoods.edit("Une chemise"),
                                "specs", TranslatedGoods.edit("Taille = M = moyen"),
                                "keywords", TranslatedGoods.edit("haut\nt-shirt"),
                                "option.colour", TranslatedGoods.edit("Couleur"),
                                "value.colour.ink", TranslatedGoods.edit("Encre"),
                                "picture.a/b.c.svg", TranslatedGoods.edit("Une chemise, de face"),
                                "warnings", TranslatedGoods.edit("Attention.\nSac.")),
                        LI);
        assertThat(taken.problems()).isEmpty();
        Product product = requireNonNull(catalog.snapshot().product("tr-shirt"));
        assertThat(product.text(FRENCH).specs().getFirst().value()).isEqualTo("M = moyen");
        assertThat(product.text(FRENCH).keywords()).containsExactly("haut", "t-shirt");
        assertThat(product.label(product.variants().getFirst(), FRENCH)).isEqualTo("Encre");
        assertThat(product.pictures().getFirst().alt(FRENCH)).isEqualTo("Une chemise, de face");
        assertThat(requireNonNull(product.compliance()).warnings(FRENCH)).hasSize(2);
        assertThat(
                        scribe.write(
                                        shirt,
                                        FRENCH,
                                        Map.of("specs", TranslatedGoods.edit("Taille M")),
                                        LI)
                                .problems())
                .containsEntry("specs", Taken.Problem.NO_FACT);
    }

    @Test
    void warnsWhereATranslationDoesNotFollowTheGlossary() {
        glossary.save("Ostro", true, Map.of());
        glossary.save("waxed canvas", false, Map.of(FRENCH, "toile cirée"));
        Item bag =
                goods.product(
                        "tr-bag", Map.of("title", "Ostro bag", "summary", "Of waxed canvas."));
        goods.write(bag, Map.of("title", "Sac", "summary", "En coton."));
        assertThat(goods.line(bag, FRENCH, "title").words().missed())
                .extracting(Term::term)
                .containsExactly("Ostro");
        assertThat(goods.line(bag, FRENCH, "summary").words().missed()).hasSize(1);

        goods.write(bag, Map.of("title", "Sac Ostro", "summary", "En Toile cirée."));
        assertThat(goods.line(bag, FRENCH, "title").words().missed()).isEmpty();
        assertThat(goods.line(bag, FRENCH, "summary").words().missed()).isEmpty();
    }

    @Test
    void aMachineSaysOnlyWhatItKnowsAndIsMarked() {
        Item twin = goods.product("tr-twin", Map.of("title", "Zibbel of the harbour"));
        goods.write(twin, Map.of("title", "Zibbel du port"));
        Item other =
                goods.product(
                        "tr-other",
                        Map.of("title", "Zibbel of the harbour", "summary", "Qua qua qua."));

        Machines.Done done = machines.fill(List.of(other), FRENCH, LI);
        catalog.settle();
        assertThat(done.filled()).isPositive();
        assertThat(done.unknown()).isPositive();
        assertThat(goods.line(other, FRENCH, "title").target()).isEqualTo("Zibbel du port");
        assertThat(goods.state(other, "title")).isEqualTo(State.MACHINE);
        assertThat(goods.state(other, "summary")).isEqualTo(State.MISSING);

        goods.write(other, Map.of("title", "Zibbel du port"));
        assertThat(goods.state(other, "title")).isEqualTo(State.REVIEWED);
    }

    @Test
    void fillsEverythingThatIsMissingInTheBackground() {
        Item known = goods.product("tr-known", Map.of("title", "Wobbel of the quay"));
        goods.write(known, Map.of("title", "Wobbel du quai"));
        Item waits = goods.product("tr-waits", Map.of("title", "Wobbel of the quay"));

        Run run = runs.begin(FRENCH, LI);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(runs.last().orElseThrow().running()).isFalse());
        Run done = runs.last().orElseThrow();
        assertThat(done.id()).isEqualTo(run.id());
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.count().seen()).isEqualTo(done.count().total());
        assertThat(goods.state(waits, "title")).isEqualTo(State.MACHINE);
    }

    @Test
    void translatesACategory() {
        catalog.saveCategories(
                List.of(
                        new Category(
                                "tr-shelf",
                                Map.of(Language.of("en"), "Shelf"),
                                Map.of(Language.of("en"), "Things."),
                                9,
                                null)));
        Item shelf = Item.category("tr-shelf");
        goods.write(shelf, Map.of("name", "Étagère", "blurb", "Des choses."));
        Category category = requireNonNull(catalog.snapshot().category("tr-shelf"));
        assertThat(category.name(FRENCH)).isEqualTo("Étagère");
        assertThat(category.blurb(FRENCH)).isEqualTo("Des choses.");
        assertThat(category.name(Language.of("en"))).isEqualTo("Shelf");
    }
}
