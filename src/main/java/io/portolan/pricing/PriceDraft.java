package io.portolan.pricing;

import io.portolan.kernel.CurrencyMismatch;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import org.jspecify.annotations.Nullable;

/// A price as somebody wants it to be.
///
/// @param market the market whose list it stands in; null is the base price, which is converted for
///     every market without a price of its own
public record PriceDraft(
        Sku sku, @Nullable String market, Money amount, @Nullable Money compareAt) {

    public PriceDraft {
        if (amount.isNegative()) throw new IllegalArgumentException(sku + " costs " + amount);
        if (compareAt != null && !compareAt.currency().equals(amount.currency())) {
            throw new CurrencyMismatch(amount.currency(), compareAt.currency());
        }
    }
}
