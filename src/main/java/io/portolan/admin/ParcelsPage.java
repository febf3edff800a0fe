package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parcels on their way, the troubled ones first.
public record ParcelsPage(
        Shell shell,
        List<OrdersPage.Tab> tabs,
        String q,
        List<Row> rows,
        @Nullable String next,
        boolean all) {

    public ParcelsPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /// One parcel.
    public record Row(
            String id,
            String tracking,
            String order,
            String country,
            String carrier,
            Status status,
            String detail,
            String promised,
            boolean label) {}

    public String t(String key) {
        return shell.t(key);
    }
}
