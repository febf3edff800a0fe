package io.portolan.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A language of the shop as a BCP 47 tag: `en`, `de`, `ja`, `ar`, `zh-CN`, `pt-BR`.
public record Language(String tag) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");
    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 200;

    public Language {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || !locale.toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    public static Language of(String tag) {
        Language known = KNOWN.get(tag);
        if (known != null) return known;
        Language made = new Language(tag);
        if (KNOWN.size() < MOST_KNOWN) KNOWN.put(tag, made);
        return made;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// `rtl` or `ltr`, for the `dir` attribute.
    public String direction() {
        return RIGHT_TO_LEFT.contains(locale().getLanguage()) ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return tag;
    }
}
