package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Small products for search tests, made without a database.
final class SampleGoods {

    private SampleGoods() {}

    static Product product(String handle, String tag, String title, String... keywords) {
        return product(handle, true, Map.of(tag, title), keywords);
    }

    static Product product(
            String handle, boolean published, Map<String, String> titles, String... keywords) {
        Map<String, Object> texts = new HashMap<>();
        titles.forEach(
                (tag, title) ->
                        texts.put(tag, Map.of("title", title, "keywords", List.of(keywords))));
        return Product.of(
                new UUID(0, handle.hashCode()),
                LocalDate.of(2026, 1, 1),
                draft(handle, published, texts));
    }

    static ProductDraft draft(String handle, boolean published, Map<String, Object> texts) {
        String sku = "S-" + handle.toUpperCase(Locale.ROOT);
        return CatalogJson.mapper()
                .convertValue(
                        Map.of(
                                "handle",
                                handle,
                                "category",
                                "shelf",
                                "vendor",
                                "Maker",
                                "published",
                                published,
                                "rank",
                                1,
                                "texts",
                                texts,
                                "variants",
                                List.of(Map.of("sku", sku, "tracked", false))),
                        ProductDraft.class);
    }

    static CatalogSnapshot snapshot(long version, Product... products) {
        return snapshot(version, "Things", products);
    }

    static CatalogSnapshot snapshot(long version, String shelf, Product... products) {
        Category category =
                new Category("shelf", Map.of(Language.of("en"), shelf), Map.of(), 1, null);
        return new CatalogSnapshot(version, List.of(products), List.of(category));
    }
}
