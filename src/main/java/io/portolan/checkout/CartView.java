package io.portolan.checkout;

import io.portolan.kernel.Address;
import io.portolan.kernel.CartId;
import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.markets.Market;
import org.jspecify.annotations.Nullable;

/// A cart with its prices of this moment.
///
/// @param address in clear: only for the bearer of the cart's id
/// @param order the order it became
/// @param companyNumber what is known of the tax number in the address
public record CartView(
        CartId id,
        int version,
        Market market,
        Language language,
        Quote quote,
        @Nullable String coupon,
        @Nullable String shippingCode,
        @Nullable Address address,
        @Nullable OrderId order,
        CompanyNumber companyNumber) {

    /// How many pieces are in it.
    public int pieces() {
        return quote.bill() == null
                ? 0
                : quote.bill().lines().stream().mapToInt(line -> line.quantity()).sum();
    }
}
