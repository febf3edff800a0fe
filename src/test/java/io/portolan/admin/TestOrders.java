package io.portolan.admin;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import io.portolan.orders.OrderDraft;
import io.portolan.orders.Orders;
import io.portolan.privacy.PersonalData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Orders that were never in a cart, for pages to show.
final class TestOrders {

    private static final Currency EUR = Currency.of("EUR");

    private final Orders orders;
    private final PersonalData people;
    private final TransactionTemplate transaction;

    TestOrders(Orders orders, PersonalData people, TransactionTemplate transaction) {
        this.orders = orders;
        this.people = people;
        this.transaction = transaction;
    }

    /// The number of a German order of 138.90 EUR that is paid at the door, so ready to send.
    String place() {
        Map<OrderId, String> numbers = transaction.execute(status -> orders.save(List.of(draft())));
        return Objects.requireNonNull(numbers).values().iterator().next();
    }

    private OrderDraft draft() {
        return new OrderDraft(
                new OrderId(UUID.randomUUID()),
                "test-" + UUID.randomUUID(),
                UUID.randomUUID().toString(),
                "de",
                Language.of("de"),
                people.newSubject(),
                new Address(
                        "camille@orchard-example.de",
                        "Camille Laurent",
                        null,
                        "Torstraße 14",
                        null,
                        "Berlin",
                        null,
                        "10119",
                        CountryCode.of("DE"),
                        "+4930901820",
                        null),
                bill(),
                "cod",
                true,
                List.of());
    }

    private static Bill bill() {
        Bill.Line line =
                new Bill.Line(
                        1,
                        Sku.of("OST-BAG-24-INK"),
                        "tide-bag",
                        "Tide day bag",
                        "Ink blue, 24 L",
                        null,
                        1,
                        eur(13400),
                        eur(13400),
                        eur(10660),
                        eur(300),
                        eur(2218),
                        HsCode.of("420292"),
                        CountryCode.of("CN"),
                        "recycled polyester",
                        900L);
        Bill.Totals totals =
                new Bill.Totals(
                        eur(13400),
                        eur(0),
                        eur(490),
                        eur(10660),
                        eur(0),
                        eur(412),
                        eur(600),
                        eur(2218),
                        eur(0),
                        eur(13890));
        LocalDate day = LocalDate.of(2026, 12, 1);
        return Bill.allPaid(
                List.of(line),
                totals,
                List.of(charge("duty", eur(600)), charge("vat", eur(2218))),
                new Bill.Delivery(
                        "economy", "Harbour Post", "Economy", "DDP", day, day.plusDays(3)),
                null,
                true,
                "IOSS",
                false,
                null,
                "7f3ac1d2e4");
    }

    private static Bill.Charge charge(String kind, Money amount) {
        return new Bill.Charge(
                kind,
                kind,
                Map.of(),
                eur(10660),
                new BigDecimal("0.19"),
                amount,
                "test-" + kind,
                "A test",
                LocalDate.of(2026, 7, 1),
                null);
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
