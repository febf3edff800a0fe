package io.portolan.catalog;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// One state of an index, of which a text is asked in one way after the other until something is
/// found.
final class Question {

    private final SearchAnalysis analysis;
    private final SearchWords words;
    private final IndexSearcher searcher;
    private final Spelling spelling;
    private final Product[] products;
    private final @Nullable Phrases phrases;

    /// @param spelling of this state
    /// @param products each at the number by which the index knows it
    /// @param phrases what things are called, by sound; null where words are typed by letters
    Question(
            SearchAnalysis analysis,
            SearchWords words,
            IndexSearcher searcher,
            Spelling spelling,
            Product[] products,
            @Nullable Phrases phrases) {
        this.analysis = analysis;
        this.words = words;
        this.searcher = searcher;
        this.spelling = spelling;
        this.products = products;
        this.phrases = phrases;
    }

    /// What is found, best first, at most `limit`.
    ///
    /// @param surely whether only what answers to every word as it is written counts
    Found find(String text, boolean surely, int limit) throws IOException {
        SearchQuery query = new SearchQuery(text, analysis, words, searcher, spelling);
        TopHits top = new TopHits(searcher, products);
        for (SearchQuery.Way way : surely ? query.sureWays() : query.ways()) {
            boolean some = way.how() == Found.How.SOME;
            Found sounding = some ? sounding(text, limit) : null;
            if (sounding != null) return sounding;
            List<Found.Hit> hits = top.of(way, limit);
            if (hits.isEmpty()) continue;
            List<String> left = some ? query.left() : List.of();
            Found found = new Found(hits, 0, way.how(), query.meant(), left, query.begun());
            return !surely && query.fellApart() ? withSame(text, found, limit) : found;
        }
        return surely ? Found.NOTHING : atLast(text, query, top, limit);
    }

    private Found atLast(String text, SearchQuery query, TopHits top, int limit)
            throws IOException {
        Found sounding = sounding(text, limit);
        if (sounding != null) return sounding;
        SearchQuery.Way alike = query.alike();
        List<Found.Hit> hits = alike == null ? List.of() : top.of(alike, limit);
        if (hits.isEmpty()) return Found.NOTHING;
        return new Found(hits, 0, Found.How.ALIKE, null, List.of(), query.begun());
    }

    /// Before what has the characters of a text somewhere, what is called something that sounds the
    /// same.
    private Found withSame(String text, Found apart, int limit) throws IOException {
        if (phrases == null) return apart;
        for (String other : likeliest(phrases.same(analysis.plain(text)))) {
            Found found = find(other, true, limit);
            if (!found.hits().isEmpty()) return found.meaning(other).before(apart, limit);
        }
        return apart;
    }

    /// What is found for something else that sounds like this; null when there is no such thing.
    private @Nullable Found sounding(String text, int limit) throws IOException {
        if (phrases == null) return null;
        for (String other : likeliest(phrases.near(analysis.plain(text)))) {
            Found found = find(other, true, limit);
            if (!found.hits().isEmpty()) return found.meaning(other);
        }
        return null;
    }

    // What more products are called by; of as many, the nearer.
    private List<String> likeliest(List<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparingInt(one -> -spelling.having(one)))
                .toList();
    }
}
