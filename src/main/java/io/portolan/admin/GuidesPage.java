package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All size guides.
public record GuidesPage(Shell shell, List<Row> rows, @Nullable String notice) {

    public GuidesPage {
        rows = List.copyOf(rows);
    }

    /// One size guide.
    ///
    /// @param columns what stands in its columns, in words
    /// @param goods how many products name it
    /// @param languages in how many of the shop's languages all is said, `7 / 8`
    public record Row(
            String code,
            String name,
            String href,
            String sizes,
            String columns,
            String goods,
            String languages) {}

    public String t(String key) {
        return shell.t(key);
    }

    public boolean may() {
        return shell.may("products.write");
    }
}
