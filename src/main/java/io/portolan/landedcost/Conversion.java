package io.portolan.landedcost;

import io.portolan.kernel.Currency;
import io.portolan.kernel.CurrencyMismatch;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Between the request's currency and the one the destination counts in.
///
/// @param rate from the request's to the destination's; null when they are the same
/// @param law by which customs counts with this rate; null when it is the shop's own
/// @param doubt why it may not be the rate customs counts with; null when there is no doubt
record Conversion(
        Currency asked,
        Currency counted,
        @Nullable ExchangeRate rate,
        @Nullable Law law,
        LandedCostQuote.@Nullable Note doubt) {

    Conversion(Currency asked, Currency counted, @Nullable ExchangeRate rate) {
        this(asked, counted, rate, null, null);
    }

    /// What the destination counts for an amount of the request.
    BigDecimal counted(Money amount) {
        if (amount.currency().equals(counted)) return amount.major();
        if (rate == null || !amount.currency().equals(asked)) {
            throw new CurrencyMismatch(asked, amount.currency());
        }
        return amount.major().multiply(rate.rate());
    }

    BigDecimal counted(BigDecimal major) {
        return rate == null ? major : major.multiply(rate.rate());
    }

    /// An amount the destination counts, in the request's currency.
    BigDecimal asked(BigDecimal major) {
        return rate == null
                ? major
                : major.divide(rate.rate(), Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    /// The same in minor units of the request's currency.
    BigDecimal minor(BigDecimal major) {
        return asked(major).movePointRight(asked.digits());
    }
}
