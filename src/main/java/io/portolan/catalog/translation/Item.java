package io.portolan.catalog.translation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something whose texts are translated.
///
/// @param code the handle of a product, the code of anything else
public record Item(Kind kind, String code) {

    public enum Kind {
        PRODUCT,
        CATEGORY,
        COLLECTION,
        /// A type of products with its attributes.
        TYPE,
        /// A size guide.
        GUIDE;

        /// Whether shoppers find it at an address of its own.
        public boolean hasAddress() {
            return this != TYPE && this != GUIDE;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind with this word, or null.
        public static @Nullable Kind of(String word) {
            for (Kind kind : values()) if (kind.word().equals(word)) return kind;
            return null;
        }
    }

    /// The item that is kept as this. Refuses with `IllegalArgumentException` what names none.
    public static Item at(String path) {
        String[] parts = path.split("/", 2);
        Kind kind = parts.length < 2 ? null : Kind.of(parts[0]);
        if (kind == null || parts[1].isEmpty()) {
            throw new IllegalArgumentException("this names nothing of the catalogue: " + path);
        }
        return new Item(kind, parts[1]);
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

    public static Item type(String code) {
        return new Item(Kind.TYPE, code);
    }

    public static Item guide(String code) {
        return new Item(Kind.GUIDE, code);
    }

    /// How it is kept: `product/halt-backpack`.
    public String path() {
        return kind.word() + "/" + code;
    }
}
