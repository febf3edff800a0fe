package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of customers, masked.
///
/// @param q what was searched for
/// @param all how many the shop knows
/// @param first the address of the first page; null when this is it
/// @param next the address of the next page; null on the last
public record CustomersPage(
        Shell shell,
        String q,
        List<Row> rows,
        long total,
        long all,
        @Nullable String first,
        @Nullable String next,
        boolean mayImport) {

    public CustomersPage {
        rows = List.copyOf(rows);
    }

    /// A customer.
    ///
    /// @param last when they ordered last; empty when they never did
    public record Row(
            String href,
            String name,
            String email,
            String country,
            String countryName,
            String orders,
            String last,
            String source) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
