package io.portolan.pricing;

import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import org.jspecify.annotations.Nullable;

/// What one piece costs in a market: with duty and tax where the market shows them included,
/// without where it shows them apart.
///
/// @param compareAt what it cost before, always more than `amount`; null where there is nothing to
///     compare with
/// @param rate what it was converted with; null where the price is in the market's own currency
public record Price(
        Money amount, @Nullable Money compareAt, Source source, @Nullable ExchangeRate rate) {

    /// Where a price comes from.
    public enum Source {
        /// The market's own list.
        LISTED,
        /// The base price at the day's rate, made a price of that market by its rounding.
        CONVERTED
    }

    public Price(Money amount, @Nullable Money compareAt, Source source) {
        this(amount, compareAt, source, null);
    }

    public Price {
        if (amount.isNegative()) throw new IllegalArgumentException("a price below nothing");
        if (compareAt != null && compareAt.compareTo(amount) <= 0) compareAt = null;
    }
}
