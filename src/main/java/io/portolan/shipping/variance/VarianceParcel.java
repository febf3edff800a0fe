package io.portolan.shipping.variance;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One parcel: what its order's frozen quote said and what was billed, in the order's currency.
///
/// @param lane `DE-US`
/// @param day the first day it was billed; null when the bill told none
/// @param estimate whether the quote had said that it was uncertain
public record VarianceParcel(
        String orderNumber,
        String lane,
        String carrier,
        @Nullable LocalDate day,
        Sums quoted,
        Sums billed,
        boolean estimate) {

    /// By kind.
    public record Sums(Money duty, Money tax, Money fees) {
        public Money total() {
            return duty.plus(tax).plus(fees);
        }
    }

    /// Billed less quoted.
    public Money difference() {
        return billed.total().minus(quoted.total());
    }

    /// In per cent of what was quoted; null when nothing was.
    public @Nullable BigDecimal perCent() {
        return VarianceLine.perCent(quoted.total().minor(), billed.total().minor());
    }
}
