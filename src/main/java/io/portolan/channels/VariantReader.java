package io.portolan.channels;

import io.portolan.catalog.Option;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.SeenBefore;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects the variants of one product, with their prices and counts. A row that cannot be read
/// is left out; a variant the shop has already then stays as it is.
final class VariantReader {

    private final String handle;
    private final OptionTable options;
    private final @Nullable Product before;
    private final SeenBefore skus;
    private final Set<List<String>> chosen = new HashSet<>();
    private final List<Variant> variants = new ArrayList<>();
    private final List<PriceWish> prices = new ArrayList<>();
    private final List<ReadProduct.Count> counts = new ArrayList<>();
    private boolean unclear;

    VariantReader(String handle, OptionTable options, @Nullable Product before, SeenBefore skus) {
        this.handle = handle;
        this.options = options;
        this.before = before;
        this.skus = skus;
    }

    List<Variant> variants() {
        return variants;
    }

    List<Option> options() {
        return options.options();
    }

    List<PriceWish> prices() {
        return prices;
    }

    List<ReadProduct.Count> counts() {
        return counts;
    }

    /// @param listed its prices in the lists of markets
    void read(CsvRow row, Cells cells, Function<Sku, List<PriceDraft>> listed) {
        Column gap = options.gap(row);
        if (gap != null) {
            cells.error(gap, "option.gap");
            keep(cells.sku());
            return;
        }
        List<String> words = options.words(row);
        if (!chosen.add(words)) {
            cells.error(Column.OPTION1_VALUE, "option.same");
            keep(cells.sku());
            return;
        }
        Sku sku = cells.sku();
        if (sku == null) {
            if (row.has(Column.SKU)) {
                keep(words);
                return;
            }
            sku = Names.sku(handle, words);
        }
        if (!skus.first(sku.value())) {
            cells.error(Column.SKU, "sku.same");
            keep(words);
            return;
        }
        if (!add(sku, words, row, cells)) return;
        listed.apply(sku).stream().map(PriceWish::of).forEach(prices::add);
    }

    // What the damaged row speaks of stays as the shop has it.
    private void keep(@Nullable Sku sku) {
        Variant known = before == null || sku == null ? null : before.variant(sku);
        boolean kept =
                before != null
                        && known != null
                        && !known.putAway()
                        && skus.first(known.sku().value())
                        && options.takeUp(before, known);
        if (kept) variants.add(known);
        else unclear = true;
    }

    private void keep(List<String> words) {
        Variant known = known(words);
        if (known != null && skus.first(known.sku().value()))
            variants.add(rechosen(known, options.choose(words)));
        else unclear = true;
    }

    private @Nullable Variant known(List<String> words) {
        if (before == null) return null;
        return before.current().stream()
                .filter(variant -> options.chooses(words, before, variant))
                .findFirst()
                .orElse(null);
    }

    /// Whether a row that nobody can read may be that of a variant which the shop has and which
    /// no other row names.
    boolean loses() {
        if (before == null || !unclear) return false;
        Set<Sku> there = variants.stream().map(Variant::sku).collect(Collectors.toSet());
        return before.current().stream().anyMatch(variant -> !there.contains(variant.sku()));
    }

    private boolean add(Sku sku, List<String> words, CsvRow row, Cells cells) {
        Variant known = before == null ? null : before.variant(sku);
        Money price = cells.price();
        if (price == null) {
            if (known != null) variants.add(rechosen(known, options.choose(words)));
            else keep(words);
            return false;
        }
        variants.add(variant(sku, options.choose(words), row, cells, known));
        PriceWish.Said before =
                row.headings().has(Column.COMPARE_AT)
                        ? PriceWish.Said.of(cells.compareAt(price))
                        : PriceWish.Said.NOTHING;
        prices.add(PriceWish.base(sku, PriceWish.Said.of(price), before));
        if (tracked(row, known)) counts.add(new ReadProduct.Count(sku, cells.quantity()));
        return true;
    }

    private static Variant variant(
            Sku sku, Map<String, String> choice, CsvRow row, Cells cells, @Nullable Variant known) {
        HsCode hs = cells.hs();
        CountryCode origin = cells.origin();
        String barcode = cells.barcode();
        Variant before = known == null ? Variant.plain(sku, choice) : known;
        return before.but()
                .sku(sku)
                .options(choice)
                .weight(cells.weight(before.weight()))
                .hs(hs == null ? before.hs() : hs)
                .origin(origin == null ? before.origin() : origin)
                .tracked(tracked(row, known))
                .barcode(barcode == null ? before.barcode() : barcode)
                .putAway(false)
                .make();
    }

    private static Variant rechosen(Variant known, Map<String, String> choice) {
        return known.but().options(choice).make();
    }

    // A file without that column says nothing of it.
    private static boolean tracked(CsvRow row, @Nullable Variant known) {
        if (known != null && !row.headings().has(Column.TRACKER)) return known.tracked();
        return row.has(Column.TRACKER);
    }
}
