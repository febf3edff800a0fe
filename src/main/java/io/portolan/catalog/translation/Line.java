package io.portolan.catalog.translation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One text of an item, source beside translation.
///
/// @param targetMark the translation as it is now, to see later whether somebody changed it
/// @param state null where there is nothing to translate
/// @param touched who changed it last, and when; null where nobody did here
public record Line(
        Phrase phrase,
        String source,
        String target,
        String targetMark,
        @Nullable State state,
        @Nullable Touched touched,
        Words words) {

    /// A change.
    ///
    /// @param by null when it was the shop itself
    public record Touched(@Nullable UUID by, Instant at) {}

    /// What the glossary says of it.
    ///
    /// @param terms what is laid down for this source
    /// @param missed those the translation does not follow
    public record Words(List<Term> terms, List<Term> missed) {
        public Words {
            terms = List.copyOf(terms);
            missed = List.copyOf(missed);
        }
    }
}
