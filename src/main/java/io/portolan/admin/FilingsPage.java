package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The returns to file, newest period first.
///
/// @param more how many older ones there are
/// @param first where the newest are; null when they are shown
/// @param next where the older ones are
/// @param months with sales without VAT to businesses of other member states, for who may see them
/// @param untold orders that are paid and in no return; null when nobody asked for them
public record FilingsPage(
        Shell shell,
        List<Row> rows,
        int more,
        @Nullable String first,
        @Nullable String next,
        List<OrderView.Choice> months,
        @Nullable List<Gap> untold) {

    public FilingsPage {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
        untold = untold == null ? null : List.copyOf(untold);
    }

    /// A return.
    ///
    /// @param nil whether there is nothing to tell but that
    public record Row(
            String href,
            String name,
            String place,
            String period,
            String due,
            Status status,
            String payable,
            boolean nil,
            boolean estimate) {}

    /// An order that does not agree with the journal of all money.
    public record Gap(String href, String number, String sold, String received) {}

    public String t(String key) {
        return shell.t(key);
    }
}
