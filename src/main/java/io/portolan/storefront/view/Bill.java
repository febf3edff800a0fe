package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What it costs: lines that add up to the total, and what the total contains.
///
/// @param insideCaption empty when nothing is inside but the goods
/// @param estimate why the duty or tax is an estimate; null when it is certain
public record Bill(
        List<Sum> sums,
        Sum total,
        String insideCaption,
        List<Sum> inside,
        @Nullable String estimate) {

    public Bill {
        sums = List.copyOf(sums);
        inside = List.copyOf(inside);
    }
}
