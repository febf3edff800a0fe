package io.portolan.catalog;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A product as somebody wants it to be: what imports and forms hand to `Catalog.save`. Refuses
/// with `IllegalArgumentException` a product without title or variants, an SKU listed twice, and a
/// variant that chooses what no option offers.
///
/// @param handle its part of the address; the product is known by it when saved again
/// @param rank smaller comes earlier where nothing else orders
/// @param added the day it became new; null means the day it is first saved
/// @param published whether shoppers may see it; never while it is archived
/// @param sheet null when there is nothing on it
public record ProductDraft(
        String handle,
        @Nullable String category,
        String vendor,
        boolean published,
        int rank,
        @Nullable LocalDate added,
        Map<Language, ProductText> texts,
        List<Option> options,
        List<Variant> variants,
        List<Picture> pictures,
        @Nullable Compliance compliance,
        @Nullable ProductSheet sheet) {

    public ProductDraft {
        Handles.check(handle);
        vendor = vendor == null ? "" : vendor;
        texts = ByLanguage.sorted(texts);
        options = options == null ? List.of() : List.copyOf(options);
        variants = variants == null ? List.of() : List.copyOf(variants);
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
        sheet = ProductSheet.EMPTY.equals(sheet) ? null : sheet;
        published &= sheet == null || !sheet.when().archived();
        if (texts.isEmpty()) throw new IllegalArgumentException(handle + " has no text");
        if (variants.isEmpty()) throw new IllegalArgumentException(handle + " has no variant");
        checkVariants(handle, options, variants);
    }

    /// A product as it was saved, ready to be changed.
    public static ProductDraft of(Product product) {
        return new DraftCopy(product).make();
    }

    /// A copy to change: `draft.but().published(true).make()`.
    public DraftCopy but() {
        return new DraftCopy(this);
    }

    /// Its data sheet, an empty one where it has none.
    public ProductSheet sheetOrEmpty() {
        return sheet == null ? ProductSheet.EMPTY : sheet;
    }

    /// The same draft with descriptions that can be put on a page as they are.
    ProductDraft safe() {
        Map<Language, ProductText> safe = new HashMap<>();
        texts.forEach((language, text) -> safe.put(language, text.safe()));
        return but().texts(safe).make();
    }

    private static void checkVariants(String handle, List<Option> options, List<Variant> variants) {
        Set<Sku> skus = new HashSet<>();
        Set<Map<String, String>> choices = new HashSet<>();
        for (Variant variant : variants) {
            if (!skus.add(variant.sku())) {
                throw new IllegalArgumentException(
                        handle + " lists SKU " + variant.sku() + " twice");
            }
            if (variant.putAway()) continue;
            if (!choices.add(variant.options())) {
                throw new IllegalArgumentException(
                        handle + " has two variants for " + variant.options());
            }
            checkChoice(handle, options, variant);
        }
    }

    private static void checkChoice(String handle, List<Option> options, Variant variant) {
        boolean fits = variant.options().size() == options.size();
        for (Option option : options) {
            String chosen = variant.options().get(option.code());
            fits &= chosen != null && option.value(chosen) != null;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    handle + ": " + variant.sku() + " must choose one value of each option");
        }
    }
}
