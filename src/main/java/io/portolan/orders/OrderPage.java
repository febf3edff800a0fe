package io.portolan.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list of orders, with how many there are in all and where the next page begins.
public record OrderPage(List<OrderSummary> orders, long total, @Nullable String next) {

    public OrderPage {
        orders = List.copyOf(orders);
    }
}
