package io.portolan.channels;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Works off import jobs one after the other, and goes on with those that an earlier shop left
/// half way. When the shop closes, a job stops behind its last whole batch: one that somebody waits
/// for at the command line is cancelled, others go on when the shop opens again.
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final UUID END = new UUID(0, 0);

    private final ImportWork work;
    private final ImportJobStore store;
    private final boolean resume;
    private final BlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private final Map<UUID, CompletableFuture<Void>> promises = new ConcurrentHashMap<>();
    private volatile @Nullable UUID now;
    private volatile boolean stopping;
    private @Nullable Thread worker;

    ImportRunner(
            ImportWork work, ImportJobStore store, @Value("${portolan.jobs:true}") boolean resume) {
        this.work = work;
        this.store = store;
        this.resume = resume;
    }

    /// Has it worked on.
    void submit(UUID job) {
        waiting.add(job);
    }

    /// Whether this shop works on it or will soon: nobody else need go on with it.
    boolean has(UUID job) {
        return waiting.contains(job) || job.equals(now);
    }

    /// Stops it behind its last whole batch. False when it is not at work.
    boolean cancel(UUID job) {
        return work.cancel(job);
    }

    /// Answers when the job is through or was stopped; fails when the shop could not work on it,
    /// which is tried again a little later.
    CompletableFuture<Void> ended(UUID job) {
        CompletableFuture<Void> promise =
                promises.computeIfAbsent(job, id -> new CompletableFuture<>());
        waiting.add(job);
        return promise;
    }

    @Override
    public void start() {
        stopping = false;
        worker = Thread.ofPlatform().name("imports").daemon().start(this::workOff);
        if (resume) store.atWork().forEach(job -> submit(job.id()));
    }

    private void workOff() {
        try {
            for (UUID job = waiting.take(); !job.equals(END); job = waiting.take()) workOff(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // What keeps one job from its end, a database that does not answer, keeps no other from it.
    private void workOff(UUID job) {
        now = job;
        // Whoever asks from now on has put the job into the queue once more.
        CompletableFuture<Void> promise = promises.remove(job);
        try {
            if (!stopping) work.work(job, () -> stopping);
            if (stopping) let(job);
            if (promise != null) promise.complete(null);
        } catch (RuntimeException e) {
            LOG.error("import {} could not be worked off", job, e);
            if (promise != null) promise.completeExceptionally(e);
            if (!stopping) later(() -> submit(job));
        } finally {
            now = null;
        }
    }

    /// Runs what failed once more, when some time has passed.
    void later(Runnable again) {
        CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS).execute(again);
    }

    // Nobody will come back to a command that was ended.
    private void let(UUID job) {
        if (store.attended(job)) work.cancel(job);
    }

    @Override
    public void stop() {
        stopping = true;
        waiting.add(END);
        Thread running = worker;
        worker = null;
        if (running == null) return;
        try {
            running.join(java.time.Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
