package io.portolan.storefront;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.ProductType;
import io.portolan.checkout.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Filters by the facts of products: those their types call filterable, where they tell these goods
/// apart. Goods of different types meet in one filter when the fact has the same name and unit.
final class AttributeFacets {

    private static final int MOST = 4;
    private static final int FEWEST_GOODS = 2;
    private static final int MOST_NUMBERS = 5;
    private static final int BANDS = 4;
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Front front;
    private final Attribute attribute;
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    private AttributeFacets(Front front, Attribute attribute) {
        this.front = front;
        this.attribute = attribute;
    }

    /// At most four, those of the most goods first.
    static List<Facet> of(Front front, List<Offer> all) {
        Map<String, AttributeFacets> seen = new LinkedHashMap<>();
        for (Offer offer : all) {
            ProductType type = front.shelf().type(offer);
            if (type == null) continue;
            for (Attribute attribute : type.attributes()) {
                AttributeValue value =
                        attribute.shown(offer.product().sheet().attributes().get(attribute.code()));
                if (!attribute.filterable() || value == null) continue;
                AttributeFacets facet =
                        seen.computeIfAbsent(
                                attribute.code(), code -> new AttributeFacets(front, attribute));
                if (facet.sameAs(attribute)) facet.values.put(offer.handle(), value);
            }
        }
        return seen.values().stream()
                .sorted(Comparator.comparingInt(facet -> -facet.values.size()))
                .map(facet -> facet.facet(all.size()))
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
    }

    private boolean sameAs(Attribute other) {
        return attribute.kind() == other.kind() && Objects.equals(attribute.unit(), other.unit());
    }

    /// Null when it would not tell these goods apart.
    private @Nullable Facet facet(int goods) {
        if (values.size() < FEWEST_GOODS) return null;
        List<BigDecimal> bounds = bounds();
        Map<String, Facet.Choice> choices = choices(bounds);
        boolean all = values.size() == goods;
        if (choices.isEmpty() || (choices.size() == 1 && all)) return null;
        return new Facet(
                Asked.ATTRIBUTE + attribute.code(),
                attribute.name(front.language()),
                choices,
                (offer, _) -> {
                    AttributeValue value = values.get(offer.handle());
                    return value == null ? List.of() : codes(value, bounds);
                });
    }

    private Map<String, Facet.Choice> choices(List<BigDecimal> bounds) {
        TreeSet<String> there = new TreeSet<>();
        values.values().forEach(value -> there.addAll(codes(value, bounds)));
        Map<String, Facet.Choice> choices = new LinkedHashMap<>();
        switch (attribute.kind()) {
            case CHOICE -> {
                for (Attribute.Choice choice : attribute.choices()) {
                    put(choices, there, choice.code(), choice.label(front.language()));
                }
            }
            case YES_NO -> {
                put(choices, there, YES, front.t("product.yes"));
                put(choices, there, NO, front.t("product.no"));
            }
            case NUMBER -> {
                if (bounds.isEmpty()) numbers(choices);
                else bands(choices, bounds);
            }
            case TEXT, DATE, DIMENSION -> {}
        }
        return choices;
    }

    private static void put(
            Map<String, Facet.Choice> choices, Set<String> there, String code, String label) {
        if (there.contains(code)) choices.put(code, new Facet.Choice(label, null));
    }

    private void numbers(Map<String, Facet.Choice> choices) {
        for (BigDecimal number : distinct()) {
            choices.put(number.toPlainString(), new Facet.Choice(said(number), null));
        }
    }

    private void bands(Map<String, Facet.Choice> choices, List<BigDecimal> bounds) {
        for (int i = 0; i <= bounds.size(); i++) {
            String label =
                    i == 0
                            ? front.t("facet.under", Map.of("to", said(bounds.getFirst())))
                            : i == bounds.size()
                                    ? front.t("facet.over", Map.of("from", said(bounds.getLast())))
                                    : front.t(
                                            "facet.between",
                                            Map.of(
                                                    "from", said(bounds.get(i - 1)),
                                                    "to", said(bounds.get(i))));
            choices.put(band(bounds, i), new Facet.Choice(label, null));
        }
    }

    private String said(BigDecimal number) {
        return front.display().measure(number, attribute.unit());
    }

    /// Where one band of numbers ends and the next begins; empty while there are so few numbers
    /// that each is a choice.
    private List<BigDecimal> bounds() {
        List<BigDecimal> distinct = distinct();
        if (distinct.size() <= MOST_NUMBERS) return List.of();
        List<BigDecimal> bounds = new ArrayList<>();
        for (int i = 1; i < BANDS; i++) bounds.add(distinct.get(distinct.size() * i / BANDS));
        return bounds;
    }

    private List<BigDecimal> distinct() {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        for (AttributeValue value : values.values()) {
            if (value instanceof AttributeValue.Amount amount) numbers.add(amount.number());
        }
        return List.copyOf(numbers);
    }

    private static List<String> codes(AttributeValue value, List<BigDecimal> bounds) {
        return switch (value) {
            case AttributeValue.Choices chosen -> chosen.choices();
            case AttributeValue.YesNo answer -> List.of(answer.yes() ? YES : NO);
            case AttributeValue.Amount amount -> List.of(code(amount.number(), bounds));
            case AttributeValue.Words words -> List.of();
            case AttributeValue.Day day -> List.of();
            case AttributeValue.Size size -> List.of();
        };
    }

    private static String code(BigDecimal number, List<BigDecimal> bounds) {
        if (bounds.isEmpty()) return number.toPlainString();
        int band = 0;
        while (band < bounds.size() && number.compareTo(bounds.get(band)) >= 0) band++;
        return band(bounds, band);
    }

    private static String band(List<BigDecimal> bounds, int band) {
        String from = band == 0 ? "" : bounds.get(band - 1).toPlainString();
        String to = band == bounds.size() ? "" : bounds.get(band).toPlainString();
        return from + "-" + to;
    }
}
