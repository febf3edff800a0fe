package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each piece of the rule format, counted. The country is made up; its currency is the euro.
class RulePiecesTest {

    private static final String CIF = RuleTexts.VALUATION;
    private static final String VAT = RuleTexts.tax("x.vat", "0.20", "\"taxClass\": \"standard\",");
    private static final String TARIFF =
            RuleTexts.rule("tariff", "x.tariff-rule", "\"book\": \"x\"");

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
    void aSimplifiedDutyCanHaveTheTaxInIt() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        TARIFF,
                        RuleTexts.rule(
                                "simplified-duty",
                                "x.flat",
                                "\"words\": \"duty.simplified\", \"rate\": \"0.335\", \"covers\":"
                                        + " [\"DUTY\", \"TAX\"], \"exceptShipFrom\": [\"US\"],"
                                        + " \"origins\": [\"CN\"]"));
        LandedCostQuote quote = to(engine).line(goods("950300", 1, 100_00)).quote();
        assertThat(quote.duty()).isEqualTo(eur(33_50));
        assertThat(quote.tax()).isEqualTo(eur(0));
        assertThat(to(engine).from("US").line(goods("950300", 1, 100_00)).quote().tax().minor())
                .isPositive();
        GoodsLine japanese = made("950300", "JP", null);
        assertThat(to(engine).line(japanese).quote().duty()).isEqualTo(eur(0));
    }

    @Test
    void aReliefCanDependOnTheWayAndThePlaceItComesFrom() {
        LandedCost engine =
                engine(
                        CIF,
                        TARIFF,
                        RuleTexts.rule(
                                "relief",
                                "x.relief",
                                "\"limit\": {\"upTo\": \"150\", \"measured\": \"GOODS\"},"
                                        + " \"relieves\": [\"DUTY\"], \"channel\": \"COURIER\","
                                        + " \"exceptShipFrom\": [\"CN\"]"));
        Parcels parcel = to(engine).line(goods("570242", 1, 100_00));
        assertThat(parcel.quote().duty().minor()).isPositive();
        assertThat(parcel.from("US").quote().duty()).isEqualTo(eur(0));
        assertThat(parcel.byPost().quote().duty().minor()).isPositive();
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

    @Test
    void aDutyHasALeastAndAMostAmount() {
        LandedCost engine = engine(CIF, TARIFF);
        assertThat(to(engine).line(goods("640399", 1, 5_00)).quote().duty())
                .as("10 % and 1.20, but at least 2.00 a pair")
                .isEqualTo(eur(2_00));
        assertThat(to(engine).line(goods("640399", 2, 50_00)).quote().duty()).isEqualTo(eur(12_40));
    }

    @Test
    void aSeasonNoteAndUnknownMeasureAreNotPassedOver() {
        LandedCost engine = engine(CIF, TARIFF);
        Parcels apples = to(engine).line(goods("080810", 1, 10_00));
        assertThat(apples.on(LocalDate.of(2026, 9, 30)).quote().duty()).isEqualTo(eur(2_00));
        assertThat(codes(apples.on(LocalDate.of(2026, 10, 1)).quote())).contains("not-in-tariff");
        LandedCostQuote noted = to(engine).line(goods("999900", 1, 10_00)).quote();
        assertThat(noted.estimate()).isTrue();
        assertThat(codes(noted)).contains("x.9999");
        LandedCostQuote wine = to(engine).line(goods("220421", 1, 10_00)).quote();
        assertThat(codes(wine)).contains("x.volume-unknown");
        GoodsLine bottle = liquid("220421", 6, 10_00, "0.75", null);
        assertThat(to(engine).line(bottle).quote().duty()).isEqualTo(eur(1_35));
    }

    @Test
    void proofOfOriginLowersTheDutyAndWithoutItTheQuoteSaysSo() {
        LandedCost engine = engine(CIF, TARIFF);
        LandedCostQuote without = to(engine).line(made("640399", "JP", null)).quote();
        assertThat(without.duty()).isEqualTo(eur(11_20));
        assertThat(without.estimate()).isFalse();
        assertThat(without.warnings())
                .extracting(LandedCostQuote.Note::code)
                .containsExactly("preference-possible");
        ProofOfOrigin rex = new ProofOfOrigin("X-JP EPA", "REX");
        LandedCostQuote with = to(engine).line(made("640399", "JP", rex)).quote();
        assertThat(with.duty()).isEqualTo(eur(0));
        assertThat(with.components().getFirst().rule().id()).isEqualTo("x.epa");
        LandedCostQuote wrong = to(engine).line(made("640399", "CN", rex)).quote();
        assertThat(wrong.duty()).isEqualTo(eur(11_20));
        assertThat(wrong.warnings())
                .extracting(LandedCostQuote.Note::code)
                .contains("preference-without-effect");
    }

    @Test
    void ofDutiesThatExcludeEachOtherTheFirstFallsAndAShareOnItsPart() {
        TariffFile tariff = RuleTexts.tariff();
        List<TariffFile.Overlay> overlays =
                List.of(
                        overlay("x.second", "0.25", 2, "one-of", null),
                        overlay("x.first", "0.50", 1, "one-of", null),
                        overlay("x.part", "0.10", null, null, "0.3"));
        TariffFile stacked =
                new TariffFile(
                        "x",
                        "n",
                        tariff.law(),
                        "EUR",
                        tariff.lines(),
                        overlays,
                        null,
                        null,
                        null,
                        null);
        LandedCost engine = engine(stacked, CIF, TARIFF);
        LandedCostQuote quote = to(engine).line(goods("570242", 1, 100_00)).quote();
        assertThat(quote.components())
                .extracting(c -> c.rule().id())
                .containsExactly("x.tariff", "x.first", "x.part");
        assertThat(quote.duty()).as("8 + 1/12 + 50 + 3").isEqualTo(eur(61_08));
        assertThat(quote.components().getLast().base()).isEqualTo(eur(30_00));
    }

    @Test
    void customsCountsWithItsOwnRateOrTheQuoteSaysThatItDoesNot() {
        String rule = RuleTexts.rule("customs-rate", "x.rate", "\"source\": \"x-customs\"");
        LandedCost engine = engine(CIF, VAT, TARIFF, rule);
        LandedCostQuote quote =
                Parcels.to("DE", "USD").by(engine).with("640399", 1, 100_00).quote();
        assertThat(quote.estimate()).isTrue();
        assertThat(codes(quote)).containsExactly("customs-rate-unknown");
        LandedCost loaded =
                new LandedCost(
                        new RuleBook(List.of(RuleTexts.file(null, CIF, VAT, TARIFF, rule))),
                        List.of(RuleTexts.tariff()),
                        new CustomsOnly());
        LandedCostQuote sure = Parcels.to("DE", "USD").by(loaded).with("640399", 1, 100_00).quote();
        assertThat(codes(sure)).isEmpty();
        assertThat(Objects.requireNonNull(sure.rate()).source()).isEqualTo("x-customs");
        assertThat(sure.rules()).extracting(LandedCostQuote.RuleRef::id).contains("x.rate");
        assertThat(codes(to(engine).line(goods("640399", 1, 100_00)).quote())).isEmpty();
    }

    @Test
    void itDoesNotMatterOnHowManyLinesTheSameGoodsStand() {
        LandedCost engine =
                engine(
                        CIF,
                        VAT,
                        TARIFF,
                        RuleTexts.rule(
                                "steps",
                                "x.steps",
                                "\"mode\": \"DOWN\", \"dutiable\": \"10\", \"duty\": \"1\""));
        LandedCostQuote one = to(engine).line(goods("570242", 5, 33_33)).quote();
        LandedCostQuote two =
                to(engine).line(goods("570242", 2, 33_33)).line(goods("570242", 3, 33_33)).quote();
        assertThat(two.total()).isEqualTo(one.total());
        assertThat(two.duty()).isEqualTo(one.duty());
    }

    /// Knows the rates of customs, as it happens the same as the shop's.
    private static final class CustomsOnly implements Preparation.Rates {

        @Override
        public ExchangeRate rate(Currency from, Currency to, LocalDate on) {
            return Parcels.rate(from, to, on);
        }

        @Override
        public ExchangeRate customs(String table, Currency from, Currency to, LocalDate on) {
            BigDecimal rate = Parcels.rate(from, to, on).rate();
            return new ExchangeRate(from, to, rate, on, table, false);
        }
    }

    static LandedCost engine(String... rules) {
        return engine(RuleTexts.tariff(), rules);
    }

    private static LandedCost engine(TariffFile tariff, String... rules) {
        return new LandedCost(
                new RuleBook(List.of(RuleTexts.file(null, rules))), List.of(tariff), Parcels::rate);
    }

    private static TariffFile.Overlay overlay(
            String id,
            String rate,
            @Nullable Integer priority,
            @Nullable String group,
            @Nullable String share) {
        Law law =
                new Law(
                        id,
                        Law.Standing.PUBLISHED,
                        null,
                        null,
                        "https://law.example.org/4",
                        null,
                        null,
                        null);
        return new TariffFile.Overlay(
                law,
                "duty.additional",
                ChargeKind.ADDITIONAL,
                new BigDecimal(rate),
                null,
                null,
                List.of("5702"),
                priority,
                group,
                share == null ? null : new BigDecimal(share));
    }

    private static Parcels to(LandedCost engine) {
        return Parcels.toGermany().by(engine);
    }

    private static long tax(Parcels parcel) {
        return parcel.line(goods("950300", 1, 100_00)).quote().tax().minor();
    }

    private static List<String> codes(LandedCostQuote quote) {
        return new ArrayList<>(quote.reasons().stream().map(LandedCostQuote.Note::code).toList());
    }

    private static GoodsLine goods(String hs, long quantity, long price) {
        return full(hs, "CN", quantity, price, null, null, null);
    }

    private static GoodsLine made(String hs, String origin, @Nullable ProofOfOrigin proof) {
        return full(hs, origin, 1, 100_00, proof, null, null);
    }

    private static GoodsLine liquid(
            String hs, long quantity, long price, String litres, @Nullable String alcohol) {
        return full(hs, "CN", quantity, price, null, litres, alcohol);
    }

    private static GoodsLine full(
            String hs,
            String origin,
            long quantity,
            long price,
            @Nullable ProofOfOrigin proof,
            @Nullable String litres,
            @Nullable String alcohol) {
        return new GoodsLine(
                HsCode.of(hs),
                CountryCode.of(origin),
                "goods",
                quantity,
                eur(price),
                Weight.ofGrams(400),
                List.of(),
                null,
                proof,
                litres == null ? null : new BigDecimal(litres),
                alcohol == null ? null : new BigDecimal(alcohol));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
