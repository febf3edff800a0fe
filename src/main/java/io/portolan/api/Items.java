package io.portolan.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as the API gives it.
///
/// @param next where the next page begins, null on the last
record Items<T>(List<T> items, @Nullable String next, long total) {

    static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null, items.size());
    }
}
