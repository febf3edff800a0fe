package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.channels.table.Hint;
import java.util.Locale;

/// How much memory goods take in a shop that is open. The figures are *estimates*, made from one
/// measurement: 100,000 products of five variants, 250 characters each, held 336 MB of heap with
/// prices and stock (bench/RESULTS.md).
final class GoodsWeight {

    private static final long PRODUCT = 900;
    private static final long VARIANT = 450;
    private static final long USUAL_WORDS = 250;

    private long products;
    private long bytes;

    /// Beside what the shop has already.
    GoodsWeight(Catalog.Size there) {
        products = there.products();
        bytes = there.products() * (PRODUCT + USUAL_WORDS) + there.variants() * VARIANT;
    }

    void add(ProductDraft product) {
        products++;
        bytes += PRODUCT + product.variants().size() * VARIANT + words(product);
    }

    private static long words(ProductDraft product) {
        long words = bytes(product.handle());
        for (ProductText text : product.texts().values()) {
            words += bytes(text.title()) + bytes(text.summary()) + bytes(text.description());
            for (String word : text.keywords()) words += bytes(word);
        }
        return words;
    }

    // One byte for a Latin letter; two for each, where one of them is none.
    private static long bytes(String text) {
        boolean wide = text.chars().anyMatch(c -> c > 0xFF);
        return wide ? 2L * text.length() : text.length();
    }

    long products() {
        return products;
    }

    long bytes() {
        return bytes;
    }

    /// Says so when they are more than the memory of this process holds.
    ///
    /// @param holds bytes of goods there is room for; less than 1 when nobody said how much
    void warn(long holds, long heap, Tally tally) {
        if (holds < 1 || bytes <= holds) return;
        tally.warn(
                1,
                "",
                "",
                Hint.of(
                        "goods.weight",
                        String.format(Locale.ROOT, "%,d", products),
                        Room.megabytes(bytes),
                        Room.megabytes(heap),
                        String.format(Locale.ROOT, "%,d", products * holds / bytes),
                        Room.heapFor(bytes)));
    }
}
