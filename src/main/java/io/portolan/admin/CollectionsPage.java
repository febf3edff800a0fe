package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All collections.
public record CollectionsPage(Shell shell, List<Row> rows, @Nullable String notice) {

    public CollectionsPage {
        rows = List.copyOf(rows);
    }

    /// One collection.
    ///
    /// @param kind how goods come into it, in words
    /// @param goods how many are in it now
    /// @param languages in how many of the shop's languages it has a name, `7 / 8`
    /// @param when its days, in words; empty for none
    public record Row(
            String code,
            String name,
            String kind,
            String goods,
            String languages,
            String when,
            Status status) {}

    public String t(String key) {
        return shell.t(key);
    }

    public boolean may() {
        return shell.may("products.write");
    }
}
