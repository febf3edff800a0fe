package io.portolan.catalog;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the shop sells, as it was last saved.
///
/// @param handle its part of the address
/// @param published whether shoppers may see it
/// @param rank smaller comes earlier where nothing else orders
/// @param added the day it became new
/// @param variants at least one
/// @param pictures the first is the one on cards; may be empty
public record Product(
        UUID id,
        String handle,
        @Nullable String category,
        String vendor,
        boolean published,
        int rank,
        LocalDate added,
        Map<Language, ProductText> texts,
        List<Option> options,
        List<Variant> variants,
        List<Picture> pictures,
        @Nullable Compliance compliance,
        ProductSheet sheet,
        Version version) {

    /// Which of its versions this is.
    ///
    /// @param number 1 when it was first saved, one more after each change
    /// @param at when it was saved
    public record Version(int number, Instant at) {}

    static Product of(UUID id, LocalDate saved, ProductDraft draft) {
        return of(id, saved, draft, new Version(1, Instant.EPOCH));
    }

    static Product of(UUID id, LocalDate saved, ProductDraft draft, Version version) {
        return new Product(
                id,
                draft.handle(),
                draft.category(),
                draft.vendor(),
                draft.published(),
                draft.rank(),
                Objects.requireNonNullElse(draft.added(), saved),
                draft.texts(),
                draft.options(),
                draft.variants(),
                draft.pictures(),
                draft.compliance(),
                draft.sheetOrEmpty(),
                version);
    }

    /// Where it stands: draft, scheduled, published, archived.
    public Publication publication() {
        return Publication.of(published, sheet.when());
    }

    /// Its text in this language, else in English, else in the first language it has.
    public ProductText text(Language language) {
        return Objects.requireNonNull(ByLanguage.pick(texts, language), handle);
    }

    /// The variant with this SKU, or null.
    public @Nullable Variant variant(Sku sku) {
        for (Variant variant : variants) if (variant.sku().equals(sku)) return variant;
        return null;
    }

    /// The variants that are not put away.
    public List<Variant> current() {
        return variants.stream().filter(variant -> !variant.putAway()).toList();
    }

    /// Why this variant may not be sold in a market; null when it may.
    ///
    /// @param today the day it is there
    public @Nullable SaleStop stop(Variant variant, String market, LocalDate today) {
        if (!published) return SaleStop.UNPUBLISHED;
        if (!sheet.offeredIn(market)) return SaleStop.NOT_OFFERED;
        if (variant.putAway()) return SaleStop.PUT_AWAY;
        return sheet.lapsed(market, today).isEmpty() ? null : SaleStop.CERTIFICATE_LAPSED;
    }

    /// The option with this code, or null.
    public @Nullable Option option(String code) {
        for (Option option : options) if (option.code().equals(code)) return option;
        return null;
    }

    /// The pictures that show this variant, in order.
    public List<Picture> pictures(Variant variant) {
        return pictures.stream().filter(picture -> picture.shows(variant)).toList();
    }

    /// A variant in words: `Ink blue, 24 L`; empty for a product without options.
    public String label(Variant variant, Language language) {
        StringBuilder label = new StringBuilder();
        for (Option option : options) {
            Option.Value value = option.value(variant.options().getOrDefault(option.code(), ""));
            if (value == null) continue;
            if (!label.isEmpty()) label.append(", ");
            label.append(value.label(language));
        }
        return label.toString();
    }
}
