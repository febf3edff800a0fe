package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Products from a file: tried first, then taken over.
///
/// @param report what became of the file just sent; null before
public record ImportPage(
        Shell shell,
        List<String> currencies,
        List<OrderView.Choice> languages,
        String currency,
        String language,
        @Nullable Report report,
        @Nullable String problem) {

    public ImportPage {
        currencies = List.copyOf(currencies);
        languages = List.copyOf(languages);
    }

    /// What became of a file.
    ///
    /// @param counts what happened to how many products
    public record Report(
            String file,
            boolean dryRun,
            String summary,
            Status status,
            List<Count> counts,
            List<Line> lines,
            long unlisted) {
        public Report {
            counts = List.copyOf(counts);
            lines = List.copyOf(lines);
        }
    }

    public record Count(String text, String number) {}

    public record Line(Status status, String row, String column, String value, String hint) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
