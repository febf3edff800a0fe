package io.portolan.filings;

import io.portolan.kernel.OrderId;
import io.portolan.orders.OrderCancelled;
import io.portolan.orders.OrderConfirmed;
import io.portolan.orders.OrderFact;
import io.portolan.orders.OrderPlaced;
import io.portolan.orders.OrderRefunded;
import io.portolan.platform.facts.FactConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Follows the orders: what was sold, given back or cancelled is taken a moment later.
@Component
class TakeMovements implements FactConsumer<OrderFact> {

    private final Movements movements;

    TakeMovements(Movements movements) {
        this.movements = movements;
    }

    @Override
    public String name() {
        return "filings.movements";
    }

    // Nobody waits for it: a rush of orders goes first.
    @Override
    public int perSecond() {
        return 100;
    }

    @Override
    public void on(List<OrderFact> facts) {
        Set<OrderId> touched = new LinkedHashSet<>();
        for (OrderFact fact : facts) {
            switch (fact) {
                case OrderPlaced placed -> {
                    // Nothing is sold before it is confirmed.
                }
                case OrderConfirmed confirmed -> touched.add(new OrderId(confirmed.aggregate()));
                case OrderCancelled cancelled -> touched.add(new OrderId(cancelled.aggregate()));
                case OrderRefunded refunded -> touched.add(new OrderId(refunded.aggregate()));
            }
        }
        movements.take(touched);
    }
}
