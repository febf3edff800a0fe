package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.Map;
import java.util.UUID;

/// A word of the glossary.
///
/// @param term as it stands in the source
/// @param kept never translated
/// @param targets what it must be called, by language; empty when `kept`
public record Term(UUID id, String term, boolean kept, Map<Language, String> targets) {

    public static final int LONGEST = 80;

    public Term {
        term = term.strip();
        if (term.isEmpty() || term.length() > LONGEST) {
            throw new IllegalArgumentException("a term has 1 to " + LONGEST + " characters");
        }
        targets = kept ? Map.of() : Map.copyOf(targets);
    }

    /// What it must be called in this language; empty where nothing is laid down.
    public String wanted(Language language) {
        return kept ? term : targets.getOrDefault(language, "");
    }
}
