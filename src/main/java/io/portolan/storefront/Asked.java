package io.portolan.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/// What a shopper asks of a shelf, as it stands in the address: choices of filters (several of one
/// filter mean any of them), prices, order, how far down the list.
record Asked(
        String query,
        Map<String, Set<String>> options,
        boolean inStock,
        String from,
        String to,
        String sort,
        int page) {

    /// Filters in the address begin with this, so that an option may have any name.
    static final String OPTION = "o.";

    private static final int LONGEST = 120;
    private static final int LAST_PAGE = 500;

    static Asked of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        parameters.forEach(
                (name, values) -> {
                    if (name.startsWith(OPTION) && options.size() < 20) {
                        options.put(
                                name.substring(OPTION.length()),
                                new LinkedHashSet<>(
                                        values.subList(0, Math.min(50, values.size()))));
                    }
                });
        return new Asked(
                first(parameters, "q"),
                options,
                "now".equals(first(parameters, "stock")),
                first(parameters, "from"),
                first(parameters, "to"),
                first(parameters, "sort"),
                page(first(parameters, "page")));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        if (value == null) return "";
        String tidy = value.strip();
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }

    private static int page(String text) {
        return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }

    boolean chose(String option, String value) {
        return options.getOrDefault(option, Set.of()).contains(value);
    }

    int filters() {
        int count = inStock ? 1 : 0;
        if (!from.isEmpty() || !to.isEmpty()) count++;
        for (Set<String> values : options.values()) count += values.size();
        return count;
    }

    boolean plain() {
        return filters() == 0 && sort.isEmpty() && page == 1 && query.isEmpty();
    }

    /// The same question with this choice made, or taken back when it was made.
    Asked toggled(String option, String value) {
        Map<String, Set<String>> changed = new LinkedHashMap<>(options);
        Set<String> values = new LinkedHashSet<>(changed.getOrDefault(option, Set.of()));
        if (!values.remove(value)) values.add(value);
        changed.put(option, values);
        return new Asked(query, changed, inStock, from, to, sort, 1);
    }

    Asked stock(boolean now) {
        return new Asked(query, options, now, from, to, sort, 1);
    }

    Asked prices(String newFrom, String newTo) {
        return new Asked(query, options, inStock, newFrom, newTo, sort, 1);
    }

    Asked at(int newPage) {
        return new Asked(query, options, inStock, from, to, sort, newPage);
    }

    /// As it stands in an address, the question mark included; empty when nothing is asked.
    String address() {
        StringBuilder address = new StringBuilder();
        put(address, "q", query);
        options.forEach((name, values) -> values.forEach(v -> put(address, OPTION + name, v)));
        if (inStock) put(address, "stock", "now");
        put(address, "from", from);
        put(address, "to", to);
        put(address, "sort", sort);
        if (page > 1) put(address, "page", String.valueOf(page));
        return address.toString();
    }

    private static void put(StringBuilder address, String name, String value) {
        if (value.isEmpty()) return;
        address.append(address.isEmpty() ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
