package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.Map;

/// One text of an item in every language that has it. Lists have one entry a line.
///
/// @param key its place in the item: `title`, `value.colour.ink`
/// @param limit the longest it may be, in characters
public record Phrase(String key, Shape shape, int limit, Map<Language, String> texts) {

    public Phrase {
        texts = Map.copyOf(texts);
    }

    /// The text in exactly this language; empty where there is none.
    public String in(Language language) {
        return texts.getOrDefault(language, "");
    }

    public boolean has(Language language) {
        return !in(language).isBlank();
    }
}
