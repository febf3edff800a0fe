package io.portolan.checkout;

import io.portolan.catalog.Found;
import java.util.List;

/// What a text finds on a shelf.
///
/// @param found what was done to find it
/// @param offers best first
public record FoundOffers(Found found, List<Offer> offers) {

    public FoundOffers {
        offers = List.copyOf(offers);
    }
}
