package io.portolan.pricing;

import io.portolan.kernel.Sku;
import org.jspecify.annotations.Nullable;

/// A place in a price list.
///
/// @param market whose list it is; null for the base list
public record PricePlace(Sku sku, @Nullable String market) {

    /// Where a price stands.
    public static PricePlace of(PriceDraft price) {
        return new PricePlace(price.sku(), price.market());
    }
}
