package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How complete each language is, and what is left to do in one of them.
///
/// @param source the name of the language everything is written in first
/// @param run the machine's last way through what is missing; null before the first
/// @param next the address of the rows behind these; null at the end
public record TranslationsPage(
        Shell shell,
        String source,
        List<Tongue> tongues,
        Chosen chosen,
        List<Row> rows,
        @Nullable Run run,
        @Nullable String next) {

    public TranslationsPage {
        tongues = List.copyOf(tongues);
        rows = List.copyOf(rows);
    }

    /// One language.
    public record Tongue(
            String tag,
            String name,
            String href,
            boolean current,
            int percent,
            int reviewed,
            int machine,
            int outdated,
            int missing) {}

    /// What the list shows.
    ///
    /// @param total how many items fit
    public record Chosen(
            String language,
            String name,
            List<OrdersPage.Tab> tabs,
            List<OrderView.Choice> kinds,
            String kind,
            String state,
            String q,
            int total) {
        public Chosen {
            tabs = List.copyOf(tabs);
            kinds = List.copyOf(kinds);
        }
    }

    public record Row(
            String title, String code, String kind, String href, int percent, List<Status> left) {
        public Row {
            left = List.copyOf(left);
        }
    }

    /// The machine at work.
    ///
    /// @param stop where to stop it; null when it does not run
    public record Run(String text, int total, int seen, boolean running, @Nullable String stop) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
