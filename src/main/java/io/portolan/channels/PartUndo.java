package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.ImportChange.Fate;
import java.util.List;
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
    Fate undo(Written change) {
        return undo(parts.of(change.thing()), change);
    }

    private static <T> Fate undo(CataloguePart<T> part, Written change) {
        String key = change.thing().substring(part.name().length() + 1);
        T now = part.stored(List.of(key)).get(key);
        if (now == null) return Fate.GONE;
        if (!PartIntake.text(now).equals(change.mark())) return Fate.EDITED;
        if (change.created()) return part.remove(now) ? Fate.GONE : Fate.IN_USE;
        part.write(List.of(CatalogJson.mapper().readValue(change.before(), part.shape())));
        return Fate.RESTORED;
    }
}
