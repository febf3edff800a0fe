package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where files come in: the form, and the files that came before.
///
/// @param outward how the catalogue can be written out
/// @param problem why the last file was not kept; null when nothing went wrong
public record ImportsPage(
        Shell shell,
        List<OrderView.Choice> kinds,
        List<String> currencies,
        List<OrderView.Choice> languages,
        List<OrderView.Choice> outward,
        List<Row> earlier,
        @Nullable String problem) {

    public ImportsPage {
        kinds = List.copyOf(kinds);
        currencies = List.copyOf(currencies);
        languages = List.copyOf(languages);
        outward = List.copyOf(outward);
        earlier = List.copyOf(earlier);
    }

    /// A file that came before.
    public record Row(
            String href,
            String title,
            String kind,
            String when,
            String who,
            String rows,
            Status status) {}

    public String t(String key) {
        return shell.t(key);
    }
}
