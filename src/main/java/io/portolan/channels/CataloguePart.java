package io.portolan.channels;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of the catalogue beside its goods: things of one kind, each a document of its own that
/// travels in a line.
interface CataloguePart<T> {

    /// What it is called: `types`.
    String name();

    Class<T> shape();

    /// What tells one thing from the others of its kind.
    String key(T thing);

    /// Everything there is, in an order that does not change.
    List<T> all();

    /// Those of these that are there, by key, the caller's own writes included.
    default Map<String, T> stored(Collection<String> keys) {
        Map<String, T> stored = new LinkedHashMap<>();
        for (T each : all()) if (keys.contains(key(each))) stored.put(key(each), each);
        return stored;
    }

    /// What a thing becomes when a file says this of it. Refuses with `IllegalArgumentException`
    /// what it cannot be.
    default T over(@Nullable T there, T said) {
        return said;
    }

    /// By key, why some of these cannot be taken.
    ///
    /// @param there those of these that are there
    default Map<String, String> refused(List<T> said, Map<String, T> there) {
        return Map.of();
    }

    /// What cannot be taken of a thing.
    ///
    /// @param words what stays away
    /// @param rest what is taken; null when that is nothing
    record Lacking<T>(List<String> words, @Nullable T rest) {}

    /// By key, what of some of these stays away, though the rest is taken.
    ///
    /// @param there those of these that are there
    default Map<String, Lacking<T>> lacking(List<T> said, Map<String, T> there) {
        return Map.of();
    }

    /// Writes these things as they are, in the caller's transaction.
    void write(List<T> things);

    /// Shows what was written, once a file is through.
    default void settle() {}

    /// Takes a thing away, in the caller's transaction; false, and it stays, when something hangs
    /// on it.
    boolean remove(T thing);
}
