package io.portolan.catalog;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/// What is done to the words of each language: two chains, one to words as written but folded, one
/// to meanings (stemmed, compounds taken apart, without words that ask for nothing).
final class SearchChains {

    /// Filters over tokens.
    interface Chain {
        TokenStream of(TokenStream tokens);
    }

    static final int SHORTEST_COMPOUND = 7;
    static final int SHORTEST_PART = 4;
    static final int LONGEST_PART = 20;

    private static final Map<String, Chain> WORDS =
            Map.of(
                    "de", SearchChains::normalGerman,
                    "ar", SearchChains::normalArabic,
                    "en", SearchChains::englishWords,
                    "fr", SearchChains::frenchWords);

    private static final Map<String, CharArraySet> STOPS =
            Map.of(
                    "en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
                    "de", stops("de", GermanAnalyzer.getDefaultStopSet()),
                    "fr", stops("fr", FrenchAnalyzer.getDefaultStopSet()),
                    "es", stops("es", SpanishAnalyzer.getDefaultStopSet()),
                    "pt", stops("pt", PortugueseAnalyzer.getDefaultStopSet()),
                    "ar", stops("ar", ArabicAnalyzer.getDefaultStopSet()),
                    "zh", new CharArraySet(List.of("的", "了", "和", "与", "用", "款", "个"), false));

    private SearchChains() {}

    /// Words as written, in small letters, without marks.
    static Chain words(String code) {
        return WORDS.getOrDefault(code, SearchChains::folded);
    }

    /// @param parts what compounds of this language are made of
    static Chain meanings(String code, CharArraySet parts) {
        Chain words = words(code);
        CharArraySet stops = STOPS.getOrDefault(code, CharArraySet.EMPTY_SET);
        Chain asking = tokens -> new StopFilter(words.of(tokens), stops);
        return switch (code) {
            case "en" -> tokens -> new PorterStemFilter(asking.of(tokens));
            case "de" -> tokens -> new GermanLightStemFilter(compounds(asking.of(tokens), parts));
            case "fr" -> tokens -> new FrenchLightStemFilter(asking.of(tokens));
            // The light stems leave short words alone: a plural must be gone before.
            case "es" ->
                    tokens ->
                            new SpanishLightStemFilter(
                                    new SpanishPluralStemFilter(asking.of(tokens)));
            case "pt" ->
                    tokens ->
                            new PortugueseLightStemFilter(
                                    new PortuguesePluralFilter(asking.of(tokens)));
            case "ar" -> tokens -> new ArabicStemFilter(asking.of(tokens));
            case "ja" -> SearchChains::japanese;
            default -> asking;
        };
    }

    /// Pieces of words: pairs of characters where a script puts no spaces, else three letters.
    static Chain grams(boolean pairs) {
        return pairs
                ? tokens -> new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)))
                : tokens -> new NGramTokenFilter(folded(tokens), 3, 3, false);
    }

    private static TokenStream folded(TokenStream tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
    }

    private static TokenStream englishWords(TokenStream tokens) {
        return folded(new EnglishPossessiveFilter(tokens));
    }

    private static TokenStream frenchWords(TokenStream tokens) {
        return folded(
                new ElisionFilter(new LowerCaseFilter(tokens), FrenchAnalyzer.DEFAULT_ARTICLES));
    }

    private static TokenStream normalGerman(TokenStream tokens) {
        return new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(tokens)));
    }

    private static TokenStream compounds(TokenStream tokens, CharArraySet parts) {
        return new DictionaryCompoundWordTokenFilter(
                tokens, parts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, false);
    }

    private static TokenStream normalArabic(TokenStream tokens) {
        return new ArabicNormalizationFilter(new DecimalDigitFilter(new LowerCaseFilter(tokens)));
    }

    private static TokenStream japanese(TokenStream tokens) {
        TokenStream words =
                new JapanesePartOfSpeechStopFilter(
                        new JapaneseBaseFormFilter(tokens), JapaneseAnalyzer.getDefaultStopTags());
        return new LowerCaseFilter(new JapaneseKatakanaStemFilter(new CJKWidthFilter(words)));
    }

    /// Words that ask for nothing, in the form the chain gives them.
    private static CharArraySet stops(String code, CharArraySet written) {
        CharArraySet stops = new CharArraySet(written.size(), false);
        Chain chain = words(code);
        Analyzer analyzer =
                new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        StandardTokenizer tokens = new StandardTokenizer();
                        return new TokenStreamComponents(tokens, chain.of(tokens));
                    }
                };
        for (Object word : written) {
            stops.addAll(SearchAnalysis.tokens(analyzer, new String((char[]) word)));
        }
        return stops;
    }
}
