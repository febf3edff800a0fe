package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Exact amounts and their parts.
final class Parts {

    /// Digits after the point that a share keeps: far below any minor unit.
    static final int SCALE = 12;

    private Parts() {}

    static BigDecimal sum(List<BigDecimal> amounts) {
        int count = amounts.size();
        if (count == 0) return BigDecimal.ZERO;
        BigDecimal sum = amounts.get(0);
        for (int i = 1; i < count; i++) sum = sum.add(amounts.get(i));
        return sum;
    }

    /// `amount` in parts proportional to `weights`, the last part taking what division leaves, so
    /// that they sum exactly to it. Weights that are all zero count as equal.
    static List<BigDecimal> share(BigDecimal amount, List<BigDecimal> weights) {
        int count = weights.size();
        if (count == 1) return List.of(amount);
        if (amount.signum() == 0) return Collections.nCopies(count, BigDecimal.ZERO);
        BigDecimal whole = sum(weights);
        boolean even = whole.signum() == 0;
        BigDecimal divisor = even ? BigDecimal.valueOf(count) : whole;
        List<BigDecimal> parts = new ArrayList<>(count);
        BigDecimal left = amount;
        int last = even ? count - 1 : lastAboveZero(weights);
        for (int i = 0; i < count; i++) {
            BigDecimal weight = even ? BigDecimal.ONE : weights.get(i);
            BigDecimal part =
                    i == last
                            ? BigDecimal.ZERO
                            : amount.multiply(weight)
                                    .divide(divisor, SCALE, RoundingMode.HALF_EVEN);
            parts.add(part);
            left = left.subtract(part);
        }
        parts.set(last, left);
        return parts;
    }

    private static int lastAboveZero(List<BigDecimal> weights) {
        int last = weights.size() - 1;
        while (last > 0 && weights.get(last).signum() == 0) last--;
        return last;
    }

    /// Whole numbers next to `exact` that sum to `total`: each is rounded down and the units that
    /// are missing go to the largest remainders, the earlier part first on a tie. `total` must be
    /// within the number of parts of the exact sum.
    static long[] bring(long total, List<BigDecimal> exact) {
        int count = exact.size();
        long[] whole = new long[count];
        BigDecimal[] rest = new BigDecimal[count];
        long left = total;
        for (int i = 0; i < count; i++) {
            BigDecimal down = exact.get(i).setScale(0, RoundingMode.FLOOR);
            whole[i] = down.longValueExact();
            rest[i] = exact.get(i).subtract(down);
            left -= whole[i];
        }
        if (count == 0 || left == 0) return whole;
        if (left < 0 || left > count) {
            throw new IllegalStateException(total + " is not the sum of " + exact);
        }
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
                .limit(left)
                .forEach(i -> whole[i]++);
        return whole;
    }

    /// `value` as a whole number of steps.
    static BigDecimal step(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
