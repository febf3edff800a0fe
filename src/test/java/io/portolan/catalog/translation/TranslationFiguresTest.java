package io.portolan.catalog.translation;

import static io.portolan.catalog.translation.TranslatedGoods.FRENCH;
import static io.portolan.catalog.translation.TranslatedGoods.LI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/// How complete the languages are, the table that goes out and comes back, and what is defined once
/// for many products.
@ShopTest
class TranslationFiguresTest {

    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired Translations translations;
    @Autowired Scribe scribe;
    @Autowired Sheets sheets;
    private TranslatedGoods goods;

    @BeforeEach
    void begin() {
        goods = new TranslatedGoods(catalog, translations, scribe);
    }

    @Test
    void theTableGoesOutAndComesBackAndChangesOnlyWhatDiffers() {
        Item pot =
                goods.product("tr-pot", Map.of("title", "A pot, \"big\"", "summary", "=hot\nline"));
        goods.write(pot, Map.of("title", "Un pot", "summary", "Chaud."));
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
        assertThat(goods.line(pot, FRENCH, "title").target()).isEqualTo("Un grand pot");
        assertThat(goods.line(pot, FRENCH, "summary").target()).isEqualTo("Chaud.");
    }

    @Test
    void aFileNamesRowColumnAndReasonOfEachFault() {
        goods.product("tr-pan", Map.of("title", "A pan", "material", "Iron"));
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
        Item half = goods.product("tr-half", Map.of("title", "Half", "summary", "Half of it."));
        goods.write(half, Map.of("title", "Moitié"));
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
        Item tray = goods.product("tr-tray", Map.of("title", "A tray", "summary", "Flat."));
        goods.theFiguresAgree(tray);
        goods.write(tray, Map.of("title", "Un plateau", "summary", "Plat."));
        goods.theFiguresAgree(tray);
        assertThat(goods.row(tray).figures().reviewed()).isEqualTo(2);
        goods.source(tray, "A wide tray");
        goods.theFiguresAgree(tray);
        assertThat(goods.row(tray).figures().outdated()).isEqualTo(1);
        scribe.write(tray, FRENCH, Map.of("summary", new Edit("Plan.", null, true)), LI);
        goods.theFiguresAgree(tray);
        assertThat(goods.row(tray).figures().machine()).isEqualTo(1);
        goods.write(tray, Map.of("summary", ""));
        goods.theFiguresAgree(tray);
        Figures all = french();
        goods.write(tray, Map.of("summary", "Plat."));
        assertThat(french().missing()).isEqualTo(all.missing() - 1);
    }

    @Test
    void anOutdatedTextIsNotDoneAndTheEditorCountsAsTheDeskDoes() {
        Item jar = goods.product("tr-jar", Map.of("title", "A jar", "summary", "Deep."));
        goods.write(jar, Map.of("title", "Un bocal", "summary", "Profond."));
        int before = goods.row(jar).figures().percent();
        goods.source(jar, "A tall jar");
        Figures now = goods.row(jar).figures();
        assertThat(now.percent()).isLessThan(before);
        assertThat(
                        translations.figures(
                                requireNonNull(catalog.snapshot().product("tr-jar")), FRENCH))
                .isEqualTo(now);
    }

    private Figures french() {
        return translations.figures().stream()
                .filter(figures -> figures.language().equals(FRENCH))
                .findFirst()
                .orElseThrow();
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
        assertThat(goods.row(box).figures().missing()).isEqualTo(3);
        goods.write(box, Map.of("name", "Boîte", "attribute.closure", "Fermeture"));
        goods.write(box, Map.of("choice.closure.zip", "Glissière"));
        goods.write(hats, Map.of("name", "Chapeaux", "note", "Mesurez.", "column.1", "Tête"));
        goods.theFiguresAgree(box);
        goods.theFiguresAgree(hats);
        assertThat(goods.row(box).figures().percent()).isEqualTo(100);
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
        ProductDraft plain = TranslatedGoods.draft("tr-fact", Map.of("title", "A rug"), null);
        ObjectNode document = CatalogJson.mapper().valueToTree(plain);
        document.putObject("sheet")
                .putObject("attributes")
                .putObject("weave")
                .putObject("words")
                .put("en", "Flat weave");
        catalog.save(List.of(CatalogJson.mapper().treeToValue(document, ProductDraft.class)));
        Item rug = Item.product("tr-fact");
        goods.write(rug, Map.of("title", "Un tapis", "fact.weave", "Tissage plat"));
        assertThat(goods.line(rug, FRENCH, "fact.weave").target()).isEqualTo("Tissage plat");
        goods.theFiguresAgree(rug);
    }
}
