package io.portolan.channels;

import java.util.List;

/// The columns of a Shopify order file that mean something here, each by every heading that Shopify
/// has given it. Others are left aside.
enum OrderColumn implements PersonalColumn {
    NAME("Name"),
    ID("Id"),
    EMAIL("Email"),
    PHONE("Phone"),
    FINANCIAL("Financial Status"),
    PAID_AT("Paid at"),
    FULFILLMENT("Fulfillment Status"),
    FULFILLED_AT("Fulfilled at", "Fulfillment Date"),
    ACCEPTS("Accepts Marketing"),
    CURRENCY("Currency"),
    SUBTOTAL("Subtotal"),
    SHIPPING("Shipping"),
    TAXES("Taxes"),
    DUTIES("Duties"),
    TOTAL("Total"),
    DISCOUNT_CODE("Discount Code"),
    DISCOUNT("Discount Amount"),
    SHIPPING_METHOD("Shipping Method"),
    CREATED_AT("Created at"),
    LINE_QUANTITY("Lineitem quantity"),
    LINE_NAME("Lineitem name"),
    LINE_PRICE("Lineitem price"),
    LINE_SKU("Lineitem sku"),
    BILLING_NAME("Billing Name"),
    BILLING_STREET("Billing Street"),
    BILLING_ADDRESS1("Billing Address1"),
    BILLING_ADDRESS2("Billing Address2"),
    BILLING_COMPANY("Billing Company"),
    BILLING_CITY("Billing City"),
    BILLING_ZIP("Billing Zip"),
    BILLING_PROVINCE("Billing Province", "Billing Province Name"),
    BILLING_COUNTRY("Billing Country"),
    BILLING_PHONE("Billing Phone"),
    SHIPPING_NAME("Shipping Name"),
    SHIPPING_STREET("Shipping Street"),
    SHIPPING_ADDRESS1("Shipping Address1"),
    SHIPPING_ADDRESS2("Shipping Address2"),
    SHIPPING_COMPANY("Shipping Company"),
    SHIPPING_CITY("Shipping City"),
    SHIPPING_ZIP("Shipping Zip"),
    SHIPPING_PROVINCE("Shipping Province", "Shipping Province Name"),
    SHIPPING_COUNTRY("Shipping Country"),
    SHIPPING_PHONE("Shipping Phone"),
    NOTES("Notes"),
    NOTE_ATTRIBUTES("Note Attributes"),
    CANCELLED_AT("Cancelled at"),
    PAYMENT_METHOD("Payment Method"),
    REFUNDED("Refunded Amount"),
    TAX_1_NAME("Tax 1 Name"),
    TAX_1_VALUE("Tax 1 Value"),
    TAX_2_NAME("Tax 2 Name"),
    TAX_2_VALUE("Tax 2 Value"),
    TAX_3_NAME("Tax 3 Name"),
    TAX_3_VALUE("Tax 3 Value"),
    TAX_4_NAME("Tax 4 Name"),
    TAX_4_VALUE("Tax 4 Value"),
    TAX_5_NAME("Tax 5 Name"),
    TAX_5_VALUE("Tax 5 Value");

    /// The columns of one address. `street` has both lines in one, for files without the others.
    record Place(
            OrderColumn name,
            OrderColumn company,
            OrderColumn street,
            OrderColumn line1,
            OrderColumn line2,
            OrderColumn city,
            OrderColumn province,
            OrderColumn zip,
            OrderColumn country,
            OrderColumn phone) {}

    static final Place SHIPPED =
            new Place(
                    SHIPPING_NAME,
                    SHIPPING_COMPANY,
                    SHIPPING_STREET,
                    SHIPPING_ADDRESS1,
                    SHIPPING_ADDRESS2,
                    SHIPPING_CITY,
                    SHIPPING_PROVINCE,
                    SHIPPING_ZIP,
                    SHIPPING_COUNTRY,
                    SHIPPING_PHONE);
    static final Place BILLED =
            new Place(
                    BILLING_NAME,
                    BILLING_COMPANY,
                    BILLING_STREET,
                    BILLING_ADDRESS1,
                    BILLING_ADDRESS2,
                    BILLING_CITY,
                    BILLING_PROVINCE,
                    BILLING_ZIP,
                    BILLING_COUNTRY,
                    BILLING_PHONE);

    private final String headings;

    OrderColumn(String... headings) {
        this.headings = String.join("|", headings);
    }

    @Override
    public List<String> headings() {
        return List.of(headings.split("\\|", -1));
    }

    @Override
    public boolean personal() {
        if (this == BILLING_COUNTRY || this == SHIPPING_COUNTRY) return false;
        boolean place = name().startsWith("BILLING_") || name().startsWith("SHIPPING_");
        return switch (this) {
            case EMAIL, PHONE, NOTES, NOTE_ATTRIBUTES -> true;
            case SHIPPING_METHOD -> false;
            default -> place;
        };
    }

    static OrderColumn taxName(int number) {
        return valueOf("TAX_%d_NAME".formatted(number));
    }

    static OrderColumn taxValue(int number) {
        return valueOf("TAX_%d_VALUE".formatted(number));
    }
}
