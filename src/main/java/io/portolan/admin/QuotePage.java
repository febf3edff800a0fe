package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One quote with its working, and asked again as of a day.
///
/// @param order number of the order whose bill it became; null when it was only asked for
/// @param total with its currency
/// @param scheme the seller's scheme; null without one
/// @param again the same question by the rules of another day; null when none was asked for
public record QuotePage(
        Shell shell,
        String id,
        @Nullable String order,
        String title,
        String total,
        String asOf,
        @Nullable String scheme,
        boolean estimate,
        List<Part> parts,
        List<Other> others,
        List<OrderView.Choice> asked,
        List<OrderView.Choice> lines,
        List<String> reasons,
        List<String> warnings,
        String on,
        @Nullable String problem,
        @Nullable Again again) {

    public QuotePage {
        parts = List.copyOf(parts);
        others = List.copyOf(others);
        asked = List.copyOf(asked);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /// One charge.
    ///
    /// @param working base × rate = amount, unrounded
    public record Part(
            String name, String amount, String working, boolean estimate, OriginView origin) {}

    /// A rule that had a say without an amount.
    public record Other(OriginView origin) {}

    /// The same question by the rules of another day.
    ///
    /// @param left what is left for the goods where prices contain the charges; null elsewhere
    public record Again(String day, String total, @Nullable String left, List<Move> moves) {
        public Again {
            moves = List.copyOf(moves);
        }
    }

    /// One rule's part of the difference.
    ///
    /// @param href the rule's page; null when the book has it no longer
    public record Move(
            String what, String rule, @Nullable String href, String before, String after) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
