package io.portolan.channels;

import io.portolan.kernel.Money;
import io.portolan.orders.OrderState;
import io.portolan.orders.PastOrder;
import io.portolan.orders.PaymentStanding;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What had become of a Shopify order, in our words.
final class PastStanding {

    private static final Map<String, PaymentStanding> MONEY =
            Map.of(
                    "", PaymentStanding.OPEN,
                    "pending", PaymentStanding.OPEN,
                    "unpaid", PaymentStanding.OPEN,
                    "authorized", PaymentStanding.OPEN,
                    "partially_paid", PaymentStanding.OPEN,
                    "paid", PaymentStanding.PAID,
                    "partially_refunded", PaymentStanding.PART_REFUNDED,
                    "refunded", PaymentStanding.REFUNDED,
                    "voided", PaymentStanding.DECLINED,
                    "expired", PaymentStanding.DECLINED);
    private static final Set<String> PARCELS =
            Set.of(
                    "",
                    "unfulfilled",
                    "pending",
                    "open",
                    "in_progress",
                    "on_hold",
                    "scheduled",
                    "restocked",
                    "fulfilled",
                    "partial",
                    "partially_fulfilled");
    private static final Set<String> SENT = Set.of("fulfilled", "partial", "partially_fulfilled");

    private final PersonCells cells;

    PastStanding(PersonCells cells) {
        this.cells = cells;
    }

    PastOrder.Standing of(Money total, Instant placedAt) {
        String money = word(OrderColumn.FINANCIAL);
        PaymentStanding payment = MONEY.get(money);
        if (payment == null) {
            cells.warn(OrderColumn.FINANCIAL, "money.state");
            payment = PaymentStanding.OPEN;
        }
        String parcel = word(OrderColumn.FULFILLMENT);
        if (!PARCELS.contains(parcel)) {
            cells.warn(OrderColumn.FULFILLMENT, "parcel.state");
        }
        Money refunded = refunded(total, payment);
        return new PastOrder.Standing(
                state(payment, parcel),
                standing(payment, refunded, total),
                refunded,
                null,
                placedAt,
                moment(OrderColumn.PAID_AT),
                moment(OrderColumn.FULFILLED_AT));
    }

    private String word(OrderColumn column) {
        return cells.text(column).toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private OrderState state(PaymentStanding payment, String parcel) {
        boolean cancelled =
                cells.has(OrderColumn.CANCELLED_AT) || payment == PaymentStanding.DECLINED;
        if (cancelled) return OrderState.CANCELLED;
        if (SENT.contains(parcel)) return OrderState.DISPATCHED;
        return payment == PaymentStanding.OPEN ? OrderState.AWAITING_PAYMENT : OrderState.CONFIRMED;
    }

    private Money refunded(Money total, PaymentStanding payment) {
        Money nothing = Money.zero(total.currency());
        Money said = cells.money(OrderColumn.REFUNDED, total.currency());
        Money refunded = said == null ? nothing : said;
        if (refunded.compareTo(total) > 0) {
            cells.warn(OrderColumn.REFUNDED, "order.refund");
            return total;
        }
        boolean all = payment == PaymentStanding.REFUNDED && refunded.isZero();
        return all ? total : refunded;
    }

    // The amount knows better than the word.
    private static PaymentStanding standing(PaymentStanding said, Money refunded, Money total) {
        if (refunded.isZero()) return said;
        return refunded.equals(total) ? PaymentStanding.REFUNDED : PaymentStanding.PART_REFUNDED;
    }

    private @Nullable Instant moment(OrderColumn column) {
        String text = cells.text(column);
        Instant moment = text.isEmpty() ? null : PastTimes.read(text);
        if (moment == null && !text.isEmpty()) {
            cells.warn(column, "moment.not");
        }
        return moment;
    }
}
