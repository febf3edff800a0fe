package io.portolan.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
    private static final int MOST_GRAMS = 64;
    private static final float EXACT = 1.4f;
    private static final float PARTS = 0.4f;
    private static final float ALIKE = 0.7f;
    private static final float BEGINNING = 0.8f;
    private static final float MISSPELT = 0.5f;
    private static final float GUESSED = 0.2f;
    private static final int FEW = 3;
    private static final double WELL_COVERED = 0.6;

    /// One way to ask, and how near what it finds is to the text.
    ///
    /// @param words what it asks for, a query each
    /// @param least to how many of them an answer answers, if any does
    record Way(Found.How how, Query query, List<Query> words, int least) {

        Way(Found.How how, Query query) {
            this(how, query, List.of(), 1);
        }
    }

    private final SearchAnalysis analysis;
    private final SearchWords lists;
    private final IndexSearcher searcher;
    private final Spelling spelling;
    private final String text;
    private final List<String> words;
    private final List<String> meant = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Map<Term, TermStates> known = new HashMap<>();
    private boolean corrected;
    private boolean begun;
    private boolean sure;
    private boolean asks;

    /// @param spelling of the state that is searched
    SearchQuery(
            String text,
            SearchAnalysis analysis,
            SearchWords lists,
            IndexSearcher searcher,
            Spelling spelling) {
        this.analysis = analysis;
        this.lists = lists;
        this.searcher = searcher;
        this.spelling = spelling;
        this.text =
                analysis.plain(
                        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        List<String> typed = analysis.words(this.text);
        this.words = lists.phrased(typed.subList(0, Math.min(MOST_WORDS, typed.size())));
    }

    /// Queries to try in their order until one finds something; then there is `alike`.
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        if (text.isEmpty()) return ways;
        if (products(ProductFields.SKU, text) > 0) {
            ways.add(new Way(Found.How.ALL, has(ProductFields.SKU, text)));
        }
        List<Query> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // A word of which nothing is left (of, für) asks for nothing.
            if (analysis.meanings(word).isEmpty()) meant.add(word);
            else each.add(one(word, i == words.size() - 1));
        }
        if (each.isEmpty()) return ways;
        asks = true;
        ways.add(new Way(Found.How.ALL, all(each, Occur.MUST, 0)));
        if (each.size() > 1) {
            int least = each.size() - Math.max(1, each.size() / 3);
            ways.add(new Way(Found.How.SOME, all(each, Occur.SHOULD, 0), each, least));
        }
        return ways;
    }

    /// Whether a text without spaces fell apart into single characters: no dictionary knows it.
    boolean fellApart() {
        return analysis.spaceless()
                && words.size() > 1
                && words.stream().anyMatch(word -> word.length() == 1);
    }

    /// What looks similar, letter by letter; null when there is too little to tell. Asked last.
    @Nullable Way alike() {
        Query pieces = asks ? pieces(text, 6) : null;
        return pieces == null ? null : new Way(Found.How.ALIKE, pieces);
    }

    /// Only those that ask for every word as it is written; none where a word is unknown.
    List<Way> sureWays() {
        sure = true;
        List<Way> ways = ways();
        boolean known = !corrected && left.isEmpty();
        return ways.stream().filter(way -> known && way.how() == Found.How.ALL).toList();
    }

    /// The text with misspelt words put right; null when there are none.
    @Nullable String meant() {
        return corrected ? String.join(analysis.spaceless() ? "" : " ", meant) : null;
    }

    /// Words that the catalogue does not have in any form.
    List<String> left() {
        return left;
    }

    /// Whether the last word is answered by what begins like it alone.
    boolean begun() {
        return begun;
    }

    private Query one(String word, boolean last) {
        List<Query> forms = new ArrayList<>();
        Query meaning = meaning(word);
        if (meaning != null) forms.add(meaning);
        for (String other : lists.alike(word)) {
            Query alike = meaning(other);
            if (alike != null) forms.add(new BoostQuery(alike, ALIKE));
        }
        if (last && spelling.begins(word)) {
            begun = forms.isEmpty();
            forms.add(beginning(word));
        }
        if (forms.isEmpty() && !sure) {
            otherwise(word, forms);
        } else {
            meant.add(word);
            if (!sure && isDoubtful(word)) guess(word, forms);
        }
        if (!forms.isEmpty()) return either(forms);
        left.add(word);
        return has(ProductFields.WORDS, word);
    }

    /// Whether nobody wrote it so, and what it seems to be a form of is rare.
    private boolean isDoubtful(String word) {
        if (begun || products(ProductFields.WORDS, word) > 0) return false;
        List<String> tokens = analysis.meanings(word);
        if (products(ProductFields.MEANINGS, tokens.getFirst()) > FEW) return false;
        return lists.alike(word).isEmpty() && spelling.beginning(word) <= FEW;
    }

    /// Adds what else may have been meant, behind the rest.
    private void guess(String word, List<Query> forms) {
        for (String near : spelling.near(word)) {
            for (Query form : known(near)) forms.add(new BoostQuery(form, GUESSED));
        }
    }

    /// A word that nobody knows: misspelt, or two written as one, or, where there are no
    /// spaces, cut at another place.
    private void otherwise(String word, List<Query> forms) {
        if (analysis.spaceless()) {
            Query pairs = pieces(word, 10);
            if (pairs != null && word.length() > 2 && finds(pairs)) {
                forms.add(new BoostQuery(pairs, MISSPELT));
                meant.add(word);
                return;
            }
        }
        String put = "";
        for (String near : spelling.near(word)) {
            for (Query form : known(near)) forms.add(new BoostQuery(form, MISSPELT));
            if (put.isEmpty() && !forms.isEmpty()) put = near;
        }
        if (put.isEmpty()) put = taken(word, forms);
        if (put.isEmpty()) {
            Query part = meaning(word, 0);
            if (part != null) forms.add(new BoostQuery(part, MISSPELT));
        }
        corrected |= !put.isEmpty();
        meant.add(put.isEmpty() ? word : put);
    }

    private List<Query> known(String word) {
        List<Query> forms = new ArrayList<>();
        Query meaning = meaning(word);
        if (meaning != null) forms.add(meaning);
        for (String other : lists.alike(word)) {
            Query alike = meaning(other);
            if (alike != null) forms.add(new BoostQuery(alike, ALIKE));
        }
        return forms;
    }

    /// Two words written as one; empty when it is not that.
    private String taken(String word, List<Query> forms) {
        for (int cut = 3; cut <= word.length() - 3; cut++) {
            String front = word.substring(0, cut);
            String back = word.substring(cut);
            if (!spelling.has(front) || !spelling.has(back)) continue;
            Query first = meaning(front);
            Query second = meaning(back);
            if (first == null || second == null) continue;
            forms.add(all(List.of(first, second), Occur.MUST, 0));
            return front + " " + back;
        }
        return "";
    }

    /// The word by its meaning; null when the catalogue does not speak of it.
    private @Nullable Query meaning(String word) {
        return meaning(word, WELL_COVERED);
    }

    /// @param covered how much of a compound its known parts must make up
    private @Nullable Query meaning(String word, double covered) {
        List<String> tokens = analysis.meanings(word);
        if (tokens.isEmpty()) return null;
        if (word.indexOf(' ') > 0) return allKnown(tokens) ? together(tokens, 1f) : null;
        String whole = tokens.getFirst();
        List<Query> forms = new ArrayList<>();
        int having = products(ProductFields.MEANINGS, whole);
        if (having > 0) forms.add(has(ProductFields.MEANINGS, whole));
        if (having > 0) exact(word, having, forms);
        Set<String> parts = new LinkedHashSet<>(tokens);
        parts.remove(whole);
        parts.removeIf(part -> products(ProductFields.MEANINGS, part) == 0);
        if (!parts.isEmpty() && letters(parts) >= covered * whole.length()) {
            forms.add(together(parts, PARTS));
        }
        return forms.isEmpty() ? null : either(forms);
    }

    /// Where words of other meanings have the same stem (Schal, Schale), or other forms of it, the
    /// word as typed counts for more; as rare as its stem, so that no form wins by being rare.
    private void exact(String word, int having, List<Query> forms) {
        int exactly = products(ProductFields.WORDS, word);
        if (exactly == 0 || exactly >= having) return;
        int all = searcher.getIndexReader().numDocs();
        float rarity = WordWeights.rarity(having, all) / WordWeights.rarity(exactly, all);
        forms.add(new BoostQuery(has(ProductFields.WORDS, word), EXACT * rarity));
    }

    private static Query either(List<Query> forms) {
        return forms.size() == 1 ? forms.getFirst() : new DisjunctionMaxQuery(forms, 0.1f);
    }

    private boolean allKnown(List<String> tokens) {
        return tokens.stream().allMatch(token -> products(ProductFields.MEANINGS, token) > 0);
    }

    private static int letters(Set<String> parts) {
        return parts.stream().mapToInt(String::length).sum();
    }

    private Query together(Collection<String> tokens, float boost) {
        List<Query> each = new ArrayList<>();
        for (String token : new LinkedHashSet<>(tokens)) {
            each.add(has(ProductFields.MEANINGS, token));
        }
        Query one = each.size() == 1 ? each.getFirst() : all(each, Occur.MUST, 0);
        return boost == 1 ? one : new BoostQuery(one, boost);
    }

    private static Query beginning(String word) {
        return new BoostQuery(
                new ConstantScoreQuery(new PrefixQuery(new Term(ProductFields.WORDS, word))),
                BEGINNING);
    }

    /// What shares so many tenths of its pieces with the text; null when there are too few to tell.
    private @Nullable Query pieces(String of, int tenths) {
        List<String> grams = new ArrayList<>(new LinkedHashSet<>(analysis.grams(of)));
        if (grams.isEmpty()) return null;
        List<Query> each = new ArrayList<>();
        for (String gram : grams.subList(0, Math.min(MOST_GRAMS, grams.size()))) {
            each.add(new TermQuery(new Term(ProductFields.GRAMS, gram)));
        }
        return all(each, Occur.SHOULD, Math.max(1, each.size() * tenths / 10));
    }

    private static Query all(List<Query> queries, Occur occur, int least) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        return all.setMinimumNumberShouldMatch(least).build();
    }

    /// How many products have this.
    private int products(String field, String token) {
        return states(new Term(field, token)).docFreq();
    }

    private Query has(String field, String token) {
        Term term = new Term(field, token);
        return new TermQuery(term, states(term));
    }

    // Where a word stands in the index is looked up once for all ways to ask.
    private TermStates states(Term term) {
        return known.computeIfAbsent(term, this::look);
    }

    private TermStates look(Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean finds(Query query) {
        try {
            return searcher.search(query, 1).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
