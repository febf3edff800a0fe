package io.portolan.api;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.platform.web.KeyScope;
import io.portolan.platform.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Products and stock for the merchant's own programs, in the order of the shelf.
@RestController
class AdminGoodsApi {

    private static final int MOST = 500;

    private final Catalog catalog;
    private final Stock stock;

    AdminGoodsApi(Catalog catalog, Stock stock) {
        this.catalog = catalog;
        this.stock = stock;
    }

    record Page<T>(List<T> items, @Nullable String next, long total) {}

    record Goods(
            String handle,
            String title,
            @Nullable String category,
            String vendor,
            boolean published,
            List<Item> variants) {}

    record Item(
            String sku,
            @Nullable Long weightGrams,
            @Nullable String hsCode,
            @Nullable String origin,
            boolean tracked) {}

    record Level(
            String sku, String location, int onHand, int reserved, int claimed, int available) {}

    @GetMapping("/api/v1/admin/products")
    @KeyScope("products:read")
    Page<Goods> products(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        List<Product> all = catalog.snapshot().all();
        List<Product> page = part(all, Product::handle, after, limit);
        return new Page<>(
                page.stream().map(AdminGoodsApi::goods).toList(),
                more(all, page) ? page.getLast().handle() : null,
                all.size());
    }

    @GetMapping("/api/v1/admin/stock")
    @KeyScope("stock:read")
    Page<Level> stock(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        List<Sku> all =
                catalog.snapshot().all().stream()
                        .flatMap(product -> product.variants().stream())
                        .filter(Variant::tracked)
                        .map(Variant::sku)
                        .toList();
        List<Sku> page = part(all, Sku::toString, after, limit);
        return new Page<>(
                page.isEmpty()
                        ? List.of()
                        : stock.levels(page).stream()
                                .map(
                                        level ->
                                                new Level(
                                                        level.sku().toString(),
                                                        level.location(),
                                                        level.onHand(),
                                                        level.reserved(),
                                                        level.claimed(),
                                                        level.available()))
                                .toList(),
                more(all, page) ? page.getLast().toString() : null,
                all.size());
    }

    private static <T> List<T> part(
            List<T> all,
            java.util.function.Function<T, String> key,
            @Nullable String after,
            int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "range", "A page has 1 to " + MOST + " rows.");
        }
        int start = 0;
        if (after != null) {
            List<String> keys = all.stream().map(key).toList();
            start = keys.indexOf(after) + 1;
            if (start == 0) throw Refusal.invalid("after", "unknown", "This cursor is not ours.");
        }
        return all.subList(start, Math.min(all.size(), start + limit));
    }

    private static <T> boolean more(List<T> all, List<T> page) {
        return !page.isEmpty() && !page.getLast().equals(all.getLast());
    }

    private static Goods goods(Product product) {
        return new Goods(
                product.handle(),
                product.text(Language.of("en")).title(),
                product.category(),
                product.vendor(),
                product.published(),
                product.variants().stream()
                        .map(
                                variant ->
                                        new Item(
                                                variant.sku().toString(),
                                                variant.weight() == null
                                                        ? null
                                                        : variant.weight().grams(),
                                                variant.hs() == null ? null : variant.hs().digits(),
                                                variant.origin() == null
                                                        ? null
                                                        : variant.origin().value(),
                                                variant.tracked()))
                        .toList());
    }
}
