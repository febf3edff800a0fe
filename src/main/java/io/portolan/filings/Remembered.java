package io.portolan.filings;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something read that is kept until it becomes another. What was read before it did and comes in
/// after it is answered once and not kept.
final class Remembered<T> {

    private @Nullable T known;
    private long version;

    /// @param still whether what is kept will do
    T get(Predicate<T> still, Supplier<T> read) {
        long before;
        synchronized (this) {
            T kept = known;
            if (kept != null && still.test(kept)) return kept;
            before = version;
        }
        T now = read.get();
        synchronized (this) {
            if (version == before) known = now;
        }
        return now;
    }

    synchronized void forget() {
        version++;
        known = null;
    }
}
