package io.portolan.checkout;

import io.portolan.checkout.PlacementWriter.Wish;
import io.portolan.checkout.PlacementWriter.Written;
import io.portolan.kernel.CartId;
import io.portolan.platform.batch.GroupCommit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Group commit of clicks: those that come together are committed in one transaction and answered
/// only then. A batch that fails is written one by one, so that one bad wish cannot fail the
/// others.
@Component
class PlacementQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementQueue.class);
    private static final int CAPACITY = 1024;
    private static final int BATCH = 256;

    private record Waiting(Wish wish, CompletableFuture<Written> answer) {}

    private final PlacementWriter writer;
    private final GroupCommit<Waiting> commits =
            new GroupCommit<>("placing", CAPACITY, BATCH, batch -> commit(distinct(batch)));

    PlacementQueue(PlacementWriter writer) {
        this.writer = writer;
    }

    /// Waits for the commit. Empty when the queue is full and nothing was done.
    Optional<Written> submit(Wish wish) {
        Waiting waiting = new Waiting(wish, new CompletableFuture<>());
        if (!commits.take(waiting, Duration.ZERO)) return Optional.empty();
        return Optional.of(waiting.answer().join());
    }

    @Override
    public void start() {
        commits.start();
    }

    @Override
    public void stop() {
        commits.stop();
    }

    @Override
    public boolean isRunning() {
        return commits.isRunning();
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
                    if (!commits.again(waiting)) {
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
