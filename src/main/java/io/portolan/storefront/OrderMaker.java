package io.portolan.storefront;

import io.portolan.kernel.Address;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;
import io.portolan.payments.OperationKind;
import io.portolan.payments.OrderPayments;
import io.portolan.payments.PaymentMethod;
import io.portolan.payments.PaymentState;
import io.portolan.payments.PaymentView;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Notice;
import io.portolan.storefront.view.OrderPage;
import io.portolan.storefront.view.ProductPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws an order for the one who bought it.
final class OrderMaker {

    private final Front front;
    private final Order order;
    private final List<Trip> parcels;
    private final OrderPayments payments;
    private final @Nullable Address address;
    private final OrderParts parts;
    private final OrderWay way;

    OrderMaker(
            Front front,
            Order order,
            List<Trip> parcels,
            OrderPayments payments,
            @Nullable Address address,
            OrderParts parts) {
        this.front = front;
        this.order = order;
        this.parcels = parcels;
        this.payments = payments;
        this.address = address;
        this.parts = parts;
        this.way = new OrderWay(front, order, parcels);
    }

    OrderPage page() {
        BillView bill =
                new BillView(front, order.bill(), address == null ? null : address.country());
        String title = front.t("order.word") + " " + Front.apart(order.number());
        return new OrderPage(
                front.frame(
                                front.t(
                                        "order.metaTitle",
                                        Map.of("number", order.number(), "shop", front.shop())),
                                front.t(
                                        "order.metaTitle",
                                        Map.of("number", order.number(), "shop", front.shop())),
                                "/order/"
                                        + order.number()
                                        + "?t="
                                        + CartPages.encoded(order.token()))
                        .hidden()
                        .at("", List.of(new Link("", title, true))),
                order.number(),
                headline(),
                lead(),
                notices(),
                way.trouble(),
                way.stages(),
                route(),
                parcels.stream().map(this::parcel).toList(),
                way.log(),
                deeds(),
                bill.items(),
                bill.view(),
                address == null ? List.of() : lines(address),
                money(),
                payAgain(),
                waiting());
    }

    private List<String> lines(Address to) {
        String named = front.display().country(to.country());
        return parts.forms().of(to.country()).lines(to, front.language(), named);
    }

    private String self() {
        return OrderPages.address(front, order.number(), order.token());
    }

    /// Whether the page may soon have something else to say about the money.
    private boolean waiting() {
        return order.state() == OrderState.AWAITING_PAYMENT && !declined();
    }

    private boolean declined() {
        return order.state() == OrderState.AWAITING_PAYMENT
                && order.payment() == PaymentStanding.DECLINED;
    }

    private String headline() {
        return switch (order.state()) {
            case AWAITING_PAYMENT -> front.t(declined() ? "order.failed" : "order.waiting");
            case CANCELLED ->
                    front.t(
                            order.payment() == PaymentStanding.REFUNDED
                                    ? "order.refunded"
                                    : "order.cancelled");
            case DELIVERED -> front.t("order.arrived", Map.of("day", way.deliveredDay()));
            case CONFIRMED, DISPATCHED -> front.t("order.arrives", Map.of("range", way.range()));
        };
    }

    private String lead() {
        return switch (order.state()) {
            case AWAITING_PAYMENT ->
                    front.t(declined() ? "order.lead.failed" : "order.lead.waiting");
            case CANCELLED -> front.t("order.lead.cancelled");
            case DELIVERED ->
                    front.t("order.lead.delivered", Map.of("days", front.market().returnDays()));
            case CONFIRMED -> front.t("order.lead.packing");
            case DISPATCHED -> {
                if (way.trouble() != null) yield front.t("order.lead.late");
                String carrier = parcels.isEmpty() ? "" : parcels.getFirst().carrier();
                yield front.t(
                        "order.lead.moving",
                        Map.of(
                                "carrier",
                                Front.apart(
                                        carrier.isEmpty()
                                                ? order.bill().delivery().carrier()
                                                : carrier)));
            }
        };
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (order.state() == OrderState.CONFIRMED) {
            notices.add(Notice.good(front.t("order.thanks")));
        }
        if (declined()) {
            payments.latestTry()
                    .map(PaymentView::reason)
                    .ifPresent(
                            reason ->
                                    notices.add(
                                            Notice.bad(
                                                    reason.title(front.language())
                                                            + " "
                                                            + reason.advice(front.language()),
                                                    List.of())));
        }
        return notices;
    }

    private OrderPage.@Nullable PayAgain payAgain() {
        if (declined()) {
            return new OrderPage.PayAgain(front.prefix() + "/checkout", front.t("order.payAgain"));
        }
        if (order.state() != OrderState.AWAITING_PAYMENT) return null;
        return payments.latestTry()
                .filter(one -> one.state() == PaymentState.NEEDS_ACTION)
                .map(PaymentView::redirectUrl)
                .map(page -> new OrderPage.PayAgain(page, front.t("order.payAgain")))
                .orElseGet(() -> new OrderPage.PayAgain(self(), front.t("order.look")));
    }

    private OrderPage.@Nullable Route route() {
        boolean moving =
                order.state() == OrderState.DISPATCHED || order.state() == OrderState.DELIVERED;
        if (!moving || address == null) return null;
        String from = order.bill().delivery().startsAt(front.market().shipFrom().city());
        return new OrderPage.Route(
                from,
                address.city(),
                from + " – " + address.city(),
                order.state() == OrderState.DELIVERED);
    }

    private OrderPage.Parcel parcel(Trip parcel) {
        return new OrderPage.Parcel(
                front.t("order.parcel", Map.of("carrier", Front.apart(parcel.carrier()))),
                parcel.number());
    }

    private List<OrderPage.Deed> deeds() {
        String help = front.prefix() + "/help/";
        boolean arrived = order.state() == OrderState.DELIVERED;
        return List.of(
                new OrderPage.Deed("doc", front.t("order.do.paper"), OrderPages.paper(order), null),
                new OrderPage.Deed("doc", front.t("order.do.terms"), terms(), null),
                new OrderPage.Deed("chat", front.t("order.do.ask"), help + "contact", null),
                new OrderPage.Deed(
                        "close", front.t("order.do.withdraw"), help + "withdrawal", null),
                new OrderPage.Deed(
                        "return",
                        front.t("order.do.return"),
                        arrived ? help + "returns" : null,
                        arrived ? null : front.t("order.do.returnClosed")));
    }

    private String terms() {
        String token = CartPages.encoded(order.token());
        return front.prefix() + "/order/" + order.number() + "/terms?t=" + token;
    }

    private List<ProductPage.Entry> money() {
        List<ProductPage.Entry> entries = new ArrayList<>();
        for (PaymentView payment : payments.operations()) {
            boolean back = payment.kind() == OperationKind.REFUND;
            if (payment.state() == PaymentState.FAILED) continue;
            boolean done = payment.state() == PaymentState.SUCCEEDED;
            String key = back ? "order.refundWord" : done ? "order.paid" : "order.payPending";
            entries.add(new ProductPage.Entry(front.t(key), payment(payment, back)));
        }
        return entries;
    }

    private String payment(PaymentView payment, boolean back) {
        String when = moment(payment.changedAt());
        if (back) return front.said(payment.amount()) + " · " + when;
        String title =
                new PaymentMethod(payment.method(), payment.provider(), false, null)
                        .title(front.language());
        return title + " · " + when;
    }

    private String moment(Instant at) {
        return front.display().moment(at);
    }
}
