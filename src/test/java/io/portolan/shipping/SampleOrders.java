package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.OrderDraft;
import io.portolan.orders.Orders;
import io.portolan.privacy.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/// Orders for tests, written through the door of their module.
class SampleOrders {

    private final Orders orders;
    private final Markets markets;
    private final PersonalData people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleOrders(
            Orders orders,
            Markets markets,
            PersonalData people,
            TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.markets = markets;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// An order to be paid at the door.
    OrderId confirmed(String market, String language, String name) {
        return save(market, language, name, true);
    }

    OrderId awaitingPayment(String market, String language, String name) {
        return save(market, language, name, false);
    }

    private OrderId save(String code, String language, String name, boolean onDelivery) {
        Market market = markets.require(code);
        OrderId id = new OrderId(Uuid7.at(clock.millis()));
        transaction.executeWithoutResult(
                status ->
                        orders.save(
                                List.of(
                                        new OrderDraft(
                                                id,
                                                "checkout-" + id,
                                                "token" + id.toString().replace("-", ""),
                                                code,
                                                Language.of(language),
                                                people.newSubject(),
                                                address(market, name),
                                                bill(market),
                                                onDelivery ? "cod" : "demo-card",
                                                onDelivery,
                                                List.of()))));
        return id;
    }

    private static Address address(Market market, String name) {
        return new Address(
                "jonas@example.org",
                name,
                null,
                "Karl-Heine-Straße 61",
                null,
                "Leipzig",
                null,
                "04229",
                market.country(),
                null,
                null);
    }

    private Bill bill(Market market) {
        Money zero = Money.zero(market.currency());
        Money goods = new Money(4500, market.currency());
        Money delivery = new Money(490, market.currency());
        LocalDate day = LocalDate.ofInstant(clock.instant(), market.zone());
        Bill.Line line =
                new Bill.Line(
                        1,
                        Sku.of("HALT-24-INK"),
                        "halt-backpack",
                        "Halt",
                        "24 L",
                        null,
                        1,
                        goods,
                        goods,
                        goods,
                        zero,
                        zero,
                        HsCode.of("420292"),
                        CountryCode.of("CN"),
                        "cotton",
                        1100L);
        Bill.Totals totals =
                new Bill.Totals(
                        goods,
                        zero,
                        delivery,
                        goods,
                        zero,
                        delivery,
                        zero,
                        zero,
                        zero,
                        goods.plus(delivery));
        return Bill.allPaid(
                List.of(line),
                totals,
                List.of(),
                new Bill.Delivery(
                        "economy",
                        "Harbour Post",
                        "Economy",
                        "DDP",
                        day.plusDays(8),
                        day.plusDays(10)),
                null,
                market.showsTaxIncluded(),
                null,
                false,
                null,
                "hash");
    }
}
