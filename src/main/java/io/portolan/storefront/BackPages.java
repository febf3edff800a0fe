package io.portolan.storefront;

import io.portolan.checkout.CartView;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.payments.Payments;
import io.portolan.platform.web.Everyone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where a hosted payment page comes back to: the provider is asked how it went, and on to the
/// order.
@Controller
@Everyone("shop page; the bag is known by a cookie")
class BackPages {

    private final Fronts fronts;
    private final Bag bag;
    private final Payments payments;
    private final Orders orders;

    BackPages(Fronts fronts, Bag bag, Payments payments, Orders orders) {
        this.fronts = fronts;
        this.bag = bag;
        this.payments = payments;
        this.orders = orders;
    }

    @GetMapping(Places.AT + "/checkout/back")
    ResponseEntity<byte[]> back(
            @PathVariable String place, HttpServletRequest request, HttpServletResponse response) {
        Front front = fronts.kept(place);
        CartView cart = bag.find(request, front).orElse(null);
        if (cart == null || cart.order() == null) return toCart(front);
        payments.look(cart.order());
        Order order = orders.find(cart.order()).orElse(null);
        if (order == null) return toCart(front);
        if (order.state() != OrderState.AWAITING_PAYMENT) bag.letGo(request, response);
        return PublicPages.see(OrderPages.address(front, order.number(), order.token()));
    }

    private static ResponseEntity<byte[]> toCart(Front front) {
        return PublicPages.see(front.prefix() + "/cart");
    }
}
