package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// A word of the glossary as it travels from one shop to another.
///
/// @param term as it stands in the source
/// @param kept never translated
/// @param targets what it must be called, by language; empty when `kept`
public record GlossaryWord(String term, boolean kept, Map<Language, String> targets) {

    public GlossaryWord {
        term = term == null ? "" : term.strip();
        if (term.isEmpty() || term.length() > Term.LONGEST) {
            throw new IllegalArgumentException("a term has 1 to " + Term.LONGEST + " characters");
        }
        Map<Language, String> sorted = new TreeMap<>(Comparator.comparing(Language::tag));
        if (targets != null && !kept) sorted.putAll(targets);
        targets = Collections.unmodifiableMap(sorted);
    }

    static GlossaryWord of(Term term) {
        return new GlossaryWord(term.term(), term.kept(), term.targets());
    }
}
