package io.portolan.engagement;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.orders.Order;
import io.portolan.orders.OrderCancelled;
import io.portolan.orders.OrderConfirmed;
import io.portolan.orders.OrderFact;
import io.portolan.orders.OrderPlaced;
import io.portolan.orders.OrderRefunded;
import io.portolan.orders.Orders;
import io.portolan.platform.facts.FactConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells buyers what became of their orders.
@Component
class WriteOrderMail implements FactConsumer<OrderFact> {

    private final Orders orders;
    private final Mailroom mailroom;

    WriteOrderMail(Orders orders, Mailroom mailroom) {
        this.orders = orders;
        this.mailroom = mailroom;
    }

    @Override
    public String name() {
        return "engagement.order-mail";
    }

    /// Two facts an order: a hundred mails a second, more than a mail server takes.
    @Override
    public int perSecond() {
        return 200;
    }

    // A fact can arrive twice: the mailroom keeps one mail of each kind.
    @Override
    public void on(List<OrderFact> facts) {
        for (OrderFact fact : facts) {
            // Nothing to say of an order just placed: the money is not here.
            if (fact instanceof OrderPlaced) continue;
            orders.find(new OrderId(fact.aggregate())).ifPresent(order -> tell(order, fact));
        }
    }

    private void tell(Order order, OrderFact fact) {
        switch (fact) {
            case OrderPlaced placed -> {}
            case OrderConfirmed confirmed ->
                    mailroom.write(
                            order, Occasion.order(MailKind.ORDER_CONFIRMED, fact.aggregate()));
            case OrderCancelled cancelled -> {
                // An order nobody was told of ends without a word.
                if (order.confirmedAt() == null) return;
                mailroom.write(order, Occasion.order(MailKind.ORDER_CANCELLED, fact.aggregate()));
            }
            case OrderRefunded refunded ->
                    mailroom.write(
                            order,
                            Occasion.refund(
                                    refunded.refundId(),
                                    Money.of(refunded.amountMinor(), refunded.currency())));
        }
    }
}
