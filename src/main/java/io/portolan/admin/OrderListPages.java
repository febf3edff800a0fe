package io.portolan.admin;

import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderPage;
import io.portolan.orders.OrderState;
import io.portolan.orders.OrderSummary;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class OrderListPages {

    private static final int PAGE = 50;
    private static final int FILE = 1_000;

    private final Orders orders;
    private final Markets markets;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    OrderListPages(Orders orders, Markets markets, AuditTrail audit, Clock clock, Desk desk) {
        this.orders = orders;
        this.markets = markets;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    /// What a saved view lets through.
    enum View {
        ALL(null, null),
        DISPATCH(OrderState.CONFIRMED, null),
        PAYMENT(OrderState.AWAITING_PAYMENT, null),
        DOUBT(null, PaymentStanding.PENDING),
        UNDERWAY(OrderState.DISPATCHED, null),
        DELIVERED(OrderState.DELIVERED, null),
        CANCELLED(OrderState.CANCELLED, null),
        IMPORTED(null, null);

        private final @Nullable OrderState state;
        private final @Nullable PaymentStanding payment;

        View(@Nullable OrderState state, @Nullable PaymentStanding payment) {
            this.state = state;
            this.payment = payment;
        }

        Set<OrderState> states() {
            return state == null ? Set.of() : Set.of(state);
        }

        Set<PaymentStanding> payments() {
            return payment == null ? Set.of() : Set.of(payment);
        }

        OrderFilter.Whence whence() {
            return switch (this) {
                case ALL -> OrderFilter.Whence.ANY;
                case IMPORTED -> OrderFilter.Whence.ELSEWHERE;
                case DISPATCH, PAYMENT, DOUBT, UNDERWAY, DELIVERED, CANCELLED ->
                        OrderFilter.Whence.HERE;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String word) {
            for (View view : values()) if (view.word().equals(word)) return view;
            return ALL;
        }
    }

    /// What was asked for in the address.
    record Asked(View view, String q, String market, @Nullable String after) {

        String href(String path) {
            UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
            if (view != View.ALL) uri.queryParam("view", view.word());
            if (!q.isEmpty()) uri.queryParam("q", "{q}");
            if (!market.isEmpty()) uri.queryParam("market", market);
            if (after != null) uri.queryParam("after", "{after}");
            return uri.encode()
                    .buildAndExpand(Map.of("q", q, "after", after == null ? "" : after))
                    .toUriString();
        }

        OrderFilter filter(int limit) {
            boolean email = q.contains("@");
            return new OrderFilter(
                    view.states(),
                    view.payments(),
                    market.isEmpty() ? null : market,
                    q.isEmpty() || email ? null : q.toUpperCase(Locale.ROOT),
                    email ? q : null,
                    null,
                    null,
                    view.whence(),
                    after,
                    limit);
        }
    }

    @GetMapping("/admin/orders")
    @StaffOnly("orders.read")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String market,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            HttpServletRequest request) {
        Asked asked = new Asked(View.of(view), q.strip(), known(market), after);
        OrderPage page = orders.list(asked.filter(PAGE));
        if (onlyOne(asked, page)) return desk.to("/admin/orders/" + asked.q());
        Shell shell = desk.shell(request, caller, "orders");
        Map<OrderState, Long> counts = orders.countByState();
        long all = counts.values().stream().mapToLong(Long::longValue).sum() + orders.countPast();
        @Nullable String next = page.next();
        Asked firstPage = new Asked(asked.view(), asked.q(), asked.market(), null);
        Asked nextPage = new Asked(asked.view(), asked.q(), asked.market(), next);
        OrdersPage shown =
                new OrdersPage(
                        shell,
                        tabs(shell, asked, counts, all),
                        filters(shell, asked),
                        asked.view().word(),
                        asked.q(),
                        page.orders().stream().map(order -> row(shell, order)).toList(),
                        page.total(),
                        all,
                        after == null ? null : firstPage.href("/admin/orders"),
                        next == null ? null : nextPage.href("/admin/orders"),
                        shell.may("orders.export") ? firstPage.href("/admin/orders.csv") : null);
        return desk.page("orders.jte", shown);
    }

    // Typing a whole number leads straight to the order.
    private static boolean onlyOne(Asked asked, OrderPage page) {
        return asked.view() == View.ALL
                && page.orders().size() == 1
                && page.orders().getFirst().number().equals(asked.q());
    }

    @GetMapping("/admin/orders.csv")
    @StaffOnly("orders.export")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String market,
            Caller caller) {
        Asked asked = new Asked(View.of(view), q.strip(), known(market), null);
        StringBuilder file =
                new StringBuilder(
                        "number,placed,market,country,state,payment,pieces,total,currency\r\n");
        long rows = 0;
        @Nullable String after = null;
        do {
            Asked part = new Asked(asked.view(), asked.q(), asked.market(), after);
            OrderPage page = orders.list(part.filter(FILE));
            page.orders().forEach(order -> file.append(line(order)));
            rows += page.orders().size();
            after = page.next();
        } while (after != null);
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "order.export",
                        "order",
                        asked.view().word(),
                        null,
                        clock.instant(),
                        Map.of("rows", String.valueOf(rows))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"orders.csv\"")
                .header("Cache-Control", "no-store")
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(OrderSummary order) {
        return String.join(
                        ",",
                        order.number(),
                        order.placedAt().toString(),
                        order.market(),
                        order.country().value(),
                        order.state().word(),
                        order.payment().word(),
                        String.valueOf(order.pieces()),
                        order.total().major().toPlainString(),
                        order.total().currency().code())
                + "\r\n";
    }

    private String known(String market) {
        if (market.isEmpty()) return "";
        if (markets.byCode(market) == null) {
            throw Refusal.invalid("market", "unknown", "There is no market '" + market + "'.");
        }
        return market;
    }

    private List<OrdersPage.Tab> tabs(
            Shell shell, Asked asked, Map<OrderState, Long> counts, long all) {
        List<OrdersPage.Tab> tabs = new ArrayList<>();
        for (View view : View.values()) {
            tabs.add(
                    new OrdersPage.Tab(
                            shell.t("view." + view.word()),
                            new Asked(view, "", asked.market(), null).href("/admin/orders"),
                            count(view, counts, all),
                            view == asked.view(),
                            view == View.DISPATCH));
        }
        return tabs;
    }

    private long count(View view, Map<OrderState, Long> counts, long all) {
        if (view == View.ALL) return all;
        if (view == View.IMPORTED) return orders.countPast();
        if (!view.payments().isEmpty()) {
            return orders.list(new Asked(view, "", "", null).filter(1)).total();
        }
        return view.states().stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
    }

    private List<OrdersPage.Filter> filters(Shell shell, Asked asked) {
        List<OrdersPage.Filter> filters = new ArrayList<>();
        for (Market market : markets.all()) {
            boolean on = market.code().equals(asked.market());
            Asked turned = new Asked(asked.view(), asked.q(), on ? "" : market.code(), null);
            filters.add(
                    new OrdersPage.Filter(
                            shell.display().country(market.country()),
                            turned.href("/admin/orders"),
                            on));
        }
        return filters;
    }

    private static OrdersPage.Row row(Shell shell, OrderSummary order) {
        return new OrdersPage.Row(
                order.number(),
                Objects.requireNonNullElse(order.outsideNumber(), ""),
                shell.moment(order.placedAt()),
                order.country().value(),
                shell.display().country(order.country()),
                order.pieces(),
                OrderWords.payment(shell, order.payment()),
                OrderWords.fulfilment(shell, order.state()),
                order.total());
    }
}
