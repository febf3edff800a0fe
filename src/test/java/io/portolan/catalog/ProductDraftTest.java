package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class ProductDraftTest {

    private static final String MUG =
            """
            {"handle": "dipped-mug", "category": "kitchen", "vendor": "Ostro", "published": true,
             "rank": 3, "added": "2026-10-01",
             "texts": {"en": {"title": "Dipped mug", "summary": "Holds 300 ml.",
                              "description": "<p>Warm.</p>", "specs": [], "keywords": ["cup"]},
                       "de": {"title": "Getauchter Becher", "summary": "Fasst 300 ml.",
                              "description": "<p>Warm.</p>", "specs": [{"name": "Inhalt", "value": "300 ml"}]}},
             "options": [{"code": "colour", "names": {"en": "Colour", "de": "Farbe"},
                          "values": [{"code": "petrol", "labels": {"en": "Petrol"}, "swatch": "#0F4C5C"},
                                     {"code": "blush", "labels": {"en": "Blush", "de": "Altrosa"}}]}],
             "variants": [{"sku": "MUG-P", "options": {"colour": "petrol"}, "weightGrams": 420,
                           "hs": "691200", "origin": "CN", "material": "stoneware", "tracked": true},
                          {"sku": "MUG-B", "options": {"colour": "blush"}, "tracked": false}],
             "pictures": [{"path": "art/mug-front.svg", "alts": {"en": "A mug"}, "ground": "clay",
                           "width": 800, "height": 1000, "options": {"colour": "petrol"}}]}
            """;

    @Test
    void readsAndWritesTheSameJson() {
        ProductDraft mug = read(MUG);

        assertThat(read(CatalogJson.mapper().writeValueAsString(mug))).isEqualTo(mug);
        assertThat(mug.variants().getFirst().weight()).isNotNull();
    }

    @Test
    void refusesAMemberItDoesNotKnow() {
        assertThatThrownBy(() -> read(MUG.replace("\"vendor\"", "\"seller\"")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("seller");
    }

    @Test
    void refusesAVariantThatChoosesWhatNoOptionOffers() {
        assertThatThrownBy(
                        () -> read(MUG.replace("{\"colour\": \"blush\"}", "{\"colour\": \"red\"}")))
                .hasMessageContaining("MUG-B must choose one value of each option");
    }

    @Test
    void refusesAnSkuListedTwice() {
        assertThatThrownBy(() -> read(MUG.replace("MUG-B", "MUG-P")))
                .hasMessageContaining("lists SKU MUG-P twice");
    }

    @Test
    void cannotShipWhatNobodyHasWeighed() {
        ProductDraft mug = read(MUG);

        assertThat(mug.variants().getFirst().shippable()).isTrue();
        assertThat(mug.variants().getLast().gap()).isEqualTo(Variant.Gap.NO_WEIGHT);
    }

    @Test
    void fallsBackToEnglishThenToWhatThereIs() {
        Product mug = product(MUG);
        Product german = product(MUG.replace("\"en\": {\"title\"", "\"fr\": {\"title\""));

        assertThat(mug.text(Language.of("ja")).title()).isEqualTo("Dipped mug");
        assertThat(mug.text(Language.of("de")).title()).isEqualTo("Getauchter Becher");
        assertThat(german.text(Language.of("ja")).title()).isEqualTo("Getauchter Becher");
        assertThat(mug.label(mug.variants().getLast(), Language.of("de"))).isEqualTo("Altrosa");
        assertThat(mug.label(mug.variants().getFirst(), Language.of("de"))).isEqualTo("Petrol");
    }

    @Test
    void showsAVariantInItsOwnPictures() {
        Product mug = product(MUG);

        assertThat(mug.pictures(mug.variants().getFirst())).hasSize(1);
        assertThat(mug.pictures(mug.variants().getLast())).isEmpty();
    }

    @Test
    void keepsParagraphsAndDropsScriptsOfADescription() {
        String dirty =
                "<p onclick='x()'>Warm <em>cup</em><script>alert(1)</script></p>"
                        + "<a href='javascript:x'>a</a><img src=x onerror=y>"
                        + "<style>p{}</style><iframe src='https://x.example'></iframe>";

        assertThat(SafeHtml.of(dirty)).isEqualTo("<p>Warm <em>cup</em></p>a");
        assertThat(SafeHtml.of("Cups &amp; bowls < 5")).isEqualTo("Cups &amp; bowls &lt; 5");
        assertThat(SafeHtml.of(SafeHtml.of("Cups & bowls"))).isEqualTo("Cups &amp; bowls");
    }

    @Test
    void findsProductsBySkuAndHidesTheUnpublished() {
        Product mug = product(MUG);
        Product hidden =
                product(
                        MUG.replace("true,\n \"rank\"", "false,\n \"rank\"")
                                .replace("MUG-", "HID-")
                                .replace("dipped-mug", "hidden"));
        CatalogSnapshot snapshot = new CatalogSnapshot(1, List.of(mug, hidden), List.of());

        assertThat(snapshot.all()).hasSize(2);
        assertThat(snapshot.products()).containsExactly(mug);
        assertThat(snapshot.variant(Sku.of("MUG-B")))
                .isEqualTo(new SkuOf(mug, mug.variants().getLast()));
        assertThat(snapshot.variant(Sku.of("NONE"))).isNull();
    }

    private static ProductDraft read(String json) {
        return CatalogJson.mapper().readValue(json, ProductDraft.class);
    }

    private static Product product(String json) {
        return Product.of(
                java.util.UUID.randomUUID(), java.time.LocalDate.of(2026, 11, 22), read(json));
    }
}
