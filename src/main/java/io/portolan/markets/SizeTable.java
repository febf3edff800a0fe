package io.portolan.markets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sizes of one kind beside each other.
///
/// @param kind what for: `shoes-women`
/// @param estimate whether the trade, not a standard, puts these sizes beside each other
/// @param systems the ways of writing: `EU`, `UK`, `US`, `JP`
/// @param source where the rows come from
/// @param rows from the smallest; by way of writing, and a measure of the body in millimetres
public record SizeTable(
        String kind,
        boolean estimate,
        List<String> systems,
        String source,
        List<Map<String, String>> rows) {

    public SizeTable {
        systems = List.copyOf(systems);
        rows =
                rows.stream()
                        .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                        .toList();
        for (Map<String, String> row : rows) {
            if (!row.keySet().containsAll(systems)) {
                throw new IllegalArgumentException(kind + " lacks a size: " + row);
            }
        }
    }

    /// The size in another way of writing: 38 of `EU` is 5 of `UK`.
    public Optional<String> convert(String from, String size, String to) {
        return rows.stream()
                .filter(row -> size.equals(row.get(from)))
                .map(row -> row.getOrDefault(to, ""))
                .filter(found -> !found.isEmpty())
                .findFirst();
    }
}
