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
        Map<String, Set<String>> choices,
        String from,
        String to,
        String sort,
        int page) {

    /// Options of products begin with this in the address, so that an option may have any name.
    static final String OPTION = "o.";

    /// Facts of products begin with this in the address.
    static final String ATTRIBUTE = "a.";

    private static final Set<String> FACETS =
            Set.of(Facet.CATEGORY, Facet.BAND, Facet.MATERIAL, Facet.DAYS, Facet.STOCK);
    private static final int LONGEST = 120;
    private static final int LAST_PAGE = 500;

    static Asked of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        parameters.forEach(
                (name, values) -> {
                    boolean filter =
                            name.startsWith(OPTION)
                                    || name.startsWith(ATTRIBUTE)
                                    || FACETS.contains(name);
                    if (filter && choices.size() < 20) {
                        choices.put(
                                name,
                                new LinkedHashSet<>(
                                        values.subList(0, Math.min(50, values.size()))));
                    }
                });
        return new Asked(
                first(parameters, "q"),
                choices,
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

    /// What was chosen of this filter; empty for nothing.
    Set<String> chosen(String facet) {
        return choices.getOrDefault(facet, Set.of());
    }

    boolean chose(String facet, String value) {
        return chosen(facet).contains(value);
    }

    int filters() {
        int count = from.isEmpty() && to.isEmpty() ? 0 : 1;
        for (Set<String> values : choices.values()) count += values.size();
        return count;
    }

    boolean plain() {
        return filters() == 0 && sort.isEmpty() && page == 1 && query.isEmpty();
    }

    /// The same question with this choice made, or taken back when it was made.
    Asked toggled(String facet, String value) {
        Map<String, Set<String>> changed = new LinkedHashMap<>(choices);
        Set<String> values = new LinkedHashSet<>(chosen(facet));
        if (!values.remove(value)) values.add(value);
        changed.put(facet, values);
        return new Asked(query, changed, from, to, sort, 1);
    }

    Asked prices(String newFrom, String newTo) {
        return new Asked(query, choices, newFrom, newTo, sort, 1);
    }

    Asked at(int newPage) {
        return new Asked(query, choices, from, to, sort, newPage);
    }

    /// As it stands in an address, the question mark included; empty when nothing is asked.
    String address() {
        StringBuilder address = new StringBuilder();
        put(address, "q", query);
        choices.forEach((name, values) -> values.forEach(value -> put(address, name, value)));
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
