package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shop sells, with what each thing still lacks.
///
/// @param csv the address of this view as a file
/// @param deeds what can be done to many at once; empty without the right
public record ProductsPage(
        Shell shell,
        List<OrdersPage.Tab> tabs,
        List<String> markets,
        Asked asked,
        Choices choices,
        List<Row> rows,
        long total,
        long all,
        @Nullable String next,
        String csv,
        List<OrderView.Choice> deeds,
        @Nullable String notice) {

    /// What stands in the address.
    public record Asked(String q, String view, String category, String vendor, String sort) {}

    /// What the filters offer.
    public record Choices(
            List<OrderView.Choice> categories,
            List<OrderView.Choice> vendors,
            List<OrderView.Choice> sorts) {}

    public ProductsPage {
        tabs = List.copyOf(tabs);
        markets = List.copyOf(markets);
        rows = List.copyOf(rows);
        deeds = List.copyOf(deeds);
    }

    /// One product.
    ///
    /// @param prices one for each market, a dash where it cannot be sold
    public record Row(
            String title,
            String handle,
            String category,
            int variants,
            String stock,
            boolean low,
            List<String> prices,
            List<String> missing,
            Status status) {
        public Row {
            prices = List.copyOf(prices);
            missing = List.copyOf(missing);
        }
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
