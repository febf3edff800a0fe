package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.wire.Account;
import io.portolan.platform.wire.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What tests of payments do again and again.
@Component
class Tills {

    static final String DEMO = "demo-bank";

    private final Payments payments;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    Tills(Payments payments, Accounts accounts, TransactionTemplate transaction, Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    NewPayment open(String method, String token, Money amount) {
        NewPayment payment =
                new NewPayment(
                        new PaymentId(Uuid7.at(clock.millis())),
                        new OrderId(Uuid7.at(clock.millis())),
                        1,
                        amount,
                        method,
                        token.isEmpty() ? null : token,
                        null);
        transaction.executeWithoutResult(status -> payments.open(List.of(payment)));
        return payment;
    }

    NewPayment paid(Money amount) {
        NewPayment payment = open("demo-card", "approve", amount);
        payments.record(payment.id(), payments.charge(payment.id()));
        return payment;
    }

    Account account() {
        return accounts.of(DEMO).orElseThrow();
    }

    /// Asks with less patience than usual.
    <T> T hasty(java.time.Duration deadline, java.util.function.Supplier<T> asks) {
        accounts.listen(account(), deadline);
        try {
            return asks.get();
        } finally {
            accounts.listen(account(), null);
        }
    }

    /// The demo bank's own books for the order, as its API tells them: `{"EUR":"19.99"}`.
    String ledger(OrderId order) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        account().base()
                                                + "/demo/bank/v1/ledger?reference="
                                                + order))
                        .header("Authorization", "Bearer " + account().setting("apiKey"))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
