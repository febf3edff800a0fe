package io.portolan.admin;

import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The whole way of an order, from the click to the door, with the time of each step.
@Component
class OrderStages {

    private final Orders orders;

    OrderStages(Orders orders) {
        this.orders = orders;
    }

    List<OrderView.Stage> of(Shell shell, Order order, List<OrderView.Parcel> sent) {
        List<OrderView.Stage> stages = new ArrayList<>();
        stages.add(stage(shell, "placed", "done", shell.moment(order.placedAt())));
        if (order.state() == OrderState.CANCELLED) {
            stages.add(stage(shell, "cancelled", "now", ""));
            return stages;
        }
        if (order.origin() != null) {
            stages.add(past(shell, "paid", order.confirmedAt()));
            stages.add(past(shell, "dispatched", order.dispatchedAt()));
            return stages;
        }
        stages.add(paid(shell, order));
        stages.add(dispatched(shell, order));
        customs(shell, order, sent).ifPresent(stages::add);
        stages.add(delivered(shell, order));
        return stages;
    }

    // What another shop left open stays open there.
    private static OrderView.Stage past(Shell shell, String key, @Nullable Instant at) {
        return stage(shell, key, at == null ? "" : "done", shell.moment(at, ""));
    }

    private static OrderView.Stage paid(Shell shell, Order order) {
        boolean atTheDoor = order.payment() == PaymentStanding.DUE_ON_DELIVERY;
        return stage(
                shell,
                atTheDoor ? "accepted" : "paid",
                order.confirmedAt() != null ? "done" : "run",
                shell.moment(order.confirmedAt(), ""));
    }

    private static OrderView.Stage dispatched(Shell shell, Order order) {
        String open = order.confirmedAt() != null ? "now" : "";
        return stage(
                shell,
                "dispatched",
                order.dispatchedAt() != null ? "done" : open,
                shell.moment(order.dispatchedAt(), ""));
    }

    /// Customs is a step of its own until a parcel arrived without being seen there.
    private Optional<OrderView.Stage> customs(
            Shell shell, Order order, List<OrderView.Parcel> sent) {
        List<OrderEvent> events = orders.events(order.id());
        @Nullable Instant in = last(events, "parcel-customs");
        @Nullable Instant out = last(events, "parcel-customs-cleared");
        boolean arrived = order.deliveredAt() != null;
        if (arrived && in == null && out == null) return Optional.empty();
        boolean held = sent.stream().anyMatch(parcel -> parcel.status().kind().equals("act"));
        String under = in == null ? "" : held ? "now" : "run";
        String kind = out != null || arrived ? "done" : under;
        return Optional.of(stage(shell, "customs", kind, shell.moment(out == null ? in : out, "")));
    }

    private static @Nullable Instant last(List<OrderEvent> events, String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .map(OrderEvent::at)
                .findFirst()
                .orElse(null);
    }

    private static OrderView.Stage delivered(Shell shell, Order order) {
        boolean delivered = order.deliveredAt() != null;
        String open = order.dispatchedAt() != null ? "run" : "";
        return stage(
                shell,
                "delivered",
                delivered ? "done" : open,
                shell.moment(
                        order.deliveredAt(),
                        shell.t("stage.promised", "dates", OrderDesk.promise(shell, order))));
    }

    private static OrderView.Stage stage(Shell shell, String key, String kind, String text) {
        return new OrderView.Stage(kind, shell.t("stage." + key), text);
    }
}
