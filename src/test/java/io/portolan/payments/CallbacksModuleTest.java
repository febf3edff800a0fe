package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.kernel.Money;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.wire.Notice;
import io.portolan.platform.wire.Seal;
import io.portolan.platform.wire.Seals;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class CallbacksModuleTest {

    private static final Seal SEAL = Seal.of("standard-webhooks");

    @Autowired Payments payments;
    @Autowired RecordingListener listener;
    @Autowired Tills tills;
    @Autowired Clock clock;
    @Autowired JdbcClient db;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void changesOnceThoughTheSameCallbackComesFiftyTimesAtOnce() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(4200, "EUR"));
        HttpRequest callback = callback(id(), body(payment, payment.amount()), clock.instant());
        List<Integer> answers =
                IntStream.range(0, 50).mapToObj(i -> send(callback)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnly(200);
        await().until(() -> !listener.statesOf(payment.id()).isEmpty());
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
    }

    @Test
    void changesOnceThoughFiftyMessagesTellTheSame() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(4300, "EUR"));
        IntStream.range(0, 50)
                .mapToObj(
                        i -> send(callback(id(), body(payment, payment.amount()), clock.instant())))
                .toList()
                .forEach(CompletableFuture::join);
        await().until(() -> !listener.statesOf(payment.id()).isEmpty());
        await().until(() -> unread() == 0);
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
    }

    @Test
    void doesNotMindWhichComesFirstAnswerOrCallback() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(4400, "EUR"));
        ChargeOutcome outcome = payments.charge(payment.id());
        await().until(() -> !listener.statesOf(payment.id()).isEmpty());
        assertThat(payments.record(payment.id(), outcome)).isFalse();
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
    }

    @Test
    void keepsTheMoneyThoughAnEarlierStateIsToldLater() {
        NewPayment payment = tills.paid(Money.of(4417, "EUR"));
        String earlier = body(payment, payment.amount()).replace("captured", "processing");
        assertThat(send(callback(id(), earlier, clock.instant())).join()).isEqualTo(200);
        await().until(() -> unread() == 0);
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.SUCCEEDED);
    }

    @Test
    void keepsACallbackForAPaymentItDoesNotKnowYet() {
        NewPayment unknown =
                new NewPayment(
                        new io.portolan.kernel.PaymentId(Uuid7.at(clock.millis())),
                        new io.portolan.kernel.OrderId(Uuid7.at(clock.millis())),
                        1,
                        Money.of(100, "EUR"),
                        "demo-card",
                        "approve",
                        null);
        String message = id();
        HttpRequest callback = callback(message, body(unknown, unknown.amount()), clock.instant());
        assertThat(send(callback).join()).isEqualTo(200);
        await().until(() -> attempts(message) > 0);
        assertThat(state(message)).isEqualTo("new");
    }

    @Test
    void refusesForgedStaleAndReplayedCallbacks() throws Exception {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(4500, "EUR"));
        String body = body(payment, payment.amount());
        String signed = sign("msg_a", body, clock.instant(), tills.account().setting("webhookKey"));
        String forged = id();
        assertThat(status(forged, clock.instant(), signed, body)).isEqualTo(401);
        String wrongKey = sign(forged, body, clock.instant(), "whsec_" + "A".repeat(43) + "=");
        assertThat(status(forged, clock.instant(), wrongKey, body)).isEqualTo(401);
        Instant old = clock.instant().minusSeconds(600);
        assertThat(send(callback(forged, body, old)).join()).isEqualTo(401);
        assertThat(status(forged, clock.instant(), "", body)).isEqualTo(401);
        assertThat(rows(forged)).isZero();
        assertThat(listener.statesOf(payment.id())).isEmpty();
    }

    @Test
    void flagsAnAmountThatIsOffByOneMinorUnit() {
        NewPayment payment = tills.open("demo-card", "approve", Money.of(4600, "JPY"));
        Money off = Money.of(4601, "JPY");
        assertThat(send(callback(id(), body(payment, off), clock.instant())).join()).isEqualTo(200);
        await().until(() -> !listener.statesOf(payment.id()).isEmpty());
        assertThat(listener.statesOf(payment.id())).containsExactly(PaymentState.UNKNOWN);
        assertThat(payments.ofOrder(payment.order()).operations())
                .singleElement()
                .satisfies(view -> assertThat(view.flag()).contains("4601"));
    }

    @Test
    void knowsNoSuchReceiver() {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(tills.account().base() + "/api/v1/webhooks/nobody"))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        assertThat(send(request).join()).isEqualTo(404);
    }

    private static String body(NewPayment payment, Money amount) {
        return """
               {"type":"charge.captured","data":{"id":"ch_test","key":"%s","kind":"charge",\
               "status":"captured","amount":"%s","currency":"%s"}}"""
                .formatted(payment.id(), amount.major().toPlainString(), amount.currency().code());
    }

    private String id() {
        return "msg_" + Uuid7.at(clock.millis());
    }

    private HttpRequest callback(String id, String body, Instant at) {
        String signature = sign(id, body, at, tills.account().setting("webhookKey"));
        return request(id, at, signature, body);
    }

    private static String sign(String id, String body, Instant at, String key) {
        String time = String.valueOf(at.getEpochSecond());
        Notice notice =
                Notice.posted("", Map.of("webhook-id", id, "webhook-timestamp", time), body);
        return "v1," + Seals.sign(SEAL, notice, time, key);
    }

    private HttpRequest request(String id, Instant at, String signature, String body) {
        return HttpRequest.newBuilder(
                        URI.create(tills.account().base() + "/api/v1/webhooks/demo-bank"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private int status(String id, Instant at, String signature, String body) throws Exception {
        return http.send(request(id, at, signature, body), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private CompletableFuture<Integer> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private int unread() {
        return count(
                "select count(*) from wire.inbox where state = 'new' and attempts = 0 and :id = ''",
                "");
    }

    private int rows(String id) {
        return count("select count(*) from wire.inbox where message_id = :id", id);
    }

    private int attempts(String id) {
        return count("select attempts from wire.inbox where message_id = :id", id);
    }

    private String state(String id) {
        return db.sql("select state from wire.inbox where message_id = :id")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private int count(String sql, String id) {
        return db.sql(sql).param("id", id).query((row, n) -> row.getInt(1)).single();
    }
}
