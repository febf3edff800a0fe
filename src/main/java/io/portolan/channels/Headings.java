package io.portolan.channels;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The first row of a file: where each column stands and what it is called there.
final class Headings {

    private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);
    private final List<String> names;

    Headings(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < names.size(); i++) byName.putIfAbsent(normal(names.get(i)), i);
        for (Column column : Column.values()) {
            for (String heading : column.headings()) {
                Integer index = byName.get(normal(heading));
                if (index != null) indexes.putIfAbsent(column, index);
            }
        }
    }

    /// Where the column stands; -1 when the file lacks it.
    int index(Column column) {
        return indexes.getOrDefault(column, -1);
    }

    boolean has(Column column) {
        return indexes.containsKey(column);
    }

    /// The column's heading in this file, or the usual one.
    String name(Column column) {
        int index = index(column);
        return index < 0 ? column.headings().getFirst() : names.get(index);
    }

    private static String normal(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
