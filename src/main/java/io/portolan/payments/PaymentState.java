package io.portolan.payments;

import java.util.Locale;

/// Where an operation on money stands.
public enum PaymentState {
    /// Recorded; nobody was asked yet.
    CREATED,
    /// The provider is being asked, or we fell while asking.
    SENT,
    /// The buyer has to finish on the provider's page.
    NEEDS_ACTION,
    /// The provider works on it.
    PROCESSING,
    /// Money may have moved; the sweeper asks.
    UNKNOWN,
    /// Cash on delivery: the carrier takes the money at the door.
    DUE,
    SUCCEEDED,
    FAILED;

    /// `needs-action`, as in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PaymentState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether nothing more is expected.
    public boolean settled() {
        return this == SUCCEEDED || this == FAILED || this == DUE;
    }
}
