package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import java.util.List;
import java.util.UUID;

/// One money event in the journal: amounts on accounts, plus is what we have or are owed. Refuses
/// lines that do not sum to zero.
///
/// @param ref what it happened to; a posting of the same reason and ref is written once
record Posting(String reason, UUID ref, OrderId order, List<Line> lines) {

    static final String BUYER = "buyer";
    static final String SALES = "sales";
    static final String CARRIER = "carrier";

    /// @param account `buyer`, `sales`, `carrier`, `provider:demo-bank`
    record Line(String account, Money amount) {}

    Posting {
        lines = List.copyOf(lines);
        Money sum =
                Money.sum(
                        lines.getFirst().amount().currency(),
                        lines.stream().map(Line::amount).toList());
        if (!sum.isZero()) {
            throw new IllegalArgumentException(reason + " " + ref + " is off by " + sum);
        }
    }

    /// The buyer owes us an order.
    static Posting placed(OrderId order, Money total) {
        return between("placed", order.value(), order, BUYER, SALES, total);
    }

    /// The order came to nothing: the buyer owes nothing.
    static Posting dropped(OrderId order, Money total) {
        return between("dropped", order.value(), order, SALES, BUYER, total);
    }

    /// Money came for an order that was given up: the buyer owed it after all.
    static Posting revived(Operation capture) {
        return between(
                "revived", capture.id().value(), capture.order(), BUYER, SALES, capture.amount());
    }

    /// The carrier will take the money at the door.
    static Posting dueOnDelivery(UUID payment, OrderId order, Money amount) {
        return between("due-on-delivery", payment, order, CARRIER, BUYER, amount);
    }

    /// It was never handed over: the carrier owes nothing.
    static Posting notDelivered(Operation due) {
        return between(
                "not-delivered", due.id().value(), due.order(), BUYER, CARRIER, due.amount());
    }

    static Posting captured(Operation capture) {
        return between(
                "captured",
                capture.id().value(),
                capture.order(),
                "provider:" + capture.provider(),
                BUYER,
                capture.amount());
    }

    static Posting refunded(Operation refund) {
        return between(
                "refunded",
                refund.id().value(),
                refund.order(),
                SALES,
                "provider:" + refund.provider(),
                refund.amount());
    }

    private static Posting between(
            String reason, UUID ref, OrderId order, String to, String from, Money amount) {
        return new Posting(
                reason,
                ref,
                order,
                List.of(new Line(to, amount), new Line(from, amount.negated())));
    }
}
