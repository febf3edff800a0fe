package io.portolan.admin;

import java.util.List;

/// Who did what to what, why and when.
public record AuditPage(Shell shell, List<OrdersPage.Filter> filters, List<Row> rows) {

    public AuditPage {
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    public record Row(
            String at,
            String who,
            String kind,
            String what,
            String about,
            String purpose,
            String more) {}

    public String t(String key) {
        return shell.t(key);
    }
}
