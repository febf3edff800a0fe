package io.portolan.channels;

import io.portolan.channels.table.Field;
import java.util.List;
import java.util.regex.Pattern;

/// The columns of a WooCommerce product file that mean something here. Attributes come numbered and
/// are known by their headings: `Attribute 1 name`, `Attribute 1 value(s)`.
enum WooColumn implements Field {
    ID("ID"),
    TYPE("Type"),
    SKU("SKU"),
    GTIN("GTIN, UPC, EAN, or ISBN"),
    NAME("Name"),
    PUBLISHED("Published"),
    SHORT("Short description"),
    DESCRIPTION("Description"),
    STOCK("Stock"),
    KILOS("Weight (kg)"),
    GRAMS("Weight (g)"),
    POUNDS("Weight (lbs)"),
    OUNCES("Weight (oz)"),
    SALE_PRICE("Sale price"),
    PRICE("Regular price"),
    CATEGORIES("Categories"),
    TAGS("Tags"),
    IMAGES("Images"),
    PARENT("Parent"),
    SWATCHES("Swatches Attributes"),
    BRANDS("Brands"),
    HANDLE("Meta: portolan_handle");

    /// Columns that come numbered, or with a unit.
    static final Pattern FAMILIES =
            Pattern.compile(
                    "Attribute \\d+ .*|(Length|Width|Height) \\(.+\\)", Pattern.CASE_INSENSITIVE);

    private final String heading;

    WooColumn(String heading) {
        this.heading = heading;
    }

    @Override
    public List<String> headings() {
        return List.of(heading);
    }
}
