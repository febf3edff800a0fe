package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All types of goods.
public record TypesPage(Shell shell, List<Row> rows, @Nullable String notice) {

    public TypesPage {
        rows = List.copyOf(rows);
    }

    /// One type.
    ///
    /// @param goods how many products name it
    /// @param filters the attributes shoppers filter by, in words
    /// @param languages in how many of the shop's languages all is said, `7 / 8`
    public record Row(
            String code,
            String name,
            String href,
            String goods,
            String attributes,
            String filters,
            String languages) {}

    public String t(String key) {
        return shell.t(key);
    }

    public boolean may() {
        return shell.may("products.write");
    }
}
