package io.portolan.inventory;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import java.time.Instant;
import java.util.List;

/// Goods that one order wants held.
///
/// @param expires when an unpaid reservation ends, UTC
/// @param sold whether the goods are sold at once (cash on delivery) instead of held for payment
public record ReservationAsk(OrderId order, List<Line> lines, Instant expires, boolean sold) {

    /// One line of the order; two lines may name the same SKU.
    public record Line(int number, Sku sku, int quantity) {
        public Line {
            if (quantity < 1) throw new IllegalArgumentException("nothing to reserve: " + quantity);
        }
    }

    public ReservationAsk {
        lines = List.copyOf(lines);
    }
}
