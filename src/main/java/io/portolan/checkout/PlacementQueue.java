package io.portolan.checkout;

import io.portolan.checkout.PlacementWriter.Wish;
import io.portolan.checkout.PlacementWriter.Written;
import io.portolan.kernel.CartId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Group commit: clicks wait in a bounded queue, the writer takes all that are there, commits them
/// in one transaction and only then answers. A batch that fails is written one by one, so that one
/// bad wish cannot fail the others.
@Component
class PlacementQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementQueue.class);
    private static final int CAPACITY = 1024;
    private static final int BATCH = 256;

    private record Waiting(Wish wish, CompletableFuture<Written> answer) {}

    private final ArrayBlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final PlacementWriter writer;
    private volatile boolean running;
    private Thread thread = new Thread();

    PlacementQueue(PlacementWriter writer) {
        this.writer = writer;
    }

    /// Waits for the commit. Empty when the queue is full and nothing was done.
    Optional<Written> submit(Wish wish) {
        Waiting waiting = new Waiting(wish, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) return Optional.empty();
        return Optional.of(waiting.answer().join());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("placing").daemon(true).start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        List<Waiting> batch = new ArrayList<>(BATCH);
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.clear();
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                commit(distinct(batch));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Leaves in the batch what can be written together; a second wish for the same key or cart
    /// goes back to wait for the outcome of the first.
    private List<Waiting> distinct(List<Waiting> batch) {
        Set<String> keys = new HashSet<>();
        Set<CartId> carts = new HashSet<>();
        List<Waiting> together = new ArrayList<>(batch.size());
        List<Waiting> later = new ArrayList<>();
        for (Waiting waiting : batch) {
            boolean newKey = keys.add(waiting.wish().key());
            boolean newCart = carts.add(waiting.wish().cart());
            (newKey && newCart ? together : later).add(waiting);
        }
        later.forEach(
                waiting -> {
                    if (!queue.offer(waiting)) {
                        waiting.answer().complete(new Written.CartMoved());
                    }
                });
        return together;
    }

    private void commit(List<Waiting> batch) {
        try {
            Map<String, Written> written = writer.write(batch.stream().map(Waiting::wish).toList());
            batch.forEach(w -> w.answer().complete(written.get(w.wish().key())));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().answer().completeExceptionally(e);
                return;
            }
            LOG.warn("a batch of {} failed, writing one by one: {}", batch.size(), e.toString());
            batch.forEach(waiting -> commit(List.of(waiting)));
        }
    }
}
