package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.HeldRate;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.RateSource;
import io.portolan.orders.Bill;
import io.portolan.orders.Orders;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A price made with an exchange rate: shown at today's, ordered at the one that was shown, and
/// not at all with one that is too old.
@ShopTest(demo = true)
class LockedRateTest {

    private static final String DUBAI =
            """
            {"email":"f@example.ae","name":"Fatima Al Zahra","line1":"Sheikh Zayed Road 1",
             "city":"Dubai","region":"DU","country":"AE","phone":"+971 4 123 4567"}
            """;
    private static final Currency EUR = Currency.of("EUR");
    private static final Currency AED = Currency.of("AED");
    private static final String OLD = "a source that fell silent";

    @LocalServerPort int port;
    @Autowired ExchangeRates rates;
    @Autowired Prices prices;
    @Autowired Orders orders;
    @Autowired Clock clock;
    @Autowired JdbcClient db;

    private Shopper shopper;
    private String sku;
    private LocalDate today;
    private Market dubai;
    private List<PriceDraft> before = List.of();

    @BeforeEach
    void sellOneThingAtAConvertedPrice() {
        shopper = new Shopper(port);
        dubai = new Markets().require("ae");
        today = LocalDate.now(clock.withZone(dubai.zone()));
        sku = converted();
    }

    @AfterEach
    void leaveTheRatesAsTheyWere() {
        prices.remove(List.of(Sku.of(sku)));
        prices.save(before);
        rates.held().stream().filter(HeldRate::manual).forEach(rate -> rates.end(rate.id()));
        db.sql("delete from markets.exchange_rate where source = :old").param("old", OLD).update();
        rates.follow(rates.policy());
    }

    @Test
    void aRateThatMovesBeforeTheClickIsShownFirstAndNothingMovesAfterIt() {
        hold("4.00");
        String cart = shopper.readyCart("ae", sku, 1, DUBAI);
        String seen = shopper.cart(cart).at("/totals/total").toString();
        hold("4.80");

        Answer moved = shopper.placeFor(cart, "cod", "", Shopper.newKey(), seen);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.text("/type")).isEqualTo("price-moved");
        String now = moved.body().at("/quote/totals/total").toString();
        assertThat(now).isNotEqualTo(seen);

        Answer placed = shopper.placeFor(cart, "cod", "", Shopper.newKey(), now);
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        hold("5.50");
        Bill bill = orders.byNumber(placed.text("/order/number")).orElseThrow().bill();
        Bill.Rate kept = Objects.requireNonNull(bill.rate());
        assertThat(kept.rate()).isEqualByComparingTo("4.80");
        assertThat(kept.source()).isEqualTo(RateSource.MANUAL);
        assertThat(kept.date()).isEqualTo(today);
        assertThat(String.valueOf(bill.totals().total().minor()))
                .isEqualTo(moved.text("/quote/totals/total/minor"));
    }

    @Test
    void nothingIsOrderedByARateThatIsTooOldAndTheCartStays() {
        LocalDate longAgo = today.minusDays(60);
        rates.take(List.of(new ExchangeRate(EUR, AED, rate("4.10"), longAgo, OLD, false)));
        String cart = shopper.readyCart("ae", sku, 1, DUBAI);

        Answer refused = shopper.place(cart, "cod", "", Shopper.newKey());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("rate-stale");
        assertThat(refused.text("/detail")).contains("AED", "Try again later");

        hold("4.10");
        assertThat(shopper.place(cart, "cod", "", Shopper.newKey()).status()).isEqualTo(201);
    }

    private void hold(String rate) {
        rates.hold(EUR, AED, rate(rate), today, today.plusDays(3), "test");
    }

    private static BigDecimal rate(String rate) {
        return new BigDecimal(rate);
    }

    /// Something in stock, sold from now on at a base price in euro and no other.
    private String converted() {
        String found =
                db.sql(
                                """
                                select sku
                                  from inventory.stock
                                 where on_hand - reserved - claimed > 10
                                 order by sku desc
                                 limit 1
                                """)
                        .query(String.class)
                        .single();
        Sku one = Sku.of(found);
        before = prices.stored(List.of(one));
        prices.remove(List.of(one));
        prices.save(List.of(new PriceDraft(one, null, Money.of(4200, "EUR"), null)));
        return found;
    }
}
