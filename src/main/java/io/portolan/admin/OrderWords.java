package io.portolan.admin;

import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;

/// The words and signs for what has become of an order.
final class OrderWords {

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
}
