package io.portolan.api;

import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferFilter;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Money;
import io.portolan.platform.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was asked of a list of products, checked. Values nobody knows are refused with 400 and the
/// parameter's name.
///
/// @param after where to go on; null for the beginning
record ProductQuery(OfferFilter filter, int limit, @Nullable Cursor after) {

    static final Set<String> NAMES =
            Set.of(
                    "market",
                    "lang",
                    "q",
                    "category",
                    "sort",
                    "limit",
                    "after",
                    "availability",
                    "price-from",
                    "price-to");
    static final String OPTION = "option.";

    private static final int MOST = 100;
    private static final int USUAL = 24;

    /// The last product of a page: found by its handle, or by its place when it is gone.
    record Cursor(int place, String handle) {

        static Cursor of(String text) {
            try {
                String plain =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                int place = Integer.parseInt(plain.substring(0, colon));
                if (place < 0) throw new IllegalArgumentException("before the beginning");
                return new Cursor(place, plain.substring(colon + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw Refusal.invalid(
                        "after", "malformed", "Take the value of `next` from the list before.");
            }
        }

        String text() {
            byte[] plain = (place + ":" + handle).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
        }

        /// Where the next page begins in these offers.
        int next(List<Offer> offers) {
            for (int i = 0; i < offers.size(); i++) {
                if (offers.get(i).handle().equals(handle)) return i + 1;
            }
            return Math.min(place, offers.size());
        }
    }

    static ProductQuery of(Map<String, String[]> asked, Shelf shelf) {
        for (String name : asked.keySet()) {
            if (!NAMES.contains(name) && !name.startsWith(OPTION)) {
                throw Refusal.invalid(
                        name.isBlank() ? "(parameter)" : name,
                        "unknown",
                        "There is no such parameter.");
            }
        }
        OfferFilter filter =
                new OfferFilter(
                        value(asked, "q"),
                        category(value(asked, "category"), shelf),
                        options(asked),
                        price(asked, "price-from", shelf),
                        price(asked, "price-to", shelf),
                        availability(value(asked, "availability")),
                        sort(value(asked, "sort")));
        String after = value(asked, "after");
        return new ProductQuery(
                filter, limit(value(asked, "limit")), after == null ? null : Cursor.of(after));
    }

    /// The value of a parameter; null when it is missing or empty, refused when it comes twice.
    static @Nullable String value(Map<String, String[]> asked, String name) {
        String[] values = asked.get(name);
        if (values == null || values.length == 0 || values[0].isEmpty()) return null;
        if (values.length > 1) throw Refusal.invalid(name, "repeated", "Send it once.");
        return values[0];
    }

    private static @Nullable String category(@Nullable String code, Shelf shelf) {
        if (code != null && shelf.category(code) == null) {
            throw Refusal.invalid("category", "unknown", "There is no category " + code + ".");
        }
        return code;
    }

    private static Map<String, Set<String>> options(Map<String, String[]> asked) {
        Map<String, Set<String>> options = new HashMap<>();
        for (String name : asked.keySet()) {
            if (!name.startsWith(OPTION)) continue;
            String values = value(asked, name);
            if (values == null) continue;
            options.put(
                    name.substring(OPTION.length()),
                    Set.copyOf(List.of(values.split(",", -1)).stream().distinct().toList()));
        }
        return options;
    }

    private static @Nullable Money price(Map<String, String[]> asked, String name, Shelf shelf) {
        String minor = value(asked, name);
        if (minor == null) return null;
        try {
            return new Money(Long.parseLong(minor), shelf.market().currency());
        } catch (NumberFormatException e) {
            throw Refusal.invalid(name, "type", "Send a whole number of minor units.");
        }
    }

    private static Set<Offer.Availability> availability(@Nullable String codes) {
        EnumSet<Offer.Availability> wanted = EnumSet.noneOf(Offer.Availability.class);
        if (codes == null) return wanted;
        for (String code : codes.split(",", -1)) wanted.add(state(code));
        return wanted;
    }

    private static Offer.Availability state(String code) {
        for (Offer.Availability state : Offer.Availability.values()) {
            if (state.code().equals(code)) return state;
        }
        throw Refusal.invalid(
                "availability", "unknown", "It is one of in-stock, low, back-order, sold-out.");
    }

    private static OfferFilter.Sort sort(@Nullable String code) {
        if (code == null) return OfferFilter.Sort.RELEVANCE;
        OfferFilter.Sort sort = OfferFilter.Sort.of(code);
        if (sort != null) return sort;
        throw Refusal.invalid(
                "sort", "unknown", "It is one of relevance, price, -price, title, newest.");
    }

    private static int limit(@Nullable String text) {
        if (text == null) return USUAL;
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) return limit;
        } catch (NumberFormatException e) {
            // Said below: it is no number from 1 to 100.
        }
        throw Refusal.invalid("limit", "range", "Send a number from 1 to " + MOST + ".");
    }
}
