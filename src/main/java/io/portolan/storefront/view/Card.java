package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product among others.
///
/// @param was the price before, said as the law wants it; null when there was none
/// @param flag a short true word on the picture; null for most
/// @param terms what the price holds and when the goods arrive
/// @param swatches the colours it comes in
public record Card(
        String href,
        String title,
        String note,
        @Nullable Pic picture,
        String price,
        @Nullable String was,
        @Nullable String flag,
        String terms,
        List<String> swatches,
        String swatchLabel) {

    public Card {
        swatches = List.copyOf(swatches);
    }

    /// The same card with another word on its picture.
    public Card flagged(String word) {
        return new Card(href, title, note, picture, price, was, word, terms, swatches, swatchLabel);
    }
}
