package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way to narrow a list of goods.
///
/// @param name as it stands in the address
/// @param choices code to words, in the order shown
/// @param has which of them a variant answers to
record Facet(String name, String title, Map<String, Choice> choices, Has has) {

    static final String CATEGORY = "cat";
    static final String BAND = "band";
    static final String MATERIAL = "mat";
    static final String DAYS = "days";
    static final String STOCK = "stock";

    /// One choice in words.
    ///
    /// @param swatch its colour where it is one
    record Choice(String label, @Nullable String swatch) {}

    /// Says which choices a variant answers to.
    interface Has {
        Collection<String> of(Offer offer, OfferVariant variant);
    }

    boolean isOption() {
        return name.startsWith(Asked.OPTION);
    }
}
