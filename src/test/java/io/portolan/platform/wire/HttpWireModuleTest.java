package io.portolan.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.portolan.testing.ShopTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class HttpWireModuleTest {

    private static final Call<String, String> READ = call("look", Safety.READ, null);
    private static final Call<String, String> KEYED = call("do", Safety.KEYED_WRITE, "k-1");
    private static final Call<String, String> BARE = call("bare", Safety.BARE_WRITE, null);

    @Autowired Wire wire;
    @Autowired Journal journal;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void readsAnAnswer() throws Exception {
        try (VendorPeer peer = new VendorPeer(VendorPeer.answers(200, "{\"word\":\"yes\"}"))) {
            assertThat(wire.send(account(peer.base()), READ, "x"))
                    .isInstanceOfSatisfying(
                            Outcome.Ok.class, ok -> assertThat(ok.value()).isEqualTo("yes"));
        }
    }

    @Test
    void repeatsAKeyedWriteUnderTheSameKey() throws Exception {
        try (VendorPeer peer =
                new VendorPeer(
                        VendorPeer.answers(503, "busy"),
                        VendorPeer.hangsUp(),
                        VendorPeer.answers(200, "{\"word\":\"done\"}"))) {
            Outcome<String> outcome = wire.send(account(peer.base()), KEYED, "x");
            assertThat(outcome).isInstanceOf(Outcome.Ok.class);
            assertThat(outcome.trace().attempts()).isEqualTo(3);
            assertThat(peer.keys).containsExactly("k-1", "k-1", "k-1");
        }
    }

    @Test
    void neverRepeatsAWriteWithoutAKey() throws Exception {
        try (VendorPeer peer = new VendorPeer(VendorPeer.answers(503, "busy"))) {
            assertThat(wire.send(account(peer.base()), BARE, "x"))
                    .isInstanceOf(Outcome.Unknown.class);
            assertThat(peer.keys).hasSize(1);
        }
    }

    @Test
    void neverRepeatsARefusal() throws Exception {
        try (VendorPeer peer = new VendorPeer(VendorPeer.answers(402, "{\"code\":\"no\"}"))) {
            assertThat(wire.send(account(peer.base()), KEYED, "x"))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(peer.keys).hasSize(1);
        }
    }

    @Test
    void waitsAsLongAsTheVendorAsks() throws Exception {
        try (VendorPeer peer =
                new VendorPeer(
                        VendorPeer.answers(429, "", "Retry-After", "1"),
                        VendorPeer.answers(200, "{\"word\":\"ok\"}"))) {
            Outcome<String> outcome = wire.send(account(peer.base()), READ, "x");
            assertThat(outcome).isInstanceOf(Outcome.Ok.class);
            assertThat(outcome.trace().took()).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void doesNotWaitBeyondTheDeadline() throws Exception {
        try (VendorPeer peer = new VendorPeer(VendorPeer.answers(429, "", "Retry-After", "3600"))) {
            assertThat(wire.send(account(peer.base()), KEYED, "x"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.advice()).isEqualTo(Advice.LATER));
            assertThat(peer.keys).hasSize(1);
        }
    }

    @Test
    void doesNotKnowAfterSilenceAndSaysSo() throws Exception {
        try (VendorPeer peer = new VendorPeer(exchange -> silence())) {
            Account hasty =
                    new Account(
                            UUID.randomUUID(),
                            TestPeer.ID,
                            "t",
                            peer.base(),
                            Map.of(),
                            new Account.Secrets(Map.of()),
                            Duration.ofMillis(300));
            assertThat(wire.send(hasty, KEYED, "x"))
                    .isInstanceOfSatisfying(
                            Outcome.Unknown.class,
                            unknown ->
                                    assertThat(unknown.doubt().kind())
                                            .isEqualTo(Doubt.Kind.TIMED_OUT));
        }
    }

    @Test
    void knowsThatNothingHappenedWhenNobodyIsThere() {
        assertThat(wire.send(account(URI.create("http://127.0.0.1:1")), KEYED, "x"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(Fault.UNREACHABLE));
    }

    @Test
    void doesNotTakeHtmlCutOrEndlessAnswersForAnAnswer() throws Exception {
        for (VendorPeer.Reaction odd :
                List.of(
                        VendorPeer.answers(200, "<html>maintenance</html>"),
                        VendorPeer.answers(200, "{\"word\":\"ye"),
                        VendorPeer.answers(200, "x".repeat(100_000)),
                        VendorPeer.answers(302, "", "Location", "http://127.0.0.1:1/"),
                        VendorPeer.endless())) {
            try (VendorPeer peer = new VendorPeer(odd)) {
                assertThat(wire.send(account(peer.base()), KEYED, "x"))
                        .isInstanceOf(Outcome.Unknown.class);
            }
        }
    }

    @Test
    void writesNeitherSecretsNorPersonalDataDown() throws Exception {
        try (VendorPeer peer =
                new VendorPeer(
                        VendorPeer.answers(
                                200,
                                "{\"word\":\"yes\",\"name\":\"Anna Canary\",\"k\":\"sk_canary\"}"))) {
            Outcome<String> outcome = wire.send(account(peer.base()), READ, "Anna Canary");
            journal.flush();
            await().untilAsserted(
                            () ->
                                    assertThat(lines(outcome.trace().id()))
                                            .singleElement()
                                            .asString()
                                            .contains("\"word\":\"yes\"")
                                            .doesNotContain("Canary", "sk_canary"));
        }
    }

    @Test
    void refusesToAskInsideATransaction() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status ->
                                                wire.send(
                                                        account(URI.create("http://127.0.0.1:1")),
                                                        READ,
                                                        "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> lines(UUID trace) {
        return db.sql("select request || answer from wire.journal where trace = :trace")
                .param("trace", trace)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static void silence() {
        try {
            if (new CountDownLatch(1).await(3, TimeUnit.SECONDS)) throw new AssertionError();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Account account(URI base) {
        return new Account(
                UUID.randomUUID(),
                TestPeer.ID,
                "t",
                base,
                Map.of(),
                new Account.Secrets(Map.of("key", "sk_canary")),
                null);
    }

    private static Call<String, String> call(
            String name, Safety safety, @org.jspecify.annotations.Nullable String key) {
        return new Call<>(
                name,
                safety,
                text -> {
                    Ask ask =
                            Ask.post(
                                    "/do?name=" + text.replace(" ", "%20"),
                                    "{\"name\":\"" + text + "\"}");
                    return key == null ? ask : ask.keyed("X-Key", key);
                },
                answer ->
                        answer.succeeded()
                                ? answer.ok(word(answer))
                                : answer.status() == 302
                                        ? answer.unknown(Doubt.Kind.UNREADABLE, "moved")
                                        : answer.refused(new Fault("NO", "no", Advice.OTHER_WAY)));
    }

    private static String word(Answer answer) {
        String word = answer.json().path("word").asString("");
        if (word.isEmpty()) throw new Unreadable("no word");
        return word;
    }
}
