package io.portolan.landedcost;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;

/// An exchange rate that comes with the question and counts in place of that of customs and of the
/// shop, on any day.
///
/// @param rate how many of `to` one of `from` is worth, above zero
public record GivenRate(Currency from, Currency to, BigDecimal rate) {

    private static final String SOURCE = "given with the request";

    public GivenRate {
        if (from.equals(to) || rate.signum() <= 0) {
            throw new IllegalArgumentException("no rate: " + from + " " + to + " " + rate);
        }
    }

    boolean of(Currency one, Currency other) {
        return from.equals(one) && to.equals(other);
    }

    ExchangeRate on(LocalDate day) {
        return new ExchangeRate(from, to, rate, day, SOURCE, false);
    }
}
