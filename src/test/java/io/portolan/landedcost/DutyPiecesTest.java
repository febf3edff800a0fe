package io.portolan.landedcost;

import static io.portolan.landedcost.Pieces.CIF;
import static io.portolan.landedcost.Pieces.TARIFF;
import static io.portolan.landedcost.Pieces.VAT;
import static io.portolan.landedcost.Pieces.codes;
import static io.portolan.landedcost.Pieces.engine;
import static io.portolan.landedcost.Pieces.eur;
import static io.portolan.landedcost.Pieces.goods;
import static io.portolan.landedcost.Pieces.liquid;
import static io.portolan.landedcost.Pieces.made;
import static io.portolan.landedcost.Pieces.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each piece of the rule format that has to do with duty and its tariff, counted. The country is
/// made up; its currency is the euro.
class DutyPiecesTest {

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
    void aPreferenceThatTakesLessByMeasureAloneCountsAndOneThatTakesMoreDoesNot() {
        assertThat(wine("0.1").duty()).as("6 x 0.75 l").isEqualTo(eur(45));
        assertThat(wine("0.4").duty()).isEqualTo(eur(1_35));
        assertThat(wine("0.4").warnings())
                .extracting(LandedCostQuote.Note::code)
                .containsExactly("preference-without-effect");
        GoodsLine unproven = liquid("220421", 6, 10_00, "0.75", null);
        assertThat(to(engine(bottled("0.1", "CN"), CIF, TARIFF)).line(unproven).quote().warnings())
                .extracting(LandedCostQuote.Note::text)
                .singleElement()
                .asString()
                .contains("would be 0.1 EUR for each litre instead of 0.3 EUR for each litre");
    }

    /// Six bottles with proof of an agreement that takes so much a litre.
    private static LandedCostQuote wine(String perLitre) {
        ProofOfOrigin proof = new ProofOfOrigin("X-CL", "EUR.1");
        GoodsLine bottles = liquid("220421", 6, 10_00, "0.75", null);
        GoodsLine proven =
                new GoodsLine(
                        bottles.hs(),
                        CountryCode.of("CL"),
                        bottles.description(),
                        bottles.quantity(),
                        bottles.unitPrice(),
                        bottles.weight(),
                        bottles.measures(),
                        bottles.goodsClass(),
                        proof,
                        bottles.litres(),
                        bottles.alcohol(),
                        null);
        return to(engine(bottled(perLitre, "CL"), CIF, TARIFF)).line(proven).quote();
    }

    private static TariffFile bottled(String perLitre, String origin) {
        TariffFile tariff = RuleTexts.tariff();
        String row = "{\"hs\": \"220421\", \"perLitre\": \"%s\"}".formatted(perLitre);
        TariffFile.Preference agreement =
                new TariffFile.Preference(
                        tariff.preferred().getFirst().law(),
                        "X-CL",
                        List.of(origin),
                        "EUR.1",
                        List.of(References.parse(row, TariffFile.Row.class)),
                        null);
        return new TariffFile(
                "x",
                "n",
                tariff.law(),
                "EUR",
                tariff.lines(),
                List.of(),
                List.of(agreement),
                null,
                null,
                null);
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
    void aMonthIsCountedWithTheRateOfTheLastWednesdayButOneOfTheMonthBefore() {
        CustomsFixing wednesday = CustomsFixing.SECOND_LAST_WEDNESDAY;
        assertThat(wednesday.of(LocalDate.parse("2026-11-01"))).isEqualTo("2026-10-21");
        assertThat(wednesday.of(LocalDate.parse("2026-11-30"))).isEqualTo("2026-10-21");
        assertThat(wednesday.of(LocalDate.parse("2026-01-15"))).isEqualTo("2025-12-24");
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
        public ExchangeRate customs(
                String table, Currency from, Currency to, LocalDate on, int days) {
            BigDecimal rate = Parcels.rate(from, to, on).rate();
            return new ExchangeRate(from, to, rate, on, table, false);
        }
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
                share == null ? null : new BigDecimal(share),
                null,
                null);
    }
}
