package io.portolan.admin;

import io.portolan.orders.OrderEvent;
import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;
import java.util.Map;

/// The words and signs for what has become of an order.
final class OrderWords {

    private static final Map<String, String> ICONS =
            Map.of(
                    "system", "bulb",
                    "carrier", "truck-delivery",
                    "payment", "credit-card",
                    "mail", "mail",
                    "staff", "message",
                    "buyer", "shopping-cart");

    private OrderWords() {}

    static Status payment(Shell shell, PaymentStanding standing) {
        String text = shell.t("standing." + standing.word());
        return switch (standing) {
            case OPEN -> Status.idle(text);
            case PENDING, DUE_ON_DELIVERY -> Status.wait(text);
            case DECLINED -> Status.off(text);
            case PAID, PART_REFUNDED -> Status.ok(text);
            case REFUNDED -> Status.idle(text);
        };
    }

    static Status fulfilment(Shell shell, OrderState state) {
        String text = shell.t("fulfilment." + state.word());
        return switch (state) {
            case AWAITING_PAYMENT -> Status.idle(text);
            case CONFIRMED -> Status.wait(text);
            case DISPATCHED -> Status.move(text);
            case DELIVERED -> Status.ok(text);
            case CANCELLED -> Status.off(text);
        };
    }

    static String icon(OrderEvent event) {
        return ICONS.getOrDefault(event.source(), "bulb");
    }

    /// What happened, in the reader's words; an event we have no words for says its own name.
    static String text(Shell shell, OrderEvent event) {
        String key = "event." + event.source() + "." + event.kind();
        if (Shell.words(shell.language()).has(key)) return shell.t(key, event.data());
        String own = event.kind().replace('-', ' ');
        return event.data().isEmpty() ? own : own + ": " + String.join(", ", event.data().values());
    }

    static String tone(OrderEvent event) {
        return switch (event.kind()) {
            case "paid", "confirmed", "delivered" -> "go";
            case "exception", "declined", "failed", "cancelled", "unknown", "refused" -> "act";
            default -> "";
        };
    }
}
