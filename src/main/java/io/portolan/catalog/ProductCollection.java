package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Goods that are shown together: those that keep its rules, and those that were put there by hand.
///
/// @param code its part of the address
/// @param published whether shoppers may see it
/// @param rules a product must keep all of them; empty means that only picked goods are in it
/// @param picked handles of goods put there by hand, in their order, before the others
/// @param left handles of goods that are not in it although they keep the rules
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductCollection(
        String code,
        Map<Language, String> names,
        Map<Language, String> blurbs,
        boolean published,
        List<CollectionRule> rules,
        List<String> picked,
        List<String> left) {

    public ProductCollection {
        Handles.check(code);
        names = ByLanguage.sorted(names);
        blurbs = ByLanguage.sorted(blurbs);
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

    /// Its goods among these, picked ones first, then the others in the order given.
    ///
    /// @param price a product's lowest price, or null where it has none
    public List<Product> members(
            List<Product> among, Function<Product, @Nullable Money> price, LocalDate today) {
        Map<String, Product> byHandle = new java.util.HashMap<>();
        for (Product product : among) byHandle.put(product.handle(), product);
        Set<Product> members = new LinkedHashSet<>();
        for (String handle : picked) {
            Product product = byHandle.get(handle);
            if (product != null) members.add(product);
        }
        if (!rules.isEmpty()) {
            for (Product product : among) {
                if (!left.contains(product.handle()) && keeps(product, price, today)) {
                    members.add(product);
                }
            }
        }
        return new ArrayList<>(members);
    }

    private boolean keeps(
            Product product, Function<Product, @Nullable Money> price, LocalDate today) {
        Money amount = price.apply(product);
        return rules.stream().allMatch(rule -> rule.holds(product, amount, today));
    }
}
