package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.inventory.Stock;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.KeptLine;
import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.PackedQuote;
import io.portolan.landedcost.Reckoning;
import io.portolan.landedcost.Requote;
import io.portolan.orders.Bill;
import io.portolan.orders.Orders;
import io.portolan.shipping.LaneTables;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the bill of an order rests on is found by the number of the order.
@ShopTest(demo = true)
class OrderQuotePagesTest {

    private static final String DUBAI =
            """
            {"email":"f@example.ae","name":"Fatima Al Zahra","line1":"Sheikh Zayed Road 1",
             "city":"Dubai","region":"DU","country":"AE","phone":"+971 4 123 4567"}
            """;
    private static final String LEIPZIG =
            """
            {"email":"jonas@example.de","name":"Jonas Behrend","line1":"Karl-Heine-Straße 61",
             "postcode":"04229","city":"Leipzig","country":"DE"}
            """;
    private static final String DENVER =
            """
            {"email":"ann@example.com","name":"Ann Lee","line1":"1 Larimer Street",
             "postcode":"80202","city":"Denver","region":"CO","country":"US"}
            """;

    private static final String LONDON =
            """
            {"email":"ada@example.co.uk","name":"Ada Marsh","line1":"1 Lower Road",
             "postcode":"SE16 2XB","city":"London","country":"GB"}
            """;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired KeptQuotes quotes;
    @Autowired Orders orders;
    @Autowired LaneTables lanes;
    @Autowired Stock stock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void theQuoteOfAnOrderSaysWhatItsBillSaysToTheCent() {
        for (String number : placed()) {
            Bill bill = orders.byNumber(number).orElseThrow().bill();
            List<KeptLine> lines = quotes.ofOrder(number);
            assertThat(lines).as(number).hasSize(1);
            KeptQuote quote = quotes.find(lines.getFirst().id()).orElseThrow();
            agrees(bill, quote);
            LandedCostQuote again =
                    quotes.again(quote.id(), quote.asked().date()).orElseThrow().now();
            assertThat(again).as("asked again as of its own day").isEqualTo(quote.answer());
            Bill.Start start = Objects.requireNonNull(bill.delivery().start());
            assertThat(quote.asked().shipFrom()).isEqualTo(start.country());
        }
    }

    private static void agrees(Bill bill, KeptQuote quote) {
        Bill.Totals totals = bill.totals();
        LandedCostQuote answer = quote.answer();
        assertThat(List.of(answer.duty(), answer.tax(), answer.fees()))
                .isEqualTo(List.of(totals.duty(), totals.tax(), totals.fees()));
        assertThat(answer.components().stream().map(part -> part.amount().toString()))
                .containsExactlyElementsOf(
                        bill.charges().stream().map(charge -> charge.amount().toString()).toList());
        assertThat(answer.lines().stream().map(LandedCostQuote.Line::duty))
                .containsExactlyElementsOf(bill.lines().stream().map(Bill.Line::duty).toList());
        Reckoning.Net net = quote.reckoning().net();
        assertThat(quote.reckoning().inside()).isEqualTo(bill.taxIncluded());
        Money goods = totals.goods().minus(totals.discounts());
        if (net != null) assertThat(net.goods()).isEqualTo(goods);
        assertThat(quote.asked().lines())
                .allSatisfy(line -> assertThat(line.description()).isEmpty());
        assertThat(quote.asked().destination().postcode()).isNotEqualTo("04229");
    }

    @Test
    void theOrdersPageLeadsToItsQuoteAndTheQuoteExplainsAnotherDay() throws Exception {
        String number = placed().getFirst();
        Guests guests = new Guests(invitations, port);
        String owner = guests.token("owner", "en");
        assertThat(guests.get("/admin/orders/" + number, owner).body())
                .contains("href=\"/admin/quotes?id=" + number + "\"");
        HttpResponse<String> found =
                guests.get("/admin/quotes?id=" + number.toLowerCase(java.util.Locale.ROOT), owner);
        String place = found.headers().firstValue("Location").orElseThrow();
        assertThat(place).isEqualTo("/admin/quotes/" + quotes.ofOrder(number).getFirst().id());
        assertThat(guests.get(place, owner).body())
                .contains("/admin/orders/" + number, "contain duty, tax and fees");
        assertThat(guests.get(place + "?on=2026-06-30", owner).body())
                .contains("What moved", "eu.low-value-duty", "The buyer would pay the same");
        HttpResponse<String> none = guests.get("/admin/quotes?id=OS-0", owner);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("No quote and no order with a quote");
    }

    @Test
    void whatABritishBuyerPaysAtTheDoorIsDueAtTheDoorInTheQuoteToo() {
        LaneTables.Table before = lanes.of("gb");
        lanes.save("gb", before.ways().stream().map(way -> door(way)).toList(), before.version());
        try {
            Shopper shopper = new Shopper(port);
            stock.receive(new Sku("OST-MIL-36-OAT"), 20, "test", UUID.randomUUID().toString());
            String cart = shopper.readyCart("gb", "OST-MIL-36-OAT", 20, LONDON);
            String number = number(shopper, cart, "demo-card");
            Bill bill = orders.byNumber(number).orElseThrow().bill();
            assertThat(bill.taxIncluded()).isTrue();
            Bill.Due due = Objects.requireNonNull(bill.due());
            KeptQuote quote = quotes.find(quotes.ofOrder(number).getFirst().id()).orElseThrow();
            assertThat(quote.asked().incoterm()).isEqualTo(Incoterm.DAP);
            assertThat(quote.answer().onDelivery()).isEqualTo(due.imported());
            Requote again = quotes.again(quote.id(), quote.asked().date()).orElseThrow();
            assertThat(again.now()).as("asked again of its own day").isEqualTo(quote.answer());
        } finally {
            lanes.save("gb", before.ways(), lanes.of("gb").version());
        }
    }

    private static LaneTables.Sold door(LaneTables.Sold way) {
        return new LaneTables.Sold(
                way.service(),
                io.portolan.shipping.Incoterm.DAP,
                way.clearance(),
                null,
                way.free(),
                way.fromDays(),
                way.toDays(),
                way.steps());
    }

    @Test
    void theQuoteOfAnOrderIsForStaffAndNotForTheStoreApi() {
        Shopper shopper = new Shopper(port);
        String number = number(shopper, shopper.readyCart("us", inStock(), 1, DENVER), "demo-card");
        KeptQuote quote = quotes.find(quotes.ofOrder(number).getFirst().id()).orElseThrow();
        String api = "/api/v1/landed-cost/quotes/";
        assertThat(shopper.get(api + quote.id()).status()).isEqualTo(404);
        assertThat(shopper.post(api + quote.id() + "/requote", "{}").status()).isEqualTo(404);
    }

    @Test
    void whereChargesAreMoreThanThePricesThereIsNoAdviceAndThePageSaysSo() throws Exception {
        KeptQuote one =
                quotes.find(quotes.ofOrder(placed().getFirst()).getFirst().id()).orElseThrow();
        Reckoning.Net net = Objects.requireNonNull(one.reckoning().net());
        Money less = Money.of(-500, "EUR");
        Reckoning upsideDown =
                new Reckoning(
                        one.asked(),
                        one.answer(),
                        new Reckoning.Net(less, net.freight(), List.of(less)),
                        null);
        String number = "T2-" + UUID.randomUUID();
        PackedQuote packed = quotes.pack(upsideDown);
        transaction.executeWithoutResult(
                status ->
                        quotes.keepWithOrders(
                                List.of(new PackedQuote.OfOrder(number, List.of(packed)))));
        UUID id = quotes.ofOrder(number).getFirst().id();
        Guests guests = new Guests(invitations, port);
        HttpResponse<String> page =
                guests.get("/admin/quotes/" + id + "/advice", guests.token("owner", "en"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("there is nothing to advise on");
    }

    @Test
    void anOrderOfSeveralConsignmentsListsAQuoteForEach() throws Exception {
        String number = placed().getFirst();
        KeptQuote one = quotes.find(quotes.ofOrder(number).getFirst().id()).orElseThrow();
        String many =
                "T1-"
                        + UUID.randomUUID()
                                .toString()
                                .substring(0, 8)
                                .toUpperCase(java.util.Locale.ROOT);
        PackedQuote packed = quotes.pack(one.reckoning());
        transaction.executeWithoutResult(
                status ->
                        quotes.keepWithOrders(
                                List.of(new PackedQuote.OfOrder(many, List.of(packed, packed)))));
        Guests guests = new Guests(invitations, port);
        HttpResponse<String> list =
                guests.get("/admin/quotes?id=" + many, guests.token("owner", "en"));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(quotes.ofOrder(many)).hasSize(2);
        for (KeptLine line : quotes.ofOrder(many)) {
            assertThat(list.body()).contains("/admin/quotes/" + line.id());
        }
    }

    /// An order to Leipzig with everything in its prices, one to Dubai and one to Denver.
    private List<String> placed() {
        Shopper shopper = new Shopper(port);
        stock.receive(new Sku("OST-MIL-36-OAT"), 3, "test", UUID.randomUUID().toString());
        String sku = inStock();
        return List.of(
                number(shopper, shopper.readyCart("de", "OST-MIL-36-OAT", 3, LEIPZIG), "demo-card"),
                number(shopper, shopper.readyCart("ae", sku, 1, DUBAI), "cod"),
                number(shopper, shopper.readyCart("us", sku, 2, DENVER), "demo-card"));
    }

    private static String number(Shopper shopper, String cart, String method) {
        String token = method.equals("cod") ? "" : "approve";
        Answer placed = shopper.place(cart, method, token, Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return placed.text("/order/number");
    }

    private String inStock() {
        return db.sql(
                        """
                        select sku
                          from inventory.stock
                         where on_hand - reserved - claimed > 30
                         order by sku
                         limit 1
                        """)
                .query(String.class)
                .single();
    }
}
