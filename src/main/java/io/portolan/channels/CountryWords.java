package io.portolan.channels;

import io.portolan.kernel.CountryCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Countries as files name them: by their two letters or by their name in one of the languages that
/// shops are written in.
final class CountryWords {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt-BR", "it", "nl", "ja", "zh-CN", "ar");
    private static final Map<String, CountryCode> BY_WORD = words();

    private CountryWords() {}

    /// Null when nobody knows it.
    static @Nullable CountryCode of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (CountryCode.known(code)) return CountryCode.of(code);
        return BY_WORD.get(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, CountryCode> words() {
        Map<String, CountryCode> words = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            for (String language : LANGUAGES) {
                String name = country.getDisplayCountry(Locale.forLanguageTag(language));
                words.putIfAbsent(name.toLowerCase(Locale.ROOT), CountryCode.of(code));
            }
        }
        // Names that Shopify writes and the tables of languages do not.
        words.put("usa", CountryCode.of("US"));
        words.put("united states of america", CountryCode.of("US"));
        words.put("uk", CountryCode.of("GB"));
        words.put("great britain", CountryCode.of("GB"));
        words.put("hong kong", CountryCode.of("HK"));
        words.put("macao", CountryCode.of("MO"));
        words.put("czech republic", CountryCode.of("CZ"));
        words.put("turkey", CountryCode.of("TR"));
        return words;
    }
}
