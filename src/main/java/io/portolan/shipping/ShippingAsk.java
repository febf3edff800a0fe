package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.Market;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is asked of [ShippingOptions].
///
/// @param weight of everything that travels, without the box
/// @param goods what the goods cost after discounts, in the market's currency and its way of
///     showing tax; decides free delivery
/// @param now the moment the order would be placed, for the cut-off
/// @param allWeighed false when one of the goods has no known weight
public record ShippingAsk(
        Market market,
        CountryCode destination,
        @Nullable String postcode,
        Weight weight,
        Money goods,
        Instant now,
        boolean allWeighed) {}
