package io.portolan.demo;

import io.portolan.inventory.Stock;
import io.portolan.pricing.Coupons;
import io.portolan.pricing.Prices;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty shop with the demo world before its first page is served. Never a second time,
/// and never a shop that has goods of its own.
@Component
class DemoWorld implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final boolean wanted;
    private final DemoStore store;
    private final DemoShelves shelves;
    private final Prices prices;
    private final Coupons coupons;
    private final Stock stock;
    private final TransactionTemplate transactions;

    DemoWorld(
            @Value("${portolan.demo}") boolean wanted,
            DemoStore store,
            DemoShelves shelves,
            Prices prices,
            Coupons coupons,
            Stock stock,
            TransactionTemplate transactions) {
        this.wanted = wanted;
        this.store = store;
        this.shelves = shelves;
        this.prices = prices;
        this.coupons = coupons;
        this.stock = stock;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted) load();
    }

    /// Loads everything in one transaction.
    ///
    /// @return whether there was something to do
    boolean load() {
        if (store.begun() || !shelves.empty()) return false;
        DemoShop shop = DemoShop.read();
        Boolean loaded = transactions.execute(transaction -> fill(shop));
        if (!Boolean.TRUE.equals(loaded)) return false;
        shelves.name(shop);
        LOG.info("The demo world is loaded: {} products", shop.products().size());
        return true;
    }

    private boolean fill(DemoShop shop) {
        if (!store.begin()) return false;
        shelves.fill(shop);
        prices.save(shop.products().stream().flatMap(p -> p.prices().stream()).toList());
        coupons.save(shop.coupons());
        stock.receive(receipts(shop));
        return true;
    }

    private static List<Stock.Receipt> receipts(DemoShop shop) {
        return shop.products().stream()
                .flatMap(product -> product.stock().stream())
                .map(c -> new Stock.Receipt(c.sku(), c.quantity(), "opening-stock", "demo-world"))
                .toList();
    }
}
