package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goods that are shown together: those that keep its rules, and those that were put there by hand.
///
/// @param code its part of the address where a language has none of its own
/// @param blurbs a sentence or two above the goods, plain text
/// @param seoTitles what search engines show; the name where there is none
/// @param picture below `/media/`; null for the picture of its first product
/// @param published whether shoppers may see it
/// @param from shown from this moment on; null when nobody said
/// @param until taken off at this moment; null when it stays
/// @param order 1 comes first
/// @param any whether one rule is enough; else a product must keep all of them
/// @param rules empty means that only picked goods are in it
/// @param picked handles of goods put there by hand, in their order, before the others
/// @param left handles of goods that are not in it although they keep the rules
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductCollection(
        String code,
        Map<Language, String> names,
        Map<Language, String> blurbs,
        Map<Language, String> seoTitles,
        Map<Language, String> seoDescriptions,
        @Nullable String picture,
        boolean published,
        @Nullable Instant from,
        @Nullable Instant until,
        int order,
        boolean any,
        List<CollectionRule> rules,
        List<String> picked,
        List<String> left) {

    public ProductCollection {
        Handles.check(code);
        names = ByLanguage.sorted(names);
        blurbs = ByLanguage.sorted(blurbs);
        seoTitles = ByLanguage.sorted(seoTitles);
        seoDescriptions = ByLanguage.sorted(seoDescriptions);
        if (from != null && until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("it would leave before it comes");
        }
        rules = rules == null ? List.of() : List.copyOf(rules);
        picked = picked == null ? List.of() : picked.stream().distinct().toList();
        left = left == null ? List.of() : left.stream().distinct().toList();
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, code);
    }

    public String blurb(Language language) {
        return ByLanguage.pick(blurbs, language, "");
    }

    public String seoTitle(Language language) {
        return ByLanguage.pick(seoTitles, language, name(language));
    }

    /// Empty when nobody wrote one.
    public String seoDescription(Language language) {
        return ByLanguage.pick(seoDescriptions, language, "");
    }

    /// Whether shoppers see it at this moment.
    public boolean open(Instant now) {
        return published
                && (from == null || !from.isAfter(now))
                && (until == null || until.isAfter(now));
    }

    /// Whether one of its rules looks at this.
    public boolean asks(CollectionRule.Field field) {
        return rules.stream().anyMatch(rule -> rule.field() == field);
    }

    /// Its goods among these, picked ones first, then the others in the order given.
    ///
    /// @param standing how a product stands now; asked only where rules want to know
    public List<Product> members(
            List<Product> among, Function<Product, CollectionRule.Standing> standing) {
        Map<String, Product> byHandle = new HashMap<>();
        if (!picked.isEmpty()) among.forEach(product -> byHandle.put(product.handle(), product));
        Set<Product> members = new LinkedHashSet<>();
        for (String handle : picked) {
            Product product = byHandle.get(handle);
            if (product != null) members.add(product);
        }
        if (!rules.isEmpty()) {
            for (Product product : among) {
                if (!left.contains(product.handle()) && keeps(product, standing.apply(product))) {
                    members.add(product);
                }
            }
        }
        return new ArrayList<>(members);
    }

    private boolean keeps(Product product, CollectionRule.Standing standing) {
        Stream<CollectionRule> each = rules.stream();
        return any
                ? each.anyMatch(rule -> rule.holds(product, standing))
                : each.allMatch(rule -> rule.holds(product, standing));
    }
}
