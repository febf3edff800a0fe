package io.portolan.markets.legal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a legal text is about. Its word is also the last part of its page's address.
public enum LegalKind {
    TERMS,
    PRIVACY,
    IMPRINT,
    WITHDRAWAL,
    RETURNS,
    DELIVERY,
    DUTIES;

    /// `terms`, `privacy`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this word, or null.
    public static @Nullable LegalKind of(String word) {
        for (LegalKind kind : values()) if (kind.word().equals(word)) return kind;
        return null;
    }
}
