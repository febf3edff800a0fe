package io.portolan.storefront;

import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.storefront.view.OrderPage;
import io.portolan.storefront.view.ProductPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far an order has come, step by step, in the shopper's words and the market's time.
final class OrderWay {

    private static final List<String> STAGES =
            List.of("ordered", "packed", "travels", "customs", "driver", "delivered");
    private static final int DELIVERED = 5;

    private final Front front;
    private final Order order;
    private final @Nullable Trip parcel;

    OrderWay(Front front, Order order, List<Trip> parcels) {
        this.front = front;
        this.order = order;
        this.parcel = parcels.isEmpty() ? null : parcels.getFirst();
    }

    /// The days it is expected on.
    String range() {
        if (parcel != null) {
            return front.display().dateRange(parcel.from(), parcel.to());
        }
        Bill.Delivery delivery = order.bill().delivery();
        return front.display().dateRange(delivery.from(), delivery.to());
    }

    String deliveredDay() {
        Instant at = order.deliveredAt();
        return at == null ? range() : front.display().dayAndMonth(day(at));
    }

    List<OrderPage.Stage> stages() {
        int reached = reached();
        boolean open = order.state() != OrderState.CANCELLED;
        List<OrderPage.Stage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            stages.add(
                    new OrderPage.Stage(
                            front.t("order.stage." + STAGES.get(i)),
                            when(i, reached),
                            state(i, reached, open)));
        }
        return stages;
    }

    private String state(int stage, int reached, boolean open) {
        if (stage > reached) return "next";
        if (stage < reached || reached == DELIVERED || !open) return "done";
        return stopped() ? "stop" : "now";
    }

    private boolean stopped() {
        return parcel != null && parcel.stopped();
    }

    /// The last stage it has reached; trouble does not take a stage back.
    private int reached() {
        return switch (order.state()) {
            case AWAITING_PAYMENT, CONFIRMED, CANCELLED -> 0;
            case DELIVERED -> DELIVERED;
            case DISPATCHED -> parcel == null ? 1 : parcel.stage();
        };
    }

    private String when(int stage, int reached) {
        Instant at = seen(stage);
        if (at != null && stage <= reached) return front.display().shortDate(day(at));
        if (stage == DELIVERED && order.state() != OrderState.CANCELLED) {
            return front.t("order.stage.expected", Map.of("range", shortRange()));
        }
        return "";
    }

    private String shortRange() {
        Bill.Delivery delivery = order.bill().delivery();
        LocalDate from = parcel == null ? delivery.from() : parcel.from();
        LocalDate to = parcel == null ? delivery.to() : parcel.to();
        return front.display().shortRange(from, to);
    }

    private @Nullable Instant seen(int stage) {
        if (stage == 0) return order.placedAt();
        if (stage == 1) return order.dispatchedAt();
        if (stage == DELIVERED && order.deliveredAt() != null) return order.deliveredAt();
        if (parcel == null) return null;
        return parcel.steps().stream()
                .filter(step -> step.stage() == stage)
                .map(Trip.Step::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// What happened, newest first.
    List<OrderPage.Happening> log() {
        List<OrderPage.Happening> log = new ArrayList<>();
        if (parcel != null) {
            for (Trip.Step step : parcel.steps()) {
                log.add(happening(step.at(), step.words(), step.place()));
            }
        }
        if (order.confirmedAt() != null) {
            log.add(happening(order.confirmedAt(), front.t("order.stage.paid"), ""));
        }
        log.add(happening(order.placedAt(), front.t("order.stage.ordered"), ""));
        return log;
    }

    private OrderPage.Happening happening(Instant at, String what, String where) {
        return new OrderPage.Happening(
                at.toString(), front.display().moment(at), what, where.isBlank() ? null : where);
    }

    /// What is in the way, who acts, until when; null while nothing is.
    OrderPage.@Nullable Trouble trouble() {
        if (parcel == null || order.state() != OrderState.DISPATCHED || !stopped()) return null;
        String key = parcel.customs() ? "order.trouble.customs" : "order.trouble.late";
        Instant since =
                parcel.steps().isEmpty()
                        ? Objects.requireNonNullElse(order.dispatchedAt(), order.placedAt())
                        : parcel.steps().getFirst().at();
        Map<String, String> day = Map.of("day", front.display().dayAndMonth(day(since)));
        Map<String, String> by = Map.of("day", front.display().dayAndMonth(parcel.to()));
        return new OrderPage.Trouble(
                front.t(key),
                List.of(
                        entry("order.trouble.what", front.t(key + ".what", day)),
                        entry("order.trouble.done", front.t(key + ".done")),
                        entry("order.trouble.who", front.t(key + ".who")),
                        entry("order.trouble.when", front.t("order.trouble.by", by))));
    }

    private ProductPage.Entry entry(String name, String value) {
        return new ProductPage.Entry(front.t(name), value);
    }

    private LocalDate day(Instant at) {
        return at.atZone(front.market().zone()).toLocalDate();
    }
}
