package io.portolan.api;

import io.portolan.checkout.SendOrder;
import io.portolan.checkout.SendOrder.Sending;
import io.portolan.kernel.Money;
import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderPage;
import io.portolan.orders.OrderState;
import io.portolan.orders.OrderSummary;
import io.portolan.orders.Orders;
import io.portolan.payments.RefundOutcome;
import io.portolan.payments.Refunds;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.KeyScope;
import io.portolan.platform.web.Refusal;
import io.portolan.privacy.Actor;
import io.portolan.shipping.DispatchOutcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Orders for the merchant's own programs. Who bought is not told here: programs have no purpose.
@RestController
@RequestMapping(path = "/api/v1/admin/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminOrdersApi {

    private static final int MOST = 200;

    private final Orders orders;
    private final Refunds refunds;
    private final SendOrder sendOrder;

    AdminOrdersApi(Orders orders, Refunds refunds, SendOrder sendOrder) {
        this.orders = orders;
        this.refunds = refunds;
        this.sendOrder = sendOrder;
    }

    record Page(List<Row> items, @Nullable String next, long total) {}

    record Row(
            String number,
            String state,
            String payment,
            String market,
            String country,
            int pieces,
            Money total,
            Instant placedAt) {

        static Row of(OrderSummary order) {
            return new Row(
                    order.number(),
                    order.state().word(),
                    order.payment().word(),
                    order.market(),
                    order.country().value(),
                    order.pieces(),
                    order.total(),
                    order.placedAt());
        }
    }

    record Whole(
            String number,
            String state,
            String payment,
            String market,
            String language,
            String country,
            Money total,
            Money refunded,
            Money refundable,
            BillBody bill,
            Instant placedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant deliveredAt,
            List<Event> timeline) {}

    record Event(Instant at, String source, String kind, Map<String, String> data) {

        static Event of(OrderEvent event) {
            // Notes are written by people for people.
            Map<String, String> data = event.kind().equals("note") ? Map.of() : event.data();
            return new Event(event.at(), event.source(), event.kind(), data);
        }
    }

    record RefundWish(@Nullable Money amount, @Nullable String reason) {}

    record Refund(String id, String state, Money amount) {}

    @GetMapping
    @KeyScope("orders:read")
    Page list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "range", "A page has 1 to " + MOST + " orders.");
        }
        OrderFilter filter =
                new OrderFilter(
                        states(state),
                        Set.of(),
                        market,
                        null,
                        null,
                        null,
                        null,
                        OrderFilter.Whence.HERE,
                        after,
                        limit);
        OrderPage page = orders.list(filter);
        return new Page(page.orders().stream().map(Row::of).toList(), page.next(), page.total());
    }

    private static Set<OrderState> states(@Nullable String word) {
        if (word == null) return Set.of();
        return Arrays.stream(OrderState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .map(Set::of)
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "state",
                                        "unknown",
                                        "States are "
                                                + Arrays.stream(OrderState.values())
                                                        .map(OrderState::word)
                                                        .toList()
                                                + "."));
    }

    @GetMapping("/{number}")
    @KeyScope("orders:read")
    Whole one(@PathVariable String number) {
        Order order = order(number);
        return new Whole(
                order.number(),
                order.state().word(),
                order.payment().word(),
                order.market(),
                order.language().tag(),
                order.country().value(),
                order.total(),
                order.refunded(),
                order.refundable(),
                BillBody.of(order.bill(), order.language()),
                order.placedAt(),
                order.confirmedAt(),
                order.dispatchedAt(),
                order.deliveredAt(),
                orders.events(order.id()).stream().map(Event::of).toList());
    }

    @PostMapping(path = "/{number}/refunds", consumes = MediaType.APPLICATION_JSON_VALUE)
    @KeyScope("refunds:write")
    ResponseEntity<Refund> refund(
            @PathVariable String number,
            @RequestBody RefundWish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw Refusal.invalid(
                    "Idempotency-Key", "required", "Send one key per wish, up to 200 characters.");
        }
        Order order = order(number);
        Money amount = wish.amount() == null ? order.refundable() : wish.amount();
        String reason = wish.reason() == null ? "other" : wish.reason();
        check(order, amount, reason);
        RefundOutcome outcome =
                refunds.request(
                        order.id(), amount, reason, Actor.of(caller), caller.id() + " " + key);
        return switch (outcome) {
            case RefundOutcome.Refunded(var id) ->
                    ResponseEntity.status(201).body(new Refund(id.toString(), "succeeded", amount));
            case RefundOutcome.Pending(var id) ->
                    ResponseEntity.status(202)
                            .body(new Refund(id.toString(), "processing", amount));
            case RefundOutcome.Declined(var id, var why) ->
                    throw Refusal.of(
                            402, "declined", "Declined", "The provider refused: " + why.word());
            case RefundOutcome.TooMuch(var left) ->
                    throw Refusal.of(409, "too-much", "Too much", "Left to refund: " + left)
                            .with("left", left);
            case RefundOutcome.NothingCaptured() ->
                    throw Refusal.of(
                            409, "nothing-captured", "Nothing to refund", "No money was taken.");
            case RefundOutcome.KeyTaken taken ->
                    throw Refusal.of(
                            422, "key-taken", "Key taken", "This key was used for another refund.");
        };
    }

    record Parcel(String id, String state, @Nullable String tracking) {}

    /// Buys the label; asking again answers what became of the first.
    @PostMapping("/{number}/shipments")
    @KeyScope("shipments:write")
    ResponseEntity<Parcel> send(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Refusal.invalid(
                    "Idempotency-Key", "required", "Send one key per wish, up to 200 characters.");
        }
        return switch (sendOrder.send(order(number))) {
            case Sending.Asked(DispatchOutcome.Dispatched(var id, var tracking)) ->
                    ResponseEntity.status(201).body(new Parcel(id.toString(), "booked", tracking));
            case Sending.Asked(DispatchOutcome.Pending(var id)) ->
                    ResponseEntity.status(202).body(new Parcel(id.toString(), "booking", null));
            case Sending.Asked(DispatchOutcome.Refused(var id, var why)) ->
                    throw Refusal.of(422, "refused", "Refused", "The carrier said: " + why);
            case Sending.NotReady(var state) ->
                    throw Refusal.of(
                            409, "not-ready", "Not ready", "The order is " + state.word() + ".");
            case Sending.Erased erased ->
                    throw Refusal.of(
                            409, "erased", "Erased", "Nobody can read the address any more.");
            case Sending.NothingLeft none ->
                    throw Refusal.of(
                            409,
                            "nothing-left",
                            "Nothing left",
                            "The money of all goods went back.");
            case Sending.Unweighed(var skus) ->
                    throw Refusal.of(409, "unweighed", "No weight", "Weigh first: " + skus);
        };
    }

    private static void check(Order order, Money amount, String reason) {
        if (!amount.currency().equals(order.total().currency())) {
            throw Refusal.invalid(
                    "amount.currency", "currency", "The order is in " + order.total().currency());
        }
        if (amount.minor() <= 0) {
            throw Refusal.invalid("amount.minor", "range", "A refund is more than nothing.");
        }
        if (!reason.matches("[a-z-]{1,40}")) {
            throw Refusal.invalid("reason", "shape", "A word such as goods-back or damaged.");
        }
    }

    private Order order(String number) {
        return orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
    }
}
