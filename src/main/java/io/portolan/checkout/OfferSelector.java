package io.portolan.checkout;

import io.portolan.catalog.Category;
import io.portolan.catalog.Option;
import io.portolan.kernel.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Holds the offers of a shelf against a filter, once each, and counts on the way what each value
/// of each part would leave.
final class OfferSelector {

    private final Shelf shelf;
    private final OfferFilter filter;
    private final Function<Offer, Offer.Availability> availability;
    private final List<Offer> left = new ArrayList<>();
    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Map<String, Integer>> options = new HashMap<>();
    private final Map<String, Option> optionsSeen = new LinkedHashMap<>();
    private final Map<String, Map<String, Option.Value>> valuesSeen = new HashMap<>();
    private final Map<Offer.Availability, Integer> states = new EnumMap<>(Offer.Availability.class);
    private @Nullable Money lowest;
    private @Nullable Money highest;

    OfferSelector(
            Shelf shelf, OfferFilter filter, Function<Offer, Offer.Availability> availability) {
        this.shelf = shelf;
        this.filter = filter;
        this.availability = availability;
    }

    /// @param found what the text speaks of, in the order asked for
    OfferSelection of(List<Offer> found) {
        for (Offer offer : found) weigh(offer);
        return new OfferSelection(
                left, categoryCounts(), optionCounts(), lowest, highest, stateCounts());
    }

    private void weigh(Offer offer) {
        Offer.Availability state = availability.apply(offer);
        Money amount = offer.price().amount();
        boolean category = inCategory(offer);
        boolean price = inPrice(amount);
        boolean there = filter.availability().isEmpty() || filter.availability().contains(state);
        boolean chosen = chosen(offer);
        if (price && there && chosen) countCategory(offer);
        if (category && there && chosen) countPrice(amount);
        if (category && price && chosen) states.merge(state, 1, Integer::sum);
        if (category && price && there) countOptions(offer);
        if (category && price && there && chosen) left.add(offer);
    }

    private boolean inCategory(Offer offer) {
        String wanted = filter.category();
        return wanted == null || wanted.equals(offer.product().category());
    }

    private boolean chosen(Offer offer) {
        if (filter.options().isEmpty()) return true;
        for (OfferVariant variant : offer.variants()) if (fits(variant, null)) return true;
        return false;
    }

    private boolean inPrice(Money price) {
        Money from = filter.from();
        Money to = filter.to();
        return (from == null || price.compareTo(from) >= 0)
                && (to == null || price.compareTo(to) <= 0);
    }

    /// Whether the variant has a wanted value of each option, but for the one left out.
    private boolean fits(OfferVariant variant, @Nullable String leftOut) {
        Map<String, String> choice = variant.variant().options();
        for (Map.Entry<String, Set<String>> wanted : filter.options().entrySet()) {
            if (wanted.getKey().equals(leftOut)) continue;
            String value = choice.get(wanted.getKey());
            if (value == null || !wanted.getValue().contains(value)) return false;
        }
        return true;
    }

    private void countCategory(Offer offer) {
        String code = offer.product().category();
        if (code != null) categories.merge(code, 1, Integer::sum);
    }

    private void countPrice(Money price) {
        Money low = lowest;
        Money high = highest;
        if (low == null || price.compareTo(low) < 0) lowest = price;
        if (high == null || price.compareTo(high) > 0) highest = price;
    }

    private void countOptions(Offer offer) {
        for (Option option : offer.options()) {
            String code = option.code();
            optionsSeen.putIfAbsent(code, option);
            Set<String> values = new HashSet<>();
            for (OfferVariant variant : offer.variants()) {
                String value = variant.variant().options().get(code);
                if (value != null && fits(variant, code)) values.add(value);
            }
            Map<String, Integer> counts = options.computeIfAbsent(code, c -> new HashMap<>());
            Map<String, Option.Value> seen =
                    valuesSeen.computeIfAbsent(code, c -> new LinkedHashMap<>());
            for (Option.Value value : option.values()) {
                if (!values.contains(value.code())) continue;
                seen.putIfAbsent(value.code(), value);
                counts.merge(value.code(), 1, Integer::sum);
            }
        }
    }

    private List<OfferSelection.Count> categoryCounts() {
        List<OfferSelection.Count> counts = new ArrayList<>();
        for (Category category : shelf.categories()) {
            counts.add(
                    new OfferSelection.Count(
                            category.code(),
                            category.name(shelf.language()),
                            null,
                            categories.getOrDefault(category.code(), 0)));
        }
        return counts;
    }

    private List<OfferSelection.OptionCounts> optionCounts() {
        List<OfferSelection.OptionCounts> all = new ArrayList<>();
        for (Option option : optionsSeen.values()) {
            Map<String, Integer> counts = options.getOrDefault(option.code(), Map.of());
            List<OfferSelection.Count> values = new ArrayList<>();
            for (Option.Value value : valuesSeen.getOrDefault(option.code(), Map.of()).values()) {
                values.add(
                        new OfferSelection.Count(
                                value.code(),
                                value.label(shelf.language()),
                                value.swatch(),
                                counts.getOrDefault(value.code(), 0)));
            }
            if (values.isEmpty()) continue;
            all.add(
                    new OfferSelection.OptionCounts(
                            option.code(), option.name(shelf.language()), values));
        }
        return all;
    }

    private List<OfferSelection.Count> stateCounts() {
        List<OfferSelection.Count> counts = new ArrayList<>();
        states.forEach(
                (state, count) ->
                        counts.add(
                                new OfferSelection.Count(state.code(), state.code(), null, count)));
        return counts;
    }
}
