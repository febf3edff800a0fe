package io.portolan.markets;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rate that holds by somebody's word and wins over what is published: entered by hand, or fixed
/// by a central bank. One unit of `from` is `rate` of `to`.
///
/// @param first from this day on; null for ever
/// @param last its last day; null for no end
/// @param source `manual`, or who fixed it and where that can be read
/// @param reason why, in the merchant's words; empty for one that came with the shop
public record HeldRate(
        UUID id,
        Currency from,
        Currency to,
        BigDecimal rate,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        String source,
        String reason,
        Instant madeAt) {

    public HeldRate {
        if (rate.signum() <= 0) throw new IllegalArgumentException("a rate is above zero: " + rate);
        if (from.equals(to)) throw new IllegalArgumentException("one currency twice: " + from);
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }

    /// Whether it holds on this day, the last one included.
    public boolean holds(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /// Whether it was entered by hand.
    public boolean manual() {
        return source.equals(RateSource.MANUAL);
    }

    /// As a rate of the day it is asked for.
    ExchangeRate on(LocalDate day) {
        return new ExchangeRate(from, to, rate, day, source, false);
    }
}
