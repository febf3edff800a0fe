package io.portolan.channels.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The first row of a file: where each column stands and what it is called there.
public final class Headings {

    private final List<String> names;
    private final List<String> meanings = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Field, Integer> known = new HashMap<>();

    public Headings(List<String> names, Renames renames) {
        this.names = names.stream().map(Cell::bare).toList();
        for (int i = 0; i < this.names.size(); i++) {
            String meaning = renames.of(this.names.get(i)).strip();
            meanings.add(meaning);
            if (!meaning.isEmpty()) byName.putIfAbsent(normal(meaning), i);
        }
    }

    /// Where the column stands; -1 when the file lacks it.
    public int index(Field field) {
        return known.computeIfAbsent(field, this::find);
    }

    private int find(Field field) {
        for (String heading : field.headings()) {
            Integer index = byName.get(normal(heading));
            if (index != null) return index;
        }
        return -1;
    }

    /// Where the column with this heading stands; -1 when the file lacks it.
    public int index(String heading) {
        return byName.getOrDefault(normal(heading), -1);
    }

    public boolean has(Field field) {
        return index(field) >= 0;
    }

    /// The column's heading in this file, or the usual one.
    public String name(Field field) {
        int index = index(field);
        return index < 0 ? field.headings().getFirst() : names.get(index);
    }

    /// Those that stand twice; of these the first column counts.
    public List<String> doubled() {
        Set<String> seen = new HashSet<>();
        return meanings.stream().filter(m -> !m.isEmpty() && !seen.add(normal(m))).toList();
    }

    /// As the file writes them, in their order.
    public List<String> names() {
        return names;
    }

    /// What they stand for, in the same order; empty for a column that is left out.
    public List<String> meanings() {
        return meanings;
    }

    /// Headings that differ in blanks or capitals only are the same.
    public static String normal(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
