package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.markets.Markets;
import io.portolan.platform.facts.Facts;
import io.portolan.privacy.Forgotten;
import io.portolan.shipping.DispatchOutcome.Dispatched;
import io.portolan.shipping.DispatchOutcome.Pending;
import io.portolan.shipping.DispatchOutcome.Refused;
import io.portolan.shipping.OrderToShip.Content;
import io.portolan.shipping.ParcelFact.ParcelDispatched;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.carrier.Booking;
import io.portolan.shipping.carrier.BookingOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Buys a label for a shipment that is written down, once, however often it is asked: the
/// shipment's id is the key. The carrier is called between two transactions.
@Component
class BuyLabel {

    static final String ERASED = "ERASED";

    private final ShipmentStore store;
    private final Addressees addressees;
    private final Carriers carriers;
    private final Promise promise;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BuyLabel(
            ShipmentStore store,
            Addressees addressees,
            Carriers carriers,
            Promise promise,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.addressees = addressees;
        this.carriers = carriers;
        this.promise = promise;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    DispatchOutcome buy(Row row) {
        Booking booking;
        Address to;
        try {
            to = addressees.open(row.subject(), row.id(), row.addressee());
            booking = booking(row, to, store.contents(row.id()));
        } catch (Forgotten erased) {
            return settle(row, Shipment.State.REFUSED, ERASED);
        }
        return switch (carriers.byCode(row.carrier()).book(booking)) {
            case BookingOutcome.Booked booked -> booked(row, to, booked);
            case BookingOutcome.Refused refused ->
                    settle(row, Shipment.State.REFUSED, refused.fault());
            case BookingOutcome.Unknown unknown ->
                    settle(row, Shipment.State.UNKNOWN, unknown.whatHappened());
        };
    }

    /// Asks again after those whose answer never came.
    void settleOld() {
        Instant patience = clock.instant().minus(Duration.ofSeconds(20));
        for (Row row : store.unsettled(patience, 50)) buy(row);
    }

    private DispatchOutcome booked(Row row, Address to, BookingOutcome.Booked booked) {
        Instant now = clock.instant();
        TrackedParcel.Days days = promise.of(row, to.postcode(), now);
        transaction.executeWithoutResult(
                status -> {
                    String number = booked.trackingNumber();
                    if (!store.booked(row.id(), number, booked.route(), days, now)) return;
                    facts.publish(
                            List.of(
                                    new ParcelDispatched(
                                            row.id().value(),
                                            row.order().value(),
                                            row.orderNumber(),
                                            number,
                                            row.carrier(),
                                            now)));
                });
        return new Dispatched(row.id(), booked.trackingNumber());
    }

    private DispatchOutcome settle(Row row, Shipment.State state, String why) {
        transaction.executeWithoutResult(
                status -> store.unsettle(row.id(), state, why, clock.instant()));
        return state == Shipment.State.REFUSED
                ? new Refused(row.id(), why)
                : new Pending(row.id());
    }

    private static Booking booking(Row row, Address to, List<Content> contents) {
        long grams = contents.stream().mapToLong(c -> c.grossWeight().grams()).sum();
        return new Booking(
                row.id().toString(),
                row.orderNumber(),
                row.service(),
                row.incoterm() == Incoterm.DDP,
                to,
                grams,
                contents.stream().map(BuyLabel::content).toList());
    }

    private static Booking.Content content(Content content) {
        return new Booking.Content(
                content.title(),
                content.quantity(),
                content.grossWeight().grams(),
                content.hs(),
                content.origin(),
                content.value());
    }
}
