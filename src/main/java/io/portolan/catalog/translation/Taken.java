package io.portolan.catalog.translation;

import java.util.Map;

/// What became of edits.
///
/// @param written how many texts were written or confirmed
/// @param problems by key: those that were not
public record Taken(int written, Map<String, Problem> problems) {

    public Taken {
        problems = Map.copyOf(problems);
    }

    /// Whether this text of those that were sent was written or confirmed.
    boolean took(String key) {
        boolean untitled = problems.containsValue(Problem.NEEDS_TITLE) && Scribe.inText(key);
        return !untitled && !problems.containsKey(key);
    }

    /// Why a text was not written.
    public enum Problem {
        /// Longer than its place.
        TOO_LONG,
        /// More than one line where one is shown.
        NOT_ONE_LINE,
        /// A fact without ` = `.
        NO_FACT,
        /// The title of a language that has other texts.
        NEEDS_TITLE,
        /// Somebody else changed it since it was looked at.
        CHANGED,
        /// The item is not there, or has no such text.
        GONE
    }
}
