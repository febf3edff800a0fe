package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many products each view holds, and who makes them: counted once for each state of the
/// catalogue and each day.
@Component
class ProductCounts {

    private static final int VENDORS = 200;

    private record Counted(
            CatalogSnapshot state,
            LocalDate day,
            Map<ProductQuery.View, Long> views,
            Map<ProductQuery.View, String> firsts,
            List<String> vendors) {}

    private final Catalog catalog;
    private volatile @Nullable Counted counted;

    ProductCounts(Catalog catalog) {
        this.catalog = catalog;
    }

    long of(ProductQuery.View view, LocalDate today) {
        return counted(today).views().getOrDefault(view, 0L);
    }

    /// The handle of the one product a view holds; null when it holds none or several.
    @Nullable String only(ProductQuery.View view, LocalDate today) {
        Counted now = counted(today);
        return now.views().getOrDefault(view, 0L) == 1 ? now.firsts().get(view) : null;
    }

    /// In the order of the alphabet, at most 200.
    List<String> vendors(LocalDate today) {
        return counted(today).vendors();
    }

    private Counted counted(LocalDate today) {
        CatalogSnapshot state = catalog.snapshot();
        Counted known = counted;
        if (known != null && known.state() == state && known.day().equals(today)) return known;
        Counted fresh = count(state, today);
        counted = fresh;
        return fresh;
    }

    private static Counted count(CatalogSnapshot state, LocalDate today) {
        Map<ProductQuery.View, Long> views = new EnumMap<>(ProductQuery.View.class);
        Map<ProductQuery.View, String> firsts = new EnumMap<>(ProductQuery.View.class);
        for (Product product : state.all()) {
            for (ProductQuery.View view : ProductQuery.View.values()) {
                if (!view.holds(product, state, today)) continue;
                views.merge(view, 1L, Long::sum);
                firsts.putIfAbsent(view, product.handle());
            }
        }
        List<String> vendors =
                state.all().stream()
                        .map(Product::vendor)
                        .filter(vendor -> !vendor.isEmpty())
                        .distinct()
                        .sorted()
                        .limit(VENDORS)
                        .toList();
        return new Counted(state, today, views, firsts, vendors);
    }
}
