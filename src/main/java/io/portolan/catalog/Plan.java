package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a product comes to the shelf and leaves it by itself.
///
/// @param from published at this moment; null when nobody said
/// @param until taken off at this moment; null when it stays
/// @param archived put away for good: no longer offered, kept for the orders that sold it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plan(@Nullable Instant from, @Nullable Instant until, boolean archived) {

    public static final Plan NONE = new Plan(null, null, false);
    public static final Plan ARCHIVED = new Plan(null, null, true);

    public Plan {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("it would leave before it comes");
        }
    }

    /// Comes at this moment.
    public static Plan at(Instant from) {
        return new Plan(from, null, false);
    }

    boolean isEmpty() {
        return from == null && until == null && !archived;
    }

    /// Whether something has to be done about a product by `now`.
    boolean due(boolean published, Instant now) {
        if (archived) return false;
        if (!published && from != null && !from.isAfter(now)) return true;
        return published && until != null && !until.isAfter(now);
    }
}
