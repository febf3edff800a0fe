package io.portolan.orders;

import java.util.Locale;

/// What has become of an order's money.
public enum PaymentStanding {
    OPEN,
    /// Being processed, waiting for the buyer, or unknown: the provider is asked again.
    PENDING,
    DECLINED,
    PAID,
    DUE_ON_DELIVERY,
    PART_REFUNDED,
    REFUNDED;

    /// The word in the database and the API: `part-refunded`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PaymentStanding of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
