package io.portolan.channels;

import io.portolan.channels.table.Field;
import io.portolan.channels.table.Headings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the columns of a format can mean.
///
/// @param choices the usual heading of each column that means something
/// @param needed those without which nothing can be read
public record ColumnGuide(List<String> choices, List<String> needed, Known known) {

    /// Finds the usual heading for one that is written otherwise.
    @FunctionalInterface
    interface Known {
        Optional<String> of(String heading);
    }

    public ColumnGuide {
        choices = List.copyOf(choices);
        needed = List.copyOf(needed);
    }

    static ColumnGuide of(List<? extends Field> fields, List<? extends Field> needed) {
        return of(fields, needed, Pattern.compile("(?!)"));
    }

    /// @param families headings that come numbered or by language, each of which speaks for itself
    static ColumnGuide of(
            List<? extends Field> fields, List<? extends Field> needed, Pattern families) {
        Map<String, String> usual = new LinkedHashMap<>();
        for (Field field : fields) {
            for (String heading : field.headings()) {
                usual.putIfAbsent(Headings.normal(heading), field.headings().getFirst());
            }
        }
        return new ColumnGuide(
                fields.stream().map(field -> field.headings().getFirst()).toList(),
                needed.stream().map(field -> field.headings().getFirst()).toList(),
                heading -> {
                    String known = usual.get(Headings.normal(heading));
                    if (known != null) return Optional.of(known);
                    return families.matcher(heading.strip()).matches()
                            ? Optional.of(heading.strip())
                            : Optional.empty();
                });
    }

    /// What a heading means by itself; empty when nothing is known of it.
    public String meaning(String heading) {
        return known.of(heading).orElse("");
    }

    /// Whether every needed column is there; what is not is said to the tally.
    boolean complete(Headings headings, Tally tally) {
        List<String> there = headings.meanings().stream().map(this::meaning).toList();
        List<String> missing = needed.stream().filter(each -> !there.contains(each)).toList();
        for (String column : missing) {
            tally.unreadable(1, column, "", "column.lacks");
        }
        return missing.isEmpty();
    }

    /// Those of the needed columns that no heading stands for.
    public List<String> missing(Map<String, String> mapping) {
        return needed.stream().filter(column -> !mapping.containsValue(column)).toList();
    }
}
