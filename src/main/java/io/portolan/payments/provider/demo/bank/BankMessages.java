package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Uuid7;
import io.portolan.platform.wire.Notice;
import io.portolan.platform.wire.OwnAddress;
import io.portolan.platform.wire.Seal;
import io.portolan.platform.wire.Seals;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bank's signed callbacks (Standard Webhooks): each sent at least twice, some late, some in
/// the wrong order, and again after a failure.
@Component
class BankMessages {

    private static final Logger LOG = LoggerFactory.getLogger(BankMessages.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Seal SEAL = Seal.of("standard-webhooks");
    private static final int TIMES = 2;
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final List<Duration> AFTER_FAILURE =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10));

    private record Message(
            String id, String merchant, String url, String body, int timesLeft, int tries) {}

    private final JdbcClient db;
    private final MerchantDesk desk;
    private final OwnAddress own;
    private final Clock clock;
    private final Executor postman = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    BankMessages(JdbcClient db, MerchantDesk desk, OwnAddress own, Clock clock) {
        this.db = db;
        this.desk = desk;
        this.own = own;
        this.clock = clock;
    }

    /// Writes down what the merchant is to be told, in the caller's transaction, and sends it once
    /// that is committed.
    void tell(BankOperation operation) {
        Instant now = clock.instant();
        Weather weather = Weather.of(operation.amount());
        boolean last = !operation.status().equals(BankOperation.PROCESSING);
        if (last && weather == Weather.OUT_OF_ORDER) {
            write(operation.with(BankOperation.PROCESSING, null, null), now.plus(BETWEEN));
        }
        boolean late = weather == Weather.LATE || silent(operation, weather);
        Message message = write(operation, now.plus(LATE));
        if (late) return;
        // Sent by us right after the commit; by anybody half a minute later should we die before.
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        postman.execute(() -> send(message));
                    }
                });
    }

    private static boolean silent(BankOperation operation, Weather weather) {
        return weather == Weather.SILENT_REFUND && operation.kind().equals("refund");
    }

    private Message write(BankOperation operation, Instant sendAt) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", operation.kind() + "." + operation.status());
        body.set("data", operation.json(own.world().toString()));
        Message message =
                new Message(
                        "msg_" + Uuid7.at(clock.millis()),
                        operation.merchant(),
                        operation.notifyUrl(),
                        JSON.writeValueAsString(body),
                        TIMES,
                        0);
        db.sql(
                        """
                        insert into demo_bank.message (id, merchant, url, body, send_at, times_left,
                               tries)
                        values (:id, :merchant, :url, :body, :at, :times, 0)
                        """)
                .param("id", message.id())
                .param("merchant", message.merchant())
                .param("url", message.url())
                .param("body", message.body())
                .param("at", utc(sendAt))
                .param("times", message.timesLeft())
                .update();
        return message;
    }

    /// Sends what is due. A message that is being sent is left alone by others for half a minute.
    void sendDue() {
        Instant now = clock.instant();
        List<Message> due =
                db.sql(
                                """
                                update demo_bank.message
                                   set send_at = :later
                                 where id in (select id
                                                from demo_bank.message
                                               where send_at <= :now
                                               order by send_at
                                               limit 64
                                                 for update skip locked)
                                returning id, merchant, url, body, times_left, tries
                                """)
                        .param("later", utc(now.plus(LATE)))
                        .param("now", utc(now))
                        .query(
                                (row, n) ->
                                        new Message(
                                                row.getString("id"),
                                                row.getString("merchant"),
                                                row.getString("url"),
                                                row.getString("body"),
                                                row.getInt("times_left"),
                                                row.getInt("tries")))
                        .list();
        for (Message message : due) postman.execute(() -> send(message));
    }

    private void send(Message message) {
        boolean taken = post(message);
        Instant now = clock.instant();
        if (taken && message.timesLeft() > 1) {
            again(message, message.timesLeft() - 1, 0, now.plus(BETWEEN));
        } else if (!taken && message.tries() < AFTER_FAILURE.size()) {
            Instant next = now.plus(AFTER_FAILURE.get(message.tries()));
            again(message, message.timesLeft(), message.tries() + 1, next);
        } else {
            db.sql("delete from demo_bank.message where id = :id")
                    .param("id", message.id())
                    .update();
        }
    }

    private void again(Message message, int timesLeft, int tries, Instant at) {
        db.sql(
                        """
                        update demo_bank.message
                           set times_left = :left,
                               tries = :tries,
                               send_at = :at
                         where id = :id
                        """)
                .param("left", timesLeft)
                .param("tries", tries)
                .param("at", utc(at))
                .param("id", message.id())
                .update();
    }

    private boolean post(Message message) {
        String time = String.valueOf(clock.instant().getEpochSecond());
        Map<String, String> headers = Map.of("webhook-id", message.id(), "webhook-timestamp", time);
        Notice notice = Notice.posted(message.url(), headers, message.body());
        String key = desk.webhookKey(message.merchant());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(message.url()))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("webhook-id", message.id())
                        .header("webhook-timestamp", time)
                        .header("webhook-signature", "v1," + Seals.sign(SEAL, notice, time, key))
                        .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) LOG.warn("demo bank: {} was answered {}", message.id(), status);
            return status == 200;
        } catch (IOException unreachable) {
            LOG.warn("demo bank: {} could not be delivered", message.id());
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
