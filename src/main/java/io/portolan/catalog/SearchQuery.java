package io.portolan.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What a shopper typed, as queries from the strict to the forgiving. Nothing in the text is
/// syntax: any text at all is searched for as words.
final class SearchQuery {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 12;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");
    private static final float TITLE = 6f;
    private static final float CATEGORY = 3f;
    private static final float KEYWORDS = 3f;
    private static final float ALIKE = 0.7f;
    private static final float BEGINNING = 0.8f;
    private static final float MISSPELT = 0.5f;

    private final SearchWords lists;
    private final Analyzer meaningsOf;
    private final Analyzer gramsOf;
    private final IndexSearcher searcher;
    private final String text;
    private final List<String> words;

    SearchQuery(
            String text,
            SearchWords lists,
            Analyzer words,
            Analyzer meanings,
            Analyzer grams,
            IndexSearcher searcher) {
        this.lists = lists;
        this.meaningsOf = meanings;
        this.gramsOf = grams;
        this.searcher = searcher;
        this.text = plain(text);
        List<String> typed = SearchAnalysis.tokens(words, this.text);
        this.words = lists.phrased(typed.subList(0, Math.min(MOST_WORDS, typed.size())));
    }

    /// Queries to try in their order until one finds something.
    List<Query> ways() {
        List<Query> ways = new ArrayList<>();
        if (text.isEmpty()) return ways;
        ways.add(new TermQuery(new Term(SearchIndex.SKU, text)));
        List<Query> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // A word of which nothing is left (of, für) asks for nothing.
            if (!SearchAnalysis.tokens(meaningsOf, word).isEmpty()) {
                each.add(one(word, i == words.size() - 1));
            }
        }
        if (each.isEmpty()) return ways;
        ways.add(all(each, Occur.MUST));
        ways.add(all(each, Occur.SHOULD));
        Query pieces = pieces();
        if (pieces != null) ways.add(pieces);
        return ways;
    }

    /// One form for characters that look alike, nothing invisible, small letters, not too long.
    static String plain(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String one = Normalizer.normalize(start, Normalizer.Form.NFKC);
        return HIDDEN.matcher(one).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
    }

    private Query one(String word, boolean last) {
        List<Query> forms = new ArrayList<>();
        Query meaning = meaning(word);
        if (meaning != null) forms.add(meaning);
        for (String other : lists.alike(word)) {
            Query alike = meaning(other);
            if (alike != null) forms.add(new BoostQuery(alike, ALIKE));
        }
        if (last) forms.add(beginning(word));
        if (forms.isEmpty() || (last && forms.size() == 1 && finds(forms.getFirst()) == 0)) {
            misspelt(word, forms);
        }
        return new DisjunctionMaxQuery(forms, 0.1f);
    }

    /// The word by its meaning; null when the catalogue does not speak of it.
    private @Nullable Query meaning(String word) {
        Set<String> tokens = new LinkedHashSet<>(SearchAnalysis.tokens(meaningsOf, word));
        if (tokens.isEmpty()) return null;
        String whole = tokens.iterator().next();
        List<Query> forms = new ArrayList<>();
        if (known(whole)) forms.add(inFields(Set.of(whole)));
        if (tokens.size() > 1) {
            Set<String> parts = new LinkedHashSet<>(tokens);
            // Of a compound the parts must be there, of a phrase every word.
            if (!word.contains(" ")) parts.remove(whole);
            if (word.contains(" ")) forms.clear();
            if (parts.stream().allMatch(this::known)) forms.add(inFields(parts));
        }
        return forms.isEmpty() ? null : new DisjunctionMaxQuery(forms, 0.1f);
    }

    private static Query inFields(Set<String> tokens) {
        List<Query> fields = new ArrayList<>();
        fields.add(in(SearchIndex.TITLE, tokens, TITLE));
        fields.add(in(SearchIndex.CATEGORY, tokens, CATEGORY));
        fields.add(in(SearchIndex.KEYWORDS, tokens, KEYWORDS));
        fields.add(in(SearchIndex.ALL, tokens, 1f));
        return new DisjunctionMaxQuery(fields, 0.3f);
    }

    private static Query in(String field, Set<String> tokens, float boost) {
        List<Query> each = new ArrayList<>();
        for (String token : tokens) each.add(new TermQuery(new Term(field, token)));
        return new BoostQuery(each.size() == 1 ? each.getFirst() : all(each, Occur.MUST), boost);
    }

    private static Query beginning(String word) {
        return new BoostQuery(
                new ConstantScoreQuery(new PrefixQuery(new Term(SearchIndex.WORDS, word))),
                BEGINNING);
    }

    private static void misspelt(String word, List<Query> forms) {
        int letters = word.codePointCount(0, word.length());
        if (letters < 4) {
            forms.add(new TermQuery(new Term(SearchIndex.WORDS, word)));
            return;
        }
        int typos = letters < 8 ? 1 : 2;
        forms.add(
                new BoostQuery(
                        new FuzzyQuery(new Term(SearchIndex.WORDS, word), typos, 1, 50, true),
                        MISSPELT));
    }

    /// What shares most of its pieces with the text; null when there are too few to tell.
    private @Nullable Query pieces() {
        Set<String> grams = new LinkedHashSet<>(SearchAnalysis.tokens(gramsOf, text));
        if (grams.isEmpty()) return null;
        BooleanQuery.Builder pieces = new BooleanQuery.Builder();
        grams.stream()
                .limit(64)
                .forEach(
                        g ->
                                pieces.add(
                                        new TermQuery(new Term(SearchIndex.GRAMS, g)),
                                        Occur.SHOULD));
        return pieces.setMinimumNumberShouldMatch(Math.max(1, Math.min(64, grams.size()) * 6 / 10))
                .build();
    }

    private static Query all(List<Query> queries, Occur occur) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        return all.build();
    }

    private boolean known(String token) {
        try {
            return searcher.getIndexReader().docFreq(new Term(SearchIndex.ALL, token)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int finds(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
