package io.portolan.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/// What one state of an index has answered already: most shoppers ask what others asked. Bounded by
/// the products it holds on to; what is asked least goes first.
final class Answers {

    private static final int MOST_HITS = 200_000;
    private static final int LONGEST_TEXT = 60;

    private record Asked(String text, int limit) {}

    private final Cache<Asked, Found> known =
            Caffeine.newBuilder()
                    // Whoever stores an answer tidies up: it takes less than waking another thread.
                    .executor(Runnable::run)
                    .maximumWeight(MOST_HITS)
                    .weigher((Asked asked, Found found) -> found.hits().size() + 10)
                    .build();

    Found get(String text, int limit, Supplier<Found> search) {
        if (text.length() > LONGEST_TEXT) return search.get();
        Asked asked = new Asked(text, limit);
        Found found = known.getIfPresent(asked);
        if (found != null) return found;
        found = search.get();
        known.put(asked, found);
        return found;
    }
}
