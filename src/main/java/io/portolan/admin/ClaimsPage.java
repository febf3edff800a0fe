package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Claims that wait to be sent, those with the earliest last day first.
///
/// @param next where there are more; null on the last page
public record ClaimsPage(
        Shell shell,
        List<Row> rows,
        boolean mayWrite,
        @Nullable String notice,
        @Nullable String next) {

    public ClaimsPage {
        rows = List.copyOf(rows);
    }

    /// The claims of one refund.
    ///
    /// @param due the first last day
    /// @param amount what is repaid
    /// @param rules the ids of what says so
    public record Row(
            String refund,
            String number,
            String country,
            Status due,
            Money amount,
            List<RefundPage.ClaimView> claims,
            List<String> rules) {
        public Row {
            claims = List.copyOf(claims);
            rules = List.copyOf(rules);
        }
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
