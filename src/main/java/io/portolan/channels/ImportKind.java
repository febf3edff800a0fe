package io.portolan.channels;

import java.util.List;
import java.util.Locale;

/// What a file is about.
public enum ImportKind {
    PRODUCTS("shopify", "woocommerce", "portolan-csv", "ndjson", "zip"),
    CUSTOMERS("shopify-customers"),
    ORDERS("shopify-orders");

    private final String formats;

    ImportKind(String... formats) {
        this.formats = String.join(" ", formats);
    }

    /// The shapes in which such files can be read, the usual one first.
    public List<String> formats() {
        return List.of(formats.split(" ", -1));
    }

    /// The format of this name; `shopify` is the one of that shop, whatever the file is about.
    String format(String name) {
        String whole = name + "-" + word();
        return formats().contains(whole) ? whole : name;
    }

    /// Whether such files say who somebody is.
    public boolean personal() {
        return this != PRODUCTS;
    }

    /// The word in the database and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind whose files can have this format.
    static ImportKind reading(String format) {
        for (ImportKind kind : values()) if (kind.formats().contains(format)) return kind;
        throw new IllegalArgumentException("unknown format " + format);
    }

    /// The kind with this word. Refuses with `IllegalArgumentException` one that does not exist.
    public static ImportKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
