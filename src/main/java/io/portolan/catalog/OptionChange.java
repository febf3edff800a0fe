package io.portolan.catalog;

import io.portolan.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A change of what can be chosen of a product, with what it does to its variants: those that no
/// longer fit leave. Nothing is written before somebody saves the draft.
///
/// @param leaving variants that would not be sold any more
public record OptionChange(
        Product product, List<Option> options, List<Variant> staying, List<Variant> leaving) {

    public OptionChange {
        options = List.copyOf(options);
        staying = List.copyOf(staying);
        leaving = List.copyOf(leaving);
    }

    /// A further option; every variant there is gets `value` of it.
    public static OptionChange adding(Product product, Option fresh, String value) {
        List<Option> options = new ArrayList<>(product.options());
        options.add(fresh);
        List<Variant> variants =
                product.current().stream()
                        .map(v -> v.but().options(with(v.options(), fresh.code(), value)).make())
                        .toList();
        return of(product, options, variants);
    }

    /// Without an option. Of variants that would be alike the first stays.
    public static OptionChange dropping(Product product, String option) {
        List<Option> options =
                product.options().stream().filter(o -> !o.code().equals(option)).toList();
        List<Variant> variants =
                product.current().stream()
                        .map(v -> v.but().options(without(v.options(), option)).make())
                        .toList();
        return of(product, options, variants);
    }

    /// With an option's names and values as they are in `now`; variants of values that are not
    /// there leave.
    public static OptionChange replacing(Product product, Option now) {
        List<Option> options =
                product.options().stream().map(o -> o.code().equals(now.code()) ? now : o).toList();
        return of(product, options, product.current());
    }

    /// With an option earlier (-1) or later (1) among the others.
    public static OptionChange moving(Product product, String option, int by) {
        List<Option> options = new ArrayList<>(product.options());
        int at = options.indexOf(product.option(option));
        int to = Math.clamp(at + by, 0, options.size() - 1);
        if (at >= 0) options.add(to, options.remove(at));
        return of(product, options, product.current());
    }

    /// Without these variants.
    public static OptionChange leaving(Product product, Collection<Sku> skus) {
        Set<Sku> named = new HashSet<>(skus);
        List<Variant> staying = new ArrayList<>();
        List<Variant> leaving = new ArrayList<>();
        for (Variant variant : product.current()) {
            (named.contains(variant.sku()) ? leaving : staying).add(variant);
        }
        return new OptionChange(product, product.options(), staying, leaving);
    }

    /// With further variants.
    public static OptionChange growing(Product product, List<Variant> fresh) {
        List<Variant> all = new ArrayList<>(product.current());
        all.addAll(fresh);
        return new OptionChange(product, product.options(), all, List.of());
    }

    /// With a put-away variant on sale again. Leaves out one that no longer fits the options or
    /// that another variant stands for by now.
    public static OptionChange back(Product product, Collection<Sku> skus) {
        List<Variant> all = new ArrayList<>(product.current());
        product.variants().stream()
                .filter(v -> v.putAway() && skus.contains(v.sku()))
                .map(v -> v.but().putAway(false).make())
                .forEach(all::add);
        OptionChange fitting = of(product, product.options(), all);
        return new OptionChange(product, product.options(), fitting.staying(), List.of());
    }

    /// The product so changed.
    ///
    /// @param named SKUs that orders or stock name: their variants are put away, the others that
    ///     leave are gone
    public ProductDraft draft(Set<Sku> named) {
        List<Variant> variants = new ArrayList<>(staying);
        Set<Sku> there = new HashSet<>();
        staying.forEach(v -> there.add(v.sku()));
        Set<Sku> gone = new HashSet<>();
        leaving.forEach(v -> gone.add(v.sku()));
        for (Variant variant : product.variants()) {
            if (there.contains(variant.sku())) continue;
            boolean leaves = gone.contains(variant.sku());
            if (!leaves && !variant.putAway()) continue;
            if (leaves && !named.contains(variant.sku())) continue;
            variants.add(variant.but().putAway(true).make());
        }
        return ProductDraft.of(product).but().options(options).variants(variants).make();
    }

    private static OptionChange of(Product product, List<Option> options, List<Variant> variants) {
        List<Variant> staying = new ArrayList<>();
        List<Variant> leaving = new ArrayList<>();
        Set<Map<String, String>> choices = new HashSet<>();
        for (Variant variant : variants) {
            Variant ordered = variant.but().options(ordered(options, variant.options())).make();
            boolean stays = fits(options, ordered) && choices.add(ordered.options());
            (stays ? staying : leaving).add(ordered);
        }
        return new OptionChange(product, options, staying, leaving);
    }

    private static boolean fits(List<Option> options, Variant variant) {
        if (variant.options().size() != options.size()) return false;
        for (Option option : options) {
            String chosen = variant.options().get(option.code());
            if (chosen == null || option.value(chosen) == null) return false;
        }
        return true;
    }

    private static Map<String, String> ordered(List<Option> options, Map<String, String> choice) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (Option option : options) {
            String value = choice.get(option.code());
            if (value != null) ordered.put(option.code(), value);
        }
        choice.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Map<String, String> with(Map<String, String> to, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(to);
        more.put(key, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> of, String key) {
        Map<String, String> less = new LinkedHashMap<>(of);
        less.remove(key);
        return less;
    }
}
