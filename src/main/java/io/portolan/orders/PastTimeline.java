package io.portolan.orders;

import io.portolan.orders.PastOrderStore.NewRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the timeline says of orders that were taken over: what happened then, and where it is known
/// from.
final class PastTimeline {

    private PastTimeline() {}

    static List<OrderEvent> of(Collection<NewRow> made, Collection<NewRow> changed, Instant now) {
        List<OrderEvent> events = new ArrayList<>();
        for (NewRow row : made) {
            then(row, events);
            refunded(row, now, events);
            events.add(new OrderEvent(row.id(), now, "system", "past-imported", words(row), null));
        }
        for (NewRow row : changed) {
            refunded(row, now, events);
            events.add(new OrderEvent(row.id(), now, "system", "past-changed", words(row), null));
        }
        return events;
    }

    private static void then(NewRow row, List<OrderEvent> events) {
        PastOrder.Standing standing = row.standing();
        Map<String, String> words = words(row);
        events.add(
                new OrderEvent(
                        row.id(), standing.placedAt(), "system", "past-placed", words, null));
        @Nullable Instant paid = standing.paidAt();
        if (paid != null) {
            Map<String, String> amount = Map.of("amount", row.total().toString());
            events.add(new OrderEvent(row.id(), paid, "system", "past-paid", amount, null));
        }
        @Nullable Instant sent = standing.sentAt();
        if (sent != null) {
            events.add(new OrderEvent(row.id(), sent, "system", "past-sent", words, null));
        }
    }

    // The file says how much, not when.
    private static void refunded(NewRow row, Instant now, List<OrderEvent> events) {
        if (row.standing().refunded().isZero()) return;
        Map<String, String> amount = Map.of("amount", row.standing().refunded().toString());
        events.add(new OrderEvent(row.id(), now, "system", "past-refunded", amount, null));
    }

    private static Map<String, String> words(NewRow row) {
        Map<String, String> words = new HashMap<>(row.order().told());
        words.put("number", row.order().number());
        words.put("shop", row.order().source());
        return words;
    }
}
