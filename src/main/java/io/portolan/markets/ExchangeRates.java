package io.portolan.markets;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exchange rates by day. Kept in the database, read from memory; filled from
/// `reference/exchange-rates.json` as long as the table is empty.
@Component
public class ExchangeRates {

    private final ExchangeRateStore store;
    private volatile @Nullable RateTable table;

    ExchangeRates(ExchangeRateStore store) {
        this.store = store;
    }

    /// The newest rate of a day not after `on`, directly, turned round, or by way of a third
    /// currency. When only later days are known the earliest of them is given, as an estimate.
    /// Refuses with `NoRate` a pair that cannot be made of what is known.
    public ExchangeRate rate(Currency from, Currency to, LocalDate on) {
        return table().rate(from, to, on);
    }

    /// The amount in another currency at the rate of `on`, rounded half up to its minor unit.
    public Money convert(Money amount, Currency to, LocalDate on) {
        if (amount.currency().equals(to)) return amount;
        return rate(amount.currency(), to, on).convert(amount);
    }

    /// Takes rates of a source. Taking the same again changes nothing; a rate of the same pair and
    /// day replaces the one before.
    public void take(List<ExchangeRate> rates) {
        store.put(rates);
        table = new RateTable(store.newest());
    }

    private RateTable table() {
        RateTable known = table;
        return known == null ? load() : known;
    }

    private synchronized RateTable load() {
        RateTable known = table;
        if (known != null) return known;
        List<ExchangeRate> rows = store.newest();
        if (rows.isEmpty()) {
            store.put(started());
            rows = store.newest();
        }
        known = new RateTable(rows);
        table = known;
        return known;
    }

    static List<ExchangeRate> started() {
        File file = Reference.read("exchange-rates.json", File.class);
        return file.rates().stream().map(row -> row.of(file.date())).toList();
    }

    record File(String note, String date, List<Row> rates) {}

    record Row(String base, String quote, String rate, String source, boolean estimate) {

        ExchangeRate of(String date) {
            return new ExchangeRate(
                    Currency.of(base),
                    Currency.of(quote),
                    new BigDecimal(rate),
                    LocalDate.parse(date),
                    source,
                    estimate);
        }
    }
}
