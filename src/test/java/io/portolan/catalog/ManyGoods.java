package io.portolan.catalog;

import io.portolan.demo.BenchGoods;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Made-up goods as the catalogue would hold them, without a database.
public final class ManyGoods {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 300;

    private ManyGoods() {}

    /// So many, added on different days.
    public static List<Product> made(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                Product.of(
                                        new UUID(1, i),
                                        FIRST_DAY.plusDays(i % DAYS),
                                        BenchGoods.drafts(i, 1).getFirst()))
                .toList();
    }

    /// A catalogue of so many.
    public static CatalogSnapshot snapshot(int count) {
        return new CatalogSnapshot(1, made(count), List.of());
    }
}
