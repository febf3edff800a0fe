package io.portolan.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a product says in one language.
///
/// @param summary one line of plain text
/// @param description simple HTML; made safe when the product is saved
/// @param specs facts in the order shown
/// @param keywords other words shoppers use for it: found by search, never shown
public record ProductText(
        String title,
        String summary,
        String description,
        @Nullable String material,
        @Nullable String care,
        @Nullable String madeIn,
        List<Spec> specs,
        List<String> keywords,
        @Nullable String seoTitle,
        @Nullable String seoDescription) {

    /// One fact about a product: `Size`, `30 × 46 × 17 cm`.
    public record Spec(String name, String value) {}

    public ProductText {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("a product needs a title in each of its languages");
        }
        summary = summary == null ? "" : summary;
        description = description == null ? "" : description;
        specs = specs == null ? List.of() : List.copyOf(specs);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }

    /// A text that has only a title yet.
    public static ProductText titled(String title) {
        return new TextCopy(title).make();
    }

    /// A copy to change: `text.but().care("Wipe it.").make()`.
    public TextCopy but() {
        return new TextCopy(this);
    }

    /// The same text with a description that can be put on a page as it is.
    ProductText safe() {
        String safe = SafeHtml.of(description);
        return safe.equals(description) ? this : but().description(safe).make();
    }
}
