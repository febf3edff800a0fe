package io.portolan.orders;

import io.portolan.kernel.OrderId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of an order's timeline.
///
/// @param source `system`, `carrier`, `payment`, `mail`, `staff` or `buyer`
/// @param kind what happened, a key for words: `placed`, `paid`, `note`
/// @param data what the words mention; no personal data
/// @param actor who did it, when a person did
public record OrderEvent(
        OrderId order,
        Instant at,
        String source,
        String kind,
        Map<String, String> data,
        @Nullable String actor) {

    public OrderEvent {
        data = Map.copyOf(data);
    }
}
