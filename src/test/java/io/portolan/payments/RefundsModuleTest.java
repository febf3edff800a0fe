package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Money;
import io.portolan.platform.time.ShopClock;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.testing.ShopTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class RefundsModuleTest {

    private static final Actor STAFF = new Actor(Actor.Kind.STAFF, "s-1", "Mara");

    @Autowired Refunds refunds;
    @Autowired Payments payments;
    @Autowired MoneyJournal journal;
    @Autowired Sweeper sweeper;
    @Autowired ShopClock clock;
    @Autowired AuditTrail audit;
    @Autowired Tills tills;

    @Test
    void givesAPartBackThenTheRestAndNothingMore() throws Exception {
        NewPayment payment = tills.paid(Money.of(10000, "EUR"));
        assertThat(refund(payment, 4000, "a")).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(refund(payment, 6001, "b"))
                .isEqualTo(new RefundOutcome.TooMuch(Money.of(6000, "EUR")));
        assertThat(refund(payment, 6000, "c")).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(refund(payment, 1, "d"))
                .isEqualTo(new RefundOutcome.TooMuch(Money.of(0, "EUR")));
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"EUR\":\"0.00\"}");
        assertThat(payments.ofOrder(payment.order()).refunded(payment.amount().currency()))
                .isEqualTo(payment.amount());
        assertThat(journal.unbalanced()).isEmpty();
        assertThat(audit.newest(AuditFilter.about("order", payment.order().toString()), 10))
                .hasSize(2);
    }

    @Test
    void givesBackOnceThoughTheWishIsRepeated() throws Exception {
        NewPayment payment = tills.paid(Money.of(10000, "EUR"));
        RefundOutcome first = refund(payment, 3000, "same");
        assertThat(refund(payment, 3000, "same")).isEqualTo(first);
        assertThat(refund(payment, 3100, "same")).isInstanceOf(RefundOutcome.KeyTaken.class);
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"EUR\":\"70.00\"}");
    }

    @Test
    void givesBackNoMoreThanWasTakenThoughTwentyStaffAskAtOnce() throws Exception {
        NewPayment payment = tills.paid(Money.of(10000, "EUR"));
        try (ExecutorService staff = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<RefundOutcome>> wishes =
                    java.util.stream.IntStream.range(0, 20)
                            .mapToObj(
                                    i ->
                                            (Callable<RefundOutcome>)
                                                    () -> refund(payment, 3000, "k" + i))
                            .toList();
            List<RefundOutcome> outcomes =
                    staff.invokeAll(wishes).stream().map(Future::resultNow).toList();
            assertThat(outcomes).filteredOn(RefundOutcome.Refunded.class::isInstance).hasSize(3);
            assertThat(outcomes).filteredOn(RefundOutcome.TooMuch.class::isInstance).hasSize(17);
        }
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"EUR\":\"10.00\"}");
    }

    @Test
    void givesNothingBackOfCashOnDelivery() {
        NewPayment payment = tills.open("cod", "", Money.of(9900, "AED"));
        assertThat(refunds.request(payment.order(), payment.amount(), "x", STAFF, "k"))
                .isInstanceOf(RefundOutcome.NothingCaptured.class);
    }

    @Test
    void settlesARefundTheBankNeverAnswered() throws Exception {
        NewPayment payment = tills.paid(Money.of(10000, "EUR"));
        RefundOutcome outcome =
                tills.hasty(Duration.ofMillis(300), () -> refund(payment, 2019, "k"));
        assertThat(outcome).isInstanceOf(RefundOutcome.Pending.class);
        clock.turn(Duration.ofMinutes(1));
        sweeper.sweep();
        await().until(() -> refund(payment, 2019, "k") instanceof RefundOutcome.Refunded);
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"EUR\":\"79.81\"}");
    }

    private RefundOutcome refund(NewPayment payment, long minor, String key) {
        Money amount = new Money(minor, payment.amount().currency());
        return refunds.request(payment.order(), amount, "goods came back", STAFF, key);
    }
}
