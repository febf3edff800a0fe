package io.portolan.storefront;

import io.portolan.kernel.Language;
import io.portolan.markets.Markets;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.payments.Payments;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// An order and the way of its parcels, for whoever holds the link with its token.
@Controller
@Everyone("shop page; the link carries the order's token")
class OrderPages {

    private final Fronts fronts;
    private final Markets markets;
    private final Orders orders;
    private final Payments payments;
    private final Trips trips;
    private final OrderParts parts;

    OrderPages(
            Fronts fronts,
            Markets markets,
            Orders orders,
            Payments payments,
            Trips trips,
            OrderParts parts) {
        this.fronts = fronts;
        this.markets = markets;
        this.orders = orders;
        this.payments = payments;
        this.trips = trips;
        this.parts = parts;
    }

    /// The short link of mails: on to the page in the order's own market and language.
    @GetMapping("/order/{number}")
    ResponseEntity<byte[]> anywhere(
            @PathVariable String number,
            @RequestParam(name = "t", defaultValue = "") String token) {
        Order order = order(number, token);
        return PublicPages.see(
                address(own(order, order.language()), order.number(), order.token()));
    }

    @GetMapping(Places.AT + "/order/{number}")
    ResponseEntity<byte[]> order(
            @PathVariable String place,
            @PathVariable String number,
            @RequestParam(name = "t", defaultValue = "") String token) {
        Order order = order(number, token);
        Front reading = fronts.kept(place);
        boolean abroad = !reading.market().code().equals(order.market());
        if (abroad) {
            return PublicPages.see(
                    address(own(order, reading.language()), order.number(), order.token()));
        }
        OrderMaker maker =
                new OrderMaker(
                        reading,
                        order,
                        trips.of(order, reading.language()),
                        payments.ofOrder(order.id()),
                        orders.address(order.id()).orElse(null),
                        parts);
        return parts.pages().own(200, "order", maker.page());
    }

    /// The same on paper, in the order's language.
    @GetMapping("/order/{number}/summary.pdf")
    ResponseEntity<byte[]> summary(
            @PathVariable String number,
            @RequestParam(name = "t", defaultValue = "") String token) {
        Order order = order(number, token);
        return PublicPages.paper("order-" + order.number(), parts.papers().summary(order));
    }

    private Order order(String number, String token) {
        return orders.byToken(number, token).orElseThrow(() -> Refusal.notFound("This order"));
    }

    /// The front of the order's market, in this language if it is spoken there.
    private Front own(Order order, Language language) {
        var market = markets.require(order.market());
        return fronts.of(
                market, market.languages().contains(language) ? language : market.language());
    }

    static String paper(Order order) {
        return "/order/" + order.number() + "/summary.pdf?t=" + CartPages.encoded(order.token());
    }

    static String address(Front front, String number, String token) {
        return front.prefix() + "/order/" + number + "?t=" + CartPages.encoded(token);
    }
}
