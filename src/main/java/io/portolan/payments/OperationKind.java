package io.portolan.payments;

import java.util.Locale;

/// The direction money moves in.
public enum OperationKind {
    /// From the buyer to the merchant.
    CAPTURE,
    /// Back.
    REFUND;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OperationKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
