package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Words as they stand in an address: small letters and digits of any script with hyphens between,
/// Latin ones without their accents, Arabic ones without the vowel marks that nobody types.
final class SlugWords {

    private static final int LONGEST = 80;
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "þ", "th");
    private static final Map<String, String> GERMAN = Map.of("ä", "ae", "ö", "oe", "ü", "ue");

    private SlugWords() {}

    /// Empty where the text has no letter or digit. Words that are an address already stay as they
    /// are.
    static String of(String text, Language language) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (language.locale().getLanguage().equals("de")) small = swapped(small, GERMAN);
        String plain =
                Normalizer.normalize(small, Normalizer.Form.NFD)
                        .replaceAll("[\\u0300-\\u036f\\u064b-\\u0652\\u0640]", "");
        String words =
                Normalizer.normalize(swapped(plain, LETTERS), Normalizer.Form.NFC)
                        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                        .replaceAll("^-+|-+$", "");
        return cut(words);
    }

    /// The n-th address of these words, the first without a number; no longer than an address may
    /// be.
    static String numbered(String words, int n) {
        if (n == 1) return words;
        return ended(words, String.valueOf(n));
    }

    /// These words with others behind them, which are kept: the first are cut to the room there is.
    static String ended(String words, String end) {
        int room = LONGEST - end.codePointCount(0, end.length()) - 1;
        if (room < 1) return end;
        int letters = words.codePointCount(0, words.length());
        String front =
                letters <= room ? words : words.substring(0, words.offsetByCodePoints(0, room));
        return front.replaceAll("-+$", "") + "-" + end;
    }

    private static String swapped(String text, Map<String, String> letters) {
        String swapped = text;
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            swapped = swapped.replace(letter.getKey(), letter.getValue());
        }
        return swapped;
    }

    private static String cut(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST) return words;
        String cut = words.substring(0, words.offsetByCodePoints(0, LONGEST));
        int hyphen = cut.lastIndexOf('-');
        return hyphen > LONGEST / 2 ? cut.substring(0, hyphen) : cut;
    }
}
