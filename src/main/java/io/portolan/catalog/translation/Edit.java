package io.portolan.catalog.translation;

import org.jspecify.annotations.Nullable;

/// A translation as somebody wants it.
///
/// @param seen the mark of the translation they looked at; null to write over whatever is there
/// @param machine whether a machine wrote it
public record Edit(String text, @Nullable String seen, boolean machine) {

    public Edit {
        text = text.replace("\r\n", "\n").strip();
    }
}
