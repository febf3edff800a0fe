package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is in the bag and what it costs so far.
///
/// @param undo the line just removed; null otherwise
/// @param coupon the code in use; empty when none
public record CartPage(
        Frame frame,
        String countText,
        List<Line> lines,
        @Nullable Bill bill,
        @Nullable FreeBar free,
        List<Notice> notices,
        @Nullable Undo undo,
        String coupon,
        @Nullable String couponError,
        @Nullable String arrives,
        String returns,
        List<Card> complements) {

    public CartPage {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
        complements = List.copyOf(complements);
    }

    /// One kind of goods in the bag.
    ///
    /// @param warning what changed since it was put in; null when nothing did
    public record Line(
            String id,
            String title,
            String href,
            @Nullable Pic picture,
            String note,
            int quantity,
            int most,
            String price,
            @Nullable String warning) {}

    /// How far it is to free delivery, in minor units.
    public record FreeBar(String text, long reached, long wanted) {}

    public record Undo(String sku, int quantity, String text) {}
}
