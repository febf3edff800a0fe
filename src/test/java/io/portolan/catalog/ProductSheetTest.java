package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductSheetTest {

    private static final Language EN = Language.of("en");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void readsAndWritesTheSameSheet() {
        ProductDraft mat = mat(sheet());

        String json = CatalogJson.mapper().writeValueAsString(mat);

        assertThat(CatalogJson.mapper().readValue(json, ProductDraft.class)).isEqualTo(mat);
        assertThat(json).contains("\"thickness\":{\"number\":5}", "\"choices\":[\"cork\"]");
    }

    @Test
    void readsWhatWasStoredBeforeThereWereSheets() {
        ProductDraft old =
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"handle": "cup", "texts": {"en": {"title": "Cup"}},
                                 "variants": [{"sku": "CUP"}],
                                 "pictures": [{"path": "c.svg", "width": 1, "height": 1}],
                                 "compliance": {"manufacturer":
                                     {"name": "Ostro", "address": "Kiel", "mail": "a@b.example"}}}
                                """,
                                ProductDraft.class);

        assertThat(old.sheetOrEmpty()).isEqualTo(ProductSheet.EMPTY);
        assertThat(old.variants().getFirst().dimensions()).isNull();
        assertThat(CatalogJson.mapper().writeValueAsString(old))
                .doesNotContain("sheet", "dimensions", "focus", "country");
    }

    @Test
    void neverShowsAnArchivedProduct() {
        ProductDraft put = mat(ProductSheet.EMPTY.but().plan(Plan.ARCHIVED).make());

        assertThat(put.published()).isFalse();
        assertThat(product(put).publication()).isEqualTo(Publication.ARCHIVED);
    }

    @Test
    void knowsWhenAProductComesAndGoes() {
        Instant monday = Instant.parse("2026-11-23T08:00:00Z");
        Plan plan = new Plan(monday, monday.plusSeconds(60), false);

        assertThat(plan.due(false, monday.minusSeconds(1))).isFalse();
        assertThat(plan.due(false, monday)).isTrue();
        assertThat(plan.due(true, monday)).isFalse();
        assertThat(plan.due(true, monday.plusSeconds(60))).isTrue();
        assertThatThrownBy(() -> new Plan(monday, monday, false))
                .hasMessageContaining("leave before it comes");
    }

    @ParameterizedTest
    @CsvSource({
        "4006381333931,",
        "4006381333932,WRONG_CHECK_DIGIT",
        "400638133396,WRONG_CHECK_DIGIT",
        "40063813339,WRONG_LENGTH",
        "96385074,",
        "036000291452,",
        "10012345678902,",
        "4006381x33931,NOT_DIGITS"
    })
    void checksTradeItemNumbers(String gtin, Gtin.Problem problem) {
        assertThat(Gtin.problem(gtin)).isEqualTo(problem);
    }

    @Test
    void refusesMaterialsThatDoNotMakeAWhole() {
        assertThatThrownBy(() -> new SheetCopy().composition(List.of(share("cork", 92))).make())
                .hasMessageContaining("92 %");
    }

    @Test
    void keepsAChoiceThatIsNoLongerOfferedButHidesIt() {
        Attribute.Choice zip = new Attribute.Choice("zip", Map.of(EN, "Zip"));
        Attribute closure =
                new Attribute(
                        "closure",
                        Attribute.Kind.CHOICE,
                        Map.of(),
                        null,
                        List.of(zip),
                        true,
                        false);

        assertThat(closure.known(new AttributeValue.Choices(List.of("roll", "zip"))))
                .isEqualTo(new AttributeValue.Choices(List.of("zip")));
        assertThat(closure.known(new AttributeValue.Choices(List.of("roll")))).isNull();
        assertThat(closure.known(new AttributeValue.YesNo(true))).isNull();
        assertThat(CatalogJson.mapper().writeValueAsString(closure)).doesNotContain("hidden");
        Attribute ours =
                CatalogJson.mapper()
                        .readValue(
                                "{\"code\": \"maker\", \"kind\": \"YES_NO\", \"hidden\": true}",
                                Attribute.class);
        assertThat(ours.known(new AttributeValue.YesNo(true))).isNotNull();
        assertThat(ours.shown(new AttributeValue.YesNo(true))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "86,CM,860",
        "86 – 90.5,CM,860-905",
        "'86,5-90',CM,865-900",
        "34,INCH,864",
        "90-86,CM,",
        "about 90,CM,",
        "9999.99,INCH,"
    })
    void readsMeasuresAsPeopleWriteThem(String written, SizeGuide.Unit unit, String cell) {
        assertThat(SizeGuide.measured(written, unit)).isEqualTo(cell);
    }

    @Test
    void losesNoMillimetreWhenATableIsChangedInInches() {
        SizeGuide.Column chest = new SizeGuide.Column(Map.of(EN, "Chest"), null);
        for (int mm = 0; mm < 2_500; mm++) {
            String cell = mm + "-" + (mm + 17);
            for (SizeGuide.Unit unit : SizeGuide.Unit.values()) {
                String written = SizeGuide.written(cell, chest, unit);
                assertThat(SizeGuide.measured(written, unit)).as(written).isEqualTo(cell);
            }
        }
    }

    @Test
    void showsMeasuresInCentimetresAndInches() {
        SizeGuide.Column chest = new SizeGuide.Column(Map.of(EN, "Chest"), null);
        SizeGuide.Column us = new SizeGuide.Column(Map.of(), "US");

        assertThat(SizeGuide.shown("860-905", chest, SizeGuide.Unit.CM)).isEqualTo("86 – 90.5");
        assertThat(SizeGuide.shown("889", chest, SizeGuide.Unit.INCH)).isEqualTo("35");
        assertThat(SizeGuide.shown("8-10", us, SizeGuide.Unit.INCH)).isEqualTo("8-10");
    }

    @Test
    void collectsByRuleAndByHand() {
        Product mat = product(mat(sheet()));
        Product cup = product(mat(ProductSheet.EMPTY).but().handle("cup").make());
        Money cheap = new Money(1999, Currency.of("EUR"));
        CollectionRule thick =
                new CollectionRule(
                        CollectionRule.Field.ATTRIBUTE,
                        "thickness",
                        CollectionRule.Comparison.AT_LEAST,
                        "4.5");
        CollectionRule affordable =
                new CollectionRule(
                        CollectionRule.Field.PRICE,
                        null,
                        CollectionRule.Comparison.AT_MOST,
                        "19.99");
        ProductCollection yoga =
                new ProductCollection(
                        "yoga",
                        Map.of(EN, "Yoga"),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        true,
                        null,
                        null,
                        1,
                        false,
                        List.of(thick, affordable),
                        List.of("cup"),
                        List.of());

        assertThat(yoga.members(List.of(mat, cup), p -> at(cheap, MATS))).containsExactly(cup, mat);
        assertThat(yoga.members(List.of(mat, cup), p -> at(null, MATS))).containsExactly(cup);
        assertThat(
                        CatalogJson.mapper()
                                .readValue(
                                        CatalogJson.mapper().writeValueAsString(yoga),
                                        ProductCollection.class))
                .isEqualTo(yoga);
    }

    @Test
    void collectsNothingByAValueThatTheTypeNoLongerKnows() {
        Product mat = product(mat(sheet()));
        Money price = new Money(1999, Currency.of("EUR"));
        CollectionRule cork = attribute("surface", CollectionRule.Comparison.IS, "cork");
        CollectionRule notCork = attribute("surface", CollectionRule.Comparison.IS_NOT, "cork");
        CollectionRule thick = attribute("thickness", CollectionRule.Comparison.AT_LEAST, "4");
        assertThat(cork.holds(mat, at(price, MATS))).isTrue();
        assertThat(notCork.holds(mat, at(price, MATS))).isFalse();

        ProductType withoutCork = mats(surface("jute"), false);
        assertThat(cork.holds(mat, at(price, withoutCork))).as("the choice is gone").isFalse();
        assertThat(notCork.holds(mat, at(price, withoutCork))).isTrue();
        ProductType bare = new ProductType("mat", Map.of(EN, "Mat"), List.of());
        assertThat(thick.holds(mat, at(price, bare))).as("the attribute is gone").isFalse();
        assertThat(thick.holds(mat, at(price, null))).as("the type is gone").isFalse();
    }

    @Test
    void lacksWhatItsTypeRequiresUntilAValueCounts() {
        ProductSheet full = sheet();
        assertThat(mats(surface("cork"), true).lacking(full)).isEmpty();
        assertThat(mats(surface("jute"), true).lacking(full))
                .extracting(Attribute::code)
                .containsExactly("surface");
        assertThat(mats(surface("jute"), false).lacking(full)).isEmpty();
        ProductSheet empty = full.but().attributes(Map.of()).make();
        assertThat(mats(surface("cork"), true).lacking(empty))
                .extracting(Attribute::code)
                .containsExactly("surface", "thickness");
    }

    private static final ProductType MATS = mats(surface("cork"), false);

    private static ProductType mats(Attribute.Choice offered, boolean required) {
        return new ProductType(
                "mat",
                Map.of(EN, "Mat"),
                List.of(
                        new Attribute(
                                "surface",
                                Attribute.Kind.CHOICE,
                                Map.of(),
                                null,
                                List.of(offered),
                                false,
                                required),
                        new Attribute(
                                "thickness",
                                Attribute.Kind.NUMBER,
                                Map.of(),
                                "mm",
                                List.of(),
                                false,
                                required)));
    }

    private static Attribute.Choice surface(String code) {
        return new Attribute.Choice(code, Map.of());
    }

    private static CollectionRule attribute(
            String code, CollectionRule.Comparison comparison, String value) {
        return new CollectionRule(CollectionRule.Field.ATTRIBUTE, code, comparison, value);
    }

    private static CollectionRule.Standing at(@Nullable Money price, @Nullable ProductType type) {
        return new CollectionRule.Standing() {
            @Override
            public @Nullable Money price() {
                return price;
            }

            @Override
            public boolean onSale() {
                return false;
            }

            @Override
            public boolean inStock() {
                return true;
            }

            @Override
            public LocalDate today() {
                return TODAY;
            }

            @Override
            public @Nullable ProductType type() {
                return type;
            }
        };
    }

    static ProductSheet sheet() {
        return new SheetCopy()
                .type("mat")
                .attributes(
                        Map.of(
                                "thickness",
                                new AttributeValue.Amount(new BigDecimal("5.0")),
                                "surface",
                                new AttributeValue.Choices(List.of("cork")),
                                "washable",
                                new AttributeValue.YesNo(false),
                                "since",
                                new AttributeValue.Day(TODAY),
                                "rolled",
                                new AttributeValue.Size(new Dimensions(610, 140, 140)),
                                "feel",
                                new AttributeValue.Words(Map.of(EN, "warm"))))
                .tags(List.of("yoga"))
                .composition(List.of(share("cork", 92), share("latex", 8)))
                .videos(
                        List.of(
                                new Video("https://film.example/mat", Map.of(EN, "Rolling it")),
                                new Video(
                                        "own/" + "0a".repeat(16) + "-640x360.webm",
                                        Map.of(),
                                        "demo/yoga-front.svg",
                                        Map.of(EN, "own/" + "0b".repeat(16) + ".vtt"))))
                .sizeGuide("mats")
                .certificates(
                        List.of(
                                new Certificate(
                                        "CE", "7", "TÜV", "ce.pdf", null, TODAY, List.of(), true)))
                .hiddenIn(List.of("us"))
                .plan(Plan.at(Instant.parse("2026-12-01T09:00:00Z")))
                .make();
    }

    static ProductDraft mat(ProductSheet sheet) {
        Variant variant =
                Variant.plain(Sku.of("YM-CORK"), Map.of())
                        .but()
                        .weight(Weight.ofGrams(1_650))
                        .ownWeight(Weight.ofGrams(1_400))
                        .dimensions(new Dimensions(620, 150, 150))
                        .barcode("4006381333931")
                        .make();
        return new ProductDraft(
                "cork-mat",
                null,
                "Ostro",
                true,
                1,
                TODAY,
                Map.of(EN, ProductText.titled("Cork mat")),
                List.of(),
                List.of(variant),
                List.of(),
                null,
                sheet);
    }

    static Product product(ProductDraft draft) {
        return Product.of(UUID.randomUUID(), TODAY, draft);
    }

    private static Share share(String name, int percent) {
        return new Share(Map.of(EN, name), percent);
    }
}
