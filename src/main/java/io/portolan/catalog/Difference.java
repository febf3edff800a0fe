package io.portolan.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field that two versions of a product have different.
///
/// @param path where it stands, from the outside in: `texts`, `de`, `title`
/// @param before null when it was not there
/// @param after null when it is no longer there
public record Difference(List<String> path, @Nullable String before, @Nullable String after) {

    public Difference {
        path = List.copyOf(path);
    }
}
