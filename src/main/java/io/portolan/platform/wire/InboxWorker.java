package io.portolan.platform.wire;

import io.portolan.platform.wire.InboxStore.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads kept callbacks one after another and hands their news to whoever owns the port.
@Component
class InboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int TRIES = 10;
    private static final int FLOCK = 64;

    /// A callback often comes while the answer to our own request is being written down: a moment
    /// later there is nothing left to wait for, and others have come along.
    private static final Duration GATHER = Duration.ofMillis(50);

    private final InboxStore store;
    private final ObjectProvider<Connector> connectors;
    private final ObjectProvider<NewsReader<?>> readers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    InboxWorker(
            InboxStore store,
            ObjectProvider<Connector> connectors,
            ObjectProvider<NewsReader<?>> readers,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.connectors = connectors;
        this.readers = readers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Says that there is something to read.
    void wake() {
        boolean first = signal.offer(true);
        if (!first) LOG.trace("already awake");
    }

    /// Reads all that is due.
    void drain() {
        Glance glance;
        do {
            glance = Objects.requireNonNull(transaction.execute(status -> passOld()));
        } while (glance.seen() == FLOCK && glance.left() == 0);
        if (glance.left() == 0) return;
        while (readOne()) {
            LOG.trace("read one");
        }
    }

    private record Glance(int seen, int left) {}

    /// Marks a flock of messages that tell nothing new as read, in one transaction without locking
    /// what they speak of.
    private Glance passOld() {
        List<Message> due = store.due(clock.instant(), FLOCK);
        List<Message> old = due.stream().filter(this::old).toList();
        store.done(old);
        return new Glance(due.size(), due.size() - old.size());
    }

    private boolean old(Message message) {
        try {
            return news(message).allMatch(news -> old(reader(news), news));
        } catch (RuntimeException unreadable) {
            LOG.debug("left for a closer look: {}", message.messageId(), unreadable);
            return false;
        }
    }

    private static <N> boolean old(NewsReader<N> reader, Object news) {
        return reader.old(reader.kind().cast(news));
    }

    private boolean readOne() {
        Message[] held = new Message[1];
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> {
                                Optional<Message> next = store.next(clock.instant());
                                if (next.isEmpty()) return false;
                                held[0] = next.get();
                                read(next.get());
                                store.done(List.of(next.get()));
                                return true;
                            }));
        } catch (RuntimeException failed) {
            if (held[0] == null) throw failed;
            putOff(held[0], failed);
            return true;
        }
    }

    private void read(Message message) {
        news(message).forEach(news -> handOver(reader(news), message.source(), news));
    }

    private Stream<?> news(Message message) {
        Connector connector =
                connectors.stream()
                        .filter(c -> c.manifest().id().equals(message.source()))
                        .findFirst()
                        .orElseThrow();
        Notice notice = new Notice("POST", "", Map.of(), message.body());
        return connector.inbox().orElseThrow().read().apply(notice).stream();
    }

    private NewsReader<?> reader(Object news) {
        return readers.stream()
                .filter(r -> r.kind().isInstance(news))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody reads " + news));
    }

    private static <N> void handOver(NewsReader<N> reader, String source, Object news) {
        reader.take(source, reader.kind().cast(news));
    }

    private void putOff(Message message, RuntimeException failed) {
        boolean last = message.attempts() + 1 >= TRIES;
        Duration pause = Duration.ofSeconds(1L << Math.min(message.attempts(), 12));
        Instant again = clock.instant().plus(pause);
        if (!(failed instanceof NotYet)) {
            LOG.error("callback {} {}", message.source(), message.messageId(), failed);
        }
        transaction.executeWithoutResult(
                status -> store.failed(message, String.valueOf(failed.getMessage()), last, again));
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name("wire-inbox").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                signal.take();
                if (!running) return;
                stopped.await(GATHER.toMillis(), TimeUnit.MILLISECONDS);
                drain();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.error("the inbox could not be read", broken);
            }
        }
    }
}
