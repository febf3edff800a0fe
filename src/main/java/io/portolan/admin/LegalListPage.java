package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The legal texts of a market: which it needs and why, and how each stands in each language.
///
/// @param samples whether samples can be written where there is nothing
public record LegalListPage(
        Shell shell,
        String code,
        String market,
        List<OrderView.Choice> languages,
        List<Row> rows,
        boolean samples,
        @Nullable String notice) {

    public LegalListPage {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /// One kind of text.
    public record Row(String name, String href, List<Law> why, List<Cell> cells) {
        public Row {
            why = List.copyOf(why);
            cells = List.copyOf(cells);
        }
    }

    /// Who asks for it.
    ///
    /// @param source where that was read; empty when it is an estimate
    public record Law(String name, String source) {}

    /// How it stands in one language.
    ///
    /// @param href its versions; empty when there are none
    public record Cell(Status status, String when, String href) {}

    public String t(String key) {
        return shell.t(key);
    }
}
