package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A duty that falls on a line: a rate on its customs value or an amount for all of it, or both
/// together within bounds.
///
/// @param words key of its name in the bundle `landedcost`
/// @param share of the customs value the rate falls on; null means all of it
/// @param bounds null when there are none
/// @param weighed what of `amount` goes by weight; null when nothing does
record Due(
        ChargeKind kind,
        String words,
        Law law,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal amount,
        Map<String, String> details,
        @Nullable BigDecimal share,
        @Nullable Bounds bounds,
        @Nullable Weighed weighed) {

    Due(
            ChargeKind kind,
            String words,
            Law law,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal amount,
            Map<String, String> details) {
        this(kind, words, law, rate, amount, details, null, null, null);
    }

    /// An amount for each kilogram of so many.
    record Weighed(BigDecimal kilograms, BigDecimal each) {

        /// What is added when the weight is rounded up to whole steps.
        BigDecimal rounding(BigDecimal step) {
            return Parts.step(kilograms, step, RoundingMode.UP).subtract(kilograms).multiply(each);
        }

        Weighed times(BigDecimal one) {
            return new Weighed(kilograms, each.multiply(one));
        }

        Weighed plus(@Nullable Weighed other) {
            if (other == null) return this;
            return new Weighed(kilograms.add(other.kilograms), each);
        }
    }

    /// A rate on the value and an amount for the line, either of which may be missing.
    record Sum(@Nullable BigDecimal rate, @Nullable BigDecimal amount) {

        BigDecimal of(BigDecimal value) {
            BigDecimal sum = amount == null ? BigDecimal.ZERO : amount;
            return rate == null ? sum : sum.add(value.multiply(rate));
        }

        Sum times(BigDecimal one) {
            return new Sum(rate, amount == null ? null : amount.multiply(one));
        }

        Sum plus(Sum other) {
            return new Sum(rate, Due.sum(amount, other.amount));
        }
    }

    /// The least and the most a duty comes to.
    record Bounds(@Nullable Sum least, @Nullable Sum most) {

        Bounds times(BigDecimal one) {
            return new Bounds(
                    least == null ? null : least.times(one), most == null ? null : most.times(one));
        }

        Bounds plus(@Nullable Bounds other) {
            if (other == null) return this;
            return new Bounds(sum(least, other.least), sum(most, other.most));
        }

        private static @Nullable Sum sum(@Nullable Sum one, @Nullable Sum other) {
            return one == null || other == null ? one : one.plus(other);
        }
    }

    /// The same with its amounts counted in a currency of which one unit is worth `one`.
    Due times(BigDecimal one) {
        if (amount == null && bounds == null) return this;
        return with(
                amount == null ? null : amount.multiply(one),
                bounds == null ? null : bounds.times(one),
                weighed == null ? null : weighed.times(one));
    }

    /// This duty on two lines together.
    Due plus(Due other) {
        if (amount == null && bounds == null) return this;
        return with(
                sum(amount, other.amount),
                bounds == null ? null : bounds.plus(other.bounds),
                weighed == null ? null : weighed.plus(other.weighed));
    }

    /// Whether it is the same duty, whatever it comes to.
    boolean like(Due other) {
        return kind == other.kind
                && words.equals(other.words)
                && same(rate, other.rate)
                && same(share, other.share)
                && (amount == null) == (other.amount == null)
                && (weighed == null) == (other.weighed == null)
                && law.id().equals(other.law.id())
                && alike(other);
    }

    private boolean alike(Due other) {
        if (bounds == null || other.bounds == null) {
            return bounds == null && other.bounds == null;
        }
        return alike(bounds.least(), other.bounds.least())
                && alike(bounds.most(), other.bounds.most());
    }

    private static boolean alike(@Nullable Sum one, @Nullable Sum other) {
        if (one == null || other == null) return one == null && other == null;
        return same(one.rate(), other.rate()) && (one.amount() == null) == (other.amount() == null);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private Due with(
            @Nullable BigDecimal otherAmount,
            @Nullable Bounds otherBounds,
            @Nullable Weighed otherWeight) {
        return new Due(
                kind, words, law, rate, otherAmount, details, share, otherBounds, otherWeight);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one : one.add(other);
    }
}
