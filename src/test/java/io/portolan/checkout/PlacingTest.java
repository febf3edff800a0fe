package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest(demo = true)
class PlacingTest {

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

    private static final String NOUMEA =
            """
            {"email":"lea@example.fr","name":"Léa Martin","line1":"12 rue de l'Alma",
             "postcode":"98800","city":"Nouméa","country":"FR"}
            """;

    private final Shopper shopper;
    private final Stock stock;
    private final JdbcClient db;
    private final String sku;

    PlacingTest(@LocalServerPort int port, @Autowired Stock stock, @Autowired JdbcClient db) {
        this.shopper = new Shopper(port);
        this.stock = stock;
        this.db = db;
        this.sku =
                db.sql(
                                """
                                select sku
                                  from inventory.stock
                                 where on_hand - reserved - claimed > 10
                                 order by sku
                                 limit 1
                                """)
                        .query(String.class)
                        .single();
    }

    @Test
    void aCardThatIsApprovedMakesAPaidOrderAndTheSameKeyTheSameAnswer() {
        String cart = shopper.readyCart("de", sku, 1, LEIPZIG);
        String total = shopper.cart(cart).at("/totals/total").toString();
        String key = Shopper.newKey();
        Answer first = shopper.placeFor(cart, "demo-card", "approve", key, total);
        Answer again = shopper.placeFor(cart, "demo-card", "approve", key, total);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.text("/payment/state")).isEqualTo("paid");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isTrue();
    }

    @Test
    void nothingIsSentToAPartOfACountryOfWhoseDutyAndTaxNobodyKnows() {
        String cart = shopper.readyCart("fr", sku, 1, NOUMEA);
        String total = shopper.cart(cart).at("/totals/total").toString();
        Answer refused = shopper.placeFor(cart, "demo-card", "approve", Shopper.newKey(), total);
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(409);
        assertThat(refused.text("/rule")).isEqualTo("not-shippable");
        assertThat(shopper.cart(cart).at("/warnings").toString())
                .contains("We do not deliver", "The total is not of this address");
    }

    @Test
    void theSameKeyForAnotherWishIsRefused() {
        String cart = shopper.readyCart("de", sku, 1, LEIPZIG);
        String total = shopper.cart(cart).at("/totals/total").toString();
        String key = Shopper.newKey();
        shopper.placeFor(cart, "demo-card", "approve", key, total);
        assertThat(shopper.placeFor(cart, "demo-card", "decline-bank", key, total).status())
                .isEqualTo(422);
    }

    @Test
    void aSecondClickUnderAnotherKeyFindsTheOrder() {
        String cart = shopper.readyCart("ae", sku, 1, DUBAI);
        String total = shopper.cart(cart).at("/totals/total").toString();
        Answer first = shopper.placeFor(cart, "cod", "", Shopper.newKey(), total);
        Answer second = shopper.placeFor(cart, "cod", "", Shopper.newKey(), total);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/type")).isEqualTo("already-placed");
        assertThat(second.text("/order/number")).isEqualTo(first.text("/order/number"));
    }

    @Test
    void aRefusedCardKeepsTheOrderForTheNextTry() {
        String cart = shopper.readyCart("de", sku, 1, LEIPZIG);
        String total = shopper.cart(cart).at("/totals/total").toString();
        Answer refused =
                shopper.placeFor(cart, "demo-card", "decline-funds", Shopper.newKey(), total);
        Answer paid = shopper.placeFor(cart, "demo-card", "approve", Shopper.newKey(), total);
        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.text("/reason")).isEqualTo("funds");
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.text("/order/number")).isEqualTo(refused.text("/order/number"));
    }

    @Test
    void aDearerBillIsShownFirst() {
        String cart = shopper.readyCart("de", sku, 1, LEIPZIG);
        Answer answer =
                shopper.placeFor(
                        cart,
                        "demo-card",
                        "approve",
                        Shopper.newKey(),
                        "{\"minor\":1,\"currency\":\"EUR\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("price-moved");
        assertThat(answer.body().at("/quote/totals/total/minor").asLong()).isGreaterThan(1);
    }

    @Test
    void fourHundredBuyersOfTwoHundredPiecesGetExactlyTwoHundred() throws Exception {
        String hot = hotSku(200);
        long before = ordersOf(hot);
        int buyers = 400;
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < buyers; i++) {
                answers.add(
                        crowd.submit(
                                () -> {
                                    String cart = shopper.readyCart("ae", hot, 1, DUBAI);
                                    return shopper.place(cart, "cod", "", Shopper.newKey())
                                            .status();
                                }));
            }
        }
        long placed = 0;
        long refused = 0;
        for (Future<Integer> answer : answers) {
            if (answer.get() == 201) placed++;
            if (answer.get() == 409) refused++;
        }
        assertThat(placed).isEqualTo(200);
        assertThat(refused).isEqualTo(200);
        assertThat(ordersOf(hot) - before).isEqualTo(200);
        assertThat(stock.available(Sku.of(hot))).isZero();
        assertThat(unbalanced()).isZero();
    }

    /// Brings a SKU that sells in every market to exactly this many pieces. Nobody holds one of it:
    /// what an order lets go meanwhile would be sold as well.
    private String hotSku(int pieces) {
        String hot =
                db.sql(
                                """
                                select sku
                                  from inventory.stock
                                 where reserved = 0
                                   and sku like 'OST-%'
                                 order by sku desc
                                 limit 1
                                """)
                        .query(String.class)
                        .single();
        // As the database has it: what this shop remembers may be a moment old.
        int have =
                stock.levels(List.of(Sku.of(hot))).stream().mapToInt(Stock.Level::available).sum();
        stock.receive(Sku.of(hot), pieces - have, "test", UUID.randomUUID().toString());
        return hot;
    }

    private long ordersOf(String hot) {
        return db.sql(
                        """
                        select count(distinct order_id)
                          from orders.order_line
                         where sku = :sku
                         limit 1
                        """)
                .param("sku", hot)
                .query(Long.class)
                .single();
    }

    private long unbalanced() {
        return db.sql(
                        """
                        select count(*)
                          from (select reason, ref, currency
                                  from payments.entry
                                 group by reason, ref, currency
                                having sum(amount_minor) <> 0) as wrong
                         limit 1
                        """)
                .query(Long.class)
                .single();
    }
}
