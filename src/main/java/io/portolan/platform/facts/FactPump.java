package io.portolan.platform.facts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Carries facts to their consumers: one thread and one cursor for each, batches of 256, woken a
/// tenth of a second after a commit and once a second. A batch that fails is taken again fact by
/// fact; a fact that fails ten times is parked, and those behind it go on.
@Component
class FactPump implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FactPump.class);
    private static final int BATCH = 256;
    private static final int TRIES = 10;
    private static final int PORTIONS = 4;
    private static final Duration GATHER = Duration.ofMillis(100);

    private final FactStore store;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final List<Reader<?>> readers = new ArrayList<>();
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    FactPump(
            FactStore store,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            List<FactConsumer<?>> consumers,
            Facts.FactSignal signal) {
        this.store = store;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        for (FactConsumer<?> consumer : consumers) readers.add(new Reader<>(consumer));
        signal.listen(this::wake);
    }

    private void wake(Set<String> types) {
        for (Reader<?> reader : readers) {
            if (!Collections.disjoint(reader.types.keySet(), types)) reader.bell.release();
        }
    }

    /// Lets every consumer read until there is nothing left, on the caller's thread. For tests and
    /// for a turned clock.
    void drain() {
        readers.forEach(Reader::readAll);
    }

    /// Gives a parked fact to its consumer once more; whether it was taken.
    boolean again(String consumer, long position) {
        for (Reader<?> reader : readers) {
            if (reader.consumer.name().equals(consumer)) return reader.again(position);
        }
        return false;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        readers.forEach(Reader::start);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        readers.forEach(reader -> reader.bell.release());
        readers.forEach(Reader::join);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Reader<F extends Fact> {

        private final FactConsumer<F> consumer;
        private final Map<String, Class<? extends F>> types = new TreeMap<>();
        private final Semaphore bell = new Semaphore(0);
        private final Thread thread;

        Reader(FactConsumer<F> consumer) {
            this.consumer = consumer;
            @SuppressWarnings("unchecked")
            Class<F> root =
                    (Class<F>)
                            ResolvableType.forInstance(consumer)
                                    .as(FactConsumer.class)
                                    .getGeneric(0)
                                    .resolve(Fact.class);
            collect(root);
            this.thread = Thread.ofVirtual().name("facts " + consumer.name()).unstarted(this::run);
        }

        private void collect(Class<? extends F> type) {
            if (!type.isSealed()) {
                types.put(type.getSimpleName(), type);
                return;
            }
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                @SuppressWarnings("unchecked")
                Class<? extends F> narrower = (Class<? extends F>) permitted;
                collect(narrower);
            }
        }

        void start() {
            store.open(consumer.name(), clock.instant());
            thread.start();
        }

        void join() {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            while (running) {
                try {
                    readInPace();
                    if (bell.tryAcquire(1, TimeUnit.SECONDS)) gather();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException e) {
                    if (running)
                        LOG.warn("{} could not read facts: {}", consumer.name(), e.toString());
                    pause();
                }
            }
        }

        /// Facts come in flocks: one reading for those of a tenth of a second.
        private void gather() throws InterruptedException {
            stopped.await(GATHER.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        }

        private void pause() {
            try {
                stopped.await(250, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// A consumer that asks for it gets no more a second than it wants: a rush of orders is
        /// placed first and written about after.
        private void readInPace() throws InterruptedException {
            int pace = consumer.perSecond();
            if (pace == Integer.MAX_VALUE) {
                readAll();
                return;
            }
            int portion = Math.max(1, pace / PORTIONS);
            while (running && readOnce(portion)) {
                stopped.await(1_000 / PORTIONS, TimeUnit.MILLISECONDS);
            }
        }

        private synchronized boolean readOnce(int portion) {
            return read(portion);
        }

        private synchronized void readAll() {
            while (read(BATCH)) {
                if (!running) return;
            }
        }

        /// Whether there may be more.
        private boolean read(int limit) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> step(limit)));
            } catch (Poison poison) {
                return poison.afterFailure(this, limit);
            }
        }

        private boolean step(int limit) {
            FactStore.Cursor cursor = store.lock(consumer.name()).orElse(null);
            if (cursor == null) return false;
            String horizon = store.horizon();
            List<FactStore.Row> rows = store.after(cursor, types.keySet(), horizon, limit);
            if (!rows.isEmpty()) {
                try {
                    consumer.on(rows.stream().map(this::fact).toList());
                } catch (RuntimeException e) {
                    throw new Poison(rows, cursor, e);
                }
            }
            if (rows.size() < limit) {
                store.move(consumer.name(), horizon, 0, clock.instant());
                return false;
            }
            FactStore.Row last = rows.getLast();
            store.move(consumer.name(), last.transactionId(), last.position(), clock.instant());
            return true;
        }

        private boolean again(long position) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> taken(position)));
            } catch (RuntimeException e) {
                LOG.warn("{} failed once more on fact {}", consumer.name(), position, e);
                return false;
            }
        }

        private boolean taken(long position) {
            FactStore.Row row = store.unpark(consumer.name(), position).orElse(null);
            if (row == null) return false;
            consumer.on(List.of(fact(row)));
            return true;
        }

        private F fact(FactStore.Row row) {
            Class<? extends F> type = types.get(row.type());
            if (type == null) throw new IllegalStateException("no such fact: " + row.type());
            return json.readValue(row.payload(), type);
        }

        boolean failed(FactStore.Row row, FactStore.Cursor cursor, RuntimeException cause) {
            boolean again =
                    cursor.failingPosition() != null && cursor.failingPosition() == row.position();
            int failures = again ? cursor.failures() + 1 : 1;
            LOG.warn(
                    "{} failed on fact {} of {} ({} of {})",
                    consumer.name(),
                    row.type(),
                    row.aggregate(),
                    failures,
                    TRIES,
                    cause);
            transaction.executeWithoutResult(
                    status -> {
                        if (failures < TRIES) {
                            store.failed(consumer.name(), row.position());
                            return;
                        }
                        store.park(consumer.name(), row, String.valueOf(cause), clock.instant());
                        store.move(
                                consumer.name(),
                                row.transactionId(),
                                row.position(),
                                clock.instant());
                    });
            if (failures < TRIES) pause();
            return true;
        }
    }

    /// A batch that its consumer could not take.
    private static final class Poison extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<FactStore.Row> rows;
        private final transient FactStore.Cursor cursor;
        private final RuntimeException reason;

        Poison(List<FactStore.Row> rows, FactStore.Cursor cursor, RuntimeException reason) {
            super(reason);
            this.rows = rows;
            this.cursor = cursor;
            this.reason = reason;
        }

        boolean afterFailure(Reader<?> reader, int limit) {
            if (limit > 1) return reader.read(1);
            return reader.failed(rows.getFirst(), cursor, reason);
        }
    }
}
