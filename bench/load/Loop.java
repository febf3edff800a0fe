import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A closed loop: so many clients, each asking again as soon as it was answered, for so long.
final class Loop {

    /// One unit of work by one client; throws when the shop did not do it.
    interface Work {
        void once(Http http, int turn) throws IOException;
    }

    /// What came of it: how many a second, and half and 99 of 100 within so many microseconds.
    record Result(int done, double perSecond, long p50, long p99, int failed, String firstFailure) {}

    private Loop() {}

    /// Ends after `millis`, or when `most` turns are done if that is sooner.
    static Result run(int port, int clients, long millis, int most, Work work) throws Exception {
        AtomicInteger turns = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<String> failure = new AtomicReference<>("");
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
        Callable<long[]> client =
                () -> {
                    long[] took = new long[1024];
                    int n = 0;
                    try (Http http = new Http(port)) {
                        while (System.nanoTime() < end) {
                            int turn = turns.getAndIncrement();
                            if (turn >= most) break;
                            long from = System.nanoTime();
                            try {
                                work.once(http, turn);
                                if (n == took.length) took = Arrays.copyOf(took, n * 2);
                                took[n++] = System.nanoTime() - from;
                            } catch (IOException | RuntimeException e) {
                                failed.incrementAndGet();
                                failure.compareAndSet("", String.valueOf(e));
                                http.hangUp();
                            }
                        }
                    }
                    return Arrays.copyOf(took, n);
                };
        List<long[]> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) running.add(pool.submit(client));
            for (Future<long[]> one : running) all.add(one.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                sorted.length,
                sorted.length / seconds,
                at(sorted, 0.50),
                at(sorted, 0.99),
                failed.get(),
                failure.get());
    }

    private static long at(long[] sorted, double share) {
        if (sorted.length == 0) return -1;
        return sorted[(int) (sorted.length * share)] / 1000;
    }
}
