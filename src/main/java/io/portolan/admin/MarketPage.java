package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One market, or a new one: what it is, what it still lacks, what its endings make of five prices.
public record MarketPage(
        Fields form,
        Head head,
        List<String> gaps,
        List<Label> labels,
        List<OrderView.Choice> taxes,
        List<OrderView.Choice> lists,
        @Nullable String notice) {

    public MarketPage {
        gaps = List.copyOf(gaps);
        labels = List.copyOf(labels);
        taxes = List.copyOf(taxes);
        lists = List.copyOf(lists);
    }

    /// What stands above the form and beside it.
    ///
    /// @param code empty for a new one
    /// @param version what the form has seen
    /// @param fixed why the currency cannot be another, in words; empty when it can
    /// @param shop where the market is in the shop; empty when it is closed or new
    public record Head(
            String code,
            String title,
            String action,
            String version,
            String currency,
            String fixed,
            String languages,
            String methods,
            String shop) {

        public boolean fresh() {
            return code.isEmpty();
        }
    }

    /// A base price, what it is at the day's rate, and the label made of it.
    public record Label(String base, String exact, String label) {}

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }

    public String t(String key, String name, Object value) {
        return form.t(key, name, value);
    }
}
