package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A duty on one line: a share of its customs value (0.12 is 12 %), or an amount for the whole
/// line. Exactly one of the two.
///
/// @param kind a duty or excise, never a tax
public record Measure(ChargeKind kind, @Nullable BigDecimal rate, @Nullable Money amount) {

    public Measure {
        if ((rate == null) == (amount == null)) {
            throw new IllegalArgumentException("a measure has a rate or an amount");
        }
        if (kind.group() == ChargeKind.Group.TAX) {
            throw new IllegalArgumentException("a tax is no measure of the tariff: " + kind);
        }
        if (rate != null && rate.signum() < 0) {
            throw new IllegalArgumentException("a rate is not negative: " + rate);
        }
        if (amount != null && amount.isNegative()) {
            throw new IllegalArgumentException("an amount is not negative: " + amount);
        }
    }

    /// A rate on the customs value.
    public static Measure rate(ChargeKind kind, String rate) {
        return new Measure(kind, new BigDecimal(rate), null);
    }

    /// An amount for the line, in the request's currency.
    public static Measure amount(ChargeKind kind, Money amount) {
        return new Measure(kind, null, amount);
    }
}
