package io.portolan.demo;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductCollection;
import io.portolan.pricing.CouponDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The demo shop as its files say it: `demo/shop.json`, a file for each product,
/// collections in `demo/collections.json`.
record DemoShop(
        List<Category> categories,
        List<DemoProduct> products,
        List<CouponDraft> coupons,
        List<ProductCollection> collections) {

    /// What `shop.json` holds: products by their handle, in the order of the shelf.
    private record Contents(
            List<Category> categories, List<String> products, List<CouponDraft> coupons) {}

    DemoShop {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
        coupons = List.copyOf(coupons);
        collections = List.copyOf(collections);
    }

    static DemoShop read() {
        Contents contents = read("demo/shop.json", Contents.class);
        List<DemoProduct> products =
                contents.products().stream()
                        .map(handle -> "demo/products/" + handle + ".json")
                        .map(path -> read(path, DemoProduct.class))
                        .toList();
        return new DemoShop(
                contents.categories(),
                products,
                contents.coupons(),
                List.of(read("demo/collections.json", ProductCollection[].class)));
    }

    private static <T> T read(String path, Class<T> type) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return CatalogJson.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
