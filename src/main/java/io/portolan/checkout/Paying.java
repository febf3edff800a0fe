package io.portolan.checkout;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.payments.ChargeOutcome;
import io.portolan.payments.NewPayment;
import io.portolan.payments.OperationKind;
import io.portolan.payments.PaymentView;
import io.portolan.payments.Payments;
import io.portolan.platform.idempotency.Claims;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The second half of a click: the provider is asked outside any transaction, then its word, the
/// order's move and the stored answer are one commit.
@Component
class Paying {

    private final Payments payments;
    private final Orders orders;
    private final Claims claims;
    private final WishMaker wishes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Paying(
            Payments payments,
            Orders orders,
            Claims claims,
            WishMaker wishes,
            TransactionTemplate transaction,
            Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.claims = claims;
        this.wishes = wishes;
        this.transaction = transaction;
        this.clock = clock;
    }

    Placement go(PlaceCommand click, PaymentId payment, OrderId order) {
        ChargeOutcome outcome = payments.charge(payment);
        Claims.Answer answer =
                transaction.execute(
                        status -> {
                            payments.record(payment, outcome);
                            Claims.Answer made = PlaceAnswers.of(require(order), outcome);
                            claims.finish(PlacementWriter.SCOPE, click.key(), made);
                            return made;
                        });
        if (answer == null) throw new IllegalStateException("no answer for " + order);
        return PlaceAnswers.read(answer, false);
    }

    /// Goes on where a crash left off: the same payment is asked under the same key.
    Placement resume(PlaceCommand click, Claims.Found found) {
        Instant now = clock.instant();
        if (found.resource() == null) return new Placement.InProgress();
        if (!claims.takeOver(
                PlacementWriter.SCOPE, click.key(), now.plus(PlacementWriter.LEASE), now)) {
            return new Placement.InProgress();
        }
        OrderId order = new OrderId(found.resource());
        PaymentView last = captures(order).getLast();
        return go(click, last.id(), order);
    }

    /// Another try for an order whose payment was refused.
    Placement nextTry(PlaceCommand click, Order order) {
        int seq = captures(order.id()).size() + 1;
        NewPayment next = wishes.payment(click, order.id(), seq, order.total());
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> {
                    claims.claim(
                            List.of(
                                    new Claims.Claim(
                                            PlacementWriter.SCOPE,
                                            click.key(),
                                            click.hash(),
                                            order.id().value(),
                                            now.plus(PlacementWriter.LEASE),
                                            null)),
                            now);
                    payments.open(List.of(next));
                });
        return go(click, next.id(), order.id());
    }

    private List<PaymentView> captures(OrderId order) {
        return payments.ofOrder(order).operations().stream()
                .filter(view -> view.kind() == OperationKind.CAPTURE)
                .toList();
    }

    private Order require(OrderId id) {
        return orders.find(id).orElseThrow(() -> new IllegalStateException("order gone: " + id));
    }
}
