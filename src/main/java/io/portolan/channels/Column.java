package io.portolan.channels;

import io.portolan.channels.table.Field;
import java.util.List;

/// The columns of a Shopify product file that mean something here, each by every heading that
/// Shopify has given it. Others are left aside.
enum Column implements Field {
    HANDLE("Handle", "URL handle"),
    TITLE("Title"),
    BODY("Body (HTML)", "Description"),
    VENDOR("Vendor"),
    TYPE("Type"),
    TAGS("Tags"),
    PUBLISHED("Published", "Published on online store"),
    STATUS("Status"),
    GIFT_CARD("Gift Card"),
    OPTION1_NAME("Option1 Name"),
    OPTION1_VALUE("Option1 Value"),
    OPTION2_NAME("Option2 Name"),
    OPTION2_VALUE("Option2 Value"),
    OPTION3_NAME("Option3 Name"),
    OPTION3_VALUE("Option3 Value"),
    SKU("Variant SKU", "SKU"),
    GRAMS("Variant Grams", "Weight value (grams)"),
    WEIGHT("Variant Weight"),
    WEIGHT_UNIT("Variant Weight Unit"),
    TRACKER("Variant Inventory Tracker", "Inventory tracker"),
    QUANTITY("Variant Inventory Qty", "Inventory quantity"),
    PRICE("Variant Price", "Price"),
    COMPARE_AT("Variant Compare At Price", "Compare-at price"),
    BARCODE("Variant Barcode", "Barcode"),
    IMAGE("Image Src", "Product image URL"),
    IMAGE_ALT("Image Alt Text", "Image alt text"),
    SEO_TITLE("SEO Title"),
    SEO_DESCRIPTION("SEO Description"),
    HS("HS Code", "Variant HS Code", "Harmonized System Code"),
    ORIGIN("Country of Origin", "COO", "Variant Country of Origin");

    private static final List<Column> NAMES = List.of(OPTION1_NAME, OPTION2_NAME, OPTION3_NAME);
    private static final List<Column> VALUES = List.of(OPTION1_VALUE, OPTION2_VALUE, OPTION3_VALUE);

    private final String headings;

    Column(String... headings) {
        this.headings = String.join("|", headings);
    }

    @Override
    public List<String> headings() {
        return List.of(headings.split("\\|", -1));
    }

    static Column optionName(int option) {
        return NAMES.get(option);
    }

    static Column optionValue(int option) {
        return VALUES.get(option);
    }
}
