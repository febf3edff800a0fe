package io.portolan.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.shipping.ShippingOffer.NoWay;
import io.portolan.shipping.ShippingOffer.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingOptionsTest {

    private static final Markets MARKETS = new Markets();
    private static final ShippingOptions OPTIONS =
            new ShippingOptions(new Rates(null), new Arrival());

    // A Monday, ten in the morning in Ningbo.
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void everyMarketHasATrackedWayWithDutyPaidInItsOwnCurrency() {
        for (Market market : MARKETS.all()) {
            ShippingOffer offer = OPTIONS.offer(ask(market.code(), 1000, 1000, MONDAY));
            assertThat(offer.options()).hasSize(2);
            assertThat(offer.options())
                    .allSatisfy(
                            way -> {
                                assertThat(way.price().currency()).isEqualTo(market.currency());
                                assertThat(way.incoterm()).isEqualTo(Incoterm.DDP);
                                assertThat(way.tracked()).isTrue();
                                assertThat(way.to()).isAfterOrEqualTo(way.from());
                            });
        }
    }

    @Test
    void showsTheCheapestFirst() {
        assertThat(OPTIONS.offer(ask("de", 1300, 13400, MONDAY)).options())
                .extracting(ShippingOption::code, way -> way.price().minor())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("economy", 490L),
                        org.assertj.core.groups.Tuple.tuple("express", 1690L));
    }

    @Test
    void theCheapestIsFreeFromTheMarketsThresholdOn() {
        assertThat(price("de", 14_999)).isEqualTo(490);
        assertThat(price("de", 15_000)).isZero();
        assertThat(OPTIONS.offer(ask("de", 1300, 15_000, MONDAY)).options().getLast().price())
                .isEqualTo(Money.of(1690, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"3000, 490", "3001, 990", "8000, 990", "20000, 2490"})
    void theBandOfTheWeightDecidesItsUpperEndIncluded(long grams, long minor) {
        assertThat(OPTIONS.offer(ask("de", grams, 100, MONDAY)).options().getFirst().price())
                .isEqualTo(Money.of(minor, "EUR"));
    }

    @Test
    void whatIsTooHeavyForOneServiceMayGoByTheOther() {
        assertThat(OPTIONS.offer(ask("de", 20_001, 100, MONDAY)).options())
                .extracting(ShippingOption::code)
                .containsExactly("express");
        assertThat(OPTIONS.offer(ask("de", 30_001, 100, MONDAY)))
                .isEqualTo(new NoWay(Reason.TOO_HEAVY));
    }

    @Test
    void goodsNobodyHasWeighedCannotBeSent() {
        Market market = MARKETS.require("de");
        var ask =
                new ShippingAsk(
                        market,
                        market.country(),
                        null,
                        Weight.ofGrams(0),
                        Money.of(100, "EUR"),
                        MONDAY,
                        false);
        assertThat(OPTIONS.offer(ask)).isEqualTo(new NoWay(Reason.NOT_WEIGHED));
    }

    @Test
    void refusesACountryOfAnotherMarket() {
        var ask =
                new ShippingAsk(
                        MARKETS.require("de"),
                        CountryCode.of("JP"),
                        null,
                        Weight.ofGrams(10),
                        Money.of(100, "EUR"),
                        MONDAY,
                        true);
        assertThat(OPTIONS.offer(ask)).isEqualTo(new NoWay(Reason.NOT_SERVED));
    }

    @ParameterizedTest
    @CsvSource({
        // ordered, first day, last day of economy to Germany: six to eight working days
        "2026-11-23T02:00:00Z, 2026-12-01, 2026-12-03",
        "2026-11-23T07:59:59Z, 2026-12-01, 2026-12-03",
        "2026-11-23T08:00:00Z, 2026-12-02, 2026-12-04", // four in the afternoon: the next day
        "2026-11-21T09:00:00Z, 2026-12-01, 2026-12-03", // Saturday evening: leaves on Monday
        "2026-12-17T02:00:00Z, 2026-12-28, 2026-12-30" // over Christmas
    })
    void datesCountFromTheCutOffOverWorkingDays(Instant now, LocalDate from, LocalDate to) {
        ShippingOption economy = OPTIONS.offer(ask("de", 1000, 100, now)).options().getFirst();
        assertThat(economy.from()).isEqualTo(from);
        assertThat(economy.to()).isEqualTo(to);
    }

    @Test
    void alaskaAndHawaiiTakeLonger() {
        assertThat(toUs("99501").from()).isAfter(toUs("10001").from());
        assertThat(toUs("96801").from()).isEqualTo(toUs("99501").from());
    }

    @Test
    void japanIsServedOnSundaysToo() {
        ShippingOption express = OPTIONS.offer(ask("jp", 500, 100, MONDAY)).options().getLast();
        assertThat(express.from()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    private static ShippingOption toUs(String postcode) {
        Market market = MARKETS.require("us");
        return OPTIONS.offer(
                        new ShippingAsk(
                                market,
                                market.country(),
                                postcode,
                                Weight.ofGrams(500),
                                Money.of(1000, "USD"),
                                MONDAY,
                                true))
                .options()
                .getFirst();
    }

    private static long price(String market, long goods) {
        return OPTIONS.offer(ask(market, 1300, goods, MONDAY)).options().getFirst().price().minor();
    }

    private static ShippingAsk ask(String code, long grams, long goods, Instant now) {
        Market market = MARKETS.require(code);
        @Nullable String noPostcode = null;
        return new ShippingAsk(
                market,
                market.country(),
                noPostcode,
                Weight.ofGrams(grams),
                new Money(goods, market.currency()),
                now,
                true);
    }
}
