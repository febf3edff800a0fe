package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shop sells, with what each thing still lacks.
public record ProductsPage(
        Shell shell,
        List<OrdersPage.Tab> tabs,
        List<String> markets,
        String q,
        String view,
        List<Row> rows,
        long total,
        long all,
        @Nullable String next) {

    public ProductsPage {
        tabs = List.copyOf(tabs);
        markets = List.copyOf(markets);
        rows = List.copyOf(rows);
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
