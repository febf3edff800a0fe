package io.portolan.storefront;

import io.portolan.catalog.Category;
import io.portolan.catalog.Option;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.shipping.ShippingOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The ways to narrow these goods: only those that tell them apart.
final class Facets {

    private static final int MOST_OPTIONS = 4;
    private static final List<Integer> DAYS = List.of(2, 3, 4, 5, 7, 10, 14, 21, 28);

    private final Front front;
    private final Offers offers;
    private final LocalDate today;
    private final List<Offer> all;

    /// @param all the goods before any filter
    Facets(Front front, Offers offers, LocalDate today, List<Offer> all) {
        this.front = front;
        this.offers = offers;
        this.today = today;
        this.all = all;
    }

    List<Facet> list() {
        List<Facet> facets = new ArrayList<>();
        if (all.size() < 2) return facets;
        facets.add(stock());
        keep(facets, categories());
        keep(facets, days());
        facets.addAll(options());
        facets.addAll(AttributeFacets.of(front, all));
        keep(facets, materials());
        keep(facets, PriceBands.facet(front, all));
        return facets;
    }

    private static void keep(List<Facet> facets, Facet facet) {
        if (facet.choices().size() > 1) facets.add(facet);
    }

    private Facet stock() {
        return new Facet(
                Facet.STOCK,
                front.t("shelf.stock"),
                Map.of("now", new Facet.Choice(front.t("shelf.stockNow"), null)),
                (_, variant) ->
                        offers.availability(variant.variant()) == Offer.Availability.SOLD_OUT
                                ? List.of()
                                : List.of("now"));
    }

    private Facet categories() {
        Map<String, Facet.Choice> choices = new LinkedHashMap<>();
        for (Category category : front.shelf().categories()) {
            if (all.stream().anyMatch(offer -> category.equals(offer.category()))) {
                String name = category.name(front.language());
                choices.put(category.code(), new Facet.Choice(name, null));
            }
        }
        return new Facet(
                Facet.CATEGORY,
                front.t("shelf.category"),
                choices,
                (offer, _) ->
                        offer.category() == null ? List.of() : List.of(offer.category().code()));
    }

    /// Those delivery times that some of the goods keep and others do not.
    private Facet days() {
        Map<String, Facet.Choice> choices = new LinkedHashMap<>();
        long last = -1;
        for (int days : DAYS) {
            long kept = all.stream().filter(offer -> arrives(offer, days)).count();
            if (kept == 0 || kept == last) continue;
            last = kept;
            String label = front.t("shelf.days", Map.of("days", days));
            choices.put(String.valueOf(days), new Facet.Choice(label, null));
        }
        return new Facet(
                Facet.DAYS,
                front.t("shelf.delivery"),
                choices,
                (_, variant) ->
                        choices.keySet().stream()
                                .filter(code -> arrives(variant, Integer.parseInt(code)))
                                .toList());
    }

    private boolean arrives(Offer offer, int days) {
        return offer.variants().stream().anyMatch(variant -> arrives(variant, days));
    }

    private boolean arrives(OfferVariant variant, int days) {
        ShippingOption delivery = variant.delivery();
        return delivery != null && ChronoUnit.DAYS.between(today, delivery.to()) <= days;
    }

    private static final class Seen {
        final Map<String, Facet.Choice> choices = new LinkedHashMap<>();
        String name = "";
        int goods;
    }

    /// The options that most of the goods have.
    private List<Facet> options() {
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (Offer offer : all) {
            for (Option option : offer.options()) {
                Seen one = seen.computeIfAbsent(option.code(), code -> new Seen());
                one.name = option.name(front.language());
                one.goods++;
                for (Option.Value value : option.values()) {
                    one.choices.putIfAbsent(
                            value.code(),
                            new Facet.Choice(value.label(front.language()), value.swatch()));
                }
            }
        }
        return seen.entrySet().stream()
                .filter(one -> one.getValue().choices.size() > 1)
                .sorted(Comparator.comparingInt(one -> -one.getValue().goods))
                .limit(MOST_OPTIONS)
                .map(one -> option(one.getKey(), one.getValue()))
                .toList();
    }

    private static Facet option(String code, Seen seen) {
        return new Facet(
                Asked.OPTION + code,
                seen.name,
                seen.choices,
                (_, variant) -> {
                    String value = variant.variant().options().get(code);
                    return value == null ? List.of() : List.of(value);
                });
    }

    private Facet materials() {
        TreeSet<String> found = new TreeSet<>();
        for (Offer offer : all) {
            for (OfferVariant variant : offer.variants()) found.addAll(materials(variant));
        }
        Map<String, Facet.Choice> choices = new LinkedHashMap<>();
        for (String code : found) {
            choices.put(code, new Facet.Choice(front.t("material." + code), null));
        }
        return new Facet(
                Facet.MATERIAL,
                front.t("shelf.material"),
                choices,
                (_, variant) -> materials(variant));
    }

    private static List<String> materials(OfferVariant variant) {
        String material = variant.variant().material();
        return material == null ? List.of() : Materials.of(material.toLowerCase(Locale.ROOT));
    }
}
