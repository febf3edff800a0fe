package io.portolan.customers;

import java.util.Locale;

/// A way on which news of the shop can reach somebody who allowed it.
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP;

    /// The word in the database: `email`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
