package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Money;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class BankPageModuleTest {

    @Autowired Payments payments;
    @Autowired RecordingListener listener;
    @Autowired Tills tills;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesTheMoneyOnceTheBuyerApprovesOnTheBanksPage() throws Exception {
        NewPayment payment = tills.open("demo-redirect", "", Money.of(12345, "KWD"));
        String page = redirect(payment);
        assertThat(get(page)).contains("12.345", "<form method=\"post\"");
        assertThat(get(page + "&lang=ar")).contains("dir=\"rtl\"");
        assertThat(click(page, "approve")).isEqualTo(200);
        await().until(() -> listener.statesOf(payment.id()).contains(PaymentState.SUCCEEDED));
        assertThat(click(page, "decline")).isEqualTo(200);
        assertThat(tills.ledger(payment.order())).isEqualTo("{\"KWD\":\"12.345\"}");
    }

    @Test
    void hearsThatTheBuyerDeclined() throws Exception {
        NewPayment payment = tills.open("demo-card", "needs-action", Money.of(700, "USD"));
        click(redirect(payment), "decline");
        await().until(() -> listener.statesOf(payment.id()).contains(PaymentState.FAILED));
        assertThat(payments.ofOrder(payment.order()).latestTry())
                .hasValueSatisfying(
                        view -> assertThat(view.reason()).isEqualTo(DeclineReason.ABANDONED));
    }

    private String redirect(NewPayment payment) {
        ChargeOutcome outcome = payments.charge(payment.id());
        payments.record(payment.id(), outcome);
        return ((ChargeOutcome.NeedsAction) outcome).redirectUrl().replace("?lang=en", "?x=1");
    }

    private String get(String page) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(page)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int click(String page, String decision) throws Exception {
        HttpRequest form =
                HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("decision=" + decision))
                        .build();
        return http.send(form, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
