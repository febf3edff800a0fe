package io.portolan.shipping.variance;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What was quoted and billed together for a lane, a code, a carrier or a month, in one currency.
///
/// @param key `DE-US`, `420292`, the carriers' names, `2026-11` or, where the
///     bills told no day, `none`
/// @param parcels how many
/// @param before the same difference in per cent for parcels billed more than sixty days ago; null
///     when there are none or nothing was quoted for them
/// @param recent for those of the last sixty days
public record VarianceLine(
        String key,
        long parcels,
        Money quoted,
        Money billed,
        @Nullable BigDecimal before,
        @Nullable BigDecimal recent) {

    /// Billed less quoted.
    public Money difference() {
        return billed.minus(quoted);
    }

    /// The difference in per cent of what was quoted, one decimal, half up; null when nothing was.
    public @Nullable BigDecimal perCent() {
        return perCent(quoted.minor(), billed.minor());
    }

    /// The difference of one parcel on average, half up.
    public Money each() {
        return difference()
                .times(
                        BigDecimal.ONE.divide(
                                BigDecimal.valueOf(Math.max(1, parcels)),
                                java.math.MathContext.DECIMAL64),
                        RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal perCent(long quoted, long billed) {
        if (quoted == 0) return null;
        return BigDecimal.valueOf(billed - quoted)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(quoted), 1, RoundingMode.HALF_UP);
    }
}
