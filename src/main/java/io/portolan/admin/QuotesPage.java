package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Kept quotes, the newest first, and the door to one by its number.
///
/// @param problem what is wrong with what was looked for; null when nothing is
public record QuotesPage(
        Shell shell,
        String id,
        String day,
        @Nullable String problem,
        List<Row> rows,
        @Nullable String first,
        @Nullable String next) {

    public QuotesPage {
        rows = List.copyOf(rows);
    }

    /// One quote.
    ///
    /// @param order number of the order whose bill it became; null when it was only asked for
    public record Row(
            String id,
            String href,
            String at,
            String country,
            String asOf,
            String total,
            String currency,
            boolean estimate,
            @Nullable String order) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
