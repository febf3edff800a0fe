package io.portolan.channels.table;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What to do about a finding, as it is kept: the key of a text and what fills its holes, so that
/// whoever reads it reads it in their language.
public final class Hint {

    private static final String BUNDLE = "imports";
    private static final String BETWEEN = "\u001f";
    private static final String HOLES = "abcde";

    private Hint() {}

    /// A text with its holes `{a}`, `{b}`, … filled, at most five.
    public static String of(String key, Object... values) {
        StringBuilder kept = new StringBuilder(key);
        for (Object value : values) kept.append(BETWEEN).append(value);
        return kept.toString();
    }

    /// The sentence. One that was kept before hints had keys comes back as it is, in English.
    public static String in(String kept, Language language) {
        List<String> parts = List.of(kept.split(BETWEEN, -1));
        Words words = Texts.in(BUNDLE, language);
        if (!words.has(parts.getFirst())) return kept;
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < parts.size() && i <= HOLES.length(); i++) {
            values.put(HOLES.substring(i - 1, i), parts.get(i));
        }
        return words.of(parts.getFirst(), values);
    }
}
