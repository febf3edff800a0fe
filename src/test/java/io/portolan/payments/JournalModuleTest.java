package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.privacy.Actor;
import io.portolan.testing.ShopTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class JournalModuleTest {

    private static final List<String> TOKENS =
            List.of("approve", "approve", "approve", "decline-funds", "needs-action");
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    @Autowired Payments payments;
    @Autowired Refunds refunds;
    @Autowired MoneyJournal journal;
    @Autowired Tills tills;

    @Test
    void agreesWithTheBanksOwnBooksWhateverHappens() throws Exception {
        long seed = 20261122L;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            NewPayment payment = lived(random);
            assertThat(tills.ledger(payment.order()))
                    .as("round " + round + " of seed " + seed)
                    .isEqualTo(expected(payment));
        }
        assertThat(journal.unbalanced()).isEmpty();
    }

    private NewPayment lived(Random random) {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        Money amount = Money.of(1 + random.nextInt(200) * 100L, currency);
        NewPayment payment =
                tills.open("demo-card", TOKENS.get(random.nextInt(TOKENS.size())), amount);
        for (int step = 0; step < 6; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> payments.record(payment.id(), payments.charge(payment.id()));
                case 2 -> refund(payment, 1 + random.nextInt((int) amount.minor()), step);
                default -> refund(payment, amount.minor(), step / 2);
            }
        }
        return payment;
    }

    // Amounts that end in 19 are never answered by the demo bank: another test's matter.
    private void refund(NewPayment payment, long minor, int key) {
        long asked = minor % 100 == 19 ? minor + 1 : minor;
        refunds.request(
                payment.order(),
                new Money(asked, payment.amount().currency()),
                "random",
                Actor.system("test"),
                "k" + key);
    }

    private String expected(NewPayment payment) {
        boolean moved =
                payments.ofOrder(payment.order()).operations().stream()
                        .anyMatch(view -> view.state() == PaymentState.SUCCEEDED);
        if (!moved) return "{}";
        return journal.ofOrder(payment.order()).stream()
                .filter(balance -> balance.account().equals("provider:demo-bank"))
                .map(
                        balance ->
                                "{\"%s\":\"%s\"}"
                                        .formatted(
                                                balance.amount().currency(),
                                                balance.amount().major().toPlainString()))
                .findFirst()
                .orElse("{}");
    }
}
