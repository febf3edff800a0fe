package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One size guide in the editor: a table whose columns and rows can be moved, and how the shop
/// shows it.
///
/// @param columns the name of each column, as it is read aloud beside its fields
/// @param rows how many there are
/// @param begins tables one can begin with; none when there is something already
public record GuidePage(
        Fields form,
        Head head,
        List<String> columns,
        int rows,
        Lists lists,
        List<Begin> begins,
        Preview preview,
        List<ProductEditPage.LanguageTab> languages,
        Goods goods,
        @Nullable String notice) {

    /// What stands above all.
    ///
    /// @param code empty for a new one
    /// @param base which state is being changed; empty for a new one
    public record Head(
            String code,
            String title,
            String base,
            String action,
            String language,
            String languageName) {

        public boolean fresh() {
            return code.isEmpty();
        }
    }

    /// What can be chosen.
    public record Lists(
            List<OrderView.Choice> systems,
            List<OrderView.Choice> units,
            List<OrderView.Choice> markets) {}

    /// A table of sizes to begin with.
    public record Begin(String href, String name) {}

    /// The table as one market sees it.
    ///
    /// @param language in which it is said, a tag
    public record Preview(
            String language, String title, List<String> heads, List<List<Cell>> rows, String note) {
        public Preview {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A cell; `inch` is null where no measure stands.
    public record Cell(String text, @Nullable String inch) {}

    /// Products that name the guide, the first of them.
    ///
    /// @param count how many, in words
    /// @param kept why the guide cannot be removed, in words; empty when it can
    public record Goods(String count, String kept, List<OrderView.Choice> first, boolean more) {
        public Goods {
            first = List.copyOf(first);
        }
    }

    public GuidePage {
        columns = List.copyOf(columns);
        begins = List.copyOf(begins);
        languages = List.copyOf(languages);
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }
}
