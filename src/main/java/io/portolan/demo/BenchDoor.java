package io.portolan.demo;

import io.portolan.catalog.Catalog;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.web.Everyone;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the benchmark needs beside the shop: the two limits of this server, to compare with, and
/// stock to sell. There only with `portolan.bench=true`, which no shop that sells should have.
@RestController
@RequestMapping("/bench")
@ConditionalOnProperty("portolan.bench")
@Everyone("benchmark, off unless asked for")
class BenchDoor {

    private static final int BATCH = 1_000;

    private final DemoStore store;
    private final Stock stock;

    private final Catalog catalog;
    private final Prices prices;

    BenchDoor(DemoStore store, Stock stock, Catalog catalog, Prices prices) {
        this.store = store;
        this.stock = stock;
        this.catalog = catalog;
        this.prices = prices;
    }

    /// The least that this server can answer.
    @GetMapping("/hello")
    Map<String, String> hello() {
        return Map.of("hello", "world");
    }

    /// The least that this server can ask of its database.
    @GetMapping("/row")
    Map<String, Boolean> row() {
        return Map.of("begun", store.begun());
    }

    /// Pieces to sell.
    @PostMapping("/stock")
    Map<String, Integer> receive(@RequestParam String sku, @RequestParam int quantity) {
        stock.receive(new Sku(sku), quantity, "bench", UUID.randomUUID().toString());
        Integer available = stock.available(new Sku(sku));
        return Map.of("available", available == null ? -1 : available);
    }

    /// So many made-up goods, beside the demo's own.
    @PostMapping("/goods")
    Map<String, Integer> goods(@RequestParam int count) {
        for (int from = 0; from < count; from += BATCH) {
            int size = Math.min(BATCH, count - from);
            catalog.saveQuietly(BenchGoods.drafts(from, size));
            prices.saveQuietly(
                    IntStream.range(from, from + size).mapToObj(BenchDoor::price).toList());
        }
        prices.settle();
        catalog.settle();
        return Map.of("goods", catalog.snapshot().products().size());
    }

    private static PriceDraft price(int n) {
        Money amount = Money.of(500 + n % 20_000, "EUR");
        return new PriceDraft(new Sku(BenchGoods.sku(n)), null, amount, null);
    }

    /// What shoppers would type to find them.
    @GetMapping("/queries")
    List<String> queries() {
        return BenchGoods.queries();
    }
}
