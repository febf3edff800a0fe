package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.advice.Advisor;
import io.portolan.landedcost.advice.Comparison;
import io.portolan.landedcost.advice.NextItem;
import io.portolan.landedcost.advice.Place;
import io.portolan.landedcost.advice.Way;
import io.portolan.landedcost.advice.Ways;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What would make a consignment cheaper or dearer, and what is never proposed.
class AdvisorTest {

    private static final Advisor ADVISOR = new Advisor(Parcels.LANDED_COST);
    private static final String SHIRT = "610910";
    private static final String BAG = "420292";

    @Test
    void aSecondShirtOfTheSameCodeAddsNoFurtherDutyOfThreeEuro() {
        NextItem next = ADVISOR.next(shirts(2), line(SHIRT, 1, 2_000, "EUR"));
        assertThat(next.before().duty()).isEqualTo(Money.of(300, "EUR"));
        assertThat(next.after().duty()).isEqualTo(Money.of(300, "EUR"));
        assertThat(next.passesALimit()).isFalse();
        assertThat(next.more()).isEqualTo(Money.of(380, "EUR"));
    }

    @Test
    void theShirtThatPassesOneHundredAndFiftyEuroBringsTheTariffAndSaysSo() {
        NextItem next = ADVISOR.next(shirts(7), line(SHIRT, 1, 2_000, "EUR"));
        assertThat(next.passesALimit()).isTrue();
        assertThat(next.moves())
                .filteredOn(move -> move.what() == Requote.What.WENT)
                .extracting(move -> move.rule().id())
                .contains("eu.low-value-duty");
        assertThat(next.more()).isGreaterThan(Money.of(380, "EUR"));
    }

    @Test
    void theNearestLimitSaysHowMuchRoomIsLeftAndWhatTheStepCosts() {
        Threshold nearest = ADVISOR.thresholds(shirts(7)).getFirst();
        assertThat(nearest.kept()).isTrue();
        assertThat(nearest.limit()).isEqualTo(Money.of(15_000, "EUR"));
        assertThat(nearest.value()).isEqualTo(Money.of(14_000, "EUR"));
        assertThat(nearest.room()).isEqualTo(Money.of(1_000, "EUR"));
        assertThat(nearest.rules())
                .extracting(LandedCostQuote.RuleRef::id)
                .contains("eu.low-value-duty");
        LandedCostQuote last = Parcels.toGermany().with(SHIRT, 1, 15_000).quote();
        LandedCostQuote first = Parcels.toGermany().with(SHIRT, 1, 15_001).quote();
        assertThat(nearest.at()).isEqualTo(last.total());
        assertThat(nearest.above()).isEqualTo(first.total());
        assertThat(nearest.step()).isGreaterThan(Money.of(0, "EUR"));
    }

    @Test
    void aLimitThatIsPassedHasNoRoom() {
        Threshold passed =
                ADVISOR.thresholds(Parcels.to("AU", "AUD").with(BAG, 1, 120_000).request())
                        .getFirst();
        assertThat(passed.kept()).isFalse();
        assertThat(passed.limit()).isEqualTo(Money.of(100_000, "AUD"));
    }

    @Property(tries = 300)
    void theLimitsCountTheGoodsAsTheyAre(@ForAll @LongRange(min = 1, max = 300_000) long price) {
        LandedCostRequest parcel = Parcels.to("GB", "GBP").with(BAG, 1, price).request();
        for (Threshold limit : ADVISOR.thresholds(parcel)) {
            assertThat(limit.now()).isEqualTo(Parcels.LANDED_COST.quote(parcel).total());
            Money room = limit.room();
            if (room == null) continue;
            LandedCostRequest full =
                    Parcels.to("GB", "GBP").with(BAG, 1, price + room.minor()).request();
            assertThat(Parcels.LANDED_COST.quote(full).total()).isEqualTo(limit.at());
        }
    }

    @Test
    void twoOrdersOfTheSameShirtPayTheThreeEuroOnceWhenTheyTravelTogether() {
        Comparison both = ADVISOR.compare(List.of(shirts(2), shirts(3)), false, eur(900), eur(0));
        assertThat(both.together().quote().duty()).isEqualTo(Money.of(300, "EUR"));
        assertThat(both.apart())
                .extracting(sending -> sending.quote().duty())
                .containsExactly(Money.of(300, "EUR"), Money.of(300, "EUR"));
        assertThat(both.law().rule()).isNotNull();
        assertThat(both.law().doubt()).isNull();
    }

    @Test
    void twoOrdersThatTogetherPassALimitAreBetterApart() {
        Comparison both = ADVISOR.compare(List.of(shirts(7), shirts(7)), false, eur(0), eur(0));
        assertThat(both.advice()).isEqualTo(Comparison.Advice.APART);
        assertThat(both.saved().isNegative()).isTrue();
    }

    @Test
    void oneOrderCutIntoParcelsIsHeldAgainstTheLimitAsAWhole() {
        Comparison cut = ADVISOR.compare(List.of(shirts(7), shirts(7)), true, eur(0), eur(0));
        assertThat(cut.apart())
                .allSatisfy(
                        sending ->
                                assertThat(sending.quote().rules())
                                        .extracting(LandedCostQuote.RuleRef::id)
                                        .doesNotContain("eu.low-value-duty", "eu.ioss"));
        assertThat(cut.saved().minor()).isBetween(-2L, 2L);
    }

    @Test
    void whereNoRuleIsKnownAnOrderIsHeldTogetherAndTheAnswerIsAnEstimate() {
        LandedCostRequest half = Parcels.to("NO", "NOK").with(BAG, 1, 200_000).request();
        Comparison cut =
                ADVISOR.compare(List.of(half, half), true, Money.of(0, "NOK"), Money.of(0, "NOK"));
        assertThat(cut.law().rule()).isNull();
        assertThat(cut.law().order()).isTrue();
        assertThat(cut.estimate()).isTrue();
    }

    @Test
    void goodsThatAreInTheUnionAlreadyAreSentWithoutDuty() {
        Ways ways =
                ADVISOR.places(
                        Parcels.toGermany().with(BAG, 1, 20_000).request(),
                        List.of(place("CN", 900, 12, null), place("DE", 500, 2, null)));
        assertThat(ways.best()).hasSize(1);
        Way way = ways.cheapest().orElseThrow();
        assertThat(way.parcels().getFirst().from().country()).isEqualTo(CountryCode.of("DE"));
        assertThat(way.parcels().getFirst().sending().quote().duty().isZero()).isTrue();
        assertThat(ways.fastest()).contains(way);
        assertThat(ways.tried()).isEqualTo(2);
    }

    @Test
    void aDearerPlaceIsNamedWhenItIsFaster() {
        Ways ways =
                ADVISOR.places(
                        Parcels.toGermany().with(BAG, 1, 2_000).request(),
                        List.of(place("CN", 300, 12, null), place("DE", 4_000, 2, null)));
        assertThat(ways.best())
                .extracting(way -> way.parcels().getFirst().from().country().value())
                .containsExactly("CN", "DE");
    }

    @Test
    void whatNoPlaceHasWholeComesFromSeveralAndWhatIsNowhereHasNoWay() {
        LandedCostRequest order = Parcels.toGermany().with(BAG, 5, 2_000).request();
        Ways split =
                ADVISOR.places(
                        order,
                        List.of(
                                place("CN", 300, 12, List.of(3L)),
                                place("DE", 400, 2, List.of(4L))));
        Way way = split.cheapest().orElseThrow();
        assertThat(way.parcels())
                .extracting(Way.Parcel::pieces)
                .containsExactly(List.of(3L), List.of(2L));
        assertThat(way.arrives()).isEqualTo(Parcels.TODAY.plusDays(12));
        assertThat(ADVISOR.places(order, List.of(place("CN", 1, 1, List.of(4L)))).best()).isEmpty();
    }

    @Property(tries = 200)
    void noWayLeftOutIsCheaperAndEachSendsEverything(
            @ForAll @LongRange(min = 1, max = 30_000) long one,
            @ForAll @LongRange(min = 1, max = 30_000) long two,
            @ForAll @LongRange(min = 0, max = 3_000) long freight) {
        LandedCostRequest order =
                Parcels.toGermany().with(SHIRT, 2, one).with(BAG, 1, two).discount(1).request();
        Ways ways = ADVISOR.places(order, places(freight));
        assertThat(ways.tried()).isEqualTo(9);
        Money least = ways.cheapest().orElseThrow().cost();
        for (Way way : ways.best()) {
            assertThat(way.cost()).isGreaterThanOrEqualTo(least);
            assertThat(pieces(way)).isEqualTo(3);
            assertThat(discounts(way)).isEqualTo(1);
        }
        // Each of the nine, one after the other, by what each place may send.
        for (Place shirts : places(freight)) {
            for (Place bags : places(freight)) {
                boolean same = shirts.equals(bags);
                List<Place> these =
                        same ? List.of(shirts) : List.of(only(shirts, 2, 0), only(bags, 0, 1));
                Way by = ADVISOR.places(order, these).cheapest().orElseThrow();
                assertThat(by.cost()).isGreaterThanOrEqualTo(least);
            }
        }
    }

    @Test
    void goodsThatAreInTheUnionAlreadyDoNotCountTowardsTheLimitOfThoseThatComeIn() {
        LandedCostRequest order =
                Parcels.toGermany().with(SHIRT, 7, 2_000).with(BAG, 1, 10_000).request();
        Ways ways =
                ADVISOR.places(
                        order,
                        List.of(
                                place("CN", 300, 12, List.of(7L, 0L)),
                                place("DE", 400, 2, List.of(0L, 1L))));
        Way way = ways.cheapest().orElseThrow();
        assertThat(way.parcels().getFirst().sending().quote().duty())
                .isEqualTo(Money.of(300, "EUR"));
        assertThat(ways.law().rule()).isNotNull();
    }

    @Test
    void theLawOfOneConsignmentIsThatOfTheDestinationWhereverTheMerchantSends() {
        LandedCostRequest order = Parcels.toGermany().from("DE").with(BAG, 1, 2_000).request();
        Ways ways = ADVISOR.places(order, List.of(place("CN", 300, 12, null)));
        assertThat(ways.law().doubt()).isNull();
    }

    @Test
    void anotherKindOfGoodsBringsItsRulesAndPassesNoLimit() {
        NextItem next = ADVISOR.next(shirts(1), line("490199", 1, 1_500, "EUR"));
        assertThat(next.passesALimit()).isFalse();
    }

    @Test
    void whatSwitzerlandWaivesIsMeasuredByTheWholeOrder() {
        LandedCostRequest bag = Parcels.to("CH", "CHF").with(BAG, 1, 6_000).request();
        Comparison cut =
                ADVISOR.compare(List.of(bag, bag), true, Money.of(0, "CHF"), Money.of(0, "CHF"));
        assertThat(Parcels.LANDED_COST.quote(bag).tax().isZero()).isTrue();
        assertThat(cut.apart()).noneMatch(sending -> sending.quote().tax().isZero());
    }

    @Test
    void brazilTakesItsTwentyDollarsOffTheOrderOnce() {
        LandedCostRequest half = Parcels.to("BR", "USD").with(BAG, 1, 10_000).request();
        Comparison cut =
                ADVISOR.compare(List.of(half, half), true, Money.of(0, "USD"), Money.of(0, "USD"));
        Money apart =
                cut.apart().stream()
                        .map(sending -> sending.quote().duty())
                        .reduce(Money.of(0, "USD"), Money::plus);
        assertThat(apart.minor() - cut.together().quote().duty().minor()).isBetween(-2L, 2L);
    }

    @Test
    void goodsOfAnotherPlaceKeepTheirOriginInTheOneParcel() {
        GoodsLine unknown =
                GoodsLine.of(
                        HsCode.of("691110"),
                        null,
                        "mug",
                        1,
                        Money.of(40_000, "EUR"),
                        Weight.ofGrams(400));
        LandedCostRequest mugs = Parcels.toGermany().from("JP").line(unknown).request();
        Comparison both = ADVISOR.compare(List.of(shirts(20), mugs), false, eur(0), eur(0));
        assertThat(both.together().parcel().lines().getLast().origin())
                .isEqualTo(CountryCode.of("JP"));
    }

    private static long pieces(Way way) {
        return way.parcels().stream()
                .flatMapToLong(parcel -> LongStream.of(sum(parcel.pieces())))
                .sum();
    }

    private static long sum(List<Long> pieces) {
        return pieces.stream().mapToLong(Long::longValue).sum();
    }

    private static long discounts(Way way) {
        return way.parcels().stream()
                .mapToLong(parcel -> parcel.sending().parcel().discount().minor())
                .sum();
    }

    private static List<Place> places(long freight) {
        return List.of(
                place("CN", freight, 12, null),
                place("DE", 700, 2, null),
                place("GB", 500, 6, null));
    }

    private static Place only(Place place, long shirts, long bags) {
        return new Place(
                place.name(),
                place.country(),
                place.freight(),
                place.insurance(),
                place.arrives(),
                List.of(shirts, bags));
    }

    private static LandedCostRequest shirts(long pieces) {
        return Parcels.toGermany().with(SHIRT, pieces, 2_000).request();
    }

    private static Place place(
            String country, long freight, int days, @Nullable List<Long> pieces) {
        LocalDate arrives = Parcels.TODAY.plusDays(days);
        return new Place(country, CountryCode.of(country), eur(freight), eur(0), arrives, pieces);
    }

    private static GoodsLine line(String hs, long pieces, long price, String currency) {
        return GoodsLine.of(
                HsCode.of(hs),
                CountryCode.of("CN"),
                "goods",
                pieces,
                Money.of(price, currency),
                Weight.ofGrams(400));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
