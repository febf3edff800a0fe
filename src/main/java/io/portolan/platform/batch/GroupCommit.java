package io.portolan.platform.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Many small writes as few large ones: what comes waits in a bounded queue, and one thread takes
/// all that are there and has them written together. What waits when it is stopped is written
/// first.
public final class GroupCommit<T> {

    private static final long LAST_WRITES_MILLIS = 10_000;

    /// Writes what came together, in the order in which it came. What it throws ends the thread: it
    /// answers for its own failures.
    public interface Writer<T> {
        void write(List<T> together) throws InterruptedException;
    }

    private final String name;
    private final int most;
    private final Writer<T> writer;
    private final ArrayBlockingQueue<T> queue;
    private volatile boolean running;
    private Thread thread = new Thread();

    /// @param name of the thread
    /// @param capacity how many may wait
    /// @param most how many are written together
    public GroupCommit(String name, int capacity, int most, Writer<T> writer) {
        this.name = name;
        this.most = most;
        this.writer = writer;
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /// Lets it wait for its turn. False when there is no room for so long, or when it is stopped.
    public boolean take(T one, Duration patience) {
        try {
            return running && queue.offer(one, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Lets wait once more what could not be written with the others; a stop waits for it too.
    /// False when there is no room.
    public boolean again(T one) {
        return queue.offer(one);
    }

    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::work);
    }

    /// Takes nothing more and waits at most ten seconds for the last writes.
    public void stop() {
        running = false;
        try {
            thread.join(LAST_WRITES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running || !queue.isEmpty()) {
            try {
                T first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                List<T> together = new ArrayList<>(most);
                together.add(first);
                queue.drainTo(together, most - 1);
                writer.write(together);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
