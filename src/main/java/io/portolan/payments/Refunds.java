package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.Uuid7;
import io.portolan.payments.OperationStore.Detail;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The merchant's money on its way back to the buyer.
@Service
public class Refunds {

    private final OperationStore store;
    private final Transitions transitions;
    private final Tellers tellers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Refunds(
            OperationStore store,
            Transitions transitions,
            Tellers tellers,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.transitions = transitions;
        this.tellers = tellers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Gives `amount` back, out of the payment of the order that has most left. Never gives back
    /// more than was taken, however many ask at once. Not inside a transaction: the refund is
    /// committed first, then the provider is asked, then listeners hear of it. The same key again
    /// answers what became of the first request and gives nothing back twice.
    ///
    /// @param reason for staff and the timeline; no personal data
    /// @param key one per wish, made by who asks
    public RefundOutcome request(
            OrderId order, Money amount, String reason, Actor actor, String key) {
        return request(order, amount, reason, actor, key, refund -> {});
    }

    /// The same, with something that is committed together with the refund or not at all: `along`
    /// runs once, in the transaction that opens it, while the payments of the order are held. What
    /// it throws undoes the refund and comes out of here.
    public RefundOutcome request(
            OrderId order,
            Money amount,
            String reason,
            Actor actor,
            String key,
            Consumer<PaymentId> along) {
        if (amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException("a refund is more than nothing: " + amount);
        }
        Opened opened =
                transaction.execute(
                        status -> {
                            Opened made = open(order, amount, reason, actor, key);
                            if (made instanceof Opened.Op(PaymentId id, boolean anew) && anew) {
                                along.accept(id);
                            }
                            return made;
                        });
        return switch (opened) {
            case Opened.Not(RefundOutcome why) -> why;
            case Opened.Op(PaymentId refund, boolean anew) -> settle(refund);
        };
    }

    /// What became of a refund that was requested before; empty when it is none.
    public Optional<RefundOutcome> outcome(PaymentId refund) {
        return store.find(refund)
                .filter(operation -> operation.kind() == OperationKind.REFUND)
                .map(Refunds::answer);
    }

    private sealed interface Opened {
        record Op(PaymentId refund, boolean anew) implements Opened {}

        record Not(RefundOutcome why) implements Opened {}
    }

    private Opened open(OrderId order, Money amount, String reason, Actor actor, String key) {
        List<Operation> captures = store.lockCaptures(order);
        Optional<PaymentId> before = store.byRequestKey(order, key);
        if (before.isPresent()) {
            Operation first = store.find(before.get()).orElseThrow();
            return first.amount().equals(amount)
                    ? new Opened.Op(first.id(), false)
                    : new Opened.Not(new RefundOutcome.KeyTaken(first.id()));
        }
        Optional<Operation> best =
                captures.stream()
                        .filter(capture -> capture.state() == PaymentState.SUCCEEDED)
                        .filter(capture -> !capture.amount().isZero())
                        .max(Comparator.comparingLong(Refunds::left));
        if (best.isEmpty()) return new Opened.Not(new RefundOutcome.NothingCaptured());
        Operation capture = best.get();
        if (!store.reserveRefund(capture.id(), amount)) {
            Money left = new Money(left(capture), capture.amount().currency());
            return new Opened.Not(new RefundOutcome.TooMuch(left));
        }
        Instant now = clock.instant();
        PaymentId refund = new PaymentId(Uuid7.at(now.toEpochMilli()));
        store.insertRefund(refund, capture, amount, key, reason, now);
        audit.write(entry(order, refund, amount, reason, actor, now));
        return new Opened.Op(refund, true);
    }

    /// Asks the provider, unless it is settled or another thread is asking right now.
    private RefundOutcome settle(PaymentId refund) {
        Instant now = clock.instant();
        boolean ours =
                store.move(
                        refund,
                        EnumSet.of(PaymentState.CREATED),
                        PaymentState.SENT,
                        Detail.NONE,
                        Transitions.look(PaymentState.SENT, now),
                        now);
        if (ours) {
            ChargeOutcome outcome = tellers.ask(store.find(refund).orElseThrow());
            transitions.record(refund, outcome);
        }
        return answer(store.find(refund).orElseThrow());
    }

    private static RefundOutcome answer(Operation refund) {
        return switch (refund.state()) {
            case SUCCEEDED -> new RefundOutcome.Refunded(refund.id());
            case FAILED ->
                    new RefundOutcome.Declined(
                            refund.id(),
                            refund.reason() == null ? DeclineReason.OURS : refund.reason());
            case CREATED, SENT, NEEDS_ACTION, PROCESSING, UNKNOWN, DUE ->
                    new RefundOutcome.Pending(refund.id());
        };
    }

    private static long left(Operation capture) {
        return capture.amount().minor() - capture.refunded().minor();
    }

    private static AuditEntry entry(
            OrderId order,
            PaymentId refund,
            Money amount,
            String reason,
            Actor actor,
            Instant now) {
        return new AuditEntry(
                actor,
                "payment.refund",
                "order",
                order.toString(),
                reason,
                now,
                Map.of("refund", refund.toString(), "amount", amount.toString()));
    }
}
