package io.portolan.catalog.translation;

import java.util.Locale;

/// What a text is made of.
public enum Shape {
    /// One line.
    LINE,
    /// A paragraph of plain text.
    TEXT,
    /// Simple HTML.
    HTML,
    /// Words or sentences, one a line.
    LIST,
    /// Facts, one a line: `Size = 30 × 46 cm`.
    FACTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
