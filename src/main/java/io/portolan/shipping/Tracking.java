package io.portolan.shipping;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.ShipmentId;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.TrackedParcel.Days;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where parcels are. Answers from what the carriers told last; nobody is asked.
@Service
public class Tracking {

    private final ShipmentStore store;
    private final EventStore events;
    private final Rates rates;
    private final Promise promise;
    private final Clock clock;

    Tracking(ShipmentStore store, EventStore events, Rates rates, Promise promise, Clock clock) {
        this.store = store;
        this.events = events;
        this.rates = rates;
        this.promise = promise;
        this.clock = clock;
    }

    /// The parcel with this number, written with or without blanks, or null.
    public @Nullable TrackedParcel of(String trackingNumber) {
        String number = trackingNumber.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        return store.byTrackingNumber(number).map(this::tracked).orElse(null);
    }

    /// The parcels of an order that have a number.
    public List<TrackedParcel> ofOrder(OrderId order) {
        return store.ofOrder(order).stream()
                .filter(row -> row.trackingNumber() != null)
                .map(this::tracked)
                .toList();
    }

    /// The parcel of this shipment, null before it has a number.
    public @Nullable TrackedParcel of(ShipmentId id) {
        return store.find(id)
                .filter(row -> row.trackingNumber() != null)
                .map(this::tracked)
                .orElse(null);
    }

    private TrackedParcel tracked(Row row) {
        Progress progress = row.progress();
        Days promised = Objects.requireNonNull(row.promised());
        return new TrackedParcel(
                row.id(),
                row.order(),
                Objects.requireNonNull(row.trackingNumber()),
                rates.service(row.service()).carrierName(),
                progress.phase(),
                progress.reason(),
                promised,
                promise.estimate(promised, progress, row, clock.instant()),
                progress.place(),
                events.of(row.id()),
                row.askedAt());
    }
}
