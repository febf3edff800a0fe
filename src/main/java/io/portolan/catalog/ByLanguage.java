package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is said in several languages: always in the order of the tags, so that the same content has
/// the same bytes.
final class ByLanguage {

    private static final Language ENGLISH = Language.of("en");

    private static final Comparator<Language> BY_TAG = Comparator.comparing(Language::tag);

    private ByLanguage() {}

    static <T> Map<Language, T> sorted(@Nullable Map<Language, T> texts) {
        if (texts == null) return Map.of();
        if (texts.size() < 2) return Map.copyOf(texts);
        Map<Language, T> sorted = new TreeMap<>(BY_TAG);
        sorted.putAll(texts);
        return Collections.unmodifiableMap(sorted);
    }

    /// A copy in the same order, small where there is little in it: a catalogue has a million.
    static Map<String, String> ordered(@Nullable Map<String, String> choices) {
        if (choices == null) return Map.of();
        if (choices.size() < 2) return Map.copyOf(choices);
        Map<String, String> copy = LinkedHashMap.newLinkedHashMap(choices.size());
        copy.putAll(choices);
        return Collections.unmodifiableMap(copy);
    }

    /// The text in this language, else in English, else in the first there is.
    static <T> @Nullable T pick(Map<Language, T> texts, Language language) {
        T exact = texts.get(language);
        if (exact != null) return exact;
        T english = texts.get(ENGLISH);
        if (english != null) return english;
        return texts.isEmpty() ? null : texts.values().iterator().next();
    }

    static String pick(Map<Language, String> texts, Language language, String otherwise) {
        String text = pick(texts, language);
        return text == null ? otherwise : text;
    }
}
