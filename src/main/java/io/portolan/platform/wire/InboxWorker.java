package io.portolan.platform.wire;

import io.portolan.platform.wire.InboxStore.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

    private final InboxStore store;
    private final ObjectProvider<Connector> connectors;
    private final ObjectProvider<NewsReader<?>> readers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
    private volatile boolean running;

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
        while (readOne()) {
            LOG.trace("read one");
        }
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
                                store.done(next.get());
                                return true;
                            }));
        } catch (RuntimeException failed) {
            if (held[0] == null) throw failed;
            putOff(held[0], failed);
            return true;
        }
    }

    private void read(Message message) {
        Connector connector =
                connectors.stream()
                        .filter(c -> c.manifest().id().equals(message.source()))
                        .findFirst()
                        .orElseThrow();
        Notice notice = new Notice("POST", "", Map.of(), message.body());
        for (Object news : connector.inbox().orElseThrow().read().apply(notice)) {
            handOver(message.source(), news);
        }
    }

    private void handOver(String source, Object news) {
        NewsReader<?> reader =
                readers.stream()
                        .filter(r -> r.kind().isInstance(news))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nobody reads " + news));
        handOver(reader, source, news);
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
        Thread.ofVirtual().name("wire-inbox").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
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
                if (running) drain();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.error("the inbox could not be read", broken);
            }
        }
    }
}
