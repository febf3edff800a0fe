package io.portolan.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.pricing.CouponDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// The demo shop as its files say it: `demo/shop.json`, a file for each product,
/// types, size guides, sheets and collections in files of their own.
///
/// @param registrations where the shop is registered for tax: the place's id and since when
record DemoShop(
        List<Category> categories,
        List<DemoProduct> products,
        List<CouponDraft> coupons,
        List<ProductCollection> collections,
        List<ProductType> types,
        List<SizeGuide> guides,
        Map<String, LocalDate> registrations) {

    /// What `shop.json` holds: products by their handle, in the order of the shelf.
    private record Contents(
            List<Category> categories,
            List<String> products,
            List<CouponDraft> coupons,
            Map<String, LocalDate> registrations) {}

    /// Data sheets by handle, for products whose own file has none.
    private record Sheets(@JsonValue Map<String, ProductSheet> all) {

        @JsonCreator
        static Sheets of(Map<String, ProductSheet> all) {
            return new Sheets(all);
        }

        DemoProduct filled(DemoProduct demo) {
            ProductSheet sheet = all.get(demo.product().handle());
            return sheet == null || demo.product().sheet() != null
                    ? demo
                    : new DemoProduct(
                            demo.product().but().sheet(sheet).make(), demo.prices(), demo.stock());
        }
    }

    DemoShop {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
        coupons = List.copyOf(coupons);
        collections = List.copyOf(collections);
        types = List.copyOf(types);
        guides = List.copyOf(guides);
        registrations = Map.copyOf(registrations);
    }

    static DemoShop read() {
        Contents contents = read("demo/shop.json", Contents.class);
        Sheets sheets = read("demo/sheets.json", Sheets.class);
        List<DemoProduct> products =
                contents.products().stream()
                        .map(handle -> "demo/products/" + handle + ".json")
                        .map(path -> read(path, DemoProduct.class))
                        .map(sheets::filled)
                        .toList();
        return new DemoShop(
                contents.categories(),
                products,
                contents.coupons(),
                List.of(read("demo/collections.json", ProductCollection[].class)),
                List.of(read("demo/types.json", ProductType[].class)),
                List.of(read("demo/size-guides.json", SizeGuide[].class)),
                contents.registrations());
    }

    private static <T> T read(String path, Class<T> type) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return CatalogJson.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
