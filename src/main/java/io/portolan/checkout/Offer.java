package io.portolan.checkout;

import io.portolan.catalog.Category;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductText;
import io.portolan.kernel.Sku;
import io.portolan.pricing.Price;
import io.portolan.shipping.ShippingOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product as a market offers it, in one of its languages. How many there are is not part of it:
/// ask `Offers.availability`, which knows the stock of this moment.
///
/// @param text in the shelf's language, or what stands in for it
/// @param category null when it stands on no shelf
/// @param variants those with a price in this market, at least one, in the product's order
public record Offer(
        Product product,
        ProductText text,
        @Nullable Category category,
        List<OfferVariant> variants) {

    /// How likely one gets it.
    public enum Availability {
        IN_STOCK("in-stock"),
        /// A few are left.
        LOW("low"),
        /// It can be ordered now and is sent when it is there again.
        BACK_ORDER("back-order"),
        SOLD_OUT("sold-out");

        private final String code;

        Availability(String code) {
            this.code = code;
        }

        /// As the API and the addresses of pages write it.
        public String code() {
            return code;
        }
    }

    public Offer {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) throw new IllegalArgumentException(product.handle());
    }

    public String handle() {
        return product.handle();
    }

    public String title() {
        return text.title();
    }

    public String summary() {
        return text.summary();
    }

    /// The lowest price of its variants.
    public Price price() {
        return cheapest().price();
    }

    /// Whether some variants cost more than `price`.
    public boolean pricesVary() {
        Price lowest = price();
        return variants.stream().anyMatch(v -> !v.price().amount().equals(lowest.amount()));
    }

    /// Duty and tax of the variant that `price` is of; null where the rule book does not know the
    /// country.
    public @Nullable OfferCharges charges() {
        return cheapest().charges();
    }

    /// The cheapest way to send one piece now; null when it cannot be sent yet.
    public @Nullable ShippingOption delivery() {
        return cheapest().delivery();
    }

    public List<Option> options() {
        return product.options();
    }

    /// All pictures; the first is the one for cards.
    public List<Picture> pictures() {
        return product.pictures();
    }

    /// The picture for cards, or null.
    public @Nullable Picture picture() {
        return pictures().isEmpty() ? null : pictures().getFirst();
    }

    /// The variant with this SKU, or null when this market does not offer it.
    public @Nullable OfferVariant variant(Sku sku) {
        for (OfferVariant variant : variants) if (variant.sku().equals(sku)) return variant;
        return null;
    }

    private OfferVariant cheapest() {
        OfferVariant cheapest = variants.getFirst();
        for (OfferVariant variant : variants) {
            if (variant.price().amount().compareTo(cheapest.price().amount()) < 0) {
                cheapest = variant;
            }
        }
        return cheapest;
    }
}
