package io.portolan.storefront;

import io.portolan.catalog.Option;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is chosen of a product's options, and the variant that fits it.
///
/// @param chosen option code to value code, one for each option
/// @param exact the variant with just these values; null when none is made
record Choices(Map<String, String> chosen, @Nullable OfferVariant exact) {

    static Choices of(Offer offer, Map<String, String> parameters) {
        OfferVariant start = start(offer, parameters.get("sku"));
        Map<String, String> chosen = new LinkedHashMap<>(start.variant().options());
        for (Option option : offer.options()) {
            String wanted = parameters.get(Asked.OPTION + option.code());
            if (wanted != null && option.value(wanted) != null) chosen.put(option.code(), wanted);
        }
        return new Choices(chosen, find(offer, chosen));
    }

    /// The variants of an offer by what they choose, to look up many.
    static Map<Map<String, String>, OfferVariant> byChoice(Offer offer) {
        Map<Map<String, String>, OfferVariant> byChoice =
                HashMap.newHashMap(offer.variants().size());
        for (OfferVariant variant : offer.variants()) {
            byChoice.putIfAbsent(variant.variant().options(), variant);
        }
        return byChoice;
    }

    /// These choices with one of them changed.
    Map<String, String> with(String option, String value) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        changed.put(option, value);
        return changed;
    }

    private static OfferVariant start(Offer offer, @Nullable String sku) {
        for (OfferVariant variant : offer.variants()) {
            if (variant.sku().value().equals(sku)) return variant;
        }
        return offer.variants().getFirst();
    }

    private static @Nullable OfferVariant find(Offer offer, Map<String, String> chosen) {
        for (OfferVariant variant : offer.variants()) {
            if (variant.variant().options().equals(chosen)) return variant;
        }
        return null;
    }
}
