package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;

/// What a refund of pieces comes to, before it is sent.
///
/// @param key makes the form safe to send twice
/// @param hidden what was chosen, by the form's names
/// @param pieces what goes back, a line each
/// @param total what the buyer gets
public record RefundPage(
        Shell shell,
        String number,
        String cause,
        String key,
        List<OrderView.Choice> hidden,
        List<String> pieces,
        List<Row> rows,
        Money total) {

    public RefundPage {
        hidden = List.copyOf(hidden);
        pieces = List.copyOf(pieces);
        rows = List.copyOf(rows);
    }

    /// One part of what was paid.
    ///
    /// @param paid the pieces' share of it
    /// @param back what the buyer gets
    public record Row(String label, Money paid, Money back) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
