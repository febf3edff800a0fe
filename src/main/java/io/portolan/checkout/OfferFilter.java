package io.portolan.checkout;

import io.portolan.kernel.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a shopper narrows a shelf to. Within one part any of the values will do, all parts must
/// hold.
///
/// @param text what was typed; null for nothing
/// @param category a category's code; null for all
/// @param options option code to value codes: one variant must have a value of each option
/// @param from the lowest price, in the market's currency; null for any
/// @param to the highest price, inclusive; null for any
/// @param availability empty for any
public record OfferFilter(
        @Nullable String text,
        @Nullable String category,
        Map<String, Set<String>> options,
        @Nullable Money from,
        @Nullable Money to,
        Set<Offer.Availability> availability,
        Sort sort) {

    /// Nothing but the shelf in its order.
    public static final OfferFilter NONE =
            new OfferFilter(null, null, Map.of(), null, null, Set.of(), Sort.RELEVANCE);

    /// What comes first.
    public enum Sort {
        /// What fits the text best; without a text, the order of the shelf.
        RELEVANCE("relevance"),
        PRICE("price"),
        PRICE_DOWN("-price"),
        TITLE("title"),
        NEWEST("newest");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        /// As the API and the addresses of pages write it.
        public String code() {
            return code;
        }

        /// The sort with this code, or null.
        public static @Nullable Sort of(String code) {
            for (Sort sort : values()) if (sort.code.equals(code)) return sort;
            return null;
        }
    }

    public OfferFilter {
        Map<String, Set<String>> wanted = new HashMap<>();
        options.forEach(
                (option, values) -> {
                    if (!values.isEmpty()) wanted.put(option, Set.copyOf(values));
                });
        options = Map.copyOf(wanted);
        availability = Set.copyOf(availability);
        if (text != null && text.isBlank()) text = null;
    }

    /// Only this category, in the order of the shelf.
    public static OfferFilter category(String code) {
        return new OfferFilter(null, code, Map.of(), null, null, Set.of(), Sort.RELEVANCE);
    }

    /// What this text speaks of.
    public static OfferFilter text(String text) {
        return new OfferFilter(text, null, Map.of(), null, null, Set.of(), Sort.RELEVANCE);
    }
}
