package io.portolan.shipping;

import java.util.Locale;

/// Why a parcel does not move as it should, told by who can help.
public enum Trouble {
    CUSTOMS_DELAY,
    CUSTOMS_DOCUMENTATION,
    CUSTOMS_INSPECTION,
    CUSTOMS_DUTIES_UNPAID,
    CUSTOMS_PROHIBITED,
    CARRIER_DELAY,
    CARRIER_DAMAGED,
    CARRIER_LOST,
    SELLER_LATE,
    CONSIGNEE_ABSENT,
    CONSIGNEE_ADDRESS,
    CONSIGNEE_REFUSED,
    WEATHER_DELAY;

    /// As the API, the database and the texts write it: `customs_documentation`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Trouble of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
