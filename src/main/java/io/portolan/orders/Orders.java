package io.portolan.orders;

import io.portolan.inventory.Reservations;
import io.portolan.kernel.Address;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.payments.Payments;
import io.portolan.platform.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The orders of the shop: written by the one placing transaction, read by everybody, moved by what
/// happens to their money and their parcels.
@Component
public class Orders {

    /// Confirmed sales: how many orders, how much in one currency.
    public record Sales(long orders, Money total) {}

    /// Where orders are written down.
    @Component
    record Books(OrderStore store, OrderListStore lists, Timeline timeline) {}

    private static final String TEXTS = "texts";

    private final OrderStore store;
    private final OrderListStore lists;
    private final Timeline timeline;
    private final OrderAddresses addresses;
    private final Reservations reservations;
    private final Payments payments;
    private final Facts facts;
    private final Clock clock;

    Orders(
            Books books,
            OrderAddresses addresses,
            Reservations reservations,
            Payments payments,
            Facts facts,
            Clock clock) {
        this.store = books.store();
        this.lists = books.lists();
        this.timeline = books.timeline();
        this.addresses = addresses;
        this.reservations = reservations;
        this.payments = payments;
        this.facts = facts;
        this.clock = clock;
    }

    /// Writes new orders inside the placing transaction and answers their numbers. A checkout that
    /// already has an order breaks the whole batch: ask `ofCheckouts` first.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<OrderId, String> save(List<OrderDraft> drafts) {
        Instant now = clock.instant();
        List<OrderStore.NewRow> rows = addresses.sealed(drafts, now);
        Map<OrderId, String> numbers = store.insert(rows);
        store.insertLines(rows);
        List<OrderEvent> events = new ArrayList<>();
        List<OrderFact> told = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            String number = numbers.getOrDefault(draft.id(), "");
            events.add(
                    new OrderEvent(draft.id(), now, "system", "placed", placedData(draft), null));
            told.add(placed(draft, number, now));
            if (draft.payOnDelivery()) told.add(confirmed(draft, number, now));
        }
        timeline.add(events);
        facts.publish(told);
        return numbers;
    }

    private static Map<String, String> placedData(OrderDraft draft) {
        return Map.of(
                "market",
                draft.market(),
                "language",
                draft.language().tag(),
                "method",
                draft.paymentMethod(),
                TEXTS,
                draft.texts().stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    private static OrderPlaced placed(OrderDraft draft, String number, Instant now) {
        Money total = draft.bill().totals().total();
        return new OrderPlaced(
                draft.id().value(),
                number,
                draft.market(),
                draft.language().tag(),
                total.minor(),
                total.currency().code(),
                now);
    }

    private static OrderConfirmed confirmed(OrderDraft draft, String number, Instant now) {
        Money total = draft.bill().totals().total();
        return new OrderConfirmed(
                draft.id().value(),
                number,
                draft.market(),
                draft.language().tag(),
                total.minor(),
                total.currency().code(),
                true,
                now);
    }

    /// The orders that these checkouts have already become.
    public Map<String, OrderId> ofCheckouts(Collection<String> checkoutIds) {
        return store.ofCheckouts(checkoutIds);
    }

    /// The ids of the legal texts this order was placed under; none for one of another shop.
    public List<UUID> agreedTexts(OrderId id) {
        return timeline.of(id).stream()
                .filter(event -> event.kind().equals("placed"))
                .map(event -> event.data().getOrDefault(TEXTS, ""))
                .flatMap(ids -> Arrays.stream(ids.split(",", -1)))
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    public Optional<Order> find(OrderId id) {
        return store.find(id);
    }

    /// Those of these orders that are there, in no order. Takes ten thousand at most.
    public List<Order> all(Collection<OrderId> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }

    public Optional<Order> byNumber(String number) {
        return store.byNumber(number);
    }

    /// Those that have one of these numbers, in no order. Takes ten thousand at most.
    public List<Order> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : store.byNumbers(numbers);
    }

    /// The order placed here, when the token of its link is right; compared in constant time.
    public Optional<Order> byToken(String number, String token) {
        return store.byNumber(number)
                .filter(order -> order.origin() == null)
                .filter(order -> same(order.token(), token));
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /// The order, when it was placed with this e-mail address (case does not matter).
    public Optional<Order> byEmail(String number, String email) {
        return list(
                        new OrderFilter(
                                java.util.Set.of(),
                                java.util.Set.of(),
                                null,
                                number,
                                email,
                                null,
                                null,
                                OrderFilter.Whence.HERE,
                                null,
                                10))
                .orders()
                .stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .flatMap(order -> store.find(order.id()));
    }

    /// One page of the orders the filter lets through, newest first.
    public OrderPage list(OrderFilter filter) {
        byte[] email = filter.email() == null ? null : addresses.emailIndex(filter.email());
        if (filter.after() != null && !OrderListStore.Cursor.readable(filter.after())) {
            return new OrderPage(List.of(), lists.count(filter, email), null);
        }
        List<OrderSummary> page = lists.list(filter, email);
        String next =
                page.size() < filter.limit() ? null : OrderListStore.Cursor.of(page.getLast());
        return new OrderPage(page, lists.count(filter, email), next);
    }

    /// Those of these SKUs that were ever ordered, whatever became of the order.
    public Set<Sku> ordered(Collection<Sku> skus) {
        return skus.isEmpty() ? Set.of() : lists.ordered(skus);
    }

    /// How many were taken over from other shops.
    public long countPast() {
        return lists.countPast();
    }

    /// How many of those that were placed here have come how far.
    public Map<OrderState, Long> countByState() {
        return lists.countByState();
    }

    /// Sales confirmed in `[from, to)`, by currency.
    public Map<String, Sales> sales(Instant from, Instant to) {
        return lists.sales(from, to);
    }

    /// Who bought it and where it goes, in clear: mask it before it is shown. Empty when the person
    /// was erased.
    public Optional<Address> address(OrderId id) {
        return store.find(id)
                .flatMap(o -> store.address(id).flatMap(a -> addresses.open(o.subject(), id, a)));
    }

    /// The timeline, newest first.
    public List<OrderEvent> events(OrderId id) {
        return timeline.of(id);
    }

    /// Adds a line to the timeline. Joins the caller's transaction when there is one.
    @Transactional
    public void note(OrderEvent event) {
        timeline.add(List.of(event));
    }

    /// The parcel has left. Joins the caller's transaction; the second call changes nothing. False
    /// when the order may not be sent (unpaid or cancelled).
    @Transactional
    public boolean dispatched(OrderId id) {
        Order order = locked(id);
        if (order.state() == OrderState.DISPATCHED || order.state() == OrderState.DELIVERED) {
            return true;
        }
        boolean may = OrderLife.may(order.state(), OrderState.DISPATCHED);
        if (!may || order.origin() != null) return false;
        store.move(order, OrderState.DISPATCHED, order.payment(), clock.instant());
        reservations.ship(id);
        return true;
    }

    /// The parcel has arrived. Joins the caller's transaction; the second call changes nothing.
    @Transactional
    public boolean delivered(OrderId id) {
        Order order = locked(id);
        if (order.state() == OrderState.DELIVERED) return true;
        boolean may = OrderLife.may(order.state(), OrderState.DELIVERED);
        if (!may || order.origin() != null) return false;
        store.move(order, OrderState.DELIVERED, order.payment(), clock.instant());
        return true;
    }

    /// Ends an order that has not been sent: its goods go back on sale. Money that was taken is
    /// given back by the caller. False when it is too late; the second call changes nothing.
    @Transactional
    public boolean cancel(OrderId id, String reason, @Nullable String actor) {
        // Payment rows before order rows, as everywhere: no two transactions can wait in a ring.
        payments.abandon(id);
        Order order = locked(id);
        if (order.state() == OrderState.CANCELLED) return true;
        boolean may = OrderLife.may(order.state(), OrderState.CANCELLED);
        if (!may || order.origin() != null) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        Instant now = clock.instant();
        store.move(order, OrderState.CANCELLED, order.payment(), now);
        store.cancelled(id, reason);
        reservations.release(id);
        timeline.add(
                List.of(
                        new OrderEvent(
                                id, now, "system", "cancelled", Map.of("reason", reason), actor)));
        facts.publish(List.of(new OrderCancelled(id.value(), order.number(), reason, now)));
        return true;
    }

    private Order locked(OrderId id) {
        return store.lock(id)
                .orElseThrow(() -> new IllegalArgumentException("no such order: " + id));
    }
}
