package io.portolan.channels;

import java.math.BigDecimal;
import java.util.Map;

/// What the units in files of other shops are in ours: grams and millimetres. Pounds, ounces,
/// inches and yards are exact since the international agreement of 1959.
final class Units {

    static final Map<String, BigDecimal> GRAMS =
            Map.of(
                    "kg", new BigDecimal(1000),
                    "g", BigDecimal.ONE,
                    "lb", new BigDecimal("453.59237"),
                    "lbs", new BigDecimal("453.59237"),
                    "oz", new BigDecimal("28.349523125"));

    static final Map<String, BigDecimal> MILLIMETRES =
            Map.of(
                    "m", new BigDecimal(1000),
                    "cm", BigDecimal.TEN,
                    "mm", BigDecimal.ONE,
                    "in", new BigDecimal("25.4"),
                    "yd", new BigDecimal("914.4"));

    private Units() {}
}
