package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class PaymentsModuleTest {

    @Autowired Payments payments;
    @Autowired MoneyJournal journal;
    @Autowired RecordingListener listener;
    @Autowired Tills tills;

    @Test
    void takesTheMoneyAndWritesItDown() throws Exception {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(13890, "EUR"));
        ChargeOutcome outcome = payments.charge(payment.id());
        assertThat(outcome).isInstanceOf(ChargeOutcome.Approved.class);
        payments.record(payment.id(), outcome);

        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
        assertThat(payments.ofOrder(payment.order()).captured(payment.amount().currency()))
                .isEqualTo(payment.amount());
        assertThat(journal.ofOrder(payment.order()))
                .extracting(balance -> balance.account() + " " + balance.amount())
                .containsExactly(
                        "buyer 0.00 EUR", "provider:demo-bank 138.90 EUR", "sales -138.90 EUR");
        assertThat(journal.unbalanced()).isEmpty();
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"EUR\":\"138.90\"}");
    }

    @Test
    void tellsWhyTheBankRefused() {
        assertThat(refusal("decline-funds")).isEqualTo(DeclineReason.FUNDS);
        assertThat(refusal("decline-bank")).isEqualTo(DeclineReason.BANK_SAYS_NO);
        assertThat(refusal("decline-stolen")).isEqualTo(DeclineReason.SUSPECT);
        assertThat(refusal("nonsense")).isEqualTo(DeclineReason.TYPO);
    }

    @Test
    void chargesOnceHoweverOftenItIsAsked() throws Exception {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(5000, "JPY"));
        ChargeOutcome first = payments.charge(payment.id());
        ChargeOutcome second = payments.charge(payment.id());
        assertThat(second).isEqualTo(first);
        payments.record(payment.id(), first);
        assertThat(payments.record(payment.id(), second)).isFalse();
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
        assertThat(payments.charge(payment.id())).isEqualTo(first);
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"JPY\":\"5000\"}");
    }

    @Test
    void sendsTheBuyerToTheBankAndBelievesNothingUntilItTells() {
        NewPayment payment = tills.open("demo-redirect", "", Money.of(12345, "KWD"));
        ChargeOutcome outcome = payments.charge(payment.id());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChargeOutcome.NeedsAction.class,
                        action -> assertThat(action.redirectUrl()).contains("/demo/bank/pay/ch_"));
        payments.record(payment.id(), outcome);
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.NEEDS_ACTION);
    }

    @Test
    void leavesCashOnDeliveryToTheCarrier() {
        NewPayment payment = tills.open("cod", "", Money.of(9900, "AED"));
        assertThat(journal.ofOrder(payment.order()))
                .extracting(balance -> balance.account() + " " + balance.amount())
                .containsExactly("buyer 0.00 AED", "carrier 99.00 AED", "sales -99.00 AED");
        assertThat(payments.record(payment.id(), new ChargeOutcome.Approved("x"))).isFalse();
    }

    @Test
    void asksNobodyForNothing() {
        NewPayment payment = tills.paid(Money.of(0, "USD"));
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
    }

    @Test
    void owesNothingOnceAnUnpaidOrderIsGivenUp() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(700, "EUR"));
        payments.abandon(payment.order());
        assertThat(journal.ofOrder(payment.order()))
                .allSatisfy(balance -> assertThat(balance.amount().isZero()).isTrue());
        assertThat(payments.charge(payment.id()))
                .isEqualTo(new ChargeOutcome.Declined(DeclineReason.ABANDONED));
    }

    private DeclineReason refusal(String token) {
        NewPayment payment = tills.open("demo-card", token, Money.of(1000, "EUR"));
        ChargeOutcome outcome = payments.charge(payment.id());
        payments.record(payment.id(), outcome);
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.FAILED);
        return java.util.Objects.requireNonNull(outcome.declined());
    }
}
