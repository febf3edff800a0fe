package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The box around a WooCommerce product: three columns with the unit in their heading, as in
/// `Length (cm)`.
final class WooSizes {

    private static final Map<String, String> SIDES =
            Map.of("Length", "lengthMm", "Width", "widthMm", "Height", "heightMm");
    private static final BigDecimal LONGEST = new BigDecimal(100_000);

    private WooSizes() {}

    /// Null unless all three sides are known.
    static @Nullable ObjectNode of(CsvRow row) {
        ObjectNode size = CatalogJson.mapper().createObjectNode();
        for (String side : List.of("Length", "Width", "Height")) {
            Integer millimetres = millimetres(row, side);
            if (millimetres == null) return null;
            size.put(SIDES.get(side), millimetres);
        }
        return size;
    }

    private static @Nullable Integer millimetres(CsvRow row, String side) {
        for (Map.Entry<String, BigDecimal> unit : Units.MILLIMETRES.entrySet()) {
            String text = row.get(side + " (" + unit.getKey() + ")").replace(',', '.');
            if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) continue;
            BigDecimal exact = new BigDecimal(text).multiply(unit.getValue());
            BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
            if (whole.signum() > 0 && whole.compareTo(LONGEST) <= 0) return whole.intValueExact();
        }
        return null;
    }
}
