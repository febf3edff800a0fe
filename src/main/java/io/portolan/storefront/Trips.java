package io.portolan.storefront;

import io.portolan.kernel.Language;
import io.portolan.orders.Order;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.shipping.Phase;
import io.portolan.shipping.TrackedEvent;
import io.portolan.shipping.TrackedParcel;
import io.portolan.shipping.Tracking;
import io.portolan.shipping.Trouble;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks where the parcels of an order are.
@Component
class Trips {

    private final Tracking tracking;

    Trips(Tracking tracking) {
        this.tracking = tracking;
    }

    /// The parcels that have a number, in the words of this language.
    List<Trip> of(Order order, Language language) {
        Words words = Texts.in("shipping", language);
        return tracking.ofOrder(order.id()).stream().map(parcel -> trip(parcel, words)).toList();
    }

    private static Trip trip(TrackedParcel parcel, Words words) {
        Trouble reason = parcel.reason();
        List<Trip.Step> steps = parcel.events().stream().map(event -> step(event, words)).toList();
        int furthest =
                steps.stream().mapToInt(Trip.Step::stage).max().orElse(stage(parcel.phase()));
        return new Trip(
                parcel.carrier(),
                parcel.number(),
                parcel.estimated().from(),
                parcel.estimated().to(),
                Math.max(furthest, stage(parcel.phase())),
                reason != null || parcel.phase().troubled(),
                reason != null && reason.name().startsWith("CUSTOMS"),
                steps);
    }

    private static Trip.Step step(TrackedEvent event, Words words) {
        return new Trip.Step(
                event.time(), stage(event.phase()), words.of(event.text()), event.place());
    }

    /// The rung of the order page; trouble takes none back.
    private static int stage(Phase phase) {
        return switch (phase) {
            case LABELLED -> 1;
            case PICKED_UP, IN_TRANSIT -> 2;
            case CUSTOMS, CUSTOMS_CLEARED, AT_LOCAL_HUB -> 3;
            case OUT_FOR_DELIVERY, READY_FOR_PICKUP, ATTEMPT_FAILED -> 4;
            case DELIVERED -> 5;
            case EXCEPTION, RETURNING, RETURNED, CANCELLED, STALE, UNKNOWN -> 1;
        };
    }
}
