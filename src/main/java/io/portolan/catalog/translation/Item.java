package io.portolan.catalog.translation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something whose texts are translated.
///
/// @param code the handle of a product, the code of a category or a collection
public record Item(Kind kind, String code) {

    public enum Kind {
        PRODUCT,
        CATEGORY,
        COLLECTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind with this word, or null.
        public static @Nullable Kind of(String word) {
            for (Kind kind : values()) if (kind.word().equals(word)) return kind;
            return null;
        }
    }

    public static Item product(String handle) {
        return new Item(Kind.PRODUCT, handle);
    }

    public static Item category(String code) {
        return new Item(Kind.CATEGORY, code);
    }

    public static Item collection(String code) {
        return new Item(Kind.COLLECTION, code);
    }

    /// How it is kept: `product/halt-backpack`.
    public String path() {
        return kind.word() + "/" + code;
    }
}
