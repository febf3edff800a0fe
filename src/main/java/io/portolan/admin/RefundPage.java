package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a refund of pieces comes to, before it is sent.
///
/// @param problem why it is shown again; null when it is looked at
/// @param unpack what to do with a parcel that has a label; null when there is nothing to do
/// @param key makes the form safe to send twice
/// @param hidden what was chosen, by the form's names
/// @param pieces what goes back, a line each
/// @param total what the buyer gets
/// @param recovered what of duty, tax and fees the seller gets back
/// @param lost what of them nobody repays
/// @param notes what stays as it was
public record RefundPage(
        Shell shell,
        String number,
        String cause,
        @Nullable String problem,
        @Nullable String unpack,
        String key,
        List<OrderView.Choice> hidden,
        List<String> pieces,
        List<Row> rows,
        Money total,
        Money recovered,
        Money lost,
        boolean estimate,
        List<Note> notes) {

    public RefundPage {
        hidden = List.copyOf(hidden);
        pieces = List.copyOf(pieces);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// One part of what was paid.
    ///
    /// @param paid the pieces' share of it
    /// @param back what the buyer gets
    /// @param recovered what the seller gets back; null where that is no question
    /// @param fate how, in words; empty where that is no question
    /// @param claim how it is claimed; null when nothing is
    /// @param origin the rule; null where there is none
    public record Row(
            String label,
            Money paid,
            Money back,
            @Nullable Money recovered,
            @Nullable Money lost,
            String fate,
            @Nullable ClaimView claim,
            @Nullable OriginView origin) {}

    /// How something is claimed.
    ///
    /// @param form in English
    /// @param conditions in words
    public record ClaimView(
            String authority, String claimant, String form, String until, List<String> conditions) {
        public ClaimView {
            conditions = List.copyOf(conditions);
        }
    }

    /// What must be known, with its rule.
    public record Note(String text, OriginView origin) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
