package io.portolan.admin;

import io.portolan.checkout.GoodsBack;
import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import io.portolan.kernel.Uuid7;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.Origin;
import io.portolan.orders.PaymentStanding;
import io.portolan.orders.PiecesLeft;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of one order together.
@Component
class OrderDesk {

    static final List<String> PURPOSES =
            List.of("carrier", "delivery", "customs", "refund", "fraud", "request");

    private final OrderStages stages;
    private final OrderMoney money;
    private final OrderParcels parcels;
    private final OrderTimeline timeline;
    private final OrderBuyer buyer;
    private final GoodsBack goodsBack;
    private final Clock clock;

    OrderDesk(
            OrderStages stages,
            OrderMoney money,
            OrderParcels parcels,
            OrderTimeline timeline,
            OrderBuyer buyer,
            GoodsBack goodsBack,
            Clock clock) {
        this.stages = stages;
        this.money = money;
        this.parcels = parcels;
        this.timeline = timeline;
        this.buyer = buyer;
        this.goodsBack = goodsBack;
        this.clock = clock;
    }

    /// What the page is wanted for.
    ///
    /// @param source which lines of the timeline to show; empty for all
    /// @param unmasked whether the customer is shown in clear, this once
    /// @param typed a refund as it was typed and refused, to be mended
    /// @param pieces the same of pieces
    record Wish(
            String source,
            boolean unmasked,
            @Nullable String notice,
            @Nullable String problem,
            @Nullable Typed typed,
            @Nullable PieceWish pieces) {

        static Wish of(String source, @Nullable String notice) {
            return new Wish(source, false, notice, null, null, null);
        }

        static Wish inClear() {
            return new Wish("", true, null, null, null, null);
        }

        static Wish problem(String problem) {
            return new Wish("", false, null, problem, null, null);
        }

        static Wish mend(String problem, Typed typed) {
            return new Wish("", false, null, problem, typed, null);
        }

        static Wish mend(String problem, PieceWish pieces) {
            return new Wish("", false, null, problem, null, pieces);
        }
    }

    record Typed(String amount, String reason) {}

    OrderView view(Shell shell, Order order, Wish wish) {
        List<OrderView.Parcel> sent = parcels.of(shell, order);
        OrderMoney.Account account = money.of(shell, order);
        PiecesLeft left = goodsBack.left(order);
        return new OrderView(
                shell,
                order.number(),
                status(shell, order, sent),
                order.country().value(),
                shell.moment(order.placedAt()),
                next(shell, order, sent),
                stages.of(shell, order, sent),
                order.bill().lines().stream().map(line -> line(shell, order, line, left)).toList(),
                Money.sum(
                        order.total().currency(),
                        order.bill().lines().stream().map(Bill.Line::net).toList()),
                money.paid(shell, order),
                sent,
                buyer.of(shell, order, wish.unmasked()),
                account.kept(),
                account.movements(),
                OrderWords.payment(shell, order.payment()),
                refund(shell, order, wish, left, goodsBack.causes(order)),
                cancellable(shell, order),
                timeline.of(shell, order, wish.source()),
                order.origin() == null ? null : order.origin().number(),
                wish.notice(),
                wish.problem());
    }

    private static Status status(Shell shell, Order order, List<OrderView.Parcel> sent) {
        return sent.stream()
                .map(OrderView.Parcel::status)
                .filter(status -> status.kind().equals("act"))
                .findFirst()
                .orElseGet(() -> OrderWords.fulfilment(shell, order.state()));
    }

    private OrderView.NextStep next(Shell shell, Order order, List<OrderView.Parcel> sent) {
        Origin origin = order.origin();
        if (origin != null) {
            Map<String, String> where =
                    Map.of(
                            "shop", shell.t("shop." + origin.source()),
                            "number", origin.number(),
                            "when", shell.moment(origin.importedAt()));
            return step(shell, "past", true, where);
        }
        Optional<OrderView.Parcel> trouble =
                sent.stream().filter(parcel -> parcel.status().kind().equals("act")).findFirst();
        if (trouble.isPresent() && order.state() != OrderState.CONFIRMED) {
            return step(shell, "trouble", false, Map.of("what", trouble.get().status().text()));
        }
        return switch (order.state()) {
            case AWAITING_PAYMENT ->
                    order.payment() == PaymentStanding.PENDING
                            ? step(shell, "pending", true, Map.of())
                            : step(shell, "unpaid", true, Map.of());
            case CONFIRMED -> dispatch(shell, order, trouble);
            case DISPATCHED ->
                    step(shell, "underway", true, Map.of("dates", promise(shell, order)));
            case DELIVERED -> step(shell, "delivered", true, Map.of());
            case CANCELLED ->
                    order.refundable().isZero()
                            ? step(shell, "cancelled", true, Map.of())
                            : step(shell, "giveback", false, Map.of());
        };
    }

    private OrderView.NextStep dispatch(
            Shell shell, Order order, Optional<OrderView.Parcel> refused) {
        List<String> unweighed =
                order.bill().lines().stream()
                        .filter(line -> line.unitGrams() == null)
                        .map(line -> line.sku().toString())
                        .toList();
        if (!unweighed.isEmpty()) {
            return step(shell, "unweighed", false, Map.of("skus", String.join(", ", unweighed)));
        }
        Bill.Delivery delivery = order.bill().delivery();
        Map<String, String> values =
                Map.of("carrier", delivery.carrier(), "dates", promise(shell, order));
        if (order.payment() == PaymentStanding.REFUNDED) {
            OrderView.NextStep gone = step(shell, "givenback", false, Map.of());
            return new OrderView.NextStep(
                    gone.title(), gone.text(), false, shell.may("orders.dispatch"));
        }
        OrderView.NextStep step =
                refused.map(
                                parcel ->
                                        step(
                                                shell,
                                                "refused",
                                                false,
                                                Map.of("why", parcel.status().text())))
                        .orElseGet(() -> step(shell, "dispatch", false, values));
        return new OrderView.NextStep(
                step.title(), step.text(), false, shell.may("orders.dispatch"));
    }

    private static OrderView.NextStep step(
            Shell shell, String key, boolean calm, Map<String, String> values) {
        return new OrderView.NextStep(
                shell.t("next." + key, values),
                shell.t("next." + key + ".why", values),
                calm,
                false);
    }

    static String promise(Shell shell, Order order) {
        Bill.Delivery delivery = order.bill().delivery();
        return shell.display().shortRange(delivery.from(), delivery.to());
    }

    private static OrderView.Line line(Shell shell, Order order, Bill.Line line, PiecesLeft left) {
        boolean unweighed = order.origin() == null && line.unitGrams() == null;
        return new OrderView.Line(
                line.title(),
                line.options(),
                line.sku().toString(),
                "/admin/products?q=" + (line.handle().isEmpty() ? line.sku() : line.handle()),
                line.hs() == null ? "—" : line.hs().dotted(),
                line.origin() == null ? "" : line.origin().value(),
                unweighed ? shell.t("order.noweight") : "",
                line.quantity(),
                line.quantity() - left.of(line),
                line.price(),
                line.net());
    }

    private OrderView.RefundForm refund(
            Shell shell, Order order, Wish wish, PiecesLeft pieces, List<ReturnCase> causes) {
        Money left = order.refundable();
        Typed typed = wish.typed() == null ? new Typed("", "") : wish.typed();
        return new OrderView.RefundForm(
                shell.may("orders.refund"),
                left,
                typed.amount().isEmpty() ? left.major().toPlainString() : typed.amount(),
                Uuid7.at(clock.millis()).toString(),
                OrderMoneyPages.REASONS.stream()
                        .map(word -> new OrderView.Choice(word, shell.t("refund." + word)))
                        .toList(),
                typed.reason(),
                wish.typed() == null ? null : wish.problem(),
                pieces(shell, order, wish, pieces, causes));
    }

    private static OrderView.@Nullable PiecesForm pieces(
            Shell shell, Order order, Wish wish, PiecesLeft left, List<ReturnCase> causes) {
        if (left.none()) return null;
        PieceWish typed = wish.pieces() == null ? PieceWish.NONE : wish.pieces();
        ReturnCase cause = typed.cause();
        return new OrderView.PiecesForm(
                order.bill().lines().stream()
                        .filter(line -> left.of(line) > 0)
                        .map(
                                line ->
                                        new OrderView.Pieces(
                                                line.number(),
                                                line.title(),
                                                line.options(),
                                                left.of(line),
                                                typed.typed(line.number())))
                        .toList(),
                causes.stream()
                        .map(
                                each ->
                                        new OrderView.Choice(
                                                each.code(), shell.t("return." + each.code())))
                        .toList(),
                cause == null ? "" : cause.code(),
                typed.delivery(),
                wish.pieces() == null ? null : wish.problem());
    }

    private static boolean cancellable(Shell shell, Order order) {
        return shell.may("orders.cancel")
                && order.origin() == null
                && (order.state() == OrderState.AWAITING_PAYMENT
                        || order.state() == OrderState.CONFIRMED);
    }
}
