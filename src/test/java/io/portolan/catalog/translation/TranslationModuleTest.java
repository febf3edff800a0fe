package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ShopTest
class TranslationModuleTest {

    private static final Language FRENCH = Language.of("fr");
    private static final Language GERMAN = Language.of("de");
    private static final UUID LI = new UUID(7, 7);

    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired Translations translations;
    @Autowired Scribe scribe;
    @Autowired Machines machines;
    @Autowired Glossary glossary;
    @Autowired Sheets sheets;
    @Autowired Runs runs;

    @Test
    void aTextIsMissingThenReviewedThenOutdatedWhenItsSourceChanges() {
        Item lamp = product("tr-lamp", Map.of("title", "A lamp", "summary", "It shines."));
        assertThat(state(lamp, "title")).isEqualTo(State.MISSING);

        write(lamp, Map.of("title", "Une lampe", "summary", "Elle éclaire."));
        assertThat(state(lamp, "title")).isEqualTo(State.REVIEWED);

        source(lamp, "A bright lamp");
        assertThat(state(lamp, "title")).isEqualTo(State.OUTDATED);
        assertThat(state(lamp, "summary")).isEqualTo(State.REVIEWED);

        write(lamp, Map.of("title", "Une lampe"));
        assertThat(state(lamp, "title")).as("confirmed as it stands").isEqualTo(State.REVIEWED);
    }

    @Test
    void aTranslationNobodyTouchedHereIsOutrunByItsSourceToo() {
        Item vase = product("tr-vase", Map.of("title", "A vase"));
        ProductDraft imported = draft("tr-vase", Map.of("title", "A vase"), "Ein Vase");
        catalog.save(List.of(imported));
        assertThat(state(vase, GERMAN, "title")).isEqualTo(State.REVIEWED);

        source(vase, "A tall vase");
        assertThat(state(vase, GERMAN, "title")).isEqualTo(State.OUTDATED);

        source(vase, "A vase");
        assertThat(state(vase, GERMAN, "title"))
                .as("right again when the source goes back")
                .isEqualTo(State.REVIEWED);
    }

    @Test
    void aTranslationThatWasWrittenElsewhereIsSomebodysWord() {
        Item jug = product("tr-jug", Map.of("title", "A jug"));
        catalog.save(List.of(draft("tr-jug", Map.of("title", "A jug"), "Krug")));
        source(jug, "A large jug");
        catalog.save(List.of(draft("tr-jug", Map.of("title", "A large jug"), "Großer Krug")));
        assertThat(state(jug, GERMAN, "title")).isEqualTo(State.REVIEWED);
    }

    @Test
    void writesWhatFitsAndTellsWhatDoesNot() {
        Item cup =
                product("tr-cup", Map.of("title", "A cup", "summary", "Small.", "care", "Wash."));
        Taken taken =
                scribe.write(
                        cup,
                        FRENCH,
                        Map.of(
                                "title", edit("Une tasse"),
                                "summary", edit("é".repeat(251)),
                                "care", edit("Laver.")),
                        LI);
        assertThat(taken.problems()).containsOnly(Map.entry("summary", Taken.Problem.TOO_LONG));
        assertThat(taken.written()).isEqualTo(2);
        assertThat(line(cup, FRENCH, "care").target()).isEqualTo("Laver.");
        assertThat(line(cup, FRENCH, "summary").target()).isEmpty();
    }

    @Test
    void refusesTextsOfALanguageWithoutATitle() {
        Item bowl = product("tr-bowl", Map.of("title", "A bowl", "summary", "Round."));
        Taken taken = scribe.write(bowl, FRENCH, Map.of("summary", edit("Rond.")), LI);
        assertThat(taken.problems()).containsEntry("title", Taken.Problem.NEEDS_TITLE);
        assertThat(line(bowl, FRENCH, "summary").target()).isEmpty();
    }

    @Test
    void tellsWhenSomebodyElseWroteMeanwhileAndLosesNeither() {
        Item plate = product("tr-plate", Map.of("title", "A plate"));
        String seen = line(plate, FRENCH, "title").targetMark();
        write(plate, Map.of("title", "Une assiette"));

        Taken taken =
                scribe.write(
                        plate,
                        FRENCH,
                        Map.of("title", new Edit("Un plat", seen, false)),
                        new UUID(8, 8));
        assertThat(taken.problems()).containsEntry("title", Taken.Problem.CHANGED);
        Line now = line(plate, FRENCH, "title");
        assertThat(now.target()).isEqualTo("Une assiette");
        assertThat(requireNonNull(now.touched()).by()).isEqualTo(LI);
    }

    @Test
    void translatesOptionsPicturesWarningsAndFacts() {
        Item shirt =
                product(
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
                                "title", edit("Une chemise"),
                                "specs", edit("Taille = M = moyen"),
                                "keywords", edit("haut\nt-shirt"),
                                "option.colour", edit("Couleur"),
                                "value.colour.ink", edit("Encre"),
                                "picture.a/b.c.svg", edit("Une chemise, de face"),
                                "warnings", edit("Attention.\nSac.")),
                        LI);
        assertThat(taken.problems()).isEmpty();
        Product product = requireNonNull(catalog.snapshot().product("tr-shirt"));
        assertThat(product.text(FRENCH).specs().getFirst().value()).isEqualTo("M = moyen");
        assertThat(product.text(FRENCH).keywords()).containsExactly("haut", "t-shirt");
        assertThat(product.label(product.variants().getFirst(), FRENCH)).isEqualTo("Encre");
        assertThat(product.pictures().getFirst().alt(FRENCH)).isEqualTo("Une chemise, de face");
        assertThat(requireNonNull(product.compliance()).warnings(FRENCH)).hasSize(2);
        assertThat(scribe.write(shirt, FRENCH, Map.of("specs", edit("Taille M")), LI).problems())
                .containsEntry("specs", Taken.Problem.NO_FACT);
    }

    @Test
    void warnsWhereATranslationDoesNotFollowTheGlossary() {
        glossary.save("Ostro", true, Map.of());
        glossary.save("waxed canvas", false, Map.of(FRENCH, "toile cirée"));
        Item bag = product("tr-bag", Map.of("title", "Ostro bag", "summary", "Of waxed canvas."));
        write(bag, Map.of("title", "Sac", "summary", "En coton."));
        assertThat(line(bag, FRENCH, "title").words().missed())
                .extracting(Term::term)
                .containsExactly("Ostro");
        assertThat(line(bag, FRENCH, "summary").words().missed()).hasSize(1);

        write(bag, Map.of("title", "Sac Ostro", "summary", "En Toile cirée."));
        assertThat(line(bag, FRENCH, "title").words().missed()).isEmpty();
        assertThat(line(bag, FRENCH, "summary").words().missed()).isEmpty();
    }

    @Test
    void aMachineSaysOnlyWhatItKnowsAndIsMarked() {
        Item twin = product("tr-twin", Map.of("title", "Zibbel of the harbour"));
        write(twin, Map.of("title", "Zibbel du port"));
        Item other =
                product(
                        "tr-other",
                        Map.of("title", "Zibbel of the harbour", "summary", "Qua qua qua."));

        Machines.Done done = machines.fill(other, FRENCH, LI);
        assertThat(done.filled()).isPositive();
        assertThat(done.unknown()).isPositive();
        assertThat(line(other, FRENCH, "title").target()).isEqualTo("Zibbel du port");
        assertThat(state(other, "title")).isEqualTo(State.MACHINE);
        assertThat(state(other, "summary")).isEqualTo(State.MISSING);

        write(other, Map.of("title", "Zibbel du port"));
        assertThat(state(other, "title")).isEqualTo(State.REVIEWED);
    }

    @Test
    void fillsEverythingThatIsMissingInTheBackground() {
        Item known = product("tr-known", Map.of("title", "Wobbel of the quay"));
        write(known, Map.of("title", "Wobbel du quai"));
        Item waits = product("tr-waits", Map.of("title", "Wobbel of the quay"));

        Run run = runs.begin(FRENCH, LI);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(runs.last().orElseThrow().running()).isFalse());
        Run done = runs.last().orElseThrow();
        assertThat(done.id()).isEqualTo(run.id());
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.count().seen()).isEqualTo(done.count().total());
        assertThat(state(waits, "title")).isEqualTo(State.MACHINE);
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
        write(shelf, Map.of("name", "Étagère", "blurb", "Des choses."));
        Category category = requireNonNull(catalog.snapshot().category("tr-shelf"));
        assertThat(category.name(FRENCH)).isEqualTo("Étagère");
        assertThat(category.blurb(FRENCH)).isEqualTo("Des choses.");
        assertThat(category.name(Language.of("en"))).isEqualTo("Shelf");
    }

    @Test
    void theTableGoesOutAndComesBackAndChangesOnlyWhatDiffers() {
        Item pot = product("tr-pot", Map.of("title", "A pot, \"big\"", "summary", "=hot\nline"));
        write(pot, Map.of("title", "Un pot", "summary", "Chaud."));
        byte[] table = sheets.table(Item.Kind.PRODUCT);

        Sheets.Reading same = sheets.read(table);
        assertThat(same.faults()).isEmpty();
        assertThat(same.changes()).isEmpty();
        assertThat(same.rows()).isPositive();

        String edited = new String(table, StandardCharsets.UTF_8).replace("Un pot", "Un grand pot");
        Sheets.Reading reading = sheets.read(edited.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.changes()).hasSize(1);
        assertThat(reading.changes().getFirst().before()).isEqualTo("Un pot");
        assertThat(sheets.take(reading, LI)).isEqualTo(1);
        assertThat(line(pot, FRENCH, "title").target()).isEqualTo("Un grand pot");
        assertThat(line(pot, FRENCH, "summary").target()).isEqualTo("Chaud.");
    }

    @Test
    void aFileNamesRowColumnAndReasonOfEachFault() {
        product("tr-pan", Map.of("title", "A pan", "material", "Iron"));
        String file =
                """
                item;field;en;fr;xx
                product/tr-pan;title;A pan;Une poêle;?
                product/tr-none;title;A pan;Une poêle;
                product/tr-pan;colour;;Noir;
                product/tr-pan;material;Steel;Acier;
                product/tr-pan;madeIn;;%s;
                """
                        .formatted("x".repeat(121));
        Sheets.Reading reading = sheets.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults())
                .extracting(Sheets.Fault::row, Sheets.Fault::column, Sheets.Fault::why)
                .containsExactly(
                        tuple(1, "xx", Sheets.Why.UNKNOWN_LANGUAGE),
                        tuple(3, "item", Sheets.Why.UNKNOWN_ITEM),
                        tuple(4, "field", Sheets.Why.UNKNOWN_FIELD),
                        tuple(5, "en", Sheets.Why.SOURCE_CHANGED),
                        tuple(6, "fr", Sheets.Why.TOO_LONG));
        assertThat(reading.changes()).hasSize(1);
    }

    private static org.assertj.core.groups.Tuple tuple(long row, String column, Sheets.Why why) {
        return org.assertj.core.api.Assertions.tuple(row, column, why);
    }

    @Test
    void countsHowCompleteALanguageIs() {
        Item half = product("tr-half", Map.of("title", "Half", "summary", "Half of it."));
        write(half, Map.of("title", "Moitié"));
        Translations.Row row =
                translations
                        .rows(FRENCH, new Translations.Wanted(null, null, "tr-half"))
                        .getFirst();
        assertThat(row.figures().of(State.REVIEWED)).isEqualTo(1);
        assertThat(row.figures().of(State.MISSING)).isPositive();
        assertThat(row.figures().percent()).isBetween(1, 99);
        assertThat(translations.figures())
                .extracting(Figures::language)
                .containsExactlyElementsOf(translations.languages());
    }

    @Test
    void theFiguresFollowEveryChangeOfATextAndOfItsSource() {
        Item tray = product("tr-tray", Map.of("title", "A tray", "summary", "Flat."));
        theFiguresAgree(tray);
        write(tray, Map.of("title", "Un plateau", "summary", "Plat."));
        theFiguresAgree(tray);
        assertThat(row(tray).figures().reviewed()).isEqualTo(2);
        source(tray, "A wide tray");
        theFiguresAgree(tray);
        assertThat(row(tray).figures().outdated()).isEqualTo(1);
        scribe.write(tray, FRENCH, Map.of("summary", new Edit("Plan.", null, true)), LI);
        theFiguresAgree(tray);
        assertThat(row(tray).figures().machine()).isEqualTo(1);
        write(tray, Map.of("summary", ""));
        theFiguresAgree(tray);
        Figures all = french();
        write(tray, Map.of("summary", "Plat."));
        assertThat(french().missing()).isEqualTo(all.missing() - 1);
    }

    private Figures french() {
        return translations.figures().stream()
                .filter(figures -> figures.language().equals(FRENCH))
                .findFirst()
                .orElseThrow();
    }

    private Translations.Row row(Item item) {
        return translations
                .rows(FRENCH, new Translations.Wanted(item.kind(), null, item.code()))
                .getFirst();
    }

    /// What the list says is what one counts on the page of the item.
    private void theFiguresAgree(Item item) {
        List<Line> lines = requireNonNull(translations.lines(item, FRENCH));
        for (State state : State.values()) {
            long counted = lines.stream().filter(line -> line.state() == state).count();
            assertThat((long) row(item).figures().of(state)).as("%s", state).isEqualTo(counted);
        }
    }

    @Test
    void translatesWhatIsDefinedOnceForManyProducts() {
        definitions.save(
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"code":"tr-box","names":{"en":"Box"},"attributes":[
                                  {"code":"closure","kind":"CHOICE","names":{"en":"Closure"},
                                   "choices":[{"code":"zip","labels":{"en":"Zip"}}]}]}
                                """,
                                ProductType.class));
        definitions.save(
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"code":"tr-hats","names":{"en":"Hats"},"notes":{"en":"Measure."},
                                 "columns":[{"names":{"en":"Size"},"system":"EU"},
                                            {"names":{"en":"Head"}}],"rows":[["S","540-560"]]}
                                """,
                                SizeGuide.class));
        Item box = Item.type("tr-box");
        Item hats = Item.guide("tr-hats");
        assertThat(row(box).figures().missing()).isEqualTo(3);
        write(box, Map.of("name", "Boîte", "attribute.closure", "Fermeture"));
        write(box, Map.of("choice.closure.zip", "Glissière"));
        write(hats, Map.of("name", "Chapeaux", "note", "Mesurez.", "column.1", "Tête"));
        theFiguresAgree(box);
        theFiguresAgree(hats);
        assertThat(row(box).figures().percent()).isEqualTo(100);
        ProductType type = requireNonNull(catalog.snapshot().type("tr-box"));
        assertThat(type.name(FRENCH)).isEqualTo("Boîte");
        Attribute closure = requireNonNull(type.attribute("closure"));
        assertThat(closure.name(FRENCH)).isEqualTo("Fermeture");
        assertThat(requireNonNull(closure.choice("zip")).label(FRENCH)).isEqualTo("Glissière");
        SizeGuide guide = requireNonNull(catalog.snapshot().sizeGuide("tr-hats"));
        assertThat(guide.columns().get(1).name(FRENCH)).isEqualTo("Tête");
        assertThat(guide.columns().get(0).name(FRENCH)).isEqualTo("Size");
        assertThat(new String(sheets.table(Item.Kind.GUIDE), StandardCharsets.UTF_8))
                .contains("guide/tr-hats,column.1,Head");
    }

    @Test
    void translatesAttributesThatAreSaidInWords() {
        ProductDraft plain = draft("tr-fact", Map.of("title", "A rug"), null);
        ObjectNode document = CatalogJson.mapper().valueToTree(plain);
        document.putObject("sheet")
                .putObject("attributes")
                .putObject("weave")
                .putObject("words")
                .put("en", "Flat weave");
        catalog.save(List.of(CatalogJson.mapper().treeToValue(document, ProductDraft.class)));
        Item rug = Item.product("tr-fact");
        write(rug, Map.of("title", "Un tapis", "fact.weave", "Tissage plat"));
        assertThat(line(rug, FRENCH, "fact.weave").target()).isEqualTo("Tissage plat");
        theFiguresAgree(rug);
    }

    private Item product(String handle, Map<String, Object> english) {
        catalog.save(List.of(draft(handle, english, null)));
        return Item.product(handle);
    }

    private static ProductDraft draft(
            String handle,
            Map<String, Object> english,
            @org.jspecify.annotations.Nullable String german) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("en", english);
        if (german != null) texts.put("de", Map.of("title", german));
        String sku = "S-" + handle.toUpperCase(Locale.ROOT);
        Map<String, Object> maker = Map.of("name", "M", "address", "A", "mail", "m@example.com");
        Map<String, Object> draft = new HashMap<>();
        draft.put("handle", handle);
        draft.put("vendor", "Maker");
        draft.put("published", false);
        draft.put("rank", 900);
        draft.put("texts", texts);
        draft.put(
                "options",
                List.of(
                        Map.of(
                                "code",
                                "colour",
                                "names",
                                Map.of("en", "Hue"),
                                "values",
                                List.of(Map.of("code", "ink", "labels", Map.of("en", "Inkish"))))));
        draft.put(
                "variants",
                List.of(Map.of("sku", sku, "tracked", false, "options", Map.of("colour", "ink"))));
        draft.put(
                "pictures",
                List.of(
                        Map.of(
                                "path",
                                "a/b.c.svg",
                                "alts",
                                Map.of("en", handle + " seen"),
                                "width",
                                10,
                                "height",
                                10)));
        draft.put(
                "compliance",
                Map.of("manufacturer", maker, "warnings", Map.of("en", List.of("Mind.", "It."))));
        return CatalogJson.mapper().convertValue(draft, ProductDraft.class);
    }

    /// Gives the product another English title and leaves everything else as it is.
    private void source(Item item, String title) {
        var kept = requireNonNull(catalog.kept(List.of(item.code())).get(item.code()));
        var document = Documents.read(kept.document());
        Documents.write(document, Language.of("en"), Map.of("title", title));
        catalog.save(List.of(CatalogJson.mapper().treeToValue(document, ProductDraft.class)));
    }

    private static Edit edit(String text) {
        return new Edit(text, null, false);
    }

    private void write(Item item, Map<String, String> texts) {
        Map<String, Edit> edits = new HashMap<>();
        texts.forEach((key, text) -> edits.put(key, edit(text)));
        assertThat(scribe.write(item, FRENCH, edits, LI).problems()).isEmpty();
    }

    private State state(Item item, String key) {
        return state(item, FRENCH, key);
    }

    private State state(Item item, Language language, String key) {
        return requireNonNull(line(item, language, key).state());
    }

    private Line line(Item item, Language language, String key) {
        return requireNonNull(translations.lines(item, language)).stream()
                .filter(line -> line.phrase().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
