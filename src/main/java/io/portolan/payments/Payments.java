package io.portolan.payments;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.payments.OperationStore.Detail;
import io.portolan.payments.OperationStore.Opening;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The buyer's money on its way to the merchant.
@Service
public class Payments {

    /// The provider of what needs none: cash on delivery.
    static final String NOBODY = "none";

    private static final Set<PaymentState> MAY_BE_SENT =
            EnumSet.of(PaymentState.CREATED, PaymentState.SENT, PaymentState.UNKNOWN);

    private final OperationStore store;
    private final MoneyJournal journal;
    private final Transitions transitions;
    private final Tellers tellers;
    private final Clock clock;

    Payments(
            OperationStore store,
            MoneyJournal journal,
            Transitions transitions,
            Tellers tellers,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.transitions = transitions;
        this.tellers = tellers;
        this.clock = clock;
    }

    /// Records the payments of new orders, and that the buyers owe us: one statement for the
    /// operations, one for the journal. Joins the placing transaction. Cash on delivery is `DUE`
    /// at once and needs no `charge`. Throws for a method that is not offered: check it before
    /// with [PaymentMethods#check].
    public void open(List<NewPayment> payments) {
        if (payments.isEmpty()) return;
        Instant now = clock.instant();
        List<Opening> openings = new ArrayList<>(payments.size());
        List<Posting> postings = new ArrayList<>(payments.size());
        for (NewPayment payment : payments) {
            openings.add(opening(payment, now));
            postings.add(Posting.placed(payment.order(), payment.amount()));
            if (payment.method().equals(PaymentMethod.COD)) {
                postings.add(
                        Posting.dueOnDelivery(
                                payment.id().value(), payment.order(), payment.amount()));
            }
        }
        store.insert(openings, now);
        journal.write(postings, now);
    }

    /// Asks the provider to take the money. Not inside a transaction; the state `SENT` is
    /// committed before anything leaves. Safe to repeat: the provider knows the payment by its id
    /// and charges once, and a payment that is settled answers what became of it. Hand the
    /// outcome to [#record].
    public ChargeOutcome charge(PaymentId id) {
        Instant now = clock.instant();
        Optional<Operation> sent =
                store.send(id, MAY_BE_SENT, now.plus(Transitions.SENT_PATIENCE), now);
        if (sent.isPresent()) return tellers.ask(sent.get());
        ChargeOutcome known = existing(id).known();
        return known == null ? new ChargeOutcome.Processing() : known;
    }

    /// The one transition: for the buyer's own request, a callback and the sweeper alike. Joins
    /// the caller's transaction or opens one; call it before touching rows of your own, since it
    /// holds the payment's row and then tells every [PaymentListener]. Whether it changed
    /// anything: the same news a second time does not, nor does a refusal after an approval.
    public boolean record(PaymentId id, ChargeOutcome outcome) {
        return transitions.record(id, outcome);
    }

    /// Gives up on an order that was not paid: open tries fail as `ABANDONED` without telling any
    /// listener, and the buyer owes nothing. Joins the caller's transaction. Should a provider
    /// report money later all the same, the payment succeeds and listeners hear of it.
    @Transactional
    public void abandon(OrderId order) {
        Instant now = clock.instant();
        boolean paid = false;
        Operation last = null;
        for (Operation operation : store.lockCaptures(order)) {
            last = operation;
            paid |= operation.state() == PaymentState.SUCCEEDED;
            if (operation.state().settled() && operation.state() != PaymentState.DUE) continue;
            store.move(
                    operation.id(),
                    EnumSet.of(operation.state()),
                    PaymentState.FAILED,
                    new Detail(null, null, DeclineReason.ABANDONED, null),
                    null,
                    now);
            if (operation.state() == PaymentState.DUE) {
                journal.write(List.of(Posting.notDelivered(operation)), now);
            }
        }
        if (last != null && !paid) {
            journal.write(List.of(Posting.dropped(order, last.amount())), now);
        }
    }

    /// Looks now what became of the order's tries that are not settled, as the sweeper would a
    /// little later: for a buyer who comes back from the provider's page. Asks the provider, so
    /// not inside a transaction; a provider who says nothing changes nothing.
    public void look(OrderId order) {
        for (Operation operation : store.ofOrder(order)) {
            boolean open =
                    operation.kind() == OperationKind.CAPTURE
                            && operation.state() != PaymentState.CREATED
                            && !operation.state().settled();
            if (open && tellers.look(operation) instanceof Tellers.Sight.Seen seen) {
                transitions.apply(seen.report());
            }
        }
    }

    /// All operations of the order, oldest first.
    public OrderPayments ofOrder(OrderId order) {
        return new OrderPayments(
                order, store.ofOrder(order).stream().map(Operation::view).toList());
    }

    private Opening opening(NewPayment payment, Instant now) {
        if (payment.token() != null && CardNumbers.found(payment.token())) {
            throw new IllegalArgumentException("a card number as token of " + payment.id());
        }
        if (payment.method().equals(PaymentMethod.COD)) {
            return new Opening(payment, NOBODY, PaymentState.DUE, null);
        }
        String provider =
                tellers.taking(payment.method())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "nobody takes " + payment.method()))
                        .manifest()
                        .id();
        return new Opening(
                payment,
                provider,
                PaymentState.CREATED,
                Transitions.look(PaymentState.CREATED, now));
    }

    private Operation existing(PaymentId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("no payment " + id));
    }
}
