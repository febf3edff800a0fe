package io.portolan.markets;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What one unit of `from` is worth in `to`: 1 EUR = `rate` USD.
///
/// @param date the day the rate is of; of a rate made of two, the older day
/// @param source who published it
/// @param estimate true when it is not a published rate, or older than the day asked for knows
public record ExchangeRate(
        Currency from,
        Currency to,
        BigDecimal rate,
        LocalDate date,
        String source,
        boolean estimate) {

    public ExchangeRate {
        if (rate.signum() <= 0) throw new IllegalArgumentException("a rate is above zero: " + rate);
    }

    /// The amount in `to`, rounded half up to its minor unit.
    public Money convert(Money amount) {
        if (!amount.currency().equals(from)) {
            throw new io.portolan.kernel.CurrencyMismatch(from, amount.currency());
        }
        return Money.ofMajor(amount.major().multiply(rate), to, RoundingMode.HALF_UP);
    }

    /// How many days old this rate is on `today`; 0 when it is of that day or of a later one.
    public long ageInDays(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(date, today));
    }
}
