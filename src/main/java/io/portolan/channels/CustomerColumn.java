package io.portolan.channels;

import java.util.List;
import java.util.Set;

/// The columns of a Shopify customer file that mean something here, each by every heading that
/// Shopify has given it since 2015. Others are left aside.
enum CustomerColumn implements PersonalColumn {
    ID("Customer ID"),
    FIRST_NAME("First Name"),
    LAST_NAME("Last Name"),
    EMAIL("Email"),
    ACCEPTS_EMAIL("Accepts Email Marketing", "Accepts Marketing"),
    COMPANY("Default Address Company", "Company"),
    ADDRESS1("Default Address Address1", "Address1"),
    ADDRESS2("Default Address Address2", "Address2"),
    CITY("Default Address City", "City"),
    PROVINCE("Default Address Province", "Province"),
    PROVINCE_CODE("Default Address Province Code", "Province Code"),
    COUNTRY("Default Address Country", "Country"),
    COUNTRY_CODE("Default Address Country Code", "Country Code"),
    ZIP("Default Address Zip", "Zip"),
    ADDRESS_PHONE("Default Address Phone"),
    PHONE("Phone"),
    ACCEPTS_SMS("Accepts SMS Marketing"),
    ACCEPTS_WHATSAPP("Accepts WhatsApp Marketing"),
    SPENT("Total Spent"),
    ORDERS("Total Orders"),
    NOTE("Note"),
    TAX_EXEMPT("Tax Exempt"),
    TAGS("Tags");

    private static final Set<CustomerColumn> PLAIN =
            Set.of(
                    ACCEPTS_EMAIL,
                    ACCEPTS_SMS,
                    ACCEPTS_WHATSAPP,
                    COUNTRY,
                    COUNTRY_CODE,
                    SPENT,
                    ORDERS,
                    TAX_EXEMPT);

    private final String headings;

    CustomerColumn(String... headings) {
        this.headings = String.join("|", headings);
    }

    @Override
    public List<String> headings() {
        return List.of(headings.split("\\|", -1));
    }

    @Override
    public boolean personal() {
        return !PLAIN.contains(this);
    }
}
