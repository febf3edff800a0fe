package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One charge of an assessment, exact, in the destination's currency.
///
/// @param lines the lines it falls on
/// @param weights how it is spread over them
record Charge(
        ChargeKind kind,
        String words,
        Map<String, String> details,
        Law law,
        BigDecimal base,
        @Nullable BigDecimal rate,
        BigDecimal amount,
        List<Integer> lines,
        List<BigDecimal> weights) {

    Charge withAmount(BigDecimal other) {
        return new Charge(kind, words, details, law, base, rate, other, lines, weights);
    }
}
