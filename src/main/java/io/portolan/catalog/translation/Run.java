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
    public record Count(int total, int seen, int filled, int unknown) {}

    public boolean running() {
        return state.equals("running");
    }
}
