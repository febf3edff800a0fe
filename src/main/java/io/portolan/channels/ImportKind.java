package io.portolan.channels;

import java.util.List;
import java.util.Locale;

/// What a file is about.
public enum ImportKind {
    PRODUCTS("shopify", "woocommerce", "portolan-csv", "ndjson");

    private final String formats;

    ImportKind(String... formats) {
        this.formats = String.join(" ", formats);
    }

    /// The shapes in which such files can be read, the usual one first.
    public List<String> formats() {
        return List.of(formats.split(" ", -1));
    }

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word. Refuses with `IllegalArgumentException` one that does not exist.
    public static ImportKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
