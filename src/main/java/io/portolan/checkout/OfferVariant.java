package io.portolan.checkout;

import io.portolan.catalog.Picture;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Sku;
import io.portolan.pricing.Price;
import io.portolan.shipping.ShippingOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A variant as a market offers it.
///
/// @param label its choices in words: `Ink blue, 24 L`; empty when there is nothing to choose
/// @param charges null where the rule book does not know the country
/// @param delivery the cheapest way to send one piece now; null when it cannot be sent yet
/// @param pictures those that show it
public record OfferVariant(
        Variant variant,
        String label,
        Price price,
        @Nullable OfferCharges charges,
        @Nullable ShippingOption delivery,
        List<Picture> pictures) {

    public OfferVariant {
        pictures = List.copyOf(pictures);
    }

    public Sku sku() {
        return variant.sku();
    }
}
