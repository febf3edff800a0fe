package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the goods that fit what was asked. Choices of one filter widen, filters among each other
/// narrow; all must hold for one and the same variant.
final class Sieve {

    private final Asked asked;
    private final Offers offers;
    private final @Nullable Money from;
    private final @Nullable Money to;

    Sieve(Asked asked, Offers offers, Currency currency) {
        this.asked = asked;
        this.offers = offers;
        this.from = money(asked.from(), currency);
        this.to = money(asked.to(), currency);
    }

    boolean keeps(Offer offer) {
        return keeps(offer, null, null);
    }

    /// Whether it keeps the offer when, of this one filter, only this choice counted.
    boolean keeps(Offer offer, @Nullable String option, @Nullable String value) {
        for (OfferVariant variant : offer.variants()) {
            if (fits(variant, option, value)) return true;
        }
        return false;
    }

    private boolean fits(OfferVariant variant, @Nullable String option, @Nullable String value) {
        Map<String, String> own = variant.variant().options();
        if (option != null && !own.getOrDefault(option, "").equals(value)) return false;
        for (Map.Entry<String, Set<String>> filter : asked.options().entrySet()) {
            if (filter.getKey().equals(option) || filter.getValue().isEmpty()) continue;
            if (!filter.getValue().contains(own.getOrDefault(filter.getKey(), ""))) return false;
        }
        Money price = variant.price().amount();
        if (from != null && price.compareTo(from) < 0) return false;
        if (to != null && price.compareTo(to) > 0) return false;
        return !asked.inStock()
                || offers.availability(variant.variant()) != Offer.Availability.SOLD_OUT;
    }

    /// An amount somebody typed in major units; null for anything else.
    private static @Nullable Money money(String typed, Currency currency) {
        if (!typed.matches("\\d{1,9}([.,]\\d{1,3})?")) return null;
        BigDecimal major = new BigDecimal(typed.replace(',', '.'));
        return Money.ofMajor(major, currency, RoundingMode.HALF_UP);
    }
}
