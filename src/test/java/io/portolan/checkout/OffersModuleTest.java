package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.pricing.Price;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class OffersModuleTest {

    private static final Language ENGLISH = Language.of("en");

    @Autowired Offers offers;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @Autowired Markets markets;

    @Test
    void offersAProductAsSoonAsItHasAPrice() {
        catalog.save(List.of(lamp("priced", "PRICED-1")));
        assertThat(german().offer("priced")).isNull();

        prices.save(
                List.of(
                        new PriceDraft(
                                Sku.of("PRICED-1"),
                                "de",
                                Money.of(8900, "EUR"),
                                Money.of(9900, "EUR"))));

        assertThat(offer(german(), "priced").price())
                .isEqualTo(
                        new Price(
                                Money.of(8900, "EUR"), Money.of(9900, "EUR"), Price.Source.LISTED));
        assertThat(offers.of(market("us"), ENGLISH).offer("priced")).isNull();
    }

    @Test
    void convertsTheBasePriceWhereAMarketHasNone() {
        catalog.save(List.of(lamp("converted", "CONV-1")));
        prices.save(List.of(new PriceDraft(Sku.of("CONV-1"), null, Money.of(5000, "USD"), null)));

        for (Market market : markets.all()) {
            Price price = offer(offers.of(market, ENGLISH), "converted").price();
            assertThat(price.source()).isEqualTo(Price.Source.CONVERTED);
            assertThat(price.amount().currency()).isEqualTo(market.currency());
            assertThat(price.amount().minor()).isPositive();
        }
        assertThat(offer(offers.of(market("us"), ENGLISH), "converted").price().amount())
                .isEqualTo(Money.of(5000, "USD"));
    }

    @Test
    void showsTheStockOfTheMoment() {
        catalog.save(List.of(lamp("counted", "COUNT-1")));
        prices.save(List.of(new PriceDraft(Sku.of("COUNT-1"), "de", Money.of(8900, "EUR"), null)));
        Offer offer = offer(german(), "counted");
        assertThat(offers.availability(offer)).isEqualTo(Offer.Availability.SOLD_OUT);

        stock.receive(Sku.of("COUNT-1"), 3, "delivery", "offers-test-1");
        assertThat(offers.availability(offer)).isEqualTo(Offer.Availability.LOW);

        stock.receive(Sku.of("COUNT-1"), 30, "delivery", "offers-test-2");
        assertThat(offers.availability(offer)).isEqualTo(Offer.Availability.IN_STOCK);
        assertThat(offers.available(offer.variants().getFirst().variant())).isEqualTo(33);
    }

    @Test
    void keepsTheShelfUntilSomethingChanges() {
        Shelf shelf = german();
        assertThat(german()).isSameAs(shelf);

        catalog.save(List.of(lamp("another", "ANOTHER-1")));

        assertThat(german()).isNotSameAs(shelf);
    }

    @Test
    void takesOverWhatAChangeDoesNotTouch() {
        catalog.save(List.of(lamp("left-alone", "ALONE-1"), lamp("renamed", "RENAMED-1")));
        prices.save(List.of(euros("ALONE-1", 8900), euros("RENAMED-1", 8900)));
        Shelf before = german();

        catalog.save(List.of(draft("renamed", "RENAMED-2", true)));
        prices.save(List.of(euros("RENAMED-2", 7900)));

        Shelf after = german();
        assertThat(offer(after, "left-alone")).isSameAs(offer(before, "left-alone"));
        assertThat(offer(after, "renamed").variant(Sku.of("RENAMED-1"))).isNull();
        assertThat(offer(after, "renamed").price().amount()).isEqualTo(Money.of(7900, "EUR"));
    }

    @Test
    void asksAnotherPriceOfTheSameProductAtOnce() {
        catalog.save(List.of(lamp("repriced", "REPRICED-1")));
        prices.save(List.of(euros("REPRICED-1", 8900)));
        OfferCharges charges = offer(german(), "repriced").charges();

        prices.save(List.of(euros("REPRICED-1", 19900)));

        assertThat(offer(german(), "repriced").price().amount()).isEqualTo(Money.of(19900, "EUR"));
        assertThat(offer(german(), "repriced").charges()).isNotEqualTo(charges);

        prices.remove(List.of(Sku.of("REPRICED-1")));

        assertThat(german().offer("repriced")).isNull();
    }

    @Test
    void tellsWhenAnAvailabilityIsAnotherAndOnlyThen() {
        catalog.save(List.of(lamp("moody", "MOODY-1")));
        stock.receive(Sku.of("MOODY-1"), 20, "delivery", "offers-test-3");
        long plenty = offers.mood();

        stock.receive(Sku.of("MOODY-1"), -10, "shrinkage", "offers-test-4");
        assertThat(offers.mood()).isEqualTo(plenty);

        stock.receive(Sku.of("MOODY-1"), -8, "shrinkage", "offers-test-5");
        assertThat(offers.mood()).isGreaterThan(plenty);
    }

    @Test
    void hidesWhatIsNotPublished() {
        catalog.save(List.of(draft("hidden", "HIDDEN-1", false)));
        prices.save(List.of(new PriceDraft(Sku.of("HIDDEN-1"), "de", Money.of(8900, "EUR"), null)));

        assertThat(german().offer("hidden")).isNull();
        assertThat(german().offer(Sku.of("HIDDEN-1"))).isNull();
    }

    private static PriceDraft euros(String sku, long cents) {
        return new PriceDraft(Sku.of(sku), "de", Money.of(cents, "EUR"), null);
    }

    private Shelf german() {
        return offers.of(market("de"), ENGLISH);
    }

    private Market market(String code) {
        return markets.require(code);
    }

    private static Offer offer(Shelf shelf, String handle) {
        return Objects.requireNonNull(shelf.offer(handle));
    }

    private static ProductDraft lamp(String handle, String sku) {
        return draft(handle, sku, true);
    }

    private static ProductDraft draft(String handle, String sku, boolean published) {
        return CatalogJson.mapper()
                .readValue(
                        """
                        {"handle": "%s", "published": %s, "rank": 1,
                         "texts": {"en": {"title": "Lamp", "description": "<p>Lamp</p>"}},
                         "variants": [{"sku": "%s", "tracked": true, "weightGrams": 900,
                                       "hs": "940521", "origin": "CN"}]}
                        """
                                .formatted(handle, published, sku),
                        ProductDraft.class);
    }
}
