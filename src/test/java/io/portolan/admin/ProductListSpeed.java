package io.portolan.admin;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.ManyGoods;
import io.portolan.catalog.Product;
import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long a page of the admin's list of products takes: `ProductListSpeed PRODUCTS`. Not a test;
/// see bench/RESULTS.md.
final class ProductListSpeed {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int PAGE = 50;
    private static final int ROUNDS = 9;

    private ProductListSpeed() {}

    public static void main(String[] args) {
        CatalogSnapshot products = ManyGoods.snapshot(Integer.parseInt(args[0]));
        for (String asked :
                List.of(
                        "",
                        "view=unready",
                        "q=Lampe",
                        "q=BENCH-777",
                        "category=home",
                        "vendor=x")) {
            for (ProductQuery.Sort sort : ProductQuery.Sort.values()) {
                measure(products, asked, sort);
            }
        }
    }

    private static void measure(CatalogSnapshot products, String asked, ProductQuery.Sort sort) {
        String[] pair = (asked.isEmpty() ? "view=all" : asked).split("=", -1);
        ProductQuery query = ProductQuery.of(Map.of(pair[0], pair[1], "sort", sort.word()));
        @Nullable Product last = null;
        long[] first = new long[ROUNDS];
        long[] next = new long[ROUNDS];
        int total = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            ProductQuery.Page page = query.page(products, null, german(), DAY, PAGE);
            first[i] = System.nanoTime() - begin;
            total = page.total();
            last = page.products().isEmpty() ? null : page.products().getLast();
            begin = System.nanoTime();
            query.page(products, last, german(), DAY, PAGE);
            next[i] = System.nanoTime() - begin;
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %-8s %6d found, first page %d ms, next %d ms%n",
                asked,
                sort.word(),
                total,
                middle(first),
                middle(next));
    }

    private static Language german() {
        return Language.of("de");
    }

    private static long middle(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1_000_000;
    }
}
