package io.portolan.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// No job of the shop takes up an order that another shop has ended.
@ShopTest
class PastOrdersTest {

    @Autowired PastOrders past;
    @Autowired Orders orders;
    @Autowired OrderStore store;
    @Autowired TransactionTemplate transactions;

    @Test
    void nobodyGivesBackMoneyThatWasPaidElsewhere() {
        PastTaken taken = take(order("#swept", OrderState.CANCELLED, PaymentStanding.PAID));
        assertThat(store.cancelledWithMoney(1_000))
                .extracting(Order::id)
                .doesNotContain(taken.id());
    }

    @Test
    void thePagesThatAskForADeedDoNotCountIt() {
        Map<OrderState, Long> before = orders.countByState();
        long imported = orders.countPast();
        take(order("#counted", OrderState.CONFIRMED, PaymentStanding.PAID));
        assertThat(orders.countByState()).isEqualTo(before);
        assertThat(orders.countPast()).isEqualTo(imported + 1);
        assertThat(orders.list(OrderFilter.in(OrderState.CONFIRMED, 1_000)).orders())
                .extracting(OrderSummary::outsideNumber)
                .doesNotContain("#counted");
    }

    @Test
    void theSameNumberOfTheSameShopIsTheSameOrder() {
        PastTaken first = take(order("#same", OrderState.CONFIRMED, PaymentStanding.PAID));
        PastTaken again = take(order("#same", OrderState.CONFIRMED, PaymentStanding.PAID));
        PastTaken later = take(order("#same", OrderState.DISPATCHED, PaymentStanding.PAID));
        assertThat(again.change()).isEqualTo(PastTaken.Change.UNCHANGED);
        assertThat(later.change()).isEqualTo(PastTaken.Change.UPDATED);
        assertThat(List.of(again.id(), later.id())).containsOnly(first.id());
    }

    private PastTaken take(PastOrder order) {
        return Objects.requireNonNull(
                        transactions.execute(
                                t -> past.importPast(List.of(new PastOrders.Bought(order, null)))))
                .getFirst();
    }

    private static PastOrder order(String number, OrderState state, PaymentStanding payment) {
        Instant then = Instant.parse("2025-03-01T10:00:00Z");
        return new PastOrder(
                "shopify",
                number,
                null,
                "de",
                Language.of("de"),
                new Address(
                        "",
                        "Max Muster",
                        null,
                        "Am Markt 1",
                        null,
                        "Kassel",
                        null,
                        "34117",
                        CountryCode.of("DE"),
                        null,
                        null),
                new PastOrder.Papers(null, "", ""),
                bill(),
                "Shopify Payments",
                new PastOrder.Standing(state, payment, Money.of(0, "EUR"), null, then, then, null),
                Map.of("money", payment.word(), "parcel", state.word()));
    }

    private static Bill bill() {
        Money ten = Money.of(1_000, "EUR");
        Money none = Money.of(0, "EUR");
        Bill.Line line =
                new Bill.Line(
                        1,
                        Sku.of("A-1"),
                        "",
                        "Poster",
                        "",
                        null,
                        1,
                        ten,
                        ten,
                        ten,
                        none,
                        none,
                        null,
                        null,
                        null,
                        null);
        LocalDate day = LocalDate.of(2025, 3, 1);
        return Bill.allPaid(
                List.of(line),
                new Bill.Totals(ten, none, none, ten, none, none, none, none, none, ten),
                List.of(),
                new Bill.Delivery("past", "", "Standard", "", day, day),
                null,
                false,
                null,
                false,
                null,
                "7f3ac1d2e4");
    }
}
