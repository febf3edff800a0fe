package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.privacy.Forgotten;
import io.portolan.shipping.OrderToShip.Content;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.carrier.Booking;
import io.portolan.shipping.carrier.BookingOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Buys a label for a shipment that is written down, once, however often it is asked: the
/// shipment's id is the key. The carrier is called between two transactions.
@Component
class BuyLabel {

    static final String ERASED = "ERASED";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ShipmentStore store;
    private final Addressees addressees;
    private final Carriers carriers;
    private final SettleLabel settle;
    private final Clock clock;

    BuyLabel(
            ShipmentStore store,
            Addressees addressees,
            Carriers carriers,
            SettleLabel settle,
            Clock clock) {
        this.store = store;
        this.addressees = addressees;
        this.carriers = carriers;
        this.settle = settle;
        this.clock = clock;
    }

    DispatchOutcome buy(Row row) {
        Address to;
        try {
            to = addressees.open(row.subject(), row.id(), row.addressee());
        } catch (Forgotten erased) {
            return settle.refused(row, ERASED);
        }
        Booking booking = booking(row, to, store.contents(row.id()));
        return switch (carriers.byCode(row.carrier()).book(booking)) {
            case BookingOutcome.Booked booked -> settle.booked(row, to.postcode(), booked);
            case BookingOutcome.Refused refused -> settle.refused(row, refused.fault());
            case BookingOutcome.Unknown unknown -> settle.unknown(row, unknown.whatHappened());
        };
    }

    /// Asks again after those whose answer never came.
    void settleOld() {
        Instant before = clock.instant().minus(PATIENCE);
        for (Row row : store.unsettled(before, 50)) buy(row);
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
