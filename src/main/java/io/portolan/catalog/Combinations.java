package io.portolan.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What can be chosen of a product, held against the variants it has.
public final class Combinations {

    /// As many variants as one product may be given here, put-away ones included.
    public static final int MOST_VARIANTS = 5_000;

    /// As many options as one product may be given here.
    public static final int MOST_OPTIONS = 5;

    private final List<Option> options;
    private final Set<Map<String, String>> there = new HashSet<>();

    public Combinations(Product product) {
        options = product.options();
        for (Variant variant : product.current()) there.add(variant.options());
    }

    /// How many choices there are with these values only; `Long.MAX_VALUE` for more than that.
    ///
    /// @param only option code to the one value wanted of it; every value of the options not named
    public long possible(Map<String, String> only) {
        long possible = 1;
        for (Option option : options) {
            long values = only.containsKey(option.code()) ? 1 : option.values().size();
            if (values != 0 && possible > Long.MAX_VALUE / values) return Long.MAX_VALUE;
            possible *= values;
        }
        return possible;
    }

    /// The choices that no variant on sale makes, in the order of the options, at most `limit`.
    public List<Map<String, String>> missing(Map<String, String> only, int limit) {
        List<Map<String, String>> missing = new ArrayList<>();
        if (!options.isEmpty()) walk(0, new LinkedHashMap<>(), only, limit, missing);
        return missing;
    }

    private void walk(
            int at,
            Map<String, String> chosen,
            Map<String, String> only,
            int limit,
            List<Map<String, String>> missing) {
        if (at == options.size()) {
            if (!there.contains(chosen)) missing.add(new LinkedHashMap<>(chosen));
            return;
        }
        Option option = options.get(at);
        for (Option.Value value : option.values()) {
            if (missing.size() >= limit) return;
            if (!value.code().equals(only.getOrDefault(option.code(), value.code()))) continue;
            chosen.put(option.code(), value.code());
            walk(at + 1, chosen, only, limit, missing);
        }
        chosen.remove(option.code());
    }
}
