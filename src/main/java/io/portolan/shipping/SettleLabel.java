package io.portolan.shipping;

import io.portolan.orders.OrderEvent;
import io.portolan.orders.Orders;
import io.portolan.platform.facts.Facts;
import io.portolan.shipping.DispatchOutcome.Dispatched;
import io.portolan.shipping.DispatchOutcome.Pending;
import io.portolan.shipping.DispatchOutcome.Refused;
import io.portolan.shipping.ParcelFact.ParcelDispatched;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.carrier.BookingOutcome.Booked;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what became of buying a label: the one place where a parcel gets its number, whether
/// the carrier answered at once or was asked again.
@Component
class SettleLabel {

    private final ShipmentStore store;
    private final Promise promise;
    private final Orders orders;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleLabel(
            ShipmentStore store,
            Promise promise,
            Orders orders,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.promise = promise;
        this.orders = orders;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    DispatchOutcome booked(Row row, @Nullable String postcode, Booked label) {
        Instant now = clock.instant();
        TrackedParcel.Days days = promise.of(row, postcode, now);
        transaction.executeWithoutResult(
                status -> {
                    if (!store.booked(row.id(), label.trackingNumber(), label.route(), days, now)) {
                        return;
                    }
                    if (orders.dispatched(row.order())) tell(row, label.trackingNumber(), now);
                    else store.moved(row.id(), new Progress(Phase.CANCELLED, null, now, null));
                });
        return new Dispatched(row.id(), label.trackingNumber());
    }

    DispatchOutcome refused(Row row, String why) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> store.unsettle(row.id(), Shipment.State.REFUSED, why, now));
        return new Refused(row.id(), why);
    }

    DispatchOutcome unknown(Row row, String why) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> store.unsettle(row.id(), Shipment.State.UNKNOWN, why, now));
        return new Pending(row.id());
    }

    private void tell(Row row, String number, Instant now) {
        facts.publish(
                List.of(
                        new ParcelDispatched(
                                row.id().value(),
                                row.order().value(),
                                row.orderNumber(),
                                number,
                                row.carrier(),
                                now)));
        orders.note(
                new OrderEvent(
                        row.order(),
                        now,
                        "carrier",
                        "parcel-labelled",
                        Map.of("tracking", number),
                        null));
    }
}
