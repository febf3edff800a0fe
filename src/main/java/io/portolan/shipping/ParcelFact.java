package io.portolan.shipping;

import io.portolan.platform.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a parcel.
public sealed interface ParcelFact extends Fact {

    /// A label was bought: the parcel has a number, the carrier has not seen it yet.
    ///
    /// @param aggregate the shipment's id
    /// @param number of the order
    record ParcelDispatched(
            UUID aggregate,
            UUID orderId,
            String number,
            String trackingNumber,
            String carrier,
            Instant at)
            implements ParcelFact {}

    /// The carrier saw it further along. Told in the order of the carrier's times; a sighting that
    /// arrives after a later one is kept in the tracking but not told.
    ///
    /// @param aggregate the shipment's id
    /// @param number of the order
    /// @param phase a word of [Phase], e.g. `out-for-delivery`
    /// @param place where, as the carrier names it
    /// @param reason a word of [Trouble] when it does not move
    record ParcelMoved(
            UUID aggregate,
            UUID orderId,
            String number,
            String phase,
            String place,
            @Nullable String reason,
            Instant at)
            implements ParcelFact {}
}
