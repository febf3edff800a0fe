package io.portolan.catalog.translation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far the translation of one text is.
public enum State {
    MISSING,
    MACHINE,
    /// It was right once; the source has changed since.
    OUTDATED,
    REVIEWED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state with this word, or null.
    public static @Nullable State of(String word) {
        for (State state : values()) if (state.word().equals(word)) return state;
        return null;
    }

    /// The state of a text whose source is `source`. Null where the source says nothing: there is
    /// nothing to translate.
    static @Nullable State of(String source, String target, @Nullable Note note) {
        if (source.isBlank()) return null;
        if (target.isBlank()) return MISSING;
        if (note == null) return REVIEWED;
        if (!note.sourceMark().equals(Mark.of(source))) return OUTDATED;
        return note.machine() && note.targetMark().equals(Mark.of(target)) ? MACHINE : REVIEWED;
    }
}
