package io.portolan.platform.text;

import com.ibm.icu.util.MeasureUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units by the signs people write for them.
final class Units {

    private static final Map<String, MeasureUnit> KNOWN =
            Map.ofEntries(
                    Map.entry("l", MeasureUnit.LITER),
                    Map.entry("ml", MeasureUnit.MILLILITER),
                    Map.entry("mm", MeasureUnit.MILLIMETER),
                    Map.entry("cm", MeasureUnit.CENTIMETER),
                    Map.entry("m", MeasureUnit.METER),
                    Map.entry("in", MeasureUnit.INCH),
                    Map.entry("g", MeasureUnit.GRAM),
                    Map.entry("kg", MeasureUnit.KILOGRAM),
                    Map.entry("W", MeasureUnit.WATT),
                    Map.entry("K", MeasureUnit.KELVIN),
                    Map.entry("lm", MeasureUnit.LUMEN),
                    Map.entry("min", MeasureUnit.MINUTE),
                    Map.entry("h", MeasureUnit.HOUR),
                    Map.entry("d", MeasureUnit.DAY),
                    Map.entry("months", MeasureUnit.MONTH),
                    Map.entry("years", MeasureUnit.YEAR),
                    Map.entry("%", MeasureUnit.PERCENT));

    private Units() {}

    /// The unit with this sign; null when there is none.
    static @Nullable MeasureUnit of(String sign) {
        return KNOWN.get(sign);
    }
}
