package io.portolan.orders;

import io.portolan.inventory.Granting;
import io.portolan.inventory.ReservationAsk;
import io.portolan.inventory.Reservations;
import io.portolan.payments.OperationKind;
import io.portolan.payments.PaymentChange;
import io.portolan.payments.PaymentListener;
import io.portolan.payments.PaymentState;
import io.portolan.platform.facts.Facts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Moves orders together with their money, inside the transaction that recorded what the provider
/// said. Client, callback and sweeper all come through here; the second one finds nothing to do.
@Component
class OrderMoney implements PaymentListener {

    private static final Logger LOG = LoggerFactory.getLogger(OrderMoney.class);

    private final OrderStore store;
    private final PieceRefundStore pieces;
    private final Timeline timeline;
    private final Reservations reservations;
    private final Facts facts;

    OrderMoney(
            OrderStore store,
            PieceRefundStore pieces,
            Timeline timeline,
            Reservations reservations,
            Facts facts) {
        this.store = store;
        this.pieces = pieces;
        this.timeline = timeline;
        this.reservations = reservations;
        this.facts = facts;
    }

    @Override
    public void paymentChanged(PaymentChange change) {
        Optional<Order> found = store.lock(change.orderId());
        if (found.isEmpty()) {
            // The money is written down all the same: it must not be lost with the order.
            LOG.error("a payment for no order: {} {}", change.orderId(), change.paymentId());
            return;
        }
        Order order = found.get();
        if (change.kind() == OperationKind.REFUND) {
            refund(order, change);
        } else {
            capture(order, change);
        }
    }

    private void capture(Order order, PaymentChange change) {
        switch (change.state()) {
            case SUCCEEDED -> paid(order, change);
            case FAILED -> {
                stand(order, change, PaymentStanding.DECLINED);
                tell(order, change, "declined", reason(change));
            }
            case NEEDS_ACTION, PROCESSING, UNKNOWN -> {
                stand(order, change, PaymentStanding.PENDING);
                tell(order, change, change.state().word(), Map.of());
            }
            case CREATED, SENT, DUE -> {}
        }
    }

    private static Map<String, String> reason(PaymentChange change) {
        return change.reason() == null ? Map.of() : Map.of("reason", change.reason().word());
    }

    private void stand(Order order, PaymentChange change, PaymentStanding standing) {
        if (order.state() != OrderState.AWAITING_PAYMENT) return;
        store.move(order, order.state(), standing, change.at());
    }

    /// Money has come. An order that gave up waiting is taken up again when its goods can still be
    /// had; when they cannot, it stays cancelled and `GiveBack` returns the money.
    private void paid(Order order, PaymentChange change) {
        tell(order, change, "paid", Map.of("amount", change.amount().toString()));
        boolean waiting = order.state() == OrderState.AWAITING_PAYMENT;
        boolean goods = (waiting && reservations.claim(order.id())) || grantedAnew(order, change);
        if (order.state() == OrderState.CONFIRMED) return;
        if (!goods) {
            OrderState end = waiting ? OrderState.CANCELLED : order.state();
            store.move(order, end, PaymentStanding.PAID, change.at());
            if (waiting) {
                store.cancelled(order.id(), "sold-out");
                facts.publish(
                        List.of(
                                new OrderCancelled(
                                        order.id().value(),
                                        order.number(),
                                        "sold-out",
                                        change.at())));
            }
            return;
        }
        store.move(order, OrderState.CONFIRMED, PaymentStanding.PAID, change.at());
        facts.publish(
                List.of(
                        new OrderConfirmed(
                                order.id().value(),
                                order.number(),
                                order.market(),
                                order.language().tag(),
                                order.total().minor(),
                                order.total().currency().code(),
                                false,
                                change.at())));
    }

    private boolean grantedAnew(Order order, PaymentChange change) {
        boolean expired =
                order.state() == OrderState.AWAITING_PAYMENT
                        || "expired".equals(order.cancelReason());
        if (!expired) return false;
        ReservationAsk ask =
                new ReservationAsk(
                        order.id(),
                        order.bill().lines().stream()
                                .map(
                                        l ->
                                                new ReservationAsk.Line(
                                                        l.number(), l.sku(), l.quantity()))
                                .toList(),
                        change.at().plus(Duration.ofMinutes(30)),
                        true);
        return reservations.grant(List.of(ask)).get(order.id()) instanceof Granting.Granted;
    }

    private void refund(Order order, PaymentChange change) {
        if (change.state() == PaymentState.FAILED) {
            pieces.move(change.paymentId(), PieceRefund.State.FAILED);
            tell(order, change, "refund-refused", reason(change));
            return;
        }
        if (change.state() != PaymentState.SUCCEEDED) return;
        store.refunded(order.id(), change.amount().minor());
        boolean all = order.refunded().plus(change.amount()).equals(order.total());
        store.move(
                order,
                order.state(),
                all ? PaymentStanding.REFUNDED : PaymentStanding.PART_REFUNDED,
                change.at());
        boolean twice = twice(order, change);
        pieces.move(change.paymentId(), PieceRefund.State.DONE);
        tell(order, change, "refunded", gone(order, change));
        if (twice) tell(order, change, "pieces-twice", gone(order, change));
        facts.publish(
                List.of(
                        new OrderRefunded(
                                order.id().value(),
                                order.number(),
                                change.paymentId().value(),
                                change.amount().minor(),
                                change.amount().currency().code(),
                                change.at())));
    }

    /// Whether this refund was called refused, and its pieces went back with another meanwhile.
    private boolean twice(Order order, PaymentChange change) {
        return pieces.find(change.paymentId())
                .filter(refund -> refund.state() == PieceRefund.State.FAILED)
                .map(PieceRefund::pieces)
                .filter(gone -> pieces.left(order).take(gone.counts(), gone.delivery()).isEmpty())
                .isPresent();
    }

    /// The sum, and the pieces it is for where that is known.
    private Map<String, String> gone(Order order, PaymentChange change) {
        Map<String, String> data = new HashMap<>(Map.of("amount", change.amount().toString()));
        pieces.find(change.paymentId())
                .ifPresent(of -> data.put("pieces", of.pieces().said(order.bill())));
        return data;
    }

    private void tell(Order order, PaymentChange change, String kind, Map<String, String> data) {
        timeline.add(order.id(), change.at(), "payment", kind, data);
    }
}
