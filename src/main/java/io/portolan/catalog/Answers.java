package io.portolan.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What one state of an index has answered already: most shoppers ask what others asked. Bounded by
/// the products it holds on to; begun anew when full.
final class Answers {

    private static final int MOST_HITS = 200_000;
    private static final int LONGEST_TEXT = 60;

    private record Asked(String text, int limit) {}

    private final Map<Asked, Found> known = new ConcurrentHashMap<>();
    private final AtomicInteger hits = new AtomicInteger();

    Found get(String text, int limit, Supplier<Found> search) {
        if (text.length() > LONGEST_TEXT) return search.get();
        Asked asked = new Asked(text, limit);
        Found found = known.get(asked);
        return found == null ? keep(asked, search.get()) : found;
    }

    private Found keep(Asked asked, Found found) {
        int size = found.hits().size() + 10;
        if (hits.addAndGet(size) > MOST_HITS) {
            known.clear();
            hits.set(size);
        }
        known.put(asked, found);
        return found;
    }
}
