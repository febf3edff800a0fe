package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A duty that falls on a line: a rate on its customs value or an amount for all of it.
///
/// @param words key of its name in the bundle `landedcost`
record Due(
        ChargeKind kind,
        String words,
        Law law,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal amount,
        Map<String, String> details) {

    /// The same with its amount counted in a currency of which one unit is worth `one`.
    Due times(BigDecimal one) {
        return amount == null
                ? this
                : new Due(kind, words, law, rate, amount.multiply(one), details);
    }
}
