package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.List;
import java.util.Optional;

/// A machine that translates. The shop asks each it has, in their order, and takes the first
/// answer that follows the glossary; what a machine wrote is marked so until a person has read it.
public interface Translator {

    /// What a machine is asked to say.
    ///
    /// @param terms what the glossary lays down for this text: words that stay as they are, and
    ///     words with one translation
    /// @param limit how many characters the answer may have; a longer one is not taken
    record Wish(String text, Shape shape, Language from, Language to, List<Term> terms, int limit) {

        public Wish {
            terms = List.copyOf(terms);
        }
    }

    /// Which machine it is, e.g. `memory`. Never changes once used.
    String code();

    /// The text in the other language; empty where this machine does not know how to say it. Never
    /// guesses.
    Optional<String> translate(Wish wish);

    /// This machine for a long way through the shop. What it learns from the shop it may learn
    /// once, at the beginning.
    default Translator inOneGo(Language to) {
        return this;
    }
}
