package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Translations as a table: out, and in again after a dry run.
public record TranslationFilePage(
        Shell shell,
        List<OrderView.Choice> kinds,
        @Nullable Report report,
        @Nullable String problem) {

    public TranslationFilePage {
        kinds = List.copyOf(kinds);
    }

    /// What a file holds.
    ///
    /// @param id to take it over; null when that was done or there is nothing to take
    public record Report(
            String file,
            @Nullable String id,
            Status status,
            List<Count> counts,
            List<Fault> faults,
            List<Change> changes,
            int unlisted) {
        public Report {
            counts = List.copyOf(counts);
            faults = List.copyOf(faults);
            changes = List.copyOf(changes);
        }
    }

    public record Count(String text, String number) {}

    public record Fault(Status status, String row, String column, String value, String hint) {}

    public record Change(
            String row, String item, String field, String lang, String before, String after) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
