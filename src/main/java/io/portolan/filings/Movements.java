package io.portolan.filings;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderPage;
import io.portolan.orders.OrderState;
import io.portolan.orders.OrderSummary;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PieceRefunds;
import io.portolan.payments.OperationKind;
import io.portolan.payments.PaymentState;
import io.portolan.payments.PaymentView;
import io.portolan.payments.Payments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Copies what filings need out of orders and payments.
@Component
class Movements {

    private static final int PAGE = 500;

    private final MovementStore store;
    private final Orders orders;
    private final PieceRefunds pieceRefunds;
    private final Payments payments;
    private final Markets markets;
    private final AddressFormats forms;
    private final TaxPlaces places = TaxPlaces.load();

    Movements(
            MovementStore store,
            Orders orders,
            PieceRefunds pieceRefunds,
            Payments payments,
            Markets markets,
            AddressFormats forms) {
        this.store = store;
        this.orders = orders;
        this.pieceRefunds = pieceRefunds;
        this.payments = payments;
        this.markets = markets;
        this.forms = forms;
    }

    /// What going through all orders came to.
    ///
    /// @param missing how many movements were not there
    record Rebuilt(long orders, long missing) {}

    /// Takes these orders as they stand. What was taken before is not taken twice. Answers how many
    /// movements are new.
    int take(Collection<OrderId> ids) {
        List<Movement> movements = new ArrayList<>();
        for (OrderId id : ids) {
            orders.find(id).ifPresent(order -> movements.addAll(of(order)));
        }
        return store.put(movements);
    }

    /// Goes through every order of this shop and takes what is missing.
    Rebuilt rebuild() {
        long read = 0;
        long missing = 0;
        String after = null;
        do {
            OrderPage page = orders.list(all(after));
            read += page.orders().size();
            missing += take(page.orders().stream().map(OrderSummary::id).toList());
            after = page.next();
        } while (after != null);
        return new Rebuilt(read, missing);
    }

    private static OrderFilter all(@Nullable String after) {
        return new OrderFilter(
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                OrderFilter.Whence.HERE,
                after,
                PAGE);
    }

    private List<Movement> of(Order order) {
        if (order.confirmedAt() == null) return List.of();
        Market market = markets.require(order.market());
        Movement.Place place =
                store.place(order.id())
                        .orElseGet(
                                () ->
                                        places.of(
                                                new Movement.Place(
                                                        order.country(),
                                                        region(order),
                                                        startsIn(order, market)),
                                                order.bill()));
        return MovementMaker.of(
                order,
                new MovementMaker.Known(place, market.zone(), back(order), cancelledAt(order)));
    }

    private static CountryCode startsIn(Order order, Market market) {
        return order.bill().delivery().startsIn(market.shipFrom().country());
    }

    /// Only where tax depends on it is the address opened.
    private @Nullable String region(Order order) {
        if (!forms.of(order.country()).taxByRegion()) return null;
        return orders.address(order.id()).map(Address::region).orElse(null);
    }

    private List<MovementMaker.Back> back(Order order) {
        if (order.refunded().isZero()) return List.of();
        Map<PaymentId, PieceRefund> pieces =
                pieceRefunds.of(order.id()).stream()
                        .collect(Collectors.toMap(PieceRefund::refund, refund -> refund));
        return payments.ofOrder(order.id()).operations().stream()
                .filter(operation -> operation.kind() == OperationKind.REFUND)
                .filter(operation -> operation.state() == PaymentState.SUCCEEDED)
                .sorted(
                        Comparator.comparing(PaymentView::changedAt)
                                .thenComparing(operation -> operation.id().value()))
                .map(
                        operation ->
                                new MovementMaker.Back(
                                        operation.id().value(),
                                        operation.amount(),
                                        operation.changedAt(),
                                        pieces.get(operation.id())))
                .toList();
    }

    private @Nullable Instant cancelledAt(Order order) {
        if (order.state() != OrderState.CANCELLED) return null;
        return orders.events(order.id()).stream()
                .filter(event -> event.kind().equals("cancelled"))
                .map(OrderEvent::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
