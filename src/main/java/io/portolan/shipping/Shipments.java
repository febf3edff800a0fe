package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.ShipmentId;
import io.portolan.kernel.Uuid7;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.shipping.DispatchOutcome.Dispatched;
import io.portolan.shipping.DispatchOutcome.Refused;
import io.portolan.shipping.ShipmentStore.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The parcels of orders: handing them to a carrier, their papers, and which of them need someone.
@Service
public class Shipments {

    private static final Set<OrderState> SENDABLE =
            Set.of(OrderState.CONFIRMED, OrderState.DISPATCHED, OrderState.DELIVERED);

    private final ShipmentStore store;
    private final ToSend orders;
    private final Addressees addressees;
    private final Rates rates;
    private final BuyLabel labels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Shipments(
            ShipmentStore store,
            ToSend orders,
            Addressees addressees,
            Rates rates,
            BuyLabel labels,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.addressees = addressees;
        this.rates = rates;
        this.labels = labels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Hands the goods of an order to the carrier of its service and buys the label. Repeating it
    /// for the same order buys no second label and answers what became of the first; after a
    /// refusal it tries again with what is given now. Asks the carrier, so it refuses with
    /// `IllegalStateException` to run inside a transaction. Refused with `PIECES_BACK` when money
    /// went back for some of the goods in between: look again at what is to be sent.
    public DispatchOutcome dispatch(OrderToShip order) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a carrier is not asked inside a transaction");
        }
        Row row = transaction.execute(status -> orders.holds(order) ? open(order) : null);
        if (row == null) return new Refused(new ShipmentId(order.order().value()), "PIECES_BACK");
        if (row.trackingNumber() != null) return new Dispatched(row.id(), row.trackingNumber());
        return labels.buy(row);
    }

    /// Hands over everything of a confirmed order by the service its buyer chose. Refused with the
    /// word `NOT_CONFIRMED` when it is not paid or was cancelled, `ERASED` when nobody knows any
    /// more where it goes, `NOTHING_LEFT` when the money of all goods went back.
    public DispatchOutcome dispatch(OrderId id) {
        Order order = orders.find(id).orElse(null);
        if (order == null) throw new IllegalArgumentException("no such order: " + id);
        ShipmentId none = new ShipmentId(id.value());
        boolean ours = order.origin() == null;
        if (!ours || !SENDABLE.contains(order.state())) return new Refused(none, "NOT_CONFIRMED");
        Address to = orders.address(id).orElse(null);
        if (to == null) return new Refused(none, BuyLabel.ERASED);
        List<OrderToShip.Content> contents = orders.contents(order);
        if (contents.isEmpty()) return new Refused(none, "NOTHING_LEFT");
        return dispatch(OrderToShip.of(order, to, contents));
    }

    /// Handing over several orders, one after the other; the answers are in the same order.
    public List<DispatchOutcome> dispatchAll(List<OrderId> ids) {
        return ids.stream().map(this::dispatch).toList();
    }

    /// The parcels of an order, none before it is dispatched.
    public List<Shipment> ofOrder(OrderId order) {
        return store.ofOrder(order).stream().map(this::shipment).toList();
    }

    /// The parcel with this id, or null.
    public @Nullable Shipment find(ShipmentId id) {
        return store.find(id).map(this::shipment).orElse(null);
    }

    /// All parcels, newest first, `limit` at most, behind the one given.
    public List<Shipment> newest(@Nullable ShipmentId after, int limit) {
        return store.newest(after, limit).stream().map(this::shipment).toList();
    }

    /// Parcels someone should look at (no label, stopped, failed, turned back, silent, later than
    /// promised), the oldest trouble first, at most `limit`.
    public List<Shipment> needingAttention(int limit) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return store.needingAttention(today, limit).stream().map(this::shipment).toList();
    }

    public List<Shipment> needingAttention() {
        return needingAttention(200);
    }

    // One row per parcel of an order, whoever asks first and however often.
    private Row open(OrderToShip order) {
        ShipmentId id = new ShipmentId(Uuid7.at(clock.millis()));
        Row fresh = row(id, order);
        if (store.insert(fresh)) {
            store.insertContents(id, order.contents());
            return fresh;
        }
        Row known = store.ofOrder(order.order()).getFirst();
        if (known.state() != Shipment.State.REFUSED) return known;
        Address to = order.to();
        store.replaceContents(known.id(), order.contents());
        store.reopen(known.id(), addressees.seal(known.subject(), known.id(), to), fresh);
        return store.find(known.id()).orElseThrow();
    }

    private Row row(ShipmentId id, OrderToShip order) {
        return new Row(
                id,
                order.order(),
                order.number(),
                order.market(),
                order.language(),
                order.subject(),
                order.to().country(),
                addressees.seal(order.subject(), id, order.to()),
                rates.service(order.service()).carrier(),
                order.service(),
                order.incoterm(),
                Shipment.State.BOOKING,
                null,
                null,
                null,
                Progress.LABELLED,
                null,
                clock.instant(),
                clock.instant());
    }

    private Shipment shipment(Row row) {
        Rates.Service service = rates.service(row.service());
        return new Shipment(
                row.id(),
                row.order(),
                row.orderNumber(),
                row.market(),
                row.country(),
                row.carrier(),
                service.carrierName(),
                row.service(),
                row.incoterm(),
                row.state(),
                row.refusal(),
                row.trackingNumber(),
                row.progress().phase(),
                row.progress().reason(),
                row.progress().at(),
                row.progress().place(),
                row.promised(),
                row.createdAt());
    }
}
