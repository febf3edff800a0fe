package io.portolan.engagement;

import java.util.Locale;

/// What a mail tells. An order, a parcel or a refund gets each kind once.
public enum MailKind {
    ORDER_CONFIRMED,
    ORDER_CANCELLED,
    ORDER_REFUNDED,
    /// The carrier has collected the parcel.
    PARCEL_SENT,
    /// Customs of the destination has it.
    PARCEL_CUSTOMS,
    /// Customs does not let it go yet.
    PARCEL_HELD,
    PARCEL_CLEARED,
    PARCEL_OUT,
    PARCEL_READY,
    PARCEL_DELIVERED,
    PARCEL_MISSED,
    PARCEL_TROUBLE,
    PARCEL_RETURNING,
    /// The six digits that open an order page.
    ORDER_CODE;

    /// As the database and the texts write it: `order-confirmed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MailKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
