package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a fee must say.
final class FeeTerms {

    private FeeTerms() {}

    static void check(String id, ChargeKind fee, long given) {
        if (fee.group() != ChargeKind.Group.FEES) {
            throw new IllegalArgumentException(id + " is no fee");
        }
        if (given != 1) {
            throw new IllegalArgumentException(
                    id + ": one of an amount, an amount by class or kilogram, and a rate");
        }
    }

    /// How many of these are there.
    static long given(@Nullable BigDecimal... amounts) {
        return Stream.of(amounts).filter(Objects::nonNull).count();
    }

    static void classes(String id, @Nullable BigDecimal perClass, @Nullable Integer digits) {
        if ((perClass == null) != (digits == null)) {
            throw new IllegalArgumentException(id + ": a class has digits");
        }
    }

    static void bounds(
            String id,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        if (rate == null && (least != null || most != null)) {
            throw new IllegalArgumentException(id + ": only a rate is bounded");
        }
    }
}
