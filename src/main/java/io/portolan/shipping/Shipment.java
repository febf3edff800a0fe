package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.ShipmentId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A parcel as the merchant sees it in a list.
///
/// @param carrier the carrier's code, e.g. `demo`
/// @param refusal why the carrier would not take it, null otherwise
/// @param trackingNumber null until the label is bought
/// @param phaseAt when the carrier saw it there; null before it was seen
/// @param place where it was last seen
public record Shipment(
        ShipmentId id,
        OrderId order,
        String orderNumber,
        String market,
        CountryCode country,
        String carrier,
        String carrierName,
        String service,
        Incoterm incoterm,
        State state,
        @Nullable String refusal,
        @Nullable String trackingNumber,
        Phase phase,
        @Nullable Trouble reason,
        @Nullable Instant phaseAt,
        @Nullable String place,
        TrackedParcel.@Nullable Days promised,
        Instant createdAt) {

    /// What became of buying the label.
    public enum State {
        /// The carrier is being asked.
        BOOKING,
        /// The carrier was asked and did not answer: asked again by the same key.
        UNKNOWN,
        BOOKED,
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
