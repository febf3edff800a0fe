package io.portolan.api;

import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.shipping.TrackedParcel;
import io.portolan.shipping.Tracking;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An order for its buyer: number and token open it.
@RestController
@Everyone("store API, opened by the order's token")
class OrderApi {

    record OrderBody(
            String number,
            String state,
            String payment,
            Money total,
            Money refunded,
            Instant placedAt,
            BillBody bill,
            Bill.Delivery delivery,
            List<Parcel> parcels,
            List<Step> timeline) {}

    /// A parcel of the order; `GET /tracking/{number}` tells its way.
    record Parcel(String number, String carrier, String phase) {}

    record Step(Instant at, String source, String kind) {}

    private final Orders orders;
    private final Tracking tracking;

    OrderApi(Orders orders, Tracking tracking) {
        this.orders = orders;
        this.tracking = tracking;
    }

    @GetMapping(path = "/api/v1/orders/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OrderBody> show(
            @PathVariable String number, @RequestParam(required = false) @Nullable String token) {
        Order order =
                (token == null ? java.util.Optional.<Order>empty() : orders.byToken(number, token))
                        .orElseThrow(() -> Refusal.notFound("An order with this number and token"));
        return ResponseEntity.ok().header("Cache-Control", "private, no-store").body(body(order));
    }

    private OrderBody body(Order order) {
        return new OrderBody(
                order.number(),
                order.state().word(),
                order.payment().word(),
                order.total(),
                order.refunded(),
                order.placedAt(),
                BillBody.of(order.bill(), order.language()),
                order.bill().delivery(),
                tracking.ofOrder(order.id()).stream().map(OrderApi::parcel).toList(),
                orders.events(order.id()).stream()
                        .filter(event -> !event.source().equals("staff"))
                        .map(OrderApi::step)
                        .toList());
    }

    private static Parcel parcel(TrackedParcel parcel) {
        return new Parcel(parcel.number(), parcel.carrier(), parcel.phase().word());
    }

    private static Step step(OrderEvent event) {
        return new Step(event.at(), event.source(), event.kind());
    }
}
