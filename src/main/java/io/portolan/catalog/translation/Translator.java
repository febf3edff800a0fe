package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.Optional;

/// A machine that translates. The shop asks each it has, in their order, and takes the first
/// answer; what a machine wrote is marked so until a person has read it.
public interface Translator {

    /// Which machine it is, e.g. `memory`. Never changes once used.
    String code();

    /// The text in the other language; empty where this machine does not know how to say it. Never
    /// guesses.
    Optional<String> translate(String text, Shape shape, Language from, Language to);
}
