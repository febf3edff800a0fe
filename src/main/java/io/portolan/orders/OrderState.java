package io.portolan.orders;

import java.util.Locale;

/// How far an order has come. Money has its own standing, `PaymentStanding`.
public enum OrderState {
    /// Placed; goods are held until the payment is settled.
    AWAITING_PAYMENT,
    /// Paid, or to be paid at the door: the warehouse may send it.
    CONFIRMED,
    DISPATCHED,
    DELIVERED,
    CANCELLED;

    /// The word in the database and the API: `awaiting-payment`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
