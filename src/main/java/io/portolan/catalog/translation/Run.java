package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A machine's way through everything that is missing in one language.
public record Run(
        UUID id,
        Language language,
        String state,
        Count count,
        UUID startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /// How far it is.
    ///
    /// @param total items to look at
    /// @param seen items looked at
    /// @param filled texts written
    /// @param unknown texts no machine knew
    /// @param astray those of the texts written that do not follow the glossary
    public record Count(int total, int seen, int filled, int unknown, int astray) {

        Count and(int items, Machines.Done done) {
            return new Count(
                    total,
                    seen + items,
                    filled + done.filled(),
                    unknown + done.unknown(),
                    astray + done.astray());
        }
    }

    public boolean failed() {
        return state.equals("failed");
    }

    public boolean running() {
        return state.equals("running");
    }
}
