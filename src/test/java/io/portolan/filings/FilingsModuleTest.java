package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.inventory.Stock;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.payments.Refunds;
import io.portolan.platform.facts.FactsRead;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The copy of the orders that returns are made of, in a whole shop.
@ShopTest(demo = true)
class FilingsModuleTest {

    private static final String LEIPZIG =
            """
            {"email":"rina.vogt@example.de","name":"Rina Vogt","line1":"Am Kanal 3",
             "postcode":"04229","city":"Leipzig","country":"DE","phone":"+4934112345678"}
            """;
    private static final String OAKLAND =
            """
            {"email":"sam.ortiz@example.com","name":"Sam Ortiz","line1":"12 Grand Ave",
             "region":"CA","postcode":"94610","city":"Oakland","country":"US",
             "phone":"+15105550100"}
            """;
    private static final String SAINT_HELIER =
            """
            {"email":"jo.renouf@example.com","name":"Jo Renouf","line1":"4 Pier Road",
             "postcode":"JE2 3AB","city":"Saint Helier","country":"GB","phone":"+441534123456"}
            """;
    private static final String SAN_JUAN =
            """
            {"email":"ana.ruiz@example.com","name":"Ana Ruiz","line1":"8 Calle Sol",
             "region":"PR","postcode":"00901","city":"San Juan","country":"US",
             "phone":"+17875550100"}
            """;
    private static final Caller MARA =
            new Caller(
                    Caller.Kind.STAFF,
                    new UUID(1, 1),
                    "Mara",
                    Set.of("*"),
                    Language.of("en"),
                    ZoneOffset.UTC);
    private static final Actor STAFF = new Actor(Actor.Kind.STAFF, "s-1", "Mara");

    @LocalServerPort int port;
    @Autowired Orders orders;
    @Autowired Refunds refunds;
    @Autowired Movements movements;
    @Autowired FilingsCommand command;
    @Autowired MovementStore store;
    @Autowired Registrations registrations;
    @Autowired Filings filings;
    @Autowired Reconciliation reconciliation;
    @Autowired ApplicationContext shop;
    @Autowired Stock stock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void madeAnewFromTheOrdersItIsTheSame() {
        Random random = new Random(7);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Order order = i % 2 == 0 ? bought("de", LEIPZIG) : bought("us", OAKLAND);
            own.add(order.number());
            long left = order.total().minor();
            for (int part = random.nextInt(3); part > 0; part--) {
                long minor = 1 + random.nextLong(left / 2);
                left -= minor;
                refunds.request(
                        order.id(),
                        new Money(minor, order.total().currency()),
                        "sent back",
                        STAFF,
                        UUID.randomUUID().toString());
            }
            if (random.nextInt(3) == 0) orders.cancel(order.id(), "staff", null);
        }
        FactsRead.all(shop);
        List<String> before = books(own);
        assertThat(before).hasSizeGreaterThan(8);
        movements.rebuild();
        assertThat(books(own)).as("nothing is taken twice").isEqualTo(before);
        db.sql("delete from filings.movement where order_number in (:own)")
                .param("own", own)
                .update();
        StringWriter told = new StringWriter();
        assertThat(command(told, "rebuild")).isZero();
        assertThat(told.toString()).contains(before.size() + " sales and refunds were missing");
        assertThat(books(own)).isEqualTo(before);
        assertThat(command(told, "again")).isEqualTo(2);
    }

    private int command(StringWriter told, String word) {
        PrintWriter out = new PrintWriter(told, true);
        return command.run(new CommandCall(List.of(word), Path.of("."), out));
    }

    @Test
    void californiaSeesWhatWasSoldToItWithoutTax() {
        Registration was = california();
        Order order = bought("us", OAKLAND);
        FactsRead.all(shop);
        Registration now = california();
        assertThat(now.sales()).isEqualTo(was.sales() + 1);
        Money net = order.bill().totals().goods().plus(order.bill().totals().shipping());
        assertThat(now.sold().minus(was.sold())).isEqualTo(net);
    }

    @Test
    void anAddressInJerseyIsFiledThereAndOneInPuertoRicoToo() {
        Order jersey = bought("gb", SAINT_HELIER);
        Order island = bought("us", SAN_JUAN);
        FactsRead.all(shop);
        assertThat(jersey.bill().scheme()).isEqualTo("JE-GST");
        assertThat(store.place(jersey.id()).orElseThrow().country().value()).isEqualTo("JE");
        assertThat(filings.all(ZoneOffset.UTC))
                .extracting(TaxReturn::key)
                .contains("je-gst", "us-sales-tax.pr");
        assertThat(store.place(island.id()).orElseThrow().region()).isEqualTo("PR");
        assertThat(store.place(island.id()).orElseThrow().part()).isNull();
    }

    @Test
    void whatComesAfterAReturnIsFiledIsACorrectionInALaterOne() {
        UUID first = UUID.randomUUID();
        movements(sale(first, "2025-05-03", 1_000));
        assertThat(filings.prepare("ioss", "2025-05", MARA)).isEqualTo(Filings.Done.DONE);
        movements(sale(UUID.randomUUID(), "2025-05-30", 500));
        assertThat(filings.file("ioss", "2025-05", null, null, MARA))
                .as("something came since it was prepared")
                .isEqualTo(Filings.Done.PREPARE_FIRST);
        filings.prepare("ioss", "2025-05", MARA);
        assertThat(filings.file("ioss", "2025-05", "by post", "R-1", MARA))
                .isEqualTo(Filings.Done.DONE);
        assertThat(ioss("2025-05").report().payable()).isEqualTo(Money.of(1_500, "EUR"));

        movements(sale(UUID.randomUUID(), "2025-05-31", 70));
        movements(back(first, "2025-06-02", "2025-05-03", -300));
        TaxReturn filed = ioss("2025-05");
        assertThat(filed.state()).isEqualTo(TaxReturn.State.FILED);
        assertThat(filed.report().payable()).isEqualTo(Money.of(1_500, "EUR"));
        assertThat(ioss("2025-06").report().corrections())
                .containsExactly(
                        new TaxReturn.Correction("2025-05", "MT", Money.of(-230, "EUR"), false));
        assertThat(filings.prepare("ioss", "2025-05", MARA)).isEqualTo(Filings.Done.LOCKED);
        assertThat(filings.taken(filed)).hasSize(2);
        movements.rebuild();
        assertThat(filings.taken(ioss("2025-05"))).as("filed stays filed").hasSize(2);
    }

    @Test
    void aSaleThatArrivesWhileItIsFiledIsNotTakenByAReturnThatDoesNotTellIt() throws Exception {
        movements(sale(UUID.randomUUID(), "2025-08-03", 1_000));
        assertThat(filings.prepare("ioss", "2025-08", MARA)).isEqualTo(Filings.Done.DONE);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Filings.Done> filing = transaction.execute(status -> filingHeldUp(others));
            assertThat(Objects.requireNonNull(filing).get()).isEqualTo(Filings.Done.PREPARE_FIRST);
        }
        filings.prepare("ioss", "2025-08", MARA);
        assertThat(filings.file("ioss", "2025-08", null, null, MARA)).isEqualTo(Filings.Done.DONE);
        assertThat(ioss("2025-08").report().payable()).isEqualTo(Money.of(1_070, "EUR"));
    }

    /// Holds the return, has somebody file it, and a sale come while they wait.
    private Future<Filings.Done> filingHeldUp(ExecutorService others) {
        db.sql(
                        "select id from filings.filing where regime = 'ioss'"
                                + " and begins = '2025-08-01' for update")
                .query()
                .listOfRows();
        Future<Filings.Done> filing =
                others.submit(() -> filings.file("ioss", "2025-08", null, null, MARA));
        Awaitility.await().until(() -> others.submit(this::somebodyWaits).get());
        Future<?> sale = others.submit(this::oneMoreInAugust);
        Awaitility.await().until(sale::isDone);
        return filing;
    }

    private boolean somebodyWaits() {
        return db.sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and query like '%filings.filing%for update%'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void oneMoreInAugust() {
        movements(sale(UUID.randomUUID(), "2025-08-30", 70));
    }

    @Test
    void aReturnOfMoreSalesThanAreReadAtOnceTakesThemAll() {
        List<Movement> many = new ArrayList<>();
        for (int i = 0; i < 10_050; i++) many.add(sale(UUID.randomUUID(), "2024-02-29", 1));
        store.put(many);
        assertThat(filings.prepare("ioss", "2024-02", MARA)).isEqualTo(Filings.Done.DONE);
        assertThat(filings.taken(ioss("2024-02"))).hasSize(many.size());
        assertThat(filings.file("ioss", "2024-02", null, null, MARA)).isEqualTo(Filings.Done.DONE);
        assertThat(ioss("2024-02").report().payable()).isEqualTo(Money.of(10_050, "EUR"));
        assertThat(filings.taken(ioss("2024-02"))).hasSize(many.size());
        db.sql("delete from filings.movement where day = '2024-02-29'").update();
        db.sql("delete from filings.filing where begins = '2024-02-01'").update();
    }

    @Test
    void theRunningPeriodAgreesWithTheMoneyJournalAndWaitsForItsEnd() {
        Order order = bought("de", LEIPZIG);
        refunds.request(order.id(), Money.of(123, "EUR"), "late", STAFF, "r" + order.number());
        FactsRead.all(shop);
        TaxReturn running =
                filings.all(ZoneOffset.UTC).stream()
                        .filter(one -> one.key().equals("ioss"))
                        .findFirst()
                        .orElseThrow();
        assertThat(running.state()).isEqualTo(TaxReturn.State.RUNNING);
        Reconciliation.Result result = reconciliation.of(running);
        assertThat(result.orders()).isPositive();
        assertThat(result.gaps()).filteredOn(gap -> gap.order().equals(order.id())).isEmpty();
        assertThat(filings.prepare("ioss", running.span().code(), MARA))
                .isEqualTo(Filings.Done.RUNNING);
        db.sql(
                        "update filings.movement set total_minor = total_minor - 1, net_minor = net_minor - 1"
                                + " where order_number = '"
                                + order.number()
                                + "' and kind = 'sale'")
                .update();
        assertThat(reconciliation.of(running).gaps())
                .extracting(Reconciliation.Gap::number)
                .contains(order.number());
        db.sql("delete from filings.movement where order_number = '" + order.number() + "'")
                .update();
        movements.rebuild();
    }

    private void movements(Movement... all) {
        store.put(List.of(all));
    }

    private TaxReturn ioss(String period) {
        return filings.find("ioss", period, ZoneOffset.UTC).orElseThrow();
    }

    private static Movement sale(UUID ref, String day, long tax) {
        return movement(ref, Movement.Kind.SALE, day, day, tax);
    }

    private static Movement back(UUID order, String day, String sold, long tax) {
        return movement(order, Movement.Kind.REFUND, day, sold, tax);
    }

    private static Movement movement(
            UUID ref, Movement.Kind kind, String day, String sold, long tax) {
        Money base = Money.of(tax * 5, "EUR");
        Money amount = Money.of(tax, "EUR");
        Money none = Money.of(0, "EUR");
        return new Movement(
                ref,
                kind,
                new OrderId(ref),
                "X-" + ref,
                LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
                LocalDate.parse(day),
                LocalDate.parse(sold),
                new Movement.Place(CountryCode.of("MT"), null, CountryCode.of("CN")),
                "IOSS",
                base.plus(amount),
                none,
                amount,
                none,
                null,
                List.of(new Movement.TaxLine("vat", new BigDecimal("0.2"), base, amount)));
    }

    private Registration california() {
        return registrations.all(ZoneOffset.UTC).stream()
                .filter(one -> one.id().equals("us.ca"))
                .findFirst()
                .orElseThrow();
    }

    private Order bought(String market, String address) {
        Shopper shopper = new Shopper(port);
        stock.receive(new Sku("OST-MIL-36-OAT"), 1, "test", UUID.randomUUID().toString());
        String cart = shopper.readyCart(market, "OST-MIL-36-OAT", 1, address);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return orders.byNumber(placed.text("/order/number")).orElseThrow();
    }

    /// Every row, in an order that does not depend on when it was written.
    private List<String> books(List<String> own) {
        return db.sql(
                        """
                        select m::text || coalesce((select string_agg(t::text, ' ' order by t.line)
                                                      from filings.movement_tax t
                                                     where t.ref = m.ref and t.kind = m.kind), '')
                          from filings.movement m
                         where m.order_number in (:own)
                         order by m.ref, m.kind
                         limit 10000
                        """)
                .param("own", own)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
