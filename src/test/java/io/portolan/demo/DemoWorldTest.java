package io.portolan.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.pricing.Coupons;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest(demo = true)
class DemoWorldTest {

    @Autowired DemoWorld world;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Coupons coupons;
    @Autowired Markets markets;
    @Autowired Stock stock;

    @Test
    void hasGoodsOnTheShelfWhenTheShopOpens() {
        assertThat(catalog.snapshot().products()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(catalog.snapshot().categories()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(coupons.list("", 100)).extracting("code").contains("WELCOME10", "OSTRO5");
    }

    @Test
    void sellsEveryVariantInEveryMarket() {
        for (DemoProduct demo : DemoShop.read().products()) {
            Product product = requireNonNull(catalog.snapshot().product(demo.product().handle()));
            for (Market market : markets.all()) {
                for (Variant variant : product.variants()) {
                    assertThat(prices.of(variant.sku(), market)).isNotNull();
                }
            }
        }
    }

    @Test
    void countsTheStockAndKnowsWhatIsSoldOut() {
        assertThat(stock.available(Sku.of("OST-QUA-OAT"))).isZero();
        assertThat(stock.available(Sku.of("OST-BUO-HAR"))).isPositive();
    }

    @Test
    void loadsNothingTwice() {
        long before = catalog.snapshot().version();
        Integer pieces = stock.available(Sku.of("OST-BUO-HAR"));
        assertThat(world.load()).isFalse();
        assertThat(catalog.snapshot().version()).isEqualTo(before);
        assertThat(stock.available(Sku.of("OST-BUO-HAR"))).isEqualTo(pieces);
    }
}
