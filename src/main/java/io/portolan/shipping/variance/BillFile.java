package io.portolan.shipping.variance;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was sent: looked at, counted or undone.
///
/// @param title the name it was sent with
/// @param carrier who billed
public record BillFile(
        UUID id,
        String title,
        String carrier,
        State state,
        Instant lookedAt,
        @Nullable Instant countedAt,
        Tally tally) {

    public enum State {
        LOOKED,
        COUNTED,
        UNDONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// How many lines had which fate.
    ///
    /// @param parcels parcels the matched lines belong to
    /// @param passed charges that have nothing to do with customs
    public record Tally(
            int matched, int parcels, int duplicate, int unknown, int unreadable, int passed) {}
}
