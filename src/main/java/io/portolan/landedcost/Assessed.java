package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an assessment gave.
///
/// @param customsValues of each line
/// @param under which of the limits the consignment keeps to, and after these how it went on where
///     its own figures decide
/// @param used the rules that had a say
/// @param doubts what else makes it an estimate
/// @param hints what the merchant could do about it
record Assessed(
        List<BigDecimal> customsValues,
        List<Charge> charges,
        List<Boolean> under,
        @Nullable String scheme,
        List<Law> used,
        List<LandedCostQuote.Note> doubts,
        List<LandedCostQuote.Note> hints) {

    BigDecimal sum(ChargeKind.Group group) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) {
            if (charge.kind().group() == group) sum = sum.add(charge.amount());
        }
        return sum;
    }

    BigDecimal total() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) sum = sum.add(charge.amount());
        return sum;
    }
}
