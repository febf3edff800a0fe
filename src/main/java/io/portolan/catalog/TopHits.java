package io.portolan.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/// The best answers to one way to ask, in their order.
final class TopHits {

    // Ties beyond the last place are not looked into: of these few places, they are.
    private static final int PLACES = 50;
    private static final int MOST_OF_SOME = 200;

    // What fits equally well comes in the order of the shelf.
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble((Scored one) -> -one.score())
                    .thenComparingInt(one -> one.product().rank())
                    .thenComparing(one -> one.product().handle());

    private record Scored(Product product, float score, int doc) {}

    private final IndexSearcher searcher;
    private final Product[] products;

    /// @param products each at the number by which the index knows it
    TopHits(IndexSearcher searcher, Product[] products) {
        this.searcher = searcher;
        this.products = products;
    }

    /// The hits of this way, at most `limit`; fewer where they answer to some words only.
    List<Found.Hit> of(SearchQuery.Way way, int limit) throws IOException {
        int most = way.how() == Found.How.ALL ? limit : Math.min(limit, MOST_OF_SOME);
        int places = Math.max(PLACES, most);
        ScoreDoc[] docs =
                searcher.search(way.query(), new TopScoreDocCollectorManager(places, places))
                        .scoreDocs;
        List<Scored> scored = scored(docs);
        if (way.least() > 1) scored = answering(scored, way);
        // One piece of an index has its products in the order of the shelf.
        if (leaves().size() > 1) scored.sort(BEST_FIRST);
        List<Found.Hit> hits = new ArrayList<>(Math.min(most, scored.size()));
        for (int i = 0; i < scored.size() && i < most; i++) hits.add(hit(scored.get(i)));
        return hits;
    }

    private static Found.Hit hit(Scored one) {
        return new Found.Hit(one.product().handle(), Math.round(one.score() * 1000));
    }

    private List<LeafReaderContext> leaves() {
        return searcher.getIndexReader().leaves();
    }

    private List<Scored> scored(ScoreDoc[] docs) throws IOException {
        long[] inOrder = new long[docs.length];
        for (int i = 0; i < docs.length; i++) inOrder[i] = (long) docs[i].doc << 32 | i;
        Arrays.sort(inOrder);
        Scored[] scored = new Scored[docs.length];
        int at = 0;
        for (LeafReaderContext leaf : leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues slots = DocValues.getNumeric(leaf.reader(), ProductFields.SLOT);
            for (; at < docs.length && inOrder[at] >>> 32 < end; at++) {
                ScoreDoc doc = docs[(int) inOrder[at]];
                slots.advanceExact(doc.doc - leaf.docBase);
                Product product = products[(int) slots.longValue()];
                scored[(int) inOrder[at]] = new Scored(product, doc.score, doc.doc);
            }
        }
        return new ArrayList<>(Arrays.asList(scored));
    }

    /// Those that answer to so many of the words as asked; all of them where none does.
    private List<Scored> answering(List<Scored> scored, SearchQuery.Way way) throws IOException {
        int[] docs = new int[scored.size()];
        for (int i = 0; i < docs.length; i++) docs[i] = scored.get(i).doc();
        Arrays.sort(docs);
        int[] words = new int[docs.length];
        for (Query word : way.words()) count(word, docs, words);
        List<Scored> answering = new ArrayList<>();
        for (Scored one : scored) {
            if (words[Arrays.binarySearch(docs, one.doc())] >= way.least()) answering.add(one);
        }
        return answering.isEmpty() ? scored : answering;
    }

    private void count(Query word, int[] docs, int[] words) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE_NO_SCORES, 1);
        int at = 0;
        for (LeafReaderContext leaf : leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = at < docs.length && docs[at] < end ? weight.scorer(leaf) : null;
            DocIdSetIterator all = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (; at < docs.length && docs[at] < end; at++) {
                int doc = docs[at] - leaf.docBase;
                int there = all.docID() < doc ? all.advance(doc) : all.docID();
                if (there == doc) words[at]++;
            }
        }
    }
}
