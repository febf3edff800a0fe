package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefunds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What of an order is still to be sent.
@Component
record ToSend(Orders orders, PieceRefunds refunds) {

    Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    Optional<Address> address(OrderId id) {
        return orders.address(id);
    }

    /// Whether all that is asked for is still to be sent; until the transaction ends no money goes
    /// back for it.
    boolean holds(OrderToShip asked) {
        Map<Sku, Integer> left = new HashMap<>();
        for (Bill.Line line : refunds.hold(asked.order())) {
            left.merge(line.sku(), line.quantity(), Integer::sum);
        }
        for (OrderToShip.Content content : asked.contents()) {
            int rest = left.merge(content.sku(), -content.quantity(), Integer::sum);
            if (rest < 0) return false;
        }
        return true;
    }

    /// Its goods without those whose money went back; none when all did.
    List<OrderToShip.Content> contents(Order order) {
        return refunds.toSend(order).stream().map(OrderToShip::content).toList();
    }
}
