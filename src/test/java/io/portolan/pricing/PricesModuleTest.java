package io.portolan.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class PricesModuleTest {

    @Autowired Prices prices;
    @Autowired Markets markets;
    @Autowired ExchangeRates rates;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    /// A thousand base prices in two currencies: the price of each market is a label of its
    /// rounding, in its currency, and never further than one step from the exact amount.
    @Test
    void makesEveryConvertedPriceALabelOfItsMarket() {
        Random random = new Random(7);
        List<PriceDraft> drafts = new ArrayList<>();
        String[] currencies = {"EUR", "USD"};
        for (int i = 0; i < 1000; i++) {
            String currency = currencies[i % currencies.length];
            long minor = 1 + random.nextLong(5_000_000);
            drafts.add(new PriceDraft(Sku.of("BASE-" + i), null, Money.of(minor, currency), null));
        }
        prices.save(drafts);

        for (PriceDraft draft : drafts) {
            for (Market market : markets.all()) check(draft, market);
        }
    }

    private void check(PriceDraft draft, Market market) {
        Money price = price(draft.sku().value(), market).amount();
        assertThat(price.currency()).isEqualTo(market.currency());
        if (draft.amount().currency().equals(market.currency())) {
            assertThat(price).isEqualTo(draft.amount());
            return;
        }
        long step = market.priceRounding().step();
        long charm = market.priceRounding().charm();
        LocalDate today = LocalDate.now(clock.withZone(market.zone()));
        Money exact =
                market.prices().raised(rates.convert(draft.amount(), market.currency(), today));
        assertThat((price.minor() + charm) % step).isZero();
        assertThat(price.minor()).isPositive();
        assertThat(Math.abs(price.minor() - exact.minor())).isLessThanOrEqualTo(step + charm);
    }

    @Test
    void prefersTheListOfTheMarketToTheBasePrice() {
        prices.save(
                List.of(
                        new PriceDraft(Sku.of("LISTED"), null, Money.of(5000, "USD"), null),
                        new PriceDraft(Sku.of("LISTED"), "jp", Money.of(9800, "JPY"), null)));

        assertThat(price("LISTED", markets.require("jp")))
                .isEqualTo(new Price(Money.of(9800, "JPY"), null, Price.Source.LISTED));
        assertThat(price("LISTED", markets.require("de")).source())
                .isEqualTo(Price.Source.CONVERTED);
        assertThat(prices.of(Sku.of("NONE"), markets.require("de"))).isNull();
    }

    @Test
    void sellsNothingWhereNoRateIsKnown() {
        prices.save(List.of(new PriceDraft(Sku.of("YEN"), null, Money.of(9800, "JPY"), null)));

        assertThat(prices.of(Sku.of("YEN"), markets.require("ae"))).isNull();
        assertThat(prices.of(Sku.of("YEN"), markets.require("jp"))).isNotNull();
    }

    @Test
    void comparesOnlyWithAHigherPrice() {
        prices.save(
                List.of(
                        new PriceDraft(
                                Sku.of("SALE"), "de", Money.of(800, "EUR"), Money.of(900, "EUR")),
                        new PriceDraft(
                                Sku.of("SAME"), "de", Money.of(800, "EUR"), Money.of(800, "EUR"))));

        assertThat(price("SALE", markets.require("de")).compareAt())
                .isEqualTo(Money.of(900, "EUR"));
        assertThat(price("SAME", markets.require("de")).compareAt()).isNull();
    }

    @Test
    void whoSettlesBeforeAQuietSaveIsCommittedDoesNotHideIt() {
        Market market = markets.require("de");
        assertThat(prices.of(Sku.of("QUIET"), market)).isNull();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        open -> {
                            prices.saveQuietly(
                                    List.of(
                                            new PriceDraft(
                                                    Sku.of("QUIET"),
                                                    "de",
                                                    Money.of(800, "EUR"),
                                                    null)));
                            CompletableFuture.runAsync(prices::settle).join();
                        });
        prices.settle();
        assertThat(price("QUIET", market).amount()).isEqualTo(Money.of(800, "EUR"));

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        open -> {
                            prices.removeQuietly(List.of(new PricePlace(Sku.of("QUIET"), "de")));
                            CompletableFuture.runAsync(prices::settle).join();
                        });
        prices.settle();
        assertThat(prices.of(Sku.of("QUIET"), market)).isNull();
    }

    @Test
    void tellsOfAChangeOnlyWhenOneWasMade() {
        AtomicInteger told = new AtomicInteger();
        prices.whenChanged(told::incrementAndGet);
        List<PriceDraft> drafts =
                List.of(new PriceDraft(Sku.of("TOLD"), "de", Money.of(800, "EUR"), null));

        assertThat(prices.save(drafts)).isEqualTo(1);
        assertThat(prices.save(drafts)).isZero();
        assertThat(told).hasValue(1);
    }

    @Test
    void refusesAPriceInAnotherCurrencyThanItsMarket() {
        assertThat(markets.require("de").currency()).isEqualTo(Currency.of("EUR"));
        assertThatThrownBy(
                        () ->
                                prices.save(
                                        List.of(
                                                new PriceDraft(
                                                        Sku.of("WRONG"),
                                                        "de",
                                                        Money.of(800, "USD"),
                                                        null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Price price(String sku, Market market) {
        return Objects.requireNonNull(prices.of(Sku.of(sku), market));
    }
}
