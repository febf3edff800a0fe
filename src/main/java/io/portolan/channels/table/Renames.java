package io.portolan.channels.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a merchant says the columns of a file mean: heading of the file to the heading it stands
/// for. An empty one leaves the column out; a column not named keeps its own heading.
public record Renames(Map<String, String> byHeading) {

    public static final Renames NONE = new Renames(Map.of());

    public Renames {
        Map<String, String> normal = new HashMap<>();
        byHeading.forEach((from, to) -> normal.put(Headings.normal(from), to));
        byHeading = Map.copyOf(normal);
    }

    String of(String heading) {
        @Nullable String to = byHeading.get(Headings.normal(heading));
        return to == null ? heading : to;
    }
}
