package io.portolan.catalog;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// Cuts the text of one language into what is searched for, in three ways: meanings (stemmed,
/// compounds taken apart), words (as written, folded) and grams (pieces of words, for what is
/// misspelt). Knows the catalogue's own words, which no dictionary has.
final class SearchAnalysis {

    private static final int REMEMBERED = 20_000;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");
    private static final Pattern OWN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}]{2,6}");

    /// The characters that have a simplified form: once for all, to collect them takes a while.
    private static final class Traditional {
        static final UnicodeSet LETTERS =
                Transliterator.getInstance("Traditional-Simplified").getSourceSet().freeze();
    }

    private final String code;
    private final Analyzer words;
    private final Analyzer meanings;
    private final Analyzer grams;
    private final @Nullable Transliterator simplified;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    /// @param nouns parts that compounds are made of, folded; nobody changes them any more
    /// @param own words of the catalogue that no dictionary has, likewise
    SearchAnalysis(Language language, CharArraySet nouns, Set<String> own) {
        this.code = language.locale().getLanguage();
        this.simplified =
                code.equals("zh") ? Transliterator.getInstance("Traditional-Simplified") : null;
        this.words = analyzer(own, false, SearchChains.words(code));
        SearchChains.Chain chain = SearchChains.meanings(code, nouns);
        this.meanings = analyzer(own, true, withPieces(language, chain, own));
        this.grams = cut(StandardTokenizer::new, SearchChains.grams(spaceless()));
    }

    /// The analysis of a language without words of a catalogue.
    static SearchAnalysis bare(Language language) {
        return new SearchAnalysis(language, CharArraySet.EMPTY_SET, Set.of());
    }

    // A Chinese word of the catalogue is taken apart where it is cut.
    private SearchChains.Chain withPieces(
            Language language, SearchChains.Chain chain, Set<String> own) {
        if (!code.equals("ja") || own.isEmpty()) return chain;
        SearchAnalysis dictionary = bare(language);
        return tokens -> new PiecesFilter(chain.of(tokens), own, dictionary);
    }

    /// One form for characters that look alike, nothing invisible, small letters.
    String plain(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String seen = HIDDEN.matcher(one).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
        return simplified == null ? seen : simplify(simplified, seen);
    }

    /// The text with the characters in which the catalogue's own words are kept; the same text
    /// where it has no others.
    String inOwnCharacters(String text) {
        return simplified == null || Traditional.LETTERS.containsNone(text)
                ? text
                : simplify(simplified, text);
    }

    private static String simplify(Transliterator simplified, String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) return text;
        synchronized (simplified) {
            return simplified.transliterate(text);
        }
    }

    /// Whether words are written without spaces between them.
    boolean spaceless() {
        return code.equals("ja") || code.equals("zh");
    }

    List<String> words(String text) {
        return tokens(words, text);
    }

    /// The meanings of a word: nothing for one that asks for nothing, several for a compound.
    List<String> meanings(String word) {
        List<String> known = remembered.get(word);
        if (known != null) return known;
        List<String> found = List.copyOf(tokens(meanings, word));
        if (remembered.size() >= REMEMBERED) remembered.clear();
        remembered.put(word, found);
        return found;
    }

    List<String> grams(String text) {
        return tokens(grams, text);
    }

    Analyzer byWords() {
        return words;
    }

    Analyzer byMeanings() {
        return meanings;
    }

    Analyzer byGrams() {
        return grams;
    }

    /// The tokens of a text, each as often as it comes.
    static List<String> tokens(Analyzer analyzer, String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) found.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /// Whether it cuts single characters off a word: one that its dictionary does not have.
    boolean cutsTooSmall(String word) {
        if (!OWN.matcher(word).matches()) return false;
        List<String> cut = words(word);
        return cut.size() > 1 && cut.stream().anyMatch(piece -> piece.length() == 1);
    }

    private Analyzer analyzer(Set<String> own, boolean pieces, SearchChains.Chain chain) {
        return switch (code) {
            case "ja" -> {
                UserDictionary dictionary = japanese(own);
                yield cut(
                        () ->
                                new JapaneseTokenizer(
                                        dictionary, true, JapaneseTokenizer.Mode.SEARCH),
                        chain);
            }
            case "zh" -> cut(() -> new ChineseTokenizer(own, pieces), chain);
            default -> cut(StandardTokenizer::new, chain);
        };
    }

    private static @Nullable UserDictionary japanese(Set<String> own) {
        if (own.isEmpty()) return null;
        StringBuilder lines = new StringBuilder();
        for (String word : own) {
            String line = String.join(",", word, word, "*", "カスタム名詞");
            lines.append(line).append('\n');
        }
        try {
            return UserDictionary.open(new StringReader(lines.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Tokens {
        Tokenizer make();
    }

    private static Analyzer cut(Tokens tokens, SearchChains.Chain chain) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cut = tokens.make();
                return new TokenStreamComponents(cut, chain.of(cut));
            }
        };
    }
}
