package io.portolan.shipping;

import java.util.Locale;
import java.util.Set;

/// Where a parcel stands: one ladder for the vocabularies of all carriers. The first nine are its
/// rungs, in order; the others can happen on any of them.
public enum Phase {
    /// The label was bought; the carrier has not seen the parcel.
    LABELLED,
    PICKED_UP,
    IN_TRANSIT,
    /// With the customs of the destination.
    CUSTOMS,
    CUSTOMS_CLEARED,
    /// In the region it goes to.
    AT_LOCAL_HUB,
    OUT_FOR_DELIVERY,
    READY_FOR_PICKUP,
    DELIVERED,
    ATTEMPT_FAILED,
    EXCEPTION,
    RETURNING,
    RETURNED,
    CANCELLED,
    /// The carrier has been silent for too long.
    STALE,
    /// The carrier said something nobody understands yet.
    UNKNOWN;

    private static final Set<Phase> FINAL = Set.of(DELIVERED, RETURNED, CANCELLED);
    private static final Set<Phase> TROUBLED =
            Set.of(ATTEMPT_FAILED, EXCEPTION, RETURNING, STALE, UNKNOWN);

    /// As the API, the database and the texts write it: `out-for-delivery`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The phase of this word. Refuses what is none with `IllegalArgumentException`.
    public static Phase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether nothing follows but, after a delivery, the way back.
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /// Whether the merchant should look at it.
    public boolean troubled() {
        return TROUBLED.contains(this);
    }
}
