package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.NoRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far sales are from a threshold, by the thresholds the shop ships.
class RadarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Thresholds thresholds = new Thresholds();

    @ParameterizedTest
    @CsvSource({
        // Texas: 500,000 USD in twelve months
        "us.tx, TX, 2026-01-10, 350000, 70, NEAR",
        "us.tx, TX, 2026-01-10, 499999.99, 99, CLOSE",
        "us.tx, TX, 2026-01-10, 500000, 100, DUE",
        "us.tx, TX, 2025-11-20, 500000, 0, CALM",
        // California: 500,000 USD in this or the last calendar year
        "us.ca, CA, 2025-01-01, 500000, 100, DUE",
        "us.ca, CA, 2024-12-31, 500000, 0, CALM",
        // New York asks for the amount and for 100 sales: one great sale is not enough
        "us.ny, NY, 2026-08-01, 900000, 1, CALM",
        // Arkansas asks for either
        "us.ar, AR, 2026-08-01, 50000, 50, CALM",
    })
    void eachStateCountsInItsOwnWay(
            String id, String state, LocalDate day, BigDecimal amount, int percent, String level) {
        Registration found = look(id, List.of(us(state, day, amount, 1)));
        assertThat(found.percent()).isEqualTo(percent);
        assertThat(found.level()).isEqualTo(Registration.Level.valueOf(level));
    }

    @ParameterizedTest
    @CsvSource({
        // Connecticut counts from October to September, New York by quarters from December
        "us.ct, CT, 2026-10-01, 200, 100",
        "us.ct, CT, 2026-09-30, 200, 100",
        "us.ct, CT, 2025-10-01, 200, 100",
        "us.ct, CT, 2025-09-30, 200, 0",
        "us.ny, NY, 2026-11-20, 101, 100",
        "us.ny, NY, 2025-12-01, 101, 100",
        "us.ny, NY, 2025-09-01, 101, 100",
        "us.ny, NY, 2025-08-31, 101, 0"
    })
    void connecticutAndNewYorkHaveYearsOfTheirOwn(
            String id, String state, LocalDate day, int sales, int percent) {
        Registration found = look(id, List.of(us(state, day, new BigDecimal("900000"), sales)));
        assertThat(Math.min(found.percent(), 100)).isEqualTo(percent);
        assertThat(found.counted().marketplaces()).isTrue();
    }

    @Test
    void theDayTheCountingLooksBackToIsEarlyEnoughForEveryThreshold() {
        for (LocalDate day = LocalDate.of(2025, 1, 1);
                day.isBefore(LocalDate.of(2027, 1, 1));
                day = day.plusDays(1)) {
            for (Threshold threshold : thresholds.on(TODAY)) {
                List<Threshold.Window> windows = threshold.windows(day);
                assertThat(windows.getFirst().holds(day)).as(threshold.id()).isTrue();
                assertThat(threshold.end(windows.getFirst()))
                        .as(threshold.id())
                        .isAfterOrEqualTo(day);
                for (Threshold.Window window : windows) {
                    assertThat(window.from())
                            .as(threshold.id() + " on " + day)
                            .isAfterOrEqualTo(Radar.start(day));
                }
            }
        }
    }

    @Test
    void goodsHeldInAMemberStateAskForItsOwnRegisterWhereverTheyGo() {
        List<MovementStore.Sold> sold = List.of(eu("FR", "DE", "20", null));
        assertThat(look("fr.stock", sold).level()).isEqualTo(Registration.Level.DUE);
        assertThat(look("de.stock", sold).percent()).isZero();
        assertThat(look("fr.stock", List.of(eu("CN", "FR", "20", "IOSS"))).percent()).isZero();
        TreeSet<String> members = new TreeSet<>(threshold("eu.oss").countries());
        // Northern Ireland has the register of the United Kingdom.
        members.remove("XI");
        for (String country : members) {
            assertThat(threshold(country.toLowerCase(Locale.ROOT) + ".stock").registers()).isNull();
        }
    }

    @Test
    void aSellerEstablishedInFranceRegistersFromTheAmountOfFrance() {
        List<MovementStore.Sold> sold =
                List.of(eu("FR", "FR", "68000", null), eu("DE", "FR", "50000", null));
        Registration found = look("fr.small-business", sold);
        assertThat(found.sold()).isEqualTo(Money.of(6_800_000, "EUR"));
        assertThat(found.percent()).isEqualTo(80);
        assertThat(found.level()).isEqualTo(Registration.Level.NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, EUR, 20000, DUE",
        "PL, PLN, 239999.99, CLOSE",
        "PL, PLN, 240000, DUE",
        "RO, RON, 395000, DUE",
        "HU, HUF, 19000000, CLOSE"
    })
    void aSellerEstablishedThereRegistersFromTheAmountOfThisYear(
            String country, String currency, String amount, String level) {
        List<MovementStore.Sold> sold =
                List.of(sold(country, null, country, null, TODAY, amount, currency, 1));
        assertThat(look(country.toLowerCase(Locale.ROOT) + ".small-business", sold).level())
                .isEqualTo(Registration.Level.valueOf(level));
    }

    @Test
    void anAmountOfAnEarlierYearIsNotToldAsThatOfThisYear() {
        for (Threshold threshold : thresholds.on(TODAY)) {
            String why = threshold.law().why();
            if (why == null || !why.contains("for 2025")) continue;
            assertThat(why).as(threshold.id()).contains("what 2026 asks was not read");
        }
    }

    @Test
    void canadaCountsFourCalendarQuarters() {
        MovementStore.Sold old =
                sold("CA", null, "CA", null, LocalDate.of(2025, 12, 31), "9000", "CAD", 1);
        MovementStore.Sold late = sold("CA", null, "CA", null, TODAY, "21000", "CAD", 1);
        // October 2025 to September 2026 has the old one, January to November 2026 the late one
        assertThat(look("ca.small-business", List.of(old, late)).percent()).isEqualTo(70);
        assertThat(look("ca.small-business", List.of(old)).percent()).isEqualTo(30);
    }

    @Test
    void twoHundredSmallSalesReachArkansasAndNotNewYork() {
        List<MovementStore.Sold> sold = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            sold.add(us("AR", TODAY.minusDays(i), new BigDecimal("12.00"), 1));
            sold.add(us("NY", TODAY.minusDays(i), new BigDecimal("12.00"), 1));
        }
        assertThat(look("us.ar", sold).percent()).isEqualTo(100);
        assertThat(look("us.ny", sold).percent()).isZero();
    }

    @Test
    void whatWentBackIsTakenOff() {
        MovementStore.Sold sale = us("TX", TODAY.minusDays(3), new BigDecimal("400000"), 1);
        MovementStore.Sold back = us("TX", TODAY.minusDays(1), new BigDecimal("-100000"), 0);
        assertThat(look("us.tx", List.of(sale, back)).percent()).isEqualTo(60);
    }

    @Test
    void theUnionCountsOnlyWhatIsSentFromOneMemberStateToAnother() {
        List<MovementStore.Sold> sold =
                List.of(
                        eu("DE", "FR", "3000", null),
                        eu("DE", "DE", "5000", null),
                        eu("CN", "FR", "7000", "IOSS"));
        assertThat(look("eu.oss", sold).sold()).isEqualTo(Money.of(300_000, "EUR"));
        assertThat(look("eu.oss", sold).percent()).isEqualTo(30);
        Registration imports = look("eu.ioss", sold);
        assertThat(imports.percent()).isEqualTo(100);
        assertThat(imports.level()).isEqualTo(Registration.Level.CALM);
    }

    @Test
    void theFirstSaleToBritainIsEnough() {
        MovementStore.Sold sale = sold("GB", null, "CN", "UK-VAT", TODAY, "20.00", "GBP", 1);
        assertThat(look("gb.seller", List.of(sale)).level()).isEqualTo(Registration.Level.DUE);
    }

    @Test
    void singaporeAsksForSalesInTheWorldToo() {
        MovementStore.Sold there = sold("SG", null, "CN", null, TODAY, "100000", "SGD", 9);
        MovementStore.Sold elsewhere = sold("AU", null, "CN", null, TODAY, "400000", "SGD", 9);
        assertThat(look("sg.vendor", List.of(there)).percent()).isEqualTo(10);
        assertThat(look("sg.vendor", List.of(there, elsewhere)).percent()).isEqualTo(50);
    }

    @Test
    void saysWhenItIsReachedAtTodaysPaceAndNothingWhenTheYearEndsBefore() {
        List<MovementStore.Sold> quick = new ArrayList<>();
        List<MovementStore.Sold> slow = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            quick.add(us("CA", TODAY.minusDays(i), new BigDecimal("5000"), 1));
            slow.add(us("CA", TODAY.minusDays(i), new BigDecimal("1000"), 1));
        }
        // 450,000 of 500,000 at 5,000 a day: ten days
        assertThat(look("us.ca", quick).reached()).isEqualTo(TODAY.plusDays(10));
        assertThat(look("us.ca", slow).reached()).isNull();
    }

    @Test
    void whoSellsTheSameEveryDayBelowTheLimitNeverReachesIt() {
        List<MovementStore.Sold> flat = new ArrayList<>();
        List<MovementStore.Sold> young = new ArrayList<>();
        for (int i = 0; i < 365; i++) {
            flat.add(us("TX", TODAY.minusDays(i), new BigDecimal("1000"), 1));
            if (i < 90) young.add(us("TX", TODAY.minusDays(i), new BigDecimal("2000"), 1));
        }
        assertThat(look("us.tx", flat).percent()).isEqualTo(73);
        assertThat(look("us.tx", flat).reached()).isNull();
        // 180,000 of 500,000 at 2,000 a day, and nothing falls out: 160 days
        assertThat(look("us.tx", young).reached()).isEqualTo(TODAY.plusDays(160));
    }

    @Test
    void saysWhichCurrencyItCouldNotCount() {
        MovementStore.Sold known = us("TX", TODAY, new BigDecimal("1000"), 1);
        MovementStore.Sold odd = sold("US", "TX", "CN", null, TODAY, "500", "MGA", 1);
        Radar.Rates nobody =
                (amount, to, on) -> {
                    throw new NoRate(amount.currency(), to);
                };
        Registration found =
                new Radar(List.of(known, odd), nobody, TODAY).look(threshold("us.tx"), null);
        assertThat(found.sold()).isEqualTo(Money.of(100_000, "USD"));
        assertThat(found.uncounted()).containsExactly("MGA");
    }

    @Test
    void theRateLockedWithTheBillCountsAndNotThatOfToday() {
        MovementStore.Sold sale =
                new MovementStore.Sold(
                        TODAY,
                        CountryCode.of("NO"),
                        null,
                        CountryCode.of("CN"),
                        "VOEC",
                        Money.of(100_000, "EUR"),
                        1,
                        new Movement.Locked(new BigDecimal("11.5"), Currency.of("NOK")));
        assertThat(look("no.voec", List.of(sale)).sold()).isEqualTo(Money.of(1_150_000, "NOK"));
    }

    @Test
    void noWarningIsGivenWhereTheMerchantIsRegistered() {
        Threshold texas = threshold("us.tx");
        MovementStore.Sold sale = us("TX", TODAY, new BigDecimal("900000"), 1);
        Registration found = radar(List.of(sale)).look(texas, LocalDate.of(2026, 3, 1));
        assertThat(found.level()).isEqualTo(Registration.Level.DONE);
    }

    private Registration look(String id, List<MovementStore.Sold> sold) {
        return radar(sold).look(threshold(id), null);
    }

    private static Radar radar(List<MovementStore.Sold> sold) {
        return new Radar(
                sold,
                (amount, to, on) -> {
                    throw new AssertionError("no rate was needed for " + amount);
                },
                TODAY);
    }

    private Threshold threshold(String id) {
        return thresholds.on(TODAY).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MovementStore.Sold us(
            String state, LocalDate day, BigDecimal amount, int sales) {
        return sold("US", state, "CN", null, day, amount.toPlainString(), "USD", sales);
    }

    private static MovementStore.Sold eu(
            String from, String to, String amount, @Nullable String scheme) {
        return sold(to, null, from, scheme, TODAY, amount, "EUR", 1);
    }

    private static MovementStore.Sold sold(
            String to,
            @Nullable String region,
            String from,
            @Nullable String scheme,
            LocalDate day,
            String amount,
            String currency,
            int sales) {
        long minor = new BigDecimal(amount).movePointRight(2).longValueExact();
        return new MovementStore.Sold(
                day,
                CountryCode.of(to),
                region,
                CountryCode.of(from),
                scheme,
                Money.of(minor, currency),
                sales,
                null);
    }
}
