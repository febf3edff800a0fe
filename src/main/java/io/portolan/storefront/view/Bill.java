package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What it costs: lines that add up to the total, and what the total contains.
///
/// @param insideCaption empty when nothing is inside but the goods
/// @param due what is paid at the door, no part of the total; null when nothing is
/// @param estimate why the duty or tax is an estimate; null when it is certain
public record Bill(
        List<Sum> sums,
        Sum total,
        String insideCaption,
        List<Sum> inside,
        @Nullable String estimate,
        @Nullable Due due) {

    public Bill {
        sums = List.copyOf(sums);
        inside = List.copyOf(inside);
    }

    /// The same with another word on what is not certain.
    public Bill noted(@Nullable String note) {
        return new Bill(sums, total, insideCaption, inside, note, due);
    }

    /// What the carrier takes at the door.
    ///
    /// @param parts what it consists of
    public record Due(Sum total, List<Sum> parts, String note) {
        public Due {
            parts = List.copyOf(parts);
        }
    }
}
