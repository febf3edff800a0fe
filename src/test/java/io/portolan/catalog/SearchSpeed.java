package io.portolan.catalog;

import io.portolan.demo.BenchGoods;
import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// How long a search takes in the process: `SearchSpeed PRODUCTS`. Not a test; see
// bench/RESULTS.md.
final class SearchSpeed {

    private SearchSpeed() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        List<Product> products = new ArrayList<>();
        for (ProductDraft draft : BenchGoods.drafts(0, count)) {
            products.add(Product.of(new UUID(1, products.size()), LocalDate.of(2026, 1, 1), draft));
        }
        CatalogSnapshot snapshot = new CatalogSnapshot(1, products, List.of());
        long begin = System.nanoTime();
        SearchBench index = new SearchBench(snapshot, Language.of("de"));
        System.out.printf(Locale.ROOT, "index made in %d ms%n", millis(begin));
        List<String> queries = BenchGoods.queries();
        for (int round = 0; round < 8; round++) round(index, queries);
        for (int round = 0; round < 6; round++) round(index, pairs(queries, round * 5000, 5000));
        begin = System.nanoTime();
        List<Product> changed = new ArrayList<>(products);
        changed.set(7, Product.of(new UUID(2, 1), LocalDate.of(2026, 1, 1), renamed()));
        index.follow(new CatalogSnapshot(2, changed, List.of()));
        System.out.printf(
                Locale.ROOT,
                "an edit followed in %d ms, found %s%n",
                millis(begin),
                index.find("Zitherkasten", 3));
    }

    /// Texts that nobody asked for before: two of the others.
    private static List<String> pairs(List<String> texts, int from, int count) {
        List<String> pairs = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            pairs.add(
                    texts.get(i % texts.size()) + ' ' + texts.get(i / texts.size() % texts.size()));
        }
        return pairs;
    }

    private static ProductDraft renamed() {
        return BenchGoods.drafts(7, 1).getFirst().but().texts(title()).make();
    }

    private static java.util.Map<Language, ProductText> title() {
        ProductText text = BenchGoods.drafts(7, 1).getFirst().texts().get(Language.of("de"));
        return java.util.Map.of(
                Language.of("de"),
                new ProductText(
                        "Zitherkasten",
                        java.util.Objects.requireNonNull(text).summary(),
                        "",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    private static void round(SearchBench index, List<String> queries) {
        long[] nanos = new long[queries.size()];
        long found = 0;
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            found += index.find(queries.get(i), 1000).size();
            nanos[i] = System.nanoTime() - begin;
        }
        long sum = Arrays.stream(nanos).sum();
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d queries: mean %d us, median %d us, p99 %d us, %d found a query%n",
                nanos.length,
                sum / nanos.length / 1000,
                nanos[nanos.length / 2] / 1000,
                nanos[nanos.length * 99 / 100] / 1000,
                found / nanos.length);
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
