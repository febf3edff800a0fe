package io.portolan.catalog;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How a text sounds, the same for what people mix up when they type: keyboards of Chinese and
/// Japanese are asked for sounds, and offer the wrong characters.
interface Sound {

    /// The sound of a text in letters of no meaning but this; empty when it has none.
    String of(String text);

    /// Chinese in Latin letters without tones (Han-Latin of ICU, from the readings of Unicode's
    /// Unihan), and without what many dialects and fingers do not tell apart: zh and z, ch and c,
    /// sh and s, ng and n, v and ü.
    final class Pinyin implements Sound {

        private final Transliterator latin =
                Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");
        private final Map<Integer, String> known = new ConcurrentHashMap<>();

        @Override
        public String of(String text) {
            StringBuilder sound = new StringBuilder();
            text.codePoints().forEach(letter -> sound.append(of(letter)));
            return sound.toString()
                    .replace("zh", "z")
                    .replace("ch", "c")
                    .replace("sh", "s")
                    .replace("ng", "n")
                    .replace('v', 'u');
        }

        private String of(int letter) {
            if (letter < 128) {
                return Character.isLetter(letter)
                        ? Character.toString(Character.toLowerCase(letter))
                        : "";
            }
            return Character.isIdeographic(letter)
                    ? known.computeIfAbsent(letter, this::syllable)
                    : "";
        }

        private String syllable(int letter) {
            synchronized (latin) {
                return latin.transliterate(Character.toString(letter)).strip();
            }
        }
    }

    /// Japanese as it is read, in large kana without marks: no long or double sounds, no voiced
    /// ones, whatever was written as kanji, hiragana, katakana or Latin letters.
    final class Kana implements Sound {

        private static final Pattern LATIN = Pattern.compile("[A-Za-z' -]+");
        private static final Pattern MARKS = Pattern.compile("[\\u3099\\u309A]");
        private static final String SMALL = "ァィゥェォャュョヮヵヶ";
        private static final String LARGE = "アイウエオヤユヨワカケ";
        private static final String[] VOWELS = {
            "アカサタナハマヤラワ", "イキシチニヒミリ", "ウクスツヌフムユル", "エケセテネヘメレ", "オコソトノホモヨロヲ"
        };
        private static final String LONG = "アイウエオ";

        private final Transliterator katakana = Transliterator.getInstance("Latin-Katakana");

        @Override
        public String of(String text) {
            String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
            String read = LATIN.matcher(one).matches() ? spelt(one) : reading(one);
            String bare =
                    MARKS.matcher(Normalizer.normalize(read, Normalizer.Form.NFD)).replaceAll("");
            StringBuilder sound = new StringBuilder();
            for (int i = 0; i < bare.length(); i++) add(bare.charAt(i), sound);
            return sound.toString();
        }

        private static void add(char letter, StringBuilder sound) {
            char kana = letter >= 'ぁ' && letter <= 'ゖ' ? (char) (letter + 0x60) : letter;
            if (kana == 'ッ' || !Character.isLetter(kana) || kana == 'ー') return;
            int small = SMALL.indexOf(kana);
            if (small >= 0) kana = LARGE.charAt(small);
            if (!sound.isEmpty() && prolongs(sound.charAt(sound.length() - 1), kana)) return;
            sound.append(kana);
        }

        /// Whether a vowel only makes the one before it longer: ou and ei too.
        private static boolean prolongs(char before, char vowel) {
            int row = LONG.indexOf(vowel);
            if (row < 0) return false;
            boolean same = VOWELS[row].indexOf(before) >= 0;
            return same
                    || (vowel == 'ウ' && VOWELS[4].indexOf(before) >= 0)
                    || (vowel == 'イ' && VOWELS[3].indexOf(before) >= 0);
        }

        private String spelt(String text) {
            synchronized (katakana) {
                return katakana.transliterate(text);
            }
        }

        private static String reading(String text) {
            StringBuilder reading = new StringBuilder();
            try (Tokenizer words =
                    new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
                CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
                ReadingAttribute read = words.addAttribute(ReadingAttribute.class);
                words.setReader(new StringReader(text));
                words.reset();
                while (words.incrementToken()) {
                    String known = read.getReading();
                    reading.append(known == null ? term.toString() : known);
                }
                words.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return reading.toString();
        }
    }
}
