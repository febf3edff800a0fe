package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of orders.
///
/// @param q what was searched for
/// @param total how many the view holds
/// @param all how many the shop holds
/// @param next the address of the next page; null on the last
/// @param csv the address of this view as a file; null without the right
public record OrdersPage(
        Shell shell,
        List<Tab> tabs,
        List<Filter> filters,
        String view,
        String q,
        List<Row> rows,
        long total,
        long all,
        @Nullable String first,
        @Nullable String next,
        @Nullable String csv) {

    public OrdersPage {
        tabs = List.copyOf(tabs);
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    /// A saved view. `act` marks one that wants a person.
    public record Tab(String text, String href, long count, boolean current, boolean act) {}

    /// One choice of a filter.
    public record Filter(String text, String href, boolean on) {}

    /// An order.
    ///
    /// @param outside what it was called in the shop it came from; empty when it was placed here
    public record Row(
            String number,
            String outside,
            String placed,
            String country,
            String countryName,
            int pieces,
            Status payment,
            Status fulfilment,
            Money total) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
