package io.portolan.orders;

import java.util.Map;
import java.util.Set;

/// Which step may follow which. A step to where the order already is changes nothing; any other
/// step that is not listed is refused.
final class OrderLife {

    private static final Map<OrderState, Set<OrderState>> NEXT =
            Map.of(
                    OrderState.AWAITING_PAYMENT,
                    Set.of(OrderState.CONFIRMED, OrderState.CANCELLED),
                    OrderState.CONFIRMED,
                    Set.of(OrderState.DISPATCHED, OrderState.CANCELLED),
                    OrderState.DISPATCHED,
                    Set.of(OrderState.DELIVERED),
                    OrderState.DELIVERED,
                    Set.of(),
                    OrderState.CANCELLED,
                    Set.of());

    private OrderLife() {}

    static boolean may(OrderState from, OrderState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }
}
