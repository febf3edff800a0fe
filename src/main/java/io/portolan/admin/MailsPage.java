package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mails the shop has written.
///
/// @param open the one that is read; null in the list
public record MailsPage(Shell shell, List<Row> rows, @Nullable Open open, @Nullable String next) {

    public MailsPage {
        rows = List.copyOf(rows);
    }

    /// One mail, masked.
    public record Row(
            String id,
            String written,
            String to,
            String title,
            String language,
            String order,
            Status status,
            String error) {}

    /// The mail that is read.
    ///
    /// @param body where the letter is, for a frame of its own; null until a purpose is given
    /// @param may whether this person may read it in clear at all
    public record Open(
            Row row, @Nullable String body, boolean may, List<OrderView.Choice> purposes) {
        public Open {
            purposes = List.copyOf(purposes);
        }
    }

    public String t(String key) {
        return shell.t(key);
    }
}
