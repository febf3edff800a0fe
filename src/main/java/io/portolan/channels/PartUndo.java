package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.ImportChange.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the parts of a catalogue back to what they were before a file came.
@Component
class PartUndo {

    private final CatalogueParts parts;

    PartUndo(CatalogueParts parts) {
        this.parts = parts;
    }

    /// In the caller's transaction. What somebody has changed since stays, and what something hangs
    /// on too.
    ///
    /// @param changes of things of one part, in their order
    List<Fate> undo(List<Written> changes) {
        return undo(parts.of(changes.getFirst().thing()), changes);
    }

    private static <T> List<Fate> undo(CataloguePart<T> part, List<Written> changes) {
        Map<String, T> now =
                part.stored(changes.stream().map(change -> key(part, change)).toList());
        List<Fate> fates = new ArrayList<>();
        for (Written change : changes) fates.add(undo(part, change, now.get(key(part, change))));
        return fates;
    }

    private static String key(CataloguePart<?> part, Written change) {
        return change.thing().substring(part.name().length() + 1);
    }

    private static <T> Fate undo(CataloguePart<T> part, Written change, @Nullable T now) {
        if (now == null) return Fate.GONE;
        if (!PartIntake.text(now).equals(change.mark())) return Fate.EDITED;
        if (change.created()) return part.remove(now) ? Fate.GONE : Fate.IN_USE;
        part.write(List.of(CatalogJson.mapper().readValue(change.before(), part.shape())));
        return Fate.RESTORED;
    }
}
