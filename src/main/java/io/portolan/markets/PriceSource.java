package io.portolan.markets;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Where a market's prices come from.
///
/// @param list the code of the market whose price list is read here too; its own when null
/// @param surcharge percent put on a converted price before it is rounded, 0 to 200: for costs that
///     only this market has, such as duty and tax inside the price
public record PriceSource(@Nullable String list, BigDecimal surcharge) {

    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Its own list, and what is converted stays as it is.
    public static final PriceSource OWN = new PriceSource(null, BigDecimal.ZERO);

    public PriceSource {
        if (surcharge.signum() < 0 || surcharge.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a surcharge is 0 to 200 percent: " + surcharge);
        }
        surcharge = surcharge.signum() == 0 ? BigDecimal.ZERO : surcharge.stripTrailingZeros();
    }

    /// The price with the surcharge, rounded half up to the minor unit.
    public Money raised(Money price) {
        if (surcharge.signum() == 0) return price;
        BigDecimal rate = BigDecimal.ONE.add(surcharge.divide(HUNDRED));
        return price.times(rate, RoundingMode.HALF_UP);
    }
}
