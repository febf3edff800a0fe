package io.portolan.shipping;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parcel as anyone who knows its number may see it: no personal data.
///
/// @param carrier the carrier's name as the buyer reads it
/// @param reason why it does not move, null while it does
/// @param promised what was said when it left
/// @param estimated what we believe now, never earlier than promised while it travels; the day of
///     delivery once it is delivered
/// @param place where it was last seen, null before it was seen
/// @param events newest first
/// @param asOf when the carrier was last asked
public record TrackedParcel(
        ShipmentId id,
        OrderId order,
        String number,
        String carrier,
        Phase phase,
        @Nullable Trouble reason,
        Days promised,
        Days estimated,
        @Nullable String place,
        List<TrackedEvent> events,
        Instant asOf) {

    /// Days in the buyer's zone, both inclusive.
    public record Days(LocalDate from, LocalDate to) {}

    public TrackedParcel {
        events = List.copyOf(events);
    }

    /// Whether it comes later than promised.
    public boolean late() {
        return estimated.to().isAfter(promised.to());
    }

    /// The newest event with this phase, null when it was never in it.
    public @Nullable TrackedEvent when(Phase wanted) {
        for (TrackedEvent event : events) if (event.phase() == wanted) return event;
        return null;
    }
}
