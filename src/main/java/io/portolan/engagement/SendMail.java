package io.portolan.engagement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.portolan.engagement.sender.SendOutcome;
import io.portolan.engagement.sender.Sender;
import io.portolan.privacy.Forgotten;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Hands queued mails to the sender, again and again at growing distances until one takes them. A
/// mail may leave twice when the machine dies between sending and noting it; it carries the same
/// Message-ID then.
@Component
class SendMail {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8),
                    Duration.ofHours(24));

    private final MessageStore store;
    private final MessageSeals seals;
    private final Sender sender;
    private final Clock clock;

    SendMail(MessageStore store, MessageSeals seals, List<Sender> senders, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.sender =
                senders.stream()
                        .filter(Sender::configured)
                        .max(Comparator.comparingInt(Sender::rank))
                        .orElseThrow();
        this.clock = clock;
    }

    void sendAll() {
        while (true) {
            Instant now = clock.instant();
            List<MessageStore.Row> due = store.take(now, now.plus(LEASE), 50);
            if (due.isEmpty()) return;
            due.forEach(this::send);
        }
    }

    private void send(MessageStore.Row row) {
        Letter letter;
        try {
            letter = seals.open(row);
        } catch (Forgotten erased) {
            store.settle(row.id(), Message.State.FAILED, "erased", clock.instant(), null);
            return;
        }
        SendOutcome outcome =
                sender.send(row.id(), letter.to(), letter.title(), letter.html(), letter.text());
        Instant now = clock.instant();
        switch (outcome) {
            case SendOutcome.Taken taken ->
                    store.settle(row.id(), Message.State.SENT, null, now, now);
            case SendOutcome.Refused refused ->
                    store.settle(row.id(), Message.State.FAILED, refused.why(), now, null);
            case SendOutcome.Later later -> again(row, later.why(), now);
        }
    }

    private void again(MessageStore.Row row, String why, Instant now) {
        boolean over = row.tries() > PAUSES.size();
        Message.State state = over ? Message.State.FAILED : Message.State.QUEUED;
        Duration pause = over ? Duration.ZERO : PAUSES.get(row.tries() - 1);
        store.settle(row.id(), state, why, now.plus(pause), null);
    }

    /// What happens by itself to mails.
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> sendMailJob(SendMail mail) {
            return Tasks.recurring("engagement.send-mail", FixedDelay.ofSeconds(5))
                    .execute((instance, context) -> mail.sendAll());
        }
    }
}
