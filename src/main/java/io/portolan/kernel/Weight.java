package io.portolan.kernel;

/// A mass in whole grams, never negative.
public record Weight(long grams) {

    public Weight {
        if (grams < 0) throw new IllegalArgumentException("weighs less than nothing: " + grams);
    }

    public static Weight ofGrams(long grams) {
        return new Weight(grams);
    }

    public Weight plus(Weight other) {
        return new Weight(Math.addExact(grams, other.grams));
    }

    public Weight times(long quantity) {
        return new Weight(Math.multiplyExact(grams, quantity));
    }
}
