package io.portolan.channels;

import static io.portolan.channels.ImportKind.CUSTOMERS;
import static io.portolan.channels.ImportKind.ORDERS;
import static io.portolan.channels.PeopleFixture.bytes;
import static io.portolan.channels.PeopleFixture.said;
import static io.portolan.channels.PeopleFixture.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.customers.Customer;
import io.portolan.customers.CustomerFilter;
import io.portolan.customers.Customers;
import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Buyer;
import io.portolan.orders.BuyerOrders;
import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderState;
import io.portolan.orders.OrderSummary;
import io.portolan.orders.Orders;
import io.portolan.orders.PastOrders;
import io.portolan.orders.PaymentStanding;
import io.portolan.privacy.PersonalDataHolder;
import io.portolan.shipping.DispatchOutcome;
import io.portolan.shipping.Shipments;
import io.portolan.testing.ShopTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders of another shop enter as history and as nothing else.
@ShopTest
class PastOrderFilesTest {

    private static final String HEADINGS =
            "Name,Email,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,"
                    + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,"
                    + "Shipping Address1,Shipping City,Shipping Country\n";

    @Autowired ImportJobs jobs;
    @Autowired Orders orders;
    @Autowired PastOrders past;
    @Autowired BuyerOrders buyers;
    @Autowired Customers customers;
    @Autowired Shipments shipments;
    @Autowired List<PersonalDataHolder> holders;
    @Autowired JdbcClient db;
    private PeopleFixture files;

    @BeforeEach
    void open() {
        files = new PeopleFixture(jobs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders-new.csv|3|0 left out; 0 errors, 0 warnings in 4 rows",
                "orders-old.csv|2|0 left out; 0 errors, 0 warnings in 2 rows",
                "orders-semicolon.csv|1|0 left out; 0 errors, 0 warnings in 1 rows",
                "orders-damaged.csv|3|0 left out; 4 errors, 4 warnings in 8 rows"
            })
    void everyGenerationIsReadAndTheSecondTimeChangesNothing(String file, int whole, String rest)
            throws Exception {
        ImportJob tried = files.check(ORDERS, bytes(file));
        ImportJob first = files.run(ORDERS, bytes(file));
        ImportJob again = files.run(ORDERS, bytes(file));
        assertThat(said(first)).isEqualTo(whole + " created, 0 updated, 0 unchanged, " + rest);
        assertThat(said(tried)).isEqualTo(said(first));
        assertThat(said(again)).isEqualTo("0 created, 0 updated, " + whole + " unchanged, " + rest);
    }

    @Test
    void anOrderComesWithItsLinesItsFiguresAndItsDays() throws Exception {
        files.run(ORDERS, bytes("orders-new.csv"));
        Order order = imported("#5001");
        Bill.Totals totals = order.bill().totals();
        assertThat(order.number()).startsWith("OS-");
        assertThat(requireNonNull(order.origin()).number()).isEqualTo("#5001");
        assertThat(order.state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(order.payment()).isEqualTo(PaymentStanding.PART_REFUNDED);
        assertThat(order.refunded()).isEqualTo(Money.of(1600, "USD"));
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2025-10-02T20:09:33Z"));
        assertThat(order.dispatchedAt()).isEqualTo(Instant.parse("2025-10-04T11:00:00Z"));
        assertThat(totals.goods()).isEqualTo(Money.of(5200, "USD"));
        assertThat(totals.discounts()).isEqualTo(Money.of(500, "USD"));
        assertThat(totals.shipping()).isEqualTo(Money.of(600, "USD"));
        assertThat(totals.tax()).isEqualTo(Money.of(329, "USD"));
        assertThat(totals.total()).isEqualTo(Money.of(5629, "USD"));
        assertThat(order.bill().charges().getFirst().label(order.language()))
                .isEqualTo("State tax 7%");
        assertThat(order.bill().lines())
                .extracting(line -> line.quantity() + " " + line.title() + " " + line.sku())
                .containsExactly("2 Fern print FERN-1", "1 Tote bag - Natural / L -");
        Address to = orders.address(order.id()).orElseThrow();
        assertThat(List.of(to.name(), to.line1(), requireNonNull(to.postcode())))
                .containsExactly("Uma Field", "9 Pier Road", "01970");
        var papers = past.papers(order).orElseThrow();
        assertThat(papers.note()).isEqualTo("Leave it with the neighbour.");
        assertThat(requireNonNull(papers.billing()).name()).isEqualTo("Nora Field");
        assertThat(orders.events(order.id()))
                .extracting(OrderEvent::kind)
                .containsExactlyInAnyOrder(
                        "past-placed", "past-paid", "past-sent", "past-refunded", "past-imported");
    }

    @Test
    void aPriceWithItsTaxInsideAndAYenWithoutCentsAddUp() throws Exception {
        files.run(ORDERS, bytes("orders-new.csv"));
        Order order = imported("#5002");
        assertThat(order.total()).isEqualTo(Money.of(11_550, "JPY"));
        assertThat(order.bill().taxIncluded()).isTrue();
        assertThat(order.bill().totals().tax()).isEqualTo(Money.of(1_050, "JPY"));
        assertThat(order.bill().lines().getFirst().options()).isEqualTo("バッグ-1");
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(orders.address(order.id()).orElseThrow().name()).isEqualTo("佐藤 結衣");
        assertThat(imported("#5003").state()).isEqualTo(OrderState.CANCELLED);
        assertThat(imported("#5003").payment()).isEqualTo(PaymentStanding.REFUNDED);
    }

    @Test
    void aTotalThatItsPartsDoNotMakeStandsAndSaysSo() throws Exception {
        ImportJob job = files.run(ORDERS, bytes("orders-damaged.csv"));
        Order broken = imported("#6002");
        assertThat(broken.total()).isEqualTo(Money.of(9900, "EUR"));
        assertThat(broken.bill().totals().fees()).isEqualTo(Money.of(8400, "EUR"));
        assertThat(jobs.findings(job.id(), Finding.Severity.WARNING, 0, 20))
                .extracting(Finding::row, Finding::column)
                .contains(org.assertj.core.groups.Tuple.tuple(3L, "Total"));
        Order counter = imported("#6006");
        assertThat(counter.country()).isEqualTo(CountryCode.of("CN"));
        assertThat(counter.refunded()).isEqualTo(counter.total());
    }

    @Test
    void stockMoneyMailsFactsAndJobsStayUntouched() throws Exception {
        Map<String, Long> before = books();
        long sales = orders.sales(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")).size();
        files.run(ORDERS, file("quiet", "paid"));
        Order order = imported("#quiet");
        assertThat(books()).isEqualTo(before);
        assertThat(orders.sales(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")))
                .hasSize((int) sales);
        assertThat(order.refundable().isZero()).isTrue();
        assertThat(orders.dispatched(order.id())).isFalse();
        assertThat(orders.cancel(order.id(), "merchant", null)).isFalse();
        assertThat(shipments.dispatch(order.id())).isInstanceOf(DispatchOutcome.Refused.class);
        assertThat(orders.byEmail(order.number(), "quiet@order-people.example")).isEmpty();
        assertThat(orders.byToken(order.number(), order.token())).isEmpty();
        files.run(ORDERS, file("quiet-2", "refunded"));
        assertThat(books()).isEqualTo(before);
    }

    @Test
    void anOrderFindsItsCustomerOrBringsThem() throws Exception {
        files.run(
                CUSTOMERS,
                text(
                        PeopleFixture.CUSTOMERS
                                + "Known,Before,known@order-people.example,no,DE,,\n"));
        Customer known = customer("known@order-people.example");
        ImportJob job =
                files.run(
                        ORDERS,
                        text(
                                HEADINGS
                                        + line("#link-1", "KNOWN@order-people.example", "paid")
                                        + line("#link-2", "brought@order-people.example", "paid")
                                        + line("#link-3", "brought@order-people.example", "paid")));
        Customer brought = customer("brought@order-people.example");
        assertThat(customer("known@order-people.example")).isEqualTo(known);
        assertThat(imported("#link-1").subject()).isEqualTo(known.subject());
        assertThat(imported("#link-3").subject()).isEqualTo(brought.subject());
        assertThat(buyers.bought(List.of(buyer(known), buyer(brought))))
                .extracting(BuyerOrders.Bought::orders)
                .containsExactly(1L, 2L);
        assertThat(buyers.of(buyer(brought), 10))
                .extracting(OrderSummary::outsideNumber)
                .containsExactlyInAnyOrder("#link-2", "#link-3");
        assertThat(customers.consents(brought.id())).isEmpty();

        Order second = imported("#link-2");
        assertThat(files.undo(job.id()).undone()).isEqualTo(new ImportJob.Undone(3, 0));
        assertThat(find("#link-2")).isEmpty();
        assertThat(customers.find(brought.id())).isEmpty();
        assertThat(customers.find(known.id())).isPresent();
        assertThat(orders.events(second.id())).isEmpty();
    }

    @Test
    void aLaterFileSaysWhatBecameOfAnOrderAndUndoingItBringsTheFormerBack() throws Exception {
        files.run(ORDERS, file("later", "paid"));
        Order before = imported("#later");
        ImportJob job = files.run(ORDERS, file("later", "refunded"));
        assertThat(said(job)).startsWith("0 created, 1 updated, 0 unchanged");
        assertThat(imported("#later").payment()).isEqualTo(PaymentStanding.REFUNDED);
        assertThat(files.undo(job.id()).undone()).isEqualTo(new ImportJob.Undone(1, 0));
        Order after = imported("#later");
        assertThat(after.payment()).isEqualTo(PaymentStanding.PAID);
        assertThat(after.bill()).isEqualTo(before.bill());
        assertThat(after.subject()).isEqualTo(before.subject());
    }

    @Test
    void anOrderThatStaffWroteOnStaysAtUndoing() throws Exception {
        ImportJob job = files.run(ORDERS, file("noted", "paid"));
        Order order = imported("#noted");
        orders.note(
                new OrderEvent(
                        order.id(), Instant.now(), "staff", "note", Map.of("text", "a"), "Li"));
        assertThat(files.undo(job.id()).undone()).isEqualTo(new ImportJob.Undone(0, 1));
        assertThat(find("#noted")).hasSize(1);
        assertThat(customer("noted@order-people.example").person()).isNotNull();
    }

    @Test
    void whoBoughtIsSealedAndHandedOut() throws Exception {
        files.run(ORDERS, file("sealed", "paid"));
        Order order = imported("#sealed");
        String row =
                db.sql("select o::text from orders.purchase_order o where id = :id")
                        .param("id", order.id().value())
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain("sealed@", "Ada Example", "Fictional");
        PersonalDataHolder holder =
                holders.stream().filter(h -> h.module().equals("orders")).findAny().orElseThrow();
        assertThat(holder.export(order.subject()).getFirst().values())
                .containsEntry("email", "sealed@order-people.example");
    }

    private static byte[] file(String name, String standing) {
        return text(HEADINGS + line("#" + name, name + "@order-people.example", standing));
    }

    private static String line(String number, String email, String standing) {
        return number
                + ","
                + email
                + ","
                + standing
                + ",2025-09-03 10:14:00 -0400,EUR,47.00,6.00,3.29,56.29,2,Fern print,23.50,FERN-1,"
                + "Ada Example,1 Fictional Lane,Berlin,DE\n";
    }

    /// How much stands in the books that a sale would touch.
    private Map<String, Long> books() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table :
                Set.of(
                        "inventory.stock_ledger",
                        "inventory.reservation",
                        "payments.payment_op",
                        "payments.entry",
                        "engagement.message",
                        "shipping.shipment",
                        "platform.fact")) {
            rows.put(table, db.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    private List<OrderSummary> find(String number) {
        return orders.list(
                        new OrderFilter(
                                Set.of(),
                                Set.of(),
                                null,
                                number,
                                null,
                                null,
                                null,
                                OrderFilter.Whence.ELSEWHERE,
                                null,
                                10))
                .orders();
    }

    private Order imported(String number) {
        List<OrderSummary> found = find(number);
        assertThat(found).as(number).hasSize(1);
        return orders.find(found.getFirst().id()).orElseThrow();
    }

    private Customer customer(String mail) {
        List<Customer> found = customers.list(new CustomerFilter(mail, null, 10)).customers();
        assertThat(found).as(mail).hasSize(1);
        return found.getFirst();
    }

    private static Buyer buyer(Customer customer) {
        return new Buyer(customer.subject(), requireNonNull(customer.person()).email());
    }
}
