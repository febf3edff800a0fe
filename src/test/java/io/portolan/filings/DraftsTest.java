package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.NoRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Where a return is owed at all.
class DraftsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 2);

    @Test
    void aStateInWhichNoTaxWasTakenWantsNoReturn() {
        assertThat(codes(Map.of(), sale(AUGUST, null, 0), sale(OCTOBER, null, 0))).isEmpty();
    }

    @Test
    void theFirstSaleWithTaxBeginsIt() {
        assertThat(codes(Map.of(), sale(AUGUST, null, 0), sale(OCTOBER, "sales-tax", 725)))
                .containsExactly("2026-10", "2026-11");
    }

    @Test
    void aSaleAfterTheMerchantRegisteredBeginsItToo() {
        Map<String, LocalDate> since = Map.of("us.ca", LocalDate.of(2026, 9, 1));
        assertThat(codes(since, sale(AUGUST, null, 0))).isEmpty();
        assertThat(codes(since, sale(AUGUST, null, 0), sale(OCTOBER, null, 0)))
                .containsExactly("2026-10", "2026-11");
    }

    @Test
    void whatNobodyCanConvertIsNamedAndBreaksNoPage() {
        Drafts drafts =
                new Drafts(
                        List.of(),
                        Map.of(),
                        new Regime.All(),
                        (amount, to, on) -> {
                            throw new NoRate(amount.currency(), to);
                        },
                        JsonMapper.shared());
        ReturnRow dollars = sale(OCTOBER, "sales-tax", 725);
        ReturnRow odd =
                new ReturnRow(
                        OCTOBER,
                        OCTOBER,
                        dollars.place(),
                        null,
                        "sales-tax",
                        dollars.rate(),
                        Money.of(10_000, "MGA"),
                        Money.of(725, "MGA"),
                        null);
        drafts.assign(List.of(dollars, odd));
        Span october = new Span(Span.Cycle.MONTH, OCTOBER.withDayOfMonth(1));
        TaxReturn found = drafts.written("us-sales-tax.ca", october, TODAY);
        assertThat(found.uncounted()).containsExactly("MGA");
        assertThat(found.report().payable()).isEqualTo(Money.of(725, "USD"));
    }

    @Test
    void aRateNobodyPublishedIsNamedUntilThereIsOne() {
        ReturnRow dollars = sale(OCTOBER, "sales-tax", 725);
        ReturnRow euro =
                new ReturnRow(
                        OCTOBER,
                        OCTOBER,
                        dollars.place(),
                        null,
                        "sales-tax",
                        dollars.rate(),
                        Money.of(10_000, "EUR"),
                        Money.of(725, "EUR"),
                        null);
        Span october = new Span(Span.Cycle.MONTH, OCTOBER.withDayOfMonth(1));
        for (boolean guessed : List.of(true, false)) {
            ExchangeRate rate =
                    new ExchangeRate(
                            euro.base().currency(),
                            dollars.base().currency(),
                            new BigDecimal("1.16"),
                            OCTOBER,
                            "somebody",
                            guessed);
            Drafts drafts =
                    new Drafts(
                            List.of(),
                            Map.of(),
                            new Regime.All(),
                            rates(rate),
                            JsonMapper.shared());
            drafts.assign(List.of(dollars, euro));
            TaxReturn found = drafts.written("us-sales-tax.ca", october, TODAY);
            assertThat(found.guessed()).isEqualTo(guessed ? Set.of("EUR") : Set.of());
            assertThat(found.report().payable()).isEqualTo(Money.of(725 + 841, "USD"));
        }
    }

    private static Radar.Rates rates(ExchangeRate known) {
        return new Radar.Rates() {
            @Override
            public Money convert(Money amount, Currency to, LocalDate on) {
                return known.convert(amount);
            }

            @Override
            public boolean guessed(Currency from, Currency to, LocalDate on) {
                return known.estimate();
            }
        };
    }

    private static List<String> codes(Map<String, LocalDate> since, ReturnRow... rows) {
        Drafts drafts =
                new Drafts(
                        List.of(),
                        since,
                        new Regime.All(),
                        (amount, to, on) -> amount,
                        JsonMapper.shared());
        drafts.assign(List.of(rows));
        return drafts.spans(TODAY).getOrDefault("us-sales-tax.ca", List.of()).stream()
                .map(Span::code)
                .toList();
    }

    private static ReturnRow sale(LocalDate day, @Nullable String tax, long amount) {
        return new ReturnRow(
                day,
                day,
                new Movement.Place(CountryCode.of("US"), "CA", CountryCode.of("CN")),
                null,
                tax,
                tax == null ? null : new BigDecimal("0.0725"),
                Money.of(10_000, "USD"),
                Money.of(amount, "USD"),
                null);
    }
}
