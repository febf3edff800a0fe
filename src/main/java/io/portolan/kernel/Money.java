package io.portolan.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An exact amount in one currency, counted in minor units: 1999 EUR is €19.99, 1999 JPY is ¥1999.
/// May be negative. Sums overflow with `ArithmeticException`, never silently.
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.of(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// The amount in major units (19.99), rounded to the currency's minor unit.
    public static Money ofMajor(BigDecimal major, Currency currency, RoundingMode rounding) {
        long minor = major.movePointRight(currency.digits()).setScale(0, rounding).longValueExact();
        return new Money(minor, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /// The share of this amount at `rate` (0.19 is 19 %), rounded to the currency's minor unit.
    public Money times(BigDecimal rate, RoundingMode rounding) {
        return new Money(
                rate.multiply(BigDecimal.valueOf(minor)).setScale(0, rounding).longValueExact(),
                currency);
    }

    /// This amount in parts proportional to `weights` (not negative), which sum exactly to it. The
    /// last minor units go to the largest remainders, the earlier part first on a tie. All weights
    /// zero counts as all equal.
    public List<Money> split(List<BigDecimal> weights) {
        if (weights.isEmpty()) throw new IllegalArgumentException("no parts to split into");
        if (weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("a part cannot weigh less than nothing: " + weights);
        }
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) return split(weights.stream().map(w -> BigDecimal.ONE).toList());
        long[] parts = new long[weights.size()];
        BigDecimal[] rest = new BigDecimal[parts.length];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            BigDecimal scaled = BigDecimal.valueOf(Math.abs(minor)).multiply(weights.get(i));
            BigDecimal[] share = scaled.divideAndRemainder(whole);
            parts[i] = share[0].longValueExact();
            rest[i] = share[1];
            given += parts[i];
        }
        long left = Math.abs(minor) - given;
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        List<Money> split = new ArrayList<>(parts.length);
        for (long part : parts) split.add(new Money(minor < 0 ? -part : part, currency));
        return List.copyOf(split);
    }

    /// The amount in major units with the currency's digits: 19.99, 1999, 1.234.
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.digits());
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public static Money sum(Currency currency, Iterable<Money> amounts) {
        Money sum = zero(currency);
        for (Money amount : amounts) sum = sum.plus(amount);
        return sum;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return major().toPlainString() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) throw new CurrencyMismatch(currency, other.currency);
        return other;
    }
}
