package io.portolan.checkout;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.SkuOf;
import io.portolan.kernel.Address;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefunds;
import io.portolan.shipping.DispatchOutcome;
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.OrderToShip;
import io.portolan.shipping.Shipments;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Hands the goods of an order to the carrier the buyer chose, as the order was frozen, without
/// what its
/// buyer got the money back for.
@Service
public class SendOrder {

    private static final Language ENGLISH = Language.of("en");

    private final Orders orders;
    private final Catalog catalog;
    private final Shipments shipments;
    private final Markets markets;
    private final PieceRefunds refunds;

    SendOrder(
            Orders orders,
            Catalog catalog,
            Shipments shipments,
            Markets markets,
            PieceRefunds refunds) {
        this.refunds = refunds;
        this.orders = orders;
        this.catalog = catalog;
        this.shipments = shipments;
        this.markets = markets;
    }

    /// What became of it.
    public sealed interface Sending {

        /// The carrier was asked.
        record Asked(DispatchOutcome outcome) implements Sending {}

        /// It is not paid, or cancelled.
        record NotReady(OrderState state) implements Sending {}

        /// The money of all goods went back.
        record NothingLeft() implements Sending {}

        /// Nobody can read the address any more.
        record Erased() implements Sending {}

        /// Carriers price and label by weight, which these lack.
        record Unweighed(List<Sku> skus) implements Sending {}
    }

    /// Buys the label. Repeating it buys no second one. Asks the carrier, so it refuses with
    /// `IllegalStateException` to run inside a transaction.
    public Sending send(Order order) {
        if (order.state() == OrderState.AWAITING_PAYMENT || order.state() == OrderState.CANCELLED) {
            return new Sending.NotReady(order.state());
        }
        List<Bill.Line> goods = refunds.toSend(order);
        if (goods.isEmpty()) return new Sending.NothingLeft();
        List<Sku> unweighed =
                goods.stream()
                        .filter(line -> line.unitGrams() == null)
                        .map(Bill.Line::sku)
                        .toList();
        if (!unweighed.isEmpty()) return new Sending.Unweighed(unweighed);
        Optional<Address> address = orders.address(order.id());
        if (address.isEmpty()) return new Sending.Erased();
        return new Sending.Asked(shipments.dispatch(toShip(order, goods, address.get())));
    }

    private OrderToShip toShip(Order order, List<Bill.Line> goods, Address to) {
        Bill.Delivery delivery = order.bill().delivery();
        Language there = markets.require(order.market()).language();
        return new OrderToShip(
                order.id(),
                order.number(),
                order.market(),
                order.language(),
                order.subject(),
                to,
                goods.stream().map(line -> content(line, there)).toList(),
                delivery.code(),
                Incoterm.valueOf(delivery.incoterm().toUpperCase(Locale.ROOT)));
    }

    private OrderToShip.Content content(Bill.Line line, Language there) {
        return new OrderToShip.Content(
                line.sku(),
                title(line, ENGLISH),
                there.equals(ENGLISH) ? null : title(line, there),
                line.quantity(),
                line.net(),
                line.hs(),
                line.origin(),
                Weight.ofGrams(Objects.requireNonNull(line.unitGrams())));
    }

    /// Customs reads English and its own language; the bill is in the buyer's.
    private String title(Bill.Line line, Language reader) {
        @Nullable SkuOf known = catalog.snapshot().variant(line.sku());
        return known == null ? line.title() : known.product().text(reader).title();
    }
}
