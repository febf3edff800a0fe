package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.OrderId;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefunds;
import java.util.List;
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

    /// Its goods without those whose money went back; none when all did.
    List<OrderToShip.Content> contents(Order order) {
        return refunds.toSend(order).stream().map(OrderToShip::content).toList();
    }
}
