package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the limits a parcel is held against and reckons the same goods, made dearer or cheaper in
/// proportion, on both sides of each.
final class Thresholds {

    private final RulesInForce rules;
    private final Conversion conversion;
    private final Consignment parcel;

    Thresholds(RulesInForce rules, Conversion conversion, Consignment parcel) {
        this.rules = rules;
        this.conversion = conversion;
        this.parcel = parcel;
    }

    /// All of them, the one that is nearest in proportion first. None for a parcel worth nothing.
    List<Threshold> all() {
        if (parcel.goods().signum() <= 0) return List.of();
        Money now = charges(BigDecimal.ONE);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < rules.limits().size(); i++) {
            Found one = found(rules.limits().get(i), parcel.terms().limits().get(i), now);
            if (one != null) found.add(one);
        }
        found.sort(Comparator.comparing(Found::distance));
        return found.stream().map(Found::threshold).toList();
    }

    /// @param distance by which share of their price the goods are away from it
    private record Found(Threshold threshold, BigDecimal distance) {}

    private @Nullable Found found(Limit limit, BigDecimal upTo, Money now) {
        List<LandedCostQuote.RuleRef> looking = looking(limit);
        BigDecimal last = upTo.setScale(digits(), RoundingMode.DOWN);
        BigDecimal at = factor(limit, last);
        BigDecimal above = factor(limit, last.add(BigDecimal.ONE.movePointLeft(digits())));
        if (looking.isEmpty() || at.signum() <= 0) return null;
        BigDecimal value = slope(limit).add(fixed(limit)).setScale(digits(), RoundingMode.HALF_UP);
        boolean kept = value.compareTo(upTo) <= 0;
        Threshold threshold =
                new Threshold(
                        looking,
                        limit.measured().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        money(last),
                        money(value),
                        kept ? room(at) : null,
                        now,
                        charges(at),
                        charges(above));
        return new Found(threshold, at.subtract(BigDecimal.ONE).abs());
    }

    private Money room(BigDecimal at) {
        BigDecimal more = parcel.goods().multiply(at.subtract(BigDecimal.ONE));
        return Money.ofMajor(
                conversion.asked(more.max(BigDecimal.ZERO)), conversion.asked(), RoundingMode.DOWN);
    }

    /// By how much prices are multiplied to make the measured value this one.
    private BigDecimal factor(Limit limit, BigDecimal value) {
        BigDecimal slope = slope(limit);
        if (slope.signum() == 0) return BigDecimal.ZERO;
        return value.subtract(fixed(limit)).divide(slope, 24, RoundingMode.HALF_EVEN);
    }

    /// The part of the measured value that follows prices.
    private BigDecimal slope(Limit limit) {
        return switch (limit.measured()) {
            case GOODS, CIF -> parcel.goods();
            case ITEM -> parcel.dearest();
            case CUSTOMS_VALUE -> {
                BigDecimal share = rules.valuation().share();
                yield share == null ? parcel.goods() : parcel.goods().multiply(share);
            }
        };
    }

    /// The part that stays.
    private BigDecimal fixed(Limit limit) {
        boolean freight =
                limit.measured() == Limit.Measured.CIF
                        || (limit.measured() == Limit.Measured.CUSTOMS_VALUE
                                && rules.valuation().basis() == ValueBasis.CIF);
        return freight ? parcel.freight() : BigDecimal.ZERO;
    }

    private Money charges(BigDecimal factor) {
        List<BigDecimal> prices =
                parcel.values().stream().map(value -> value.multiply(factor)).toList();
        BigDecimal total = Assessment.of(rules, parcel.at(prices, parcel.freight())).total();
        return Money.ofMajor(conversion.asked(total), conversion.asked(), RoundingMode.HALF_UP);
    }

    /// The rules in force here that look at this limit.
    private List<LandedCostQuote.RuleRef> looking(Limit limit) {
        List<LandedCostQuote.RuleRef> looking = new ArrayList<>();
        for (Rule.Relief relief : rules.reliefs()) {
            if (relief.limit().equals(limit)) looking.add(relief.law().ref());
        }
        for (int i = 0; i < rules.schemes().size(); i++) {
            Rule.Scheme scheme = rules.schemes().get(i);
            if (limit.equals(scheme.limit()) && parcel.terms().registered().get(i)) {
                looking.add(scheme.law().ref());
            }
        }
        for (Rule.SimplifiedDuty duty : rules.simplified()) {
            if (limit.equals(duty.limit()) || limit.equals(duty.over())) {
                looking.add(duty.law().ref());
            }
        }
        for (Rule.Fee fee : rules.fees()) {
            if (limit.equals(fee.limit()) || limit.equals(fee.limitOver())) {
                looking.add(fee.law().ref());
            }
        }
        return looking;
    }

    private int digits() {
        return parcel.terms().digits();
    }

    private Money money(BigDecimal major) {
        return Money.ofMajor(major, conversion.counted(), RoundingMode.HALF_UP);
    }
}
