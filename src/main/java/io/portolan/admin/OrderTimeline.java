package io.portolan.admin;

import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.Orders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One timeline of all that happened to an order, newest first, by days of the reader's zone.
@Component
class OrderTimeline {

    private static final List<String> SOURCES =
            List.of("system", "carrier", "payment", "mail", "staff", "buyer");

    private final Orders orders;
    private final EventWords words;

    OrderTimeline(Orders orders, EventWords words) {
        this.orders = orders;
        this.words = words;
    }

    OrderView.TimelineView of(Shell shell, Order order, String source) {
        List<OrderEvent> events = orders.events(order.id());
        List<OrderEvent> wanted =
                source.isEmpty()
                        ? events
                        : events.stream().filter(event -> event.source().equals(source)).toList();
        return new OrderView.TimelineView(
                filters(shell, order, events, source),
                days(shell, wanted),
                shell.may("orders.note"));
    }

    private static List<OrderView.Filter> filters(
            Shell shell, Order order, List<OrderEvent> events, String source) {
        String path = "/admin/orders/" + order.number();
        List<OrderView.Filter> filters = new ArrayList<>();
        filters.add(
                new OrderView.Filter(
                        shell.t("source.all"),
                        path + "#timeline",
                        events.size(),
                        source.isEmpty()));
        for (String each : SOURCES) {
            long count = events.stream().filter(event -> event.source().equals(each)).count();
            if (count == 0) continue;
            filters.add(
                    new OrderView.Filter(
                            shell.t("source." + each),
                            path + "?source=" + each + "#timeline",
                            count,
                            each.equals(source)));
        }
        return filters;
    }

    private List<OrderView.Day> days(Shell shell, List<OrderEvent> events) {
        Map<LocalDate, List<OrderView.Event>> days = new LinkedHashMap<>();
        for (OrderEvent event : events) {
            days.computeIfAbsent(
                            event.at().atZone(shell.zone()).toLocalDate(),
                            date -> new ArrayList<>())
                    .add(event(shell, event));
        }
        return days.entrySet().stream()
                .map(day -> new OrderView.Day(shell.display().date(day.getKey()), day.getValue()))
                .toList();
    }

    private OrderView.Event event(Shell shell, OrderEvent event) {
        @Nullable String mail = event.data().get("message");
        boolean readable = mail != null && shell.may("mail.read");
        return new OrderView.Event(
                shell.display().time(event.at()),
                EventWords.icon(event),
                EventWords.tone(event),
                event.actor(),
                words.text(shell, event),
                shell.t("source." + event.source()),
                readable ? "/dev/outbox/" + mail : null,
                readable ? shell.t("event.mail.read") : null);
    }
}
