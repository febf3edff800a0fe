package io.portolan.orders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.portolan.inventory.Reservations;
import io.portolan.kernel.OrderId;
import io.portolan.payments.Refunds;
import io.portolan.privacy.Actor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What orders do by themselves.
@Configuration(proxyBeanMethods = false)
class OrderJobs {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /// Ends orders whose goods were held long enough for a payment that did not come. While a
    /// provider has not said what became of the money, the goods stay held, a day at most.
    @Bean
    RecurringTask<Void> endUnpaidOrders(Orders orders, Reservations reservations, Clock clock) {
        return Tasks.recurring("orders.end-unpaid", FixedDelay.ofSeconds(30))
                .execute(
                        (instance, context) -> {
                            for (OrderId id : reservations.expired(clock.instant(), 500)) {
                                orders.find(id)
                                        .filter(order -> over(order, clock))
                                        .ifPresent(o -> orders.cancel(o.id(), "expired", null));
                            }
                        });
    }

    private static boolean over(Order order, Clock clock) {
        return order.state() == OrderState.AWAITING_PAYMENT
                && (order.payment() != PaymentStanding.PENDING
                        || order.placedAt().plus(LONGEST_WAIT).isBefore(clock.instant()));
    }

    /// Gives back what was paid for orders that were cancelled.
    @Bean
    RecurringTask<Void> giveBack(OrderStore store, Refunds refunds) {
        return Tasks.recurring("orders.give-back", FixedDelay.ofSeconds(20))
                .execute(
                        (instance, context) -> {
                            for (Order order : store.cancelledWithMoney(100)) {
                                refunds.request(
                                        order.id(),
                                        order.refundable(),
                                        "cancelled",
                                        Actor.system("orders.give-back"),
                                        "cancelled-" + order.id());
                            }
                        });
    }
}
