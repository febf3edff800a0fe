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

import org.junit.jupiter.api.Test;

/// Each piece of the rule format, counted. The country is made up; its currency is the euro.
class RulePiecesTest {

    @Test
    void aBookPaysTheRateOfBooksAndTheRestTheStandardRate() {
        LandedCost engine =
                engine(CIF, VAT, RuleTexts.tax("x.books", "0.05", "\"goods\": [\"books\"],"));
        LandedCostQuote quote =
                to(engine).line(goods("490199", 1, 10_00)).line(goods("950300", 1, 10_00)).quote();
        assertThat(quote.tax()).isEqualTo(eur(2_50));
        assertThat(quote.components())
                .extracting(c -> c.rule().id())
                .containsExactly("x.vat", "x.books");
        assertThat(quote.lines().getFirst().tax()).isEqualTo(eur(50));
        GoodsLine atlas = goods("950300", 1, 10_00).inClass("books");
        assertThat(to(engine).line(atlas).quote().tax())
                .as("what the product says")
                .isEqualTo(eur(50));
    }

    @Test
    void theLongestCodeGoesBeforeTheClassOfGoods() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        RuleTexts.tax("x.books", "0.05", "\"goods\": [\"books\"],"),
                        RuleTexts.tax("x.maps", "0.10", "\"codes\": [\"4905\"],"),
                        RuleTexts.tax("x.globes", "0.15", "\"codes\": [\"490510\"],"));
        assertThat(to(engine).line(goods("490590", 1, 10_00)).quote().tax()).isEqualTo(eur(1_00));
        assertThat(to(engine).line(goods("490510", 1, 10_00)).quote().tax()).isEqualTo(eur(1_50));
        assertThat(to(engine).line(goods("490199", 1, 10_00)).quote().tax()).isEqualTo(eur(50));
    }

    @Test
    void thePostcodeGoesBeforeTheRegionAndTheRegionBeforeTheCountry() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        RuleTexts.tax("x.region", "0.10", "\"regions\": [\"BY\"],"),
                        RuleTexts.tax("x.place", "0.05", "\"postcodes\": [\"^8002\"],"));
        assertThat(tax(to(engine))).isEqualTo(20_00);
        assertThat(tax(to(engine).region("BY"))).isEqualTo(10_00);
        assertThat(tax(to(engine).region("BY").postcode("80024"))).isEqualTo(5_00);
        assertThat(tax(to(engine).region("BY").postcode("80331"))).isEqualTo(10_00);
    }

    @Test
    void clothingBelowAPriceByPieceIsFreeOfTax() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        RuleTexts.tax(
                                "x.clothing",
                                "0",
                                "\"goods\": [\"clothing\"], \"taxClass\": \"exempt\","
                                        + "\"upTo\": {\"upTo\": \"110\", \"measured\": \"ITEM\"},"));
        LandedCostQuote both =
                to(engine)
                        .line(goods("620342", 2, 110_00))
                        .line(goods("620342", 1, 110_01))
                        .quote();
        assertThat(both.tax()).isEqualTo(eur(22_00));
        assertThat(both.lines().getFirst().tax()).isEqualTo(eur(0));
        assertThat(both.components()).hasSize(1);
    }

    @Test
    void aLimitByPieceLooksAtTheDearestOne() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        TARIFF,
                        RuleTexts.rule(
                                "relief",
                                "x.relief",
                                "\"limit\": {\"upTo\": \"300\", \"measured\": \"ITEM\", \"currency\":"
                                        + " \"USD\"}, \"relieves\": [\"TAX\"]"));
        long inside = 258_62; // 300 USD at 1.16
        assertThat(to(engine).line(goods("950300", 9, inside)).quote().tax()).isEqualTo(eur(0));
        assertThat(to(engine).line(goods("950300", 1, inside + 1)).quote().tax().minor())
                .isPositive();
    }

    @Test
    void aSmallSumOfTaxIsNotTaken() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        RuleTexts.rule("waiver", "x.waiver", "\"group\": \"TAX\", \"upTo\": \"5\""),
                        RuleTexts.rule(
                                "fee",
                                "x.fee",
                                "\"fee\": \"FEE\", \"words\": \"fee\", \"amount\": \"13\","
                                        + " \"whenTaxed\": true, \"taxed\": false"));
        LandedCostQuote at = to(engine).line(goods("950300", 1, 25_00)).quote();
        assertThat(at.total()).as("five is not taken, and no fee for taking it").isEqualTo(eur(0));
        LandedCostQuote above = to(engine).line(goods("950300", 1, 25_05)).quote();
        assertThat(above.tax()).isEqualTo(eur(5_01));
        assertThat(above.fees()).isEqualTo(eur(13_00));
    }

    @Test
    void aSmallSumOfDutyIsNotTakenAndNotTaxed() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        TARIFF,
                        RuleTexts.rule(
                                "waiver", "x.waiver", "\"group\": \"DUTY\", \"upTo\": \"10\""));
        LandedCostQuote at = to(engine).line(goods("570242", 1, 100_00)).quote();
        assertThat(at.duty()).isEqualTo(eur(0));
        assertThat(at.tax()).isEqualTo(eur(20_00));
        LandedCostQuote above = to(engine).line(goods("570242", 3, 100_00)).quote();
        assertThat(above.duty()).isEqualTo(eur(24_25));
        assertThat(above.tax()).isEqualTo(eur(64_85));
    }

    @Test
    void aFeeByRateHasALeastAndAMost() {
        LandedCost engine =
                engine(
                        CIF,
                        RuleTexts.rule(
                                "fee",
                                "x.fee",
                                "\"fee\": \"FEE\", \"words\": \"fee\", \"rate\": \"0.003464\", \"least\":"
                                        + " \"33.58\", \"most\": \"651.50\", \"limitOver\": {\"upTo\":"
                                        + " \"2500\", \"measured\": \"GOODS\"}, \"whenTaxed\": false,"
                                        + " \"taxed\": false"));
        assertThat(to(engine).line(goods("950300", 1, 2_500_00)).quote().fees()).isEqualTo(eur(0));
        assertThat(to(engine).line(goods("950300", 1, 2_500_01)).quote().fees())
                .isEqualTo(eur(33_58));
        assertThat(to(engine).line(goods("950300", 1, 100_000_00)).quote().fees())
                .isEqualTo(eur(346_40));
        assertThat(to(engine).line(goods("950300", 1, 900_000_00)).quote().fees())
                .isEqualTo(eur(651_50));
    }

    @Test
    void aFeeByClassIsTakenForEachAndOnlyFromThere() {
        LandedCost engine =
                engine(
                        CIF,
                        RuleTexts.rule(
                                "fee",
                                "x.fee",
                                "\"fee\": \"FEE\", \"words\": \"fee\", \"perClass\": \"2\","
                                        + " \"digits\": 4, \"shipFrom\": [\"CN\"], \"whenTaxed\": false,"
                                        + " \"taxed\": false"));
        Parcels parcel =
                to(engine)
                        .line(goods("950300", 1, 10_00))
                        .line(goods("95030075", 2, 10_00))
                        .line(goods("490199", 1, 10_00));
        assertThat(parcel.quote().fees()).isEqualTo(eur(4_00));
        assertThat(parcel.from("JP").quote().fees()).isEqualTo(eur(0));
    }

    @Test
    void exciseGoesByVolumeAndStrengthAndIsTaxed() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        RuleTexts.rule(
                                "excise",
                                "x.excise",
                                "\"words\": \"excise\", \"codes\": [\"2208\"], \"perLitreOfAlcohol\":"
                                        + " \"20\""),
                        RuleTexts.rule(
                                "relief",
                                "x.relief",
                                "\"limit\": {\"upTo\": \"500\", \"measured\": \"GOODS\"},"
                                        + " \"relieves\": [\"DUTY\"]"));
        GoodsLine gin = liquid("220850", 2, 30_00, "0.7", "40");
        LandedCostQuote quote = to(engine).line(gin).quote();
        assertThat(quote.fees()).as("2 x 0.7 l x 40 % x 20 EUR").isEqualTo(eur(11_20));
        assertThat(quote.tax()).isEqualTo(eur(14_24));
        assertThat(quote.estimate()).isFalse();
        LandedCostQuote unknown = to(engine).line(goods("220850", 2, 30_00)).quote();
        assertThat(unknown.estimate()).isTrue();
        assertThat(unknown.reasons())
                .extracting(LandedCostQuote.Note::code)
                .containsExactly("x.excise.measure-unknown");
    }

    @Test
    void aSchemeDoesNotTakeGoodsItLeavesOut() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        RuleTexts.rule(
                                "scheme",
                                "x.scheme",
                                "\"name\": \"XS\", \"limit\": {\"upTo\": \"150\", \"measured\":"
                                        + " \"GOODS\"}, \"registrations\": [\"X\"], \"exceptHs\":"
                                        + " [\"24\"], \"countries\": [\"DE\"]"));
        assertThat(to(engine).line(goods("950300", 1, 10_00)).quote().scheme()).isEqualTo("XS");
        Parcels mixed = to(engine).line(goods("950300", 1, 10_00)).line(goods("240220", 1, 10_00));
        assertThat(mixed.quote().scheme()).isNull();
    }

    @Test
    void theTotalIsBroughtToTheStepOfTheCountry() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        TARIFF,
                        RuleTexts.rule(
                                "steps", "x.steps", "\"mode\": \"HALF_UP\", \"total\": \"1\""));
        LandedCostQuote quote = to(engine).line(goods("570242", 3, 33_33)).quote();
        assertThat(quote.total().minor() % 100).isZero();
        assertThat(quote.duty().plus(quote.tax())).isEqualTo(quote.total());
    }

    private static long tax(Parcels parcel) {
        return parcel.line(goods("950300", 1, 100_00)).quote().tax().minor();
    }
}
