package io.portolan.demo;

import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.platform.web.Everyone;
import java.util.Map;
import java.util.UUID;
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

    private final DemoStore store;
    private final Stock stock;

    BenchDoor(DemoStore store, Stock stock) {
        this.store = store;
        this.stock = stock;
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
}
