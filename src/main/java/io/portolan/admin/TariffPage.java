package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tariff, looked through by code or word.
///
/// @param book the one that is shown
/// @param next address of the next lines; null when there are none
public record TariffPage(
        Shell shell,
        List<OrderView.Choice> books,
        String book,
        String about,
        OriginView origin,
        String q,
        List<Row> rows,
        @Nullable String first,
        @Nullable String next) {

    public TariffPage {
        books = List.copyOf(books);
        rows = List.copyOf(rows);
    }

    /// One line.
    public record Row(
            String code,
            String href,
            String name,
            String duty,
            String standing,
            boolean estimate) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
