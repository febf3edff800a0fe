package io.portolan.payments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Settles what was left open: asks the provider what it knows of our key, less and less often,
/// and runs the same transition as everybody else.
@Component
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 100;

    /// A request that was sent cannot arrive later than this.
    private static final Duration ARRIVED_BY_NOW = Duration.ofMinutes(2);

    private final OperationStore store;
    private final Tellers tellers;
    private final Transitions transitions;
    private final Clock clock;

    Sweeper(OperationStore store, Tellers tellers, Transitions transitions, Clock clock) {
        this.store = store;
        this.tellers = tellers;
        this.transitions = transitions;
        this.clock = clock;
    }

    void sweep() {
        for (Operation operation : store.due(clock.instant(), AT_ONCE)) {
            try {
                look(operation);
            } catch (RuntimeException broken) {
                LOG.error("operation {} could not be settled", operation.id(), broken);
            }
        }
    }

    private void look(Operation operation) {
        switch (tellers.look(operation)) {
            case Tellers.Sight.Seen seen -> transitions.apply(seen.report());
            case Tellers.Sight.NotThere notThere -> neverArrived(operation);
            case Tellers.Sight.NoAnswer noAnswer ->
                    LOG.warn("no word from {} on {}", operation.provider(), operation.id());
        }
    }

    private void neverArrived(Operation operation) {
        boolean longAgo = operation.changedAt().plus(ARRIVED_BY_NOW).isBefore(clock.instant());
        if (operation.kind() == OperationKind.REFUND) {
            transitions.record(operation.id(), tellers.ask(operation));
        } else if (operation.state() == PaymentState.CREATED) {
            decline(operation, DeclineReason.ABANDONED);
        } else if (longAgo) {
            decline(operation, DeclineReason.TRY_AGAIN);
        }
    }

    private void decline(Operation operation, DeclineReason reason) {
        transitions.record(operation.id(), new ChargeOutcome.Declined(reason));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> sweepPayments(Sweeper sweeper) {
            return Tasks.recurring("payments.sweep", FixedDelay.ofSeconds(10))
                    .execute((task, context) -> sweeper.sweep());
        }
    }
}
