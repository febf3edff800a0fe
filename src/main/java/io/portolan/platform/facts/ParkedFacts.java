package io.portolan.platform.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Facts that a consumer could not take, ten times over: for the merchant's staff.
@Service
public class ParkedFacts {

    /// One fact and the consumer that could not take it.
    ///
    /// @param position together with the consumer, what names it
    /// @param error what the consumer said the last time
    public record ParkedFact(
            String consumer,
            long position,
            String type,
            UUID aggregate,
            String error,
            Instant parkedAt) {}

    private final FactStore store;
    private final FactPump pump;

    ParkedFacts(FactStore store, FactPump pump) {
        this.store = store;
        this.pump = pump;
    }

    public long count() {
        return store.parked();
    }

    /// The newest first, at most `limit`.
    public List<ParkedFact> newest(int limit) {
        return store.parkedNewest(limit);
    }

    /// Gives the fact to its consumer once more. Whether it was taken; then it is parked no more.
    /// A fact that is not parked, or not any more, is false too.
    public boolean again(String consumer, long position) {
        return pump.again(consumer, position);
    }
}
