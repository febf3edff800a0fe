package io.portolan.demo;

import io.portolan.filings.Registrations;
import io.portolan.pricing.Coupons;
import io.portolan.pricing.Prices;
import io.portolan.privacy.Actor;
import java.time.ZoneOffset;
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
    private static final Actor DEMO = Actor.system("demo");

    private final boolean wanted;
    private final DemoStore store;
    private final DemoShelves shelves;
    private final Prices prices;
    private final Coupons coupons;
    private final Registrations registrations;
    private final TransactionTemplate transactions;

    DemoWorld(
            @Value("${portolan.demo}") boolean wanted,
            DemoStore store,
            DemoShelves shelves,
            Prices prices,
            Coupons coupons,
            Registrations registrations,
            TransactionTemplate transactions) {
        this.wanted = wanted;
        this.store = store;
        this.shelves = shelves;
        this.prices = prices;
        this.coupons = coupons;
        this.registrations = registrations;
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
        shop.registrations()
                .forEach((id, since) -> registrations.say(id, since, DEMO, ZoneOffset.UTC));
        return true;
    }
}
