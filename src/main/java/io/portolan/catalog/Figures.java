package io.portolan.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Exact figures of goods, each written in one way.
final class Figures {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    /// The figure without zeros at its end. Refuses one below zero, above `most`, or with more than
    /// six decimals.
    static @Nullable BigDecimal upTo(BigDecimal most, @Nullable BigDecimal figure, String what) {
        if (figure == null) return null;
        boolean readable = figure.precision() <= MOST_DIGITS && Math.abs(figure.scale()) <= 30;
        BigDecimal plain = readable ? figure.stripTrailingZeros() : figure;
        if (!readable
                || plain.scale() > MOST_DECIMALS
                || plain.signum() < 0
                || plain.compareTo(most) > 0) {
            throw new IllegalArgumentException(what + " is from 0 to " + most);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
