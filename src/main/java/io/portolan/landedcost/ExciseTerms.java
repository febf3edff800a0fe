package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an excise must say, and on which goods it falls.
final class ExciseTerms {

    private ExciseTerms() {}

    /// Refuses an excise that takes nothing, or falls on fees.
    static void check(
            String id, @Nullable Set<Rule.Part> base, @Nullable BigDecimal... rateAndAmounts) {
        if (Stream.of(rateAndAmounts).noneMatch(Objects::nonNull)) {
            throw new IllegalArgumentException(id + ": a rate or an amount");
        }
        if (base != null && base.contains(Rule.Part.FEES)) {
            throw new IllegalArgumentException(id + ": excise does not fall on fees");
        }
    }

    /// Whether it falls on goods of this code and strength. Of several for different strengths the
    /// one without an upper end falls where nobody knows it.
    static boolean fallsOn(Rule.Excise rule, String code, @Nullable BigDecimal alcohol) {
        if (rule.codes().stream().noneMatch(code::startsWith)) return false;
        BigDecimal from = rule.alcoholFrom();
        BigDecimal to = rule.alcoholTo();
        if (alcohol == null) return to == null;
        return (from == null || alcohol.compareTo(from) >= 0)
                && (to == null || alcohol.compareTo(to) <= 0);
    }

    /// Whether it asks for a strength.
    static boolean byStrength(Rule.Excise rule) {
        return rule.alcoholFrom() != null || rule.alcoholTo() != null;
    }
}
