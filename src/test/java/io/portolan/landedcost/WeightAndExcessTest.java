package io.portolan.landedcost;

import static io.portolan.landedcost.Pieces.CIF;
import static io.portolan.landedcost.Pieces.TARIFF;
import static io.portolan.landedcost.Pieces.VAT;
import static io.portolan.landedcost.Pieces.engine;
import static io.portolan.landedcost.Pieces.eur;
import static io.portolan.landedcost.Pieces.goods;
import static io.portolan.landedcost.Pieces.liquid;
import static io.portolan.landedcost.Pieces.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Taxes on what exceeds a price, and what goes by weight, strength or only at the border.
class WeightAndExcessTest {

    private static final String CHEAP =
            RuleTexts.tax(
                    "x.clothing",
                    "0",
                    "\"goods\": [\"clothing\"], \"taxClass\": \"exempt\","
                            + "\"upTo\": {\"upTo\": \"175\", \"measured\": \"ITEM\"},");
    private static final String DEAR =
            RuleTexts.rule(
                    "tax",
                    "x.clothing.above",
                    "\"tax\": \"VAT\", \"words\": \"vat\", \"rate\": \"0.20\", \"base\": [\"GOODS\"],"
                            + " \"inside\": false, \"goods\": [\"clothing\"], \"excess\": true,"
                            + " \"over\": {\"upTo\": \"175\", \"measured\": \"ITEM\"}");

    private static final LandedCost CLOTHES =
            engine(CIF, RuleTexts.tax("x.vat", "0.20", ""), CHEAP, DEAR);

    @Property(tries = 400)
    void onlyWhatAPieceCostsBeyondTheBoundIsTaxed(
            @ForAll @LongRange(min = 1, max = 60_000) long price,
            @ForAll @LongRange(min = 1, max = 9) long pieces) {
        long beyond = Math.max(0, price - 175_00) * pieces;
        BigDecimal tax =
                BigDecimal.valueOf(beyond)
                        .multiply(new BigDecimal("0.20"))
                        .setScale(0, RoundingMode.HALF_UP);
        assertThat(to(CLOTHES).line(goods("620342", pieces, price)).quote().tax())
                .isEqualTo(eur(tax.longValueExact()));
    }

    @Property(tries = 300)
    void onHowManyLinesThePiecesStandMakesNoDifference(
            @ForAll @LongRange(min = 1, max = 60_000) long price,
            @ForAll @LongRange(min = 1, max = 60_000) long other,
            @ForAll @LongRange(min = 2, max = 9) long pieces) {
        LandedCostQuote together =
                to(CLOTHES)
                        .line(goods("620342", pieces, price))
                        .line(goods("620342", 1, other))
                        .quote();
        LandedCostQuote apart =
                to(CLOTHES)
                        .line(goods("620342", 1, other))
                        .line(goods("620342", 1, price))
                        .line(goods("620342", pieces - 1, price))
                        .quote();
        assertThat(apart.tax()).isEqualTo(together.tax());
        assertThat(apart.total()).isEqualTo(together.total());
    }

    @Property(tries = 400)
    void aDearerPieceNeverPaysLessAndAPriceWithTheTaxInsideIsFound(
            @ForAll @LongRange(min = 1, max = 60_000) long price,
            @ForAll @LongRange(min = 1, max = 500) long more) {
        Money tax = to(CLOTHES).line(goods("620342", 1, price)).quote().tax();
        Money next = to(CLOTHES).line(goods("620342", 1, price + more)).quote().tax();
        assertThat(next.minor()).isGreaterThanOrEqualTo(tax.minor());
        long gross = price + tax.minor();
        GrossQuote inside = to(CLOTHES).line(goods("620342", 1, gross)).inside();
        assertThat(inside.goods().minor()).isBetween(price - 1, price + 1);
        assertThat(inside.goods().plus(inside.charges().total())).isEqualTo(eur(gross));
    }

    @Test
    void whatExceedsAPriceIsOfAPriceAndHasABound() {
        assertThatThrownBy(() -> engine(CIF, VAT, DEAR.replace("[\"GOODS\"]", "[\"DUTY\"]")))
                .hasStackTraceContaining("x.clothing.above: what exceeds a price");
        String boundless = RuleTexts.tax("x.loose", "0.2", "\"excess\": true,");
        assertThatThrownBy(() -> engine(CIF, VAT, boundless))
                .hasStackTraceContaining("x.loose: what exceeds a price");
    }

    private static final String BY_WEIGHT =
            RuleTexts.rule("steps", "x.steps", "\"mode\": \"HALF_UP\", \"kilograms\": \"0.1\"");

    private static final TariffFile FOOD =
            References.parse(
                    """
                    {"book": "x", "note": "made up", "currency": "EUR", "overlays": [],
                     "law": {"id": "x.tariff", "standing": "published", "from": null, "to": null,
                             "source": "https://law.example.org/2", "reviewed": "2026-11-22"},
                     "lines": [{"hs": "1806", "perKg": "2.00"}]}""",
                    TariffFile.class);

    private static GoodsLine chocolate(long quantity, long grams) {
        return new GoodsLine(
                HsCode.of("180632"),
                CountryCode.of("DE"),
                "chocolate",
                quantity,
                Money.of(5_00, "EUR"),
                Weight.ofGrams(grams),
                List.of());
    }

    @Test
    void aDutyByWeightCountsTheNextHundredGramsOfAllThatIsAlike() {
        LandedCost engine = engine(FOOD, CIF, VAT, TARIFF, BY_WEIGHT);
        assertThat(to(engine).line(chocolate(1, 101)).quote().duty()).isEqualTo(eur(40));
        assertThat(to(engine).line(chocolate(1, 100)).quote().duty()).isEqualTo(eur(20));
        assertThat(to(engine).line(chocolate(3, 101)).quote().duty())
                .as("303 grams are 400")
                .isEqualTo(eur(80));
        assertThat(to(engine(FOOD, CIF, VAT, TARIFF)).line(chocolate(3, 101)).quote().duty())
                .as("without a step")
                .isEqualTo(eur(61));
    }

    @Property(tries = 300)
    void aDutyByWeightIsTheSameOnHoweverManyLinesTheGoodsStand(
            @ForAll @LongRange(min = 1, max = 3_000) long grams,
            @ForAll @LongRange(min = 2, max = 9) long pieces) {
        LandedCost engine = engine(FOOD, CIF, VAT, TARIFF, BY_WEIGHT);
        LandedCostQuote one = to(engine).line(chocolate(pieces, grams)).quote();
        LandedCostQuote two =
                to(engine).line(chocolate(1, grams)).line(chocolate(pieces - 1, grams)).quote();
        long hundreds = (grams * pieces + 99) / 100;
        assertThat(one.duty()).isEqualTo(eur(hundreds * 20));
        assertThat(two.duty()).isEqualTo(one.duty());
        assertThat(two.total()).isEqualTo(one.total());
    }

    private static final String LEVY =
            RuleTexts.rule(
                    "fee",
                    "x.levy",
                    "\"fee\": \"LEVY\", \"words\": \"fee\", \"perKg\": \"1.28\","
                            + " \"whenTaxed\": false, \"taxed\": false");

    @Property(tries = 200)
    void aFeeByWeightFollowsTheWeightOfTheWholeConsignment(
            @ForAll @LongRange(min = 1, max = 5_000) long grams,
            @ForAll @LongRange(min = 1, max = 9) long pieces) {
        LandedCost engine = engine(CIF, VAT, LEVY);
        LandedCostQuote quote =
                to(engine).line(chocolate(pieces, grams)).line(chocolate(1, 500)).quote();
        BigDecimal cents =
                new BigDecimal("0.128")
                        .multiply(BigDecimal.valueOf(grams * pieces + 500))
                        .setScale(0, RoundingMode.HALF_UP);
        assertThat(quote.authority().total().minus(quote.authority().tax()).minor())
                .isBetween(cents.longValueExact() - 1, cents.longValueExact() + 1);
        assertThat(quote.fees().minor())
                .isBetween(cents.longValueExact() - 1, cents.longValueExact() + 1);
    }

    @Test
    void aFeeByWeightIsADoubtWhereAWeightIsNotKnown() {
        GoodsLine light =
                new GoodsLine(
                        HsCode.of("180632"),
                        CountryCode.of("DE"),
                        "chocolate",
                        1,
                        Money.of(5_00, "EUR"),
                        null,
                        List.of());
        LandedCostQuote quote = to(engine(CIF, VAT, LEVY)).line(light).quote();
        assertThat(quote.fees()).isEqualTo(eur(0));
        assertThat(Pieces.codes(quote)).contains("x.levy.weight-unknown");
    }

    @Test
    void roundingAtTheBorderLeavesAloneWhatASchemeCollects() {
        String[] rules = {
            CIF,
            VAT,
            RuleTexts.rule(
                    "scheme",
                    "x.scheme",
                    "\"name\": \"XS\", \"limit\": {\"upTo\": \"100\", \"measured\": \"ITEM\"},"
                            + " \"registrations\": [\"X\"]"),
            RuleTexts.rule(
                    "steps",
                    "x.steps",
                    "\"mode\": \"HALF_UP\", \"tax\": \"1\", \"borderOnly\": true")
        };
        assertThat(to(engine(rules)).line(goods("950300", 1, 99_99)).quote().tax())
                .as("collected at the sale")
                .isEqualTo(eur(20_00));
        assertThat(to(engine(rules)).line(goods("950300", 1, 52_22)).quote().tax())
                .isEqualTo(eur(10_44));
        assertThat(to(engine(rules)).line(goods("950300", 1, 102_22)).quote().tax())
                .as("at the border")
                .isEqualTo(eur(20_00));
    }

    private static String spirits(String id, String each, String bounds) {
        return RuleTexts.rule(
                "excise",
                id,
                "\"words\": \"excise\", \"codes\": [\"22\"], \"perLitreOfAlcohol\": \"%s\"%s"
                        .formatted(each, bounds));
    }

    @Test
    void anExciseFallsByStrengthAndOnTheStrongestWhereNobodyKnowsIt() {
        LandedCost engine =
                engine(
                        CIF,
                        RuleTexts.tax("x.vat", "0", ""),
                        spirits("x.weak", "10", ", \"alcoholTo\": \"22\""),
                        spirits("x.strong", "30", ", \"alcoholFrom\": \"22.01\""));
        assertThat(excise(engine, "12")).isEqualTo(eur(1_20));
        assertThat(excise(engine, "22")).isEqualTo(eur(2_20));
        assertThat(excise(engine, "40")).isEqualTo(eur(12_00));
        LandedCostQuote unknown = to(engine).line(liquid("220421", 1, 10_00, "1", null)).quote();
        assertThat(Pieces.codes(unknown)).contains("x.strong.measure-unknown");
        LandedCostQuote both =
                to(engine)
                        .line(liquid("220421", 1, 10_00, "1", "12"))
                        .line(liquid("220421", 1, 10_00, "1", "40"))
                        .quote();
        assertThat(both.total()).as("each by its own strength").isEqualTo(eur(13_20));
    }

    private static final TariffFile METAL =
            References.parse(
                    """
                    {"book": "x", "note": "made up", "currency": "EUR",
                     "law": {"id": "x.tariff", "standing": "published", "from": null, "to": null,
                             "source": "https://law.example.org/2", "reviewed": "2026-11-22"},
                     "lines": [{"hs": "7323", "rate": "0"}, {"hs": "9403", "rate": "0"}],
                     "overlays": [
                       {"law": {"id": "x.metal", "standing": "published", "from": null, "to": null,
                                "source": "https://law.example.org/3", "reviewed": "2026-11-22"},
                        "words": "duty.additional", "duty": "ADDITIONAL", "rate": "0.25",
                        "codes": ["7323", "9403"], "fromMetal": "15", "metalCodes": ["73"]}]}""",
                    TariffFile.class);

    @Test
    void aDutyOnMetalSparesGoodsWithLittleOfItButNoneThatAreMetalByTheirCode() {
        LandedCost engine = engine(METAL, CIF, RuleTexts.tax("x.vat", "0", ""), TARIFF);
        assertThat(to(engine).line(metal("940320", "14.99")).quote().duty()).isEqualTo(eur(0));
        assertThat(to(engine).line(metal("940320", "15")).quote().duty()).isEqualTo(eur(25_00));
        assertThat(to(engine).line(metal("732393", "5")).quote().duty()).isEqualTo(eur(25_00));
        LandedCostQuote unknown = to(engine).line(metal("940320", null)).quote();
        assertThat(unknown.duty()).as("counted, and said").isEqualTo(eur(25_00));
        assertThat(Pieces.codes(unknown)).containsExactly("x.metal.metal-unknown");
        assertThat(Pieces.codes(to(engine).line(metal("732393", null)).quote())).isEmpty();
    }

    @Property(tries = 200)
    void moreMetalNeverCostsLessAndLinesOfUnlikeMetalStayApart(
            @ForAll @LongRange(min = 0, max = 100) long one,
            @ForAll @LongRange(min = 0, max = 100) long more) {
        LandedCost engine = engine(METAL, CIF, RuleTexts.tax("x.vat", "0", ""), TARIFF);
        String less = Long.toString(Math.min(one, more));
        String much = Long.toString(Math.max(one, more));
        Money low = to(engine).line(metal("940320", less)).quote().duty();
        Money high = to(engine).line(metal("940320", much)).quote().duty();
        assertThat(high.minor()).isGreaterThanOrEqualTo(low.minor());
        assertThat(
                        to(engine)
                                .line(metal("940320", less))
                                .line(metal("940320", much))
                                .quote()
                                .duty())
                .isEqualTo(low.plus(high));
    }

    private static GoodsLine metal(String hs, @Nullable String percent) {
        return new GoodsLine(
                HsCode.of(hs),
                CountryCode.of("CN"),
                "shelf",
                1,
                Money.of(100_00, "EUR"),
                Weight.ofGrams(5_000),
                List.of(),
                null,
                null,
                null,
                null,
                percent == null ? null : new BigDecimal(percent));
    }

    private static Money excise(LandedCost engine, @Nullable String alcohol) {
        return to(engine).line(liquid("220421", 1, 10_00, "1", alcohol)).quote().total();
    }
}
