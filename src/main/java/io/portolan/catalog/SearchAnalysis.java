package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
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
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts text into what is searched for, in three ways: meanings (stemmed, compounds taken apart),
/// words (as written, folded) and grams (pieces of words, for what is misspelt).
final class SearchAnalysis {

    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 20;

    /// A chain of filters over the tokens of one language.
    private interface Chain {
        TokenStream of(TokenStream tokens);
    }

    /// Tokens of a language, run through a chain.
    private static final class Cut extends Analyzer {
        private final boolean japanese;
        private final Chain chain;

        Cut(String code, Chain chain) {
            this.japanese = code.equals("ja");
            this.chain = chain;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens =
                    japanese
                            ? new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH)
                            : new StandardTokenizer();
            return new TokenStreamComponents(tokens, chain.of(tokens));
        }
    }

    private static final Map<String, Chain> MEANING =
            Map.of(
                    "en", SearchAnalysis::english,
                    "ja", SearchAnalysis::japanese,
                    "ar", SearchAnalysis::arabic);

    private static final CharArraySet GERMAN_STOPS =
            stops(GermanAnalyzer.getDefaultStopSet(), SearchAnalysis::normalGerman);
    private static final CharArraySet ARABIC_STOPS =
            stops(ArabicAnalyzer.getDefaultStopSet(), SearchAnalysis::normalArabic);

    private SearchAnalysis() {}

    /// @param nouns parts that compounds of this language are made of
    static Analyzer meanings(Language language, Set<String> nouns) {
        String code = language.locale().getLanguage();
        if (code.equals("de")) {
            CharArraySet parts = new CharArraySet(nouns, false);
            return new Cut(code, tokens -> german(tokens, parts));
        }
        return new Cut(code, MEANING.getOrDefault(code, SearchAnalysis::folded));
    }

    static Analyzer words(Language language) {
        String code = language.locale().getLanguage();
        return new Cut(code, code.equals("de") ? SearchAnalysis::normalGerman : wordsOf(code));
    }

    static Analyzer grams(Language language) {
        boolean bigrams = language.locale().getLanguage().equals("ja");
        return new Cut(
                "",
                tokens ->
                        bigrams
                                ? new CJKBigramFilter(
                                        new LowerCaseFilter(new CJKWidthFilter(tokens)))
                                : new NGramTokenFilter(wordsOf("").of(tokens), 3, 3, false));
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

    /// Words that ask for nothing, in the form the chain gives them.
    private static CharArraySet stops(CharArraySet written, Chain chain) {
        CharArraySet stops = new CharArraySet(written.size(), false);
        Analyzer analyzer = new Cut("", chain);
        for (Object word : written) {
            stops.addAll(tokens(analyzer, new String((char[]) word)));
        }
        return stops;
    }

    private static Chain wordsOf(String code) {
        return code.equals("ar") ? SearchAnalysis::normalArabic : SearchAnalysis::folded;
    }

    private static TokenStream folded(TokenStream tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
    }

    private static TokenStream english(TokenStream tokens) {
        TokenStream words = folded(new EnglishPossessiveFilter(tokens));
        return new PorterStemFilter(new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    }

    private static TokenStream normalGerman(TokenStream tokens) {
        return new GermanNormalizationFilter(new LowerCaseFilter(tokens));
    }

    private static TokenStream german(TokenStream tokens, CharArraySet parts) {
        return new GermanLightStemFilter(
                new DictionaryCompoundWordTokenFilter(
                        new StopFilter(normalGerman(tokens), GERMAN_STOPS),
                        parts,
                        SHORTEST_COMPOUND,
                        SHORTEST_PART,
                        LONGEST_PART,
                        false));
    }

    private static TokenStream japanese(TokenStream tokens) {
        TokenStream words =
                new JapanesePartOfSpeechStopFilter(
                        new JapaneseBaseFormFilter(tokens), JapaneseAnalyzer.getDefaultStopTags());
        return new LowerCaseFilter(new JapaneseKatakanaStemFilter(new CJKWidthFilter(words)));
    }

    private static TokenStream normalArabic(TokenStream tokens) {
        return new ArabicNormalizationFilter(new DecimalDigitFilter(new LowerCaseFilter(tokens)));
    }

    private static TokenStream arabic(TokenStream tokens) {
        return new ArabicStemFilter(new StopFilter(normalArabic(tokens), ARABIC_STOPS));
    }
}
