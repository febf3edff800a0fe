package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All markets: where the shop sells, and what each still lacks.
///
/// @param may whether the reader may change anything here
public record MarketsPage(Shell shell, List<Row> rows, boolean may, @Nullable String notice) {

    public MarketsPage {
        rows = List.copyOf(rows);
    }

    /// One market, as a line of the list.
    ///
    /// @param countries as the reader calls them
    /// @param prices whose list is read, and what converted prices get
    public record Row(
            String code,
            String name,
            String href,
            String countries,
            String currency,
            String languages,
            String tax,
            String prices,
            Status open,
            Status whole) {}

    public String t(String key) {
        return shell.t(key);
    }
}
