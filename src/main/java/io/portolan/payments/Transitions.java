package io.portolan.payments;

import io.portolan.kernel.PaymentId;
import io.portolan.payments.OperationStore.Detail;
import io.portolan.payments.provider.Report;
import io.portolan.platform.wire.NotYet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one place where an operation on money changes its state: for the buyer's own request, for a
/// callback and for the sweeper alike. Whoever comes second changes nothing.
@Component
class Transitions {

    private static final Set<PaymentState> OPEN =
            EnumSet.of(
                    PaymentState.CREATED,
                    PaymentState.SENT,
                    PaymentState.UNKNOWN,
                    PaymentState.NEEDS_ACTION,
                    PaymentState.PROCESSING);

    /// How long an answer may take before the provider is asked what became of the charge.
    static final Duration SENT_PATIENCE = Duration.ofSeconds(30);

    private final OperationStore store;
    private final MoneyJournal journal;
    private final ObjectProvider<PaymentListener> listeners;
    private final Clock clock;

    Transitions(
            OperationStore store,
            MoneyJournal journal,
            ObjectProvider<PaymentListener> listeners,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// What a provider says of its own accord. An approval of another amount than ours moves
    /// nothing and is flagged for a person. Throws [NotYet] for an operation we do not know.
    @Transactional
    public boolean apply(Report report) {
        Operation operation =
                store.lock(report.id())
                        .orElseThrow(() -> new NotYet("no operation " + report.id()));
        if (report.outcome() instanceof ChargeOutcome.Approved
                && !report.amount().equals(operation.amount())) {
            flagAmount(operation, report);
            return false;
        }
        return record(operation, report.outcome());
    }

    /// Whether the report says nothing new, without waiting for whoever is changing the operation:
    /// a settled operation stays so.
    boolean settled(Report report) {
        return store.find(report.id())
                .filter(known -> known.amount().equals(report.amount()))
                .filter(known -> known.state().settled())
                .filter(known -> !from(report.outcome()).contains(known.state()))
                .isPresent();
    }

    @Transactional
    public boolean record(PaymentId id, ChargeOutcome outcome) {
        return record(
                store.lock(id).orElseThrow(() -> new IllegalArgumentException("no payment " + id)),
                outcome);
    }

    private boolean record(Operation operation, ChargeOutcome outcome) {
        PaymentState to = target(outcome);
        if (!from(outcome).contains(operation.state())) return false;
        Instant now = clock.instant();
        store.move(operation.id(), from(outcome), to, detail(outcome), look(to, now), now);
        effects(operation, to, now);
        PaymentChange change =
                new PaymentChange(
                        operation.id(),
                        operation.order(),
                        operation.kind(),
                        to,
                        operation.amount(),
                        outcome.declined(),
                        outcome instanceof ChargeOutcome.NeedsAction(String url) ? url : null,
                        now);
        listeners.orderedStream().forEach(listener -> listener.paymentChanged(change));
        return true;
    }

    private void effects(Operation operation, PaymentState to, Instant now) {
        boolean refund = operation.kind() == OperationKind.REFUND;
        if (to == PaymentState.SUCCEEDED) {
            journal.write(
                    List.of(refund ? Posting.refunded(operation) : Posting.captured(operation)),
                    now);
            boolean late = !refund && operation.state() == PaymentState.FAILED;
            if (late && journal.dropped(operation.order())) {
                journal.write(List.of(Posting.revived(operation)), now);
            }
            if (refund && operation.state() == PaymentState.FAILED) takeAgain(operation, now);
        }
        if (to == PaymentState.FAILED && refund && operation.capture() != null) {
            store.giveBack(operation.capture(), operation.amount());
        }
    }

    // The provider gave back after having said no: what was freed is taken again.
    private void takeAgain(Operation refund, Instant now) {
        if (refund.capture() == null) return;
        if (!store.reserveRefund(refund.capture(), refund.amount())) {
            store.flag(refund.id(), "given back although nothing was left of the payment", now);
        }
    }

    private void flagAmount(Operation operation, Report report) {
        String flag = "provider reports " + report.amount() + ", ours is " + operation.amount();
        record(operation, new ChargeOutcome.Unknown(flag));
        store.flag(operation.id(), flag, clock.instant());
    }

    private static PaymentState target(ChargeOutcome outcome) {
        return switch (outcome) {
            case ChargeOutcome.Approved approved -> PaymentState.SUCCEEDED;
            case ChargeOutcome.Declined declined -> PaymentState.FAILED;
            case ChargeOutcome.NeedsAction action -> PaymentState.NEEDS_ACTION;
            case ChargeOutcome.Processing processing -> PaymentState.PROCESSING;
            case ChargeOutcome.Unknown unknown -> PaymentState.UNKNOWN;
        };
    }

    /// Money that moved is always believed, even after a refusal; nothing takes it back but a
    /// refund.
    private static Set<PaymentState> from(ChargeOutcome outcome) {
        EnumSet<PaymentState> from = EnumSet.copyOf(OPEN);
        switch (outcome) {
            case ChargeOutcome.Approved approved -> from.add(PaymentState.FAILED);
            case ChargeOutcome.Declined declined -> {}
            case ChargeOutcome.NeedsAction action -> {
                from.remove(PaymentState.NEEDS_ACTION);
                from.remove(PaymentState.PROCESSING);
            }
            case ChargeOutcome.Processing processing -> from.remove(PaymentState.PROCESSING);
            case ChargeOutcome.Unknown unknown -> {
                from.retainAll(EnumSet.of(PaymentState.CREATED, PaymentState.SENT));
            }
        }
        return from;
    }

    private static Detail detail(ChargeOutcome outcome) {
        return switch (outcome) {
            case ChargeOutcome.Approved(String reference) ->
                    new Detail(reference, null, null, null);
            case ChargeOutcome.Declined(DeclineReason reason) ->
                    new Detail(null, null, reason, null);
            case ChargeOutcome.NeedsAction(String url) -> new Detail(null, url, null, null);
            case ChargeOutcome.Processing processing -> Detail.NONE;
            case ChargeOutcome.Unknown(String doubt) -> new Detail(null, null, null, doubt);
        };
    }

    /// When the sweeper asks, if nobody told us before.
    static @Nullable Instant look(PaymentState state, Instant now) {
        Duration patience =
                switch (state) {
                    case CREATED -> Duration.ofMinutes(10);
                    case SENT -> SENT_PATIENCE;
                    case UNKNOWN -> Duration.ofSeconds(10);
                    case PROCESSING -> Duration.ofMinutes(1);
                    case NEEDS_ACTION -> Duration.ofMinutes(15);
                    case DUE, SUCCEEDED, FAILED -> null;
                };
        return patience == null ? null : now.plus(patience);
    }
}
