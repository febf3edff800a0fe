package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Currency EUR = Currency.of("EUR");
    private static final Currency USD = Currency.of("USD");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final String ECB = RateSource.ECB.title();
    private static final String FIXER = RateSource.FIXER.title();
    private static final RatePolicy BANK_FIRST =
            new RatePolicy(List.of(RateSource.ECB, RateSource.FIXER), 1, 3, 10);

    @Test
    void weekendsAndHolidaysOfTheEuroMakeNoRateOlder() {
        assertThat(TargetDays.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
        assertThat(TargetDays.between(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(1);
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);
        assertThat(TargetDays.between(christmasEve, LocalDate.of(2026, 12, 28))).isEqualTo(1);
        assertThat(TargetDays.open(LocalDate.of(2026, 4, 3))).as("Good Friday").isFalse();
        assertThat(TargetDays.open(LocalDate.of(2026, 4, 6))).as("Easter Monday").isFalse();
        assertThat(TargetDays.open(LocalDate.of(2026, 4, 7))).isTrue();
        assertThat(TargetDays.open(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(TargetDays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(TargetDays.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    }

    /// Good Fridays and Easter Mondays that the bank marks as closing days of TARGET at
    /// https://www.ecb.europa.eu/home/contacts/working-hours/html/index.sk.html.
    @Test
    void itIsClosedOnTheDaysTheBankPublished() {
        for (String day :
                List.of(
                        "2018-03-30",
                        "2018-04-02",
                        "2019-04-19",
                        "2019-04-22",
                        "2020-04-10",
                        "2020-04-13")) {
            assertThat(TargetDays.open(LocalDate.parse(day))).as(day).isFalse();
        }
    }

    @Test
    void everyCurrencyOfTheRuleBookCanBeConvertedFromTheFirstDay() {
        RateTable table = new RateTable(ExchangeRates.started());
        for (String code :
                List.of(
                        "MXN", "CLP", "TWD", "HKD", "MYR", "THB", "VND", "IDR", "PHP", "TRY", "SAR",
                        "ILS", "ISK")) {
            ExchangeRate rate = table.rate(Currency.of("USD"), Currency.of(code), FRIDAY);
            assertThat(rate.rate()).as(code).isPositive();
            if (!code.equals("SAR")) {
                assertThat(rate.source()).as(code).contains(RateSource.DEMO);
            }
        }
        ExchangeRate peso = table.rate(EUR, Currency.of("MXN"), FRIDAY);
        assertThat(peso.rate()).isEqualByComparingTo("20.2236");
        assertThat(peso.date()).isEqualTo(LocalDate.of(2026, 10, 7));
        assertThat(peso.estimate()).isFalse();
        assertThat(table.rate(EUR, Currency.of("VND"), FRIDAY).estimate()).isTrue();
    }

    @Test
    void theFirstSourceCountsUntilItIsOldThenTheNextStepsIn() {
        RateTable table =
                new RateTable(
                        List.of(
                                usd("1.10", FRIDAY, ECB),
                                usd("1.20", FRIDAY, FIXER),
                                usd("1.30", FRIDAY.plusDays(7), FIXER)),
                        List.of(),
                        BANK_FIRST);
        assertThat(table.rate(EUR, USD, FRIDAY).source()).isEqualTo(ECB);
        assertThat(table.rate(EUR, USD, FRIDAY.plusDays(5)).source()).isEqualTo(ECB);
        assertThat(table.rate(EUR, USD, FRIDAY.plusDays(6)).rate()).isEqualByComparingTo("1.10");
        ExchangeRate later = table.rate(EUR, USD, FRIDAY.plusDays(7));
        assertThat(later.source()).isEqualTo(FIXER);
        assertThat(later.rate()).isEqualByComparingTo("1.30");
    }

    @Test
    void aDemoRateGivesWayToAnyPublishedOneOfAChosenSource() {
        ExchangeRate demo =
                new ExchangeRate(EUR, USD, new BigDecimal("1.16"), FRIDAY, RateSource.DEMO, true);
        List<ExchangeRate> rates = List.of(demo, usd("1.10", FRIDAY.minusDays(30), FIXER));
        RateTable table = new RateTable(rates, List.of(), BANK_FIRST);
        assertThat(table.rate(EUR, USD, FRIDAY).source()).isEqualTo(FIXER);
        RateTable unchosen = new RateTable(rates, List.of(), RatePolicy.FIRST);
        assertThat(unchosen.rate(EUR, USD, FRIDAY).source()).isEqualTo(FIXER);
        assertThat(unchosen.history(EUR, USD, FRIDAY.minusDays(60), FRIDAY))
                .extracting(ExchangeRate::source)
                .containsExactly(RateSource.DEMO);
    }

    @Test
    void aDayOfThePastKeepsItsRateWhenAnotherSourceIsChosenAndTodayDoesNot() {
        Currency yen = Currency.of("JPY");
        LocalDate july = FRIDAY.minusDays(120);
        List<ExchangeRate> rates =
                List.of(
                        usd("1.10", july, ECB),
                        usd("1.15", FRIDAY, ECB),
                        usd("1.20", FRIDAY.minusDays(1), FIXER),
                        new ExchangeRate(EUR, yen, new BigDecimal("170"), FRIDAY, ECB, false),
                        new ExchangeRate(
                                USD, yen, new BigDecimal("150"), FRIDAY.minusDays(1), FIXER, false),
                        new ExchangeRate(EUR, USD, BigDecimal.TWO, FRIDAY, RateSource.DEMO, true));
        RatePolicy fixer = new RatePolicy(List.of(RateSource.FIXER), 1, 3, 10);
        RateTable table = new RateTable(rates, List.of(), fixer);
        assertThat(table.rate(EUR, USD, july.plusDays(1)).rate()).isEqualByComparingTo("1.10");
        assertThat(table.rate(EUR, USD, FRIDAY).rate()).isEqualByComparingTo("1.20");
        assertThat(table.rate(EUR, yen, FRIDAY).rate())
                .as("by way of the dollar at the source that is chosen")
                .isEqualByComparingTo("180");
    }

    @Test
    void anOldRateOfThePairGivesWayToAFreshWayByThePegOfTheDirham() {
        Currency dirham = Currency.of("AED");
        LocalDate summer = FRIDAY.minusDays(120);
        ExchangeRate old =
                new ExchangeRate(EUR, dirham, new BigDecimal("4.30"), summer, FIXER, false);
        HeldRate peg =
                new HeldRate(
                        new UUID(0, 2),
                        USD,
                        dirham,
                        new BigDecimal("3.6725"),
                        null,
                        null,
                        "central bank",
                        "",
                        Instant.EPOCH);
        RateTable table =
                new RateTable(List.of(old, usd("1.10", FRIDAY, ECB)), List.of(peg), BANK_FIRST);
        ExchangeRate byThePeg = table.rate(EUR, dirham, FRIDAY);
        assertThat(byThePeg.rate()).isEqualByComparingTo("4.03975");
        assertThat(byThePeg.date()).isEqualTo(FRIDAY);
        assertThat(table.rate(EUR, dirham, summer).rate()).isEqualByComparingTo("4.30");
        RateTable guess =
                new RateTable(
                        List.of(
                                old,
                                new ExchangeRate(
                                        EUR, USD, BigDecimal.TWO, FRIDAY, RateSource.DEMO, true)),
                        List.of(peg),
                        BANK_FIRST);
        assertThat(guess.rate(EUR, dirham, FRIDAY).rate())
                .as("no estimate in place of a published rate")
                .isEqualByComparingTo("4.30");
    }

    @Test
    void aRateByHandWinsForItsPairInBothDirectionsUntilItsLastDay() {
        RateTable table =
                new RateTable(
                        List.of(usd("1.10", FRIDAY, ECB)),
                        List.of(held("1.25", FRIDAY, FRIDAY.plusDays(2))),
                        BANK_FIRST);
        assertThat(table.rate(EUR, USD, FRIDAY.plusDays(2)).rate()).isEqualByComparingTo("1.25");
        assertThat(table.rate(USD, EUR, FRIDAY).rate()).isEqualByComparingTo("0.8");
        assertThat(table.rate(EUR, USD, FRIDAY).source()).isEqualTo(RateSource.MANUAL);
        assertThat(table.rate(EUR, USD, FRIDAY.plusDays(3)).rate()).isEqualByComparingTo("1.10");
        assertThat(table.rate(EUR, USD, FRIDAY.minusDays(1)).source()).isEqualTo(ECB);
    }

    @Test
    void aRateThatACentralBankHoldsHasTheDayItIsAskedFor() {
        RateTable table = new RateTable(List.of(), List.of(held("3.6725", null, null)), BANK_FIRST);
        assertThat(table.rate(EUR, USD, FRIDAY.plusDays(400)).date())
                .isEqualTo(FRIDAY.plusDays(400));
    }

    private static ExchangeRate usd(String rate, LocalDate day, String source) {
        return new ExchangeRate(EUR, USD, new BigDecimal(rate), day, source, false);
    }

    private static HeldRate held(String rate, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new HeldRate(
                new UUID(0, 1),
                EUR,
                USD,
                new BigDecimal(rate),
                first,
                last,
                RateSource.MANUAL,
                "test",
                Instant.EPOCH);
    }
}
