package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file on its way into the shop.
///
/// @param href its own address
/// @param file what it is, how long, who sent it
/// @param columns what its columns mean; null when that cannot be changed any more
/// @param work how far it is; null when the shop is not working on it
/// @param problem what stopped it; null when nothing did
public record ImportPage(
        Shell shell,
        String href,
        String title,
        String file,
        Status status,
        List<Step> steps,
        @Nullable Columns columns,
        @Nullable Work work,
        List<Share> shares,
        List<Share> parts,
        List<Tab> tabs,
        Found found,
        Deeds deeds,
        @Nullable String problem) {

    public ImportPage {
        steps = List.copyOf(steps);
        shares = List.copyOf(shares);
        parts = List.copyOf(parts);
        tabs = List.copyOf(tabs);
    }

    /// A step of the way.
    ///
    /// @param mood `done`, `run`, `now` or empty
    public record Step(String mood, String title, String text) {}

    /// What the columns of the file mean.
    ///
    /// @param missing needed columns that no heading stands for, in words; empty when none is
    public record Columns(
            List<OrderView.Choice> formats,
            String format,
            List<String> currencies,
            String currency,
            List<OrderView.Choice> languages,
            String language,
            boolean keepEdits,
            List<Column> columns,
            String missing) {

        public Columns {
            formats = List.copyOf(formats);
            currencies = List.copyOf(currencies);
            languages = List.copyOf(languages);
            columns = List.copyOf(columns);
        }
    }

    /// A column of the file.
    ///
    /// @param field the name of its field
    /// @param sample what stands in its first rows
    /// @param meaning what it stands for now; empty when it is left out
    public record Column(
            String field, String heading, String sample, String meaning, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }
    }

    public record Work(int percent, String text) {}

    /// A part of the file, as a number and as a length on the bar.
    public record Share(Status status, String number, String mood, long from, long length) {}

    public record Tab(String href, String text, String number, boolean here) {}

    /// The rows of the open tab: findings, changes or fields.
    ///
    /// @param where what the third column of findings says: where in the row, or which product
    /// @param next the address of the next ones; null when there are none
    /// @param more that there are more than are listed, in words; null when there are not
    public record Found(
            List<Line> lines,
            List<Field> fields,
            boolean changes,
            String where,
            @Nullable String next,
            @Nullable String more) {
        public Found {
            lines = List.copyOf(lines);
            fields = List.copyOf(fields);
        }

        public boolean empty() {
            return lines.isEmpty() && fields.isEmpty();
        }
    }

    /// A field that would change.
    public record Field(String row, String thing, String field, String before, String after) {}

    public record Line(Status status, String row, String column, String value, String hint) {}

    /// What can be done with it now.
    ///
    /// @param run what the button says; null when it cannot be taken over now
    /// @param undo until when it can be undone, in words; null when it cannot
    public record Deeds(
            @Nullable String run,
            boolean check,
            boolean cancel,
            boolean resume,
            @Nullable String undo,
            boolean discard,
            boolean annotated) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
