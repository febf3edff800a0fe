package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Money;
import io.portolan.platform.time.ShopClock;
import io.portolan.testing.ShopTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class SweeperModuleTest {

    @Autowired Payments payments;
    @Autowired RecordingListener listener;
    @Autowired Sweeper sweeper;
    @Autowired ShopClock clock;
    @Autowired Tills tills;

    @Test
    void settlesAChargeTheBankNeverAnswered() throws Exception {
        NewPayment payment = tills.open("demo-card", "timeout", Money.of(5500, "EUR"));
        ChargeOutcome outcome =
                tills.hasty(Duration.ofMillis(300), () -> payments.charge(payment.id()));
        assertThat(outcome).isInstanceOf(ChargeOutcome.Unknown.class);
        payments.record(payment.id(), outcome);
        clock.turn(Duration.ofMinutes(2));
        await().until(
                        () -> {
                            sweeper.sweep();
                            return listener.statesOf(payment.id()).contains(PaymentState.SUCCEEDED);
                        });
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"EUR\":\"55.00\"}");
        assertThat(listener.statesOf(payment.id())).containsOnlyOnce(PaymentState.SUCCEEDED);
    }

    @Test
    void givesUpATryThatWasNeverSent() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(5600, "EUR"));
        clock.turn(Duration.ofMinutes(11));
        await().until(
                        () -> {
                            sweeper.sweep();
                            return !listener.statesOf(payment.id()).isEmpty();
                        });
        assertThat(payments.charge(payment.id()))
                .isEqualTo(new ChargeOutcome.Declined(DeclineReason.ABANDONED));
    }

    @Test
    void believesMoneyThatCameAfterARefusal() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(5700, "EUR"));
        payments.record(payment.id(), new ChargeOutcome.Declined(DeclineReason.TRY_AGAIN));
        assertThat(payments.record(payment.id(), new ChargeOutcome.Approved("ch_late"))).isTrue();
        assertThat(payments.record(payment.id(), new ChargeOutcome.Declined(DeclineReason.FUNDS)))
                .isFalse();
        assertThat(listener.statesOf(payment.id()))
                .containsExactly(PaymentState.FAILED, PaymentState.SUCCEEDED);
    }
}
