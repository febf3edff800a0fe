package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What returns say, by the forms the shop ships. The arithmetic is our own.
class ReturnMakerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 14);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 2);

    private final Regime.All regimes = new Regime.All();

    @ParameterizedTest
    @CsvSource({
        "ioss, 2026-10-31, 2026-10, 2026-11-30",
        "ioss, 2026-01-01, 2026-01, 2026-02-28",
        "oss, 2026-12-31, 2026-Q4, 2027-01-31",
        "gb-vat, 2026-03-31, 2026-Q1, 2026-05-07",
        "no-voec, 2026-07-01, 2026-Q3, 2026-10-20",
    })
    void eachReturnHasItsPeriodAndItsLastDay(String id, LocalDate day, String code, LocalDate due) {
        Regime regime = regime(id);
        Span span = regime.cycle().of(day);
        assertThat(span.code()).isEqualTo(code);
        assertThat(regime.due(span)).isEqualTo(due);
    }

    @Test
    void theIsleOfManIsInTheReturnOfTheUnitedKingdom() {
        Movement.Place douglas =
                new Movement.Place(CountryCode.of("IM"), null, CountryCode.of("CN"));
        ReturnRow sale =
                new ReturnRow(
                        OCTOBER,
                        OCTOBER,
                        douglas,
                        "UK-VAT",
                        "vat",
                        new BigDecimal("0.20"),
                        Money.of(1_000, "GBP"),
                        Money.of(200, "GBP"),
                        null);
        assertThat(regimes.list().stream().filter(one -> one.takes(sale)).map(Regime::id))
                .containsExactly("gb-vat");
    }

    @Test
    void salesAreToldByCountryAndRateAndWhatWentBackInTimeIsTakenOff() {
        TaxReturn.Report report =
                report(
                        "ioss",
                        OCTOBER,
                        row("CN", "DE", "0.19", OCTOBER, OCTOBER, 10_000, 1_900),
                        row("CN", "DE", "0.07", OCTOBER, OCTOBER, 1_000, 70),
                        row("CN", "DE", "0.190", OCTOBER, OCTOBER, -2_000, -380),
                        row("CN", "FR", "0.20", OCTOBER, OCTOBER, 5_000, 1_000));
        assertThat(report.lines())
                .extracting(l -> l.country() + " " + l.rate() + " " + l.base() + " " + l.tax())
                .containsExactly(
                        "DE 0.07 10.00 EUR 0.70 EUR",
                        "DE 0.19 80.00 EUR 15.20 EUR",
                        "FR 0.2 50.00 EUR 10.00 EUR");
        assertThat(report.payable()).isEqualTo(eur(2_590));
        assertThat(report.corrections()).isEmpty();
    }

    @Test
    void whatWentBackLaterIsACorrectionNamedByPeriodAndNotSetOffAgainstOtherCountries() {
        TaxReturn.Report report =
                report(
                        "ioss",
                        OCTOBER,
                        row("CN", "DE", "0.19", OCTOBER, OCTOBER, 10_000, 1_900),
                        row("CN", "DE", "0.19", OCTOBER, SEPTEMBER, -1_000, -190),
                        row("CN", "FR", "0.20", OCTOBER, SEPTEMBER, -5_000, -1_000));
        assertThat(report.corrections())
                .containsExactly(
                        new TaxReturn.Correction("2026-09", "DE", eur(-190), false),
                        new TaxReturn.Correction("2026-09", "FR", eur(-1_000), false));
        assertThat(report.balances())
                .containsExactly(
                        new TaxReturn.Balance("DE", eur(1_710)),
                        new TaxReturn.Balance("FR", eur(-1_000)));
        assertThat(report.payable()).isEqualTo(eur(1_710));
    }

    @Test
    void afterThreeYearsTheSchemeTakesNoCorrection() {
        LocalDate tooLong = LocalDate.of(2023, 9, 1);
        LocalDate lastCall = LocalDate.of(2023, 10, 1);
        TaxReturn.Report report =
                report(
                        "ioss",
                        OCTOBER,
                        row("CN", "DE", "0.19", OCTOBER, tooLong, -1_000, -190),
                        row("CN", "DE", "0.19", OCTOBER, lastCall, -1_000, -190));
        assertThat(report.corrections())
                .extracting(one -> one.period() + " " + one.late())
                .containsExactly("2023-09 true", "2023-10 false");
        assertThat(report.balances()).containsExactly(new TaxReturn.Balance("DE", eur(-190)));
    }

    @Test
    void britainCountsWhatWentBackInThePeriodItWentBackIn() {
        TaxReturn.Report report =
                report(
                        "gb-vat",
                        OCTOBER,
                        pounds(OCTOBER, OCTOBER, 10_000, 2_000),
                        pounds(OCTOBER, SEPTEMBER, -4_000, -800));
        assertThat(report.corrections()).isEmpty();
        assertThat(report.lines().getFirst().tax()).isEqualTo(Money.of(1_200, "GBP"));
    }

    @Test
    void theOneStopShopWantsToKnowWhereGoodsStart() {
        TaxReturn.Report report =
                report(
                        "oss",
                        OCTOBER,
                        row("PL", "DE", "0.19", OCTOBER, OCTOBER, 1_000, 190),
                        row("ES", "DE", "0.19", OCTOBER, OCTOBER, 1_000, 190));
        assertThat(report.lines()).extracting(TaxReturn.Line::shipFrom).containsExactly("ES", "PL");
    }

    @Test
    void otherCurrenciesAreAddedFirstAndConvertedOnceAtTheLastDayOfTheirPeriod() {
        List<ReturnRow> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(
                    new ReturnRow(
                            OCTOBER,
                            OCTOBER,
                            place("CN", "SE"),
                            "IOSS",
                            "vat",
                            new BigDecimal("0.25"),
                            Money.of(1_000, "SEK"),
                            Money.of(33, "SEK"),
                            null));
        }
        TaxReturn.Report report = report("ioss", OCTOBER, rows.toArray(ReturnRow[]::new));
        // 0.99 SEK at 0.1 is 0.10 EUR; three times 0.03 would be 0.09
        assertThat(report.payable()).isEqualTo(eur(10));
        assertThat(report.lines().getFirst().base()).isEqualTo(eur(300));
    }

    @Test
    void norwayWantsWholeKroner() {
        ReturnRow row =
                new ReturnRow(
                        OCTOBER,
                        OCTOBER,
                        place("CN", "NO"),
                        "VOEC",
                        "vat",
                        new BigDecimal("0.25"),
                        Money.of(10_150, "NOK"),
                        Money.of(2_550, "NOK"),
                        null);
        assertThat(report("no-voec", OCTOBER, row).payable()).isEqualTo(Money.of(2_600, "NOK"));
    }

    @Test
    void aPeriodWithoutASaleHasAReturnThatSaysSo() {
        TaxReturn.Report report = report("ioss", OCTOBER);
        assertThat(report.nil()).isTrue();
        assertThat(report.payable()).isEqualTo(eur(0));
        assertThat(new String(new ReturnCsv().of(report), StandardCharsets.UTF_8))
                .endsWith("payable,,,,,,0.00,EUR,\r\n");
    }

    @Test
    void whicheverWayTheRowsAreSplitAndOrderedTheReturnIsTheSame() {
        Random random = new Random(369);
        for (int round = 0; round < 200; round++) {
            List<ReturnRow> rows = new ArrayList<>();
            List<ReturnRow> split = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                LocalDate sold = random.nextBoolean() ? OCTOBER : SEPTEMBER;
                String to = List.of("DE", "FR", "IT").get(random.nextInt(3));
                long tax = random.nextLong(-500, 5_000);
                long part = random.nextLong(-500, 500);
                rows.add(row("CN", to, "0.2", OCTOBER, sold, tax * 5, tax));
                split.add(row("CN", to, "0.2", OCTOBER, sold, part * 5, part));
                split.addFirst(row("CN", to, "0.20", OCTOBER, sold, (tax - part) * 5, tax - part));
            }
            TaxReturn.Report whole = report("ioss", OCTOBER, rows.toArray(ReturnRow[]::new));
            assertThat(report("ioss", OCTOBER, split.toArray(ReturnRow[]::new))).isEqualTo(whole);
        }
    }

    private Regime regime(String id) {
        return Objects.requireNonNull(regimes.of(id));
    }

    private TaxReturn.Report report(String id, LocalDate day, ReturnRow... rows) {
        Regime regime = regime(id);
        for (ReturnRow row : rows) assertThat(regime.takes(row)).as(row.toString()).isTrue();
        return new ReturnMaker(regime, regime.cycle().of(day), ReturnMakerTest::tenth, TODAY)
                .of(List.of(rows));
    }

    private static Money tenth(Money amount, Currency to, LocalDate on) {
        assertThat(on).isEqualTo(LocalDate.of(2026, 10, 31));
        return Money.ofMajor(amount.major().movePointLeft(1), to, RoundingMode.HALF_UP);
    }

    private static ReturnRow row(
            String from,
            String to,
            String rate,
            LocalDate day,
            LocalDate sold,
            long base,
            long tax) {
        @Nullable String scheme = from.equals("CN") ? "IOSS" : "OSS";
        return new ReturnRow(
                day,
                sold,
                place(from, to),
                scheme,
                "vat",
                new BigDecimal(rate),
                eur(base),
                eur(tax),
                null);
    }

    private static ReturnRow pounds(LocalDate day, LocalDate sold, long base, long tax) {
        return new ReturnRow(
                day,
                sold,
                place("CN", "GB"),
                "UK-VAT",
                "vat",
                new BigDecimal("0.2"),
                Money.of(base, "GBP"),
                Money.of(tax, "GBP"),
                null);
    }

    private static Movement.Place place(String from, String to) {
        return new Movement.Place(CountryCode.of(to), null, CountryCode.of(from));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
