package io.portolan.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// What each word of a product weighs: more in its name than in what else is said of it, more in a
/// short text than in a long one, as BM25 has it. Worked out when the product is indexed, so that a
/// search has one ready number for each word and product.
final class WordWeights {

    /// A product's texts: its name, its shelf, its keywords, the rest.
    private static final float[] BOOSTS = {6f, 3f, 4f, 1f};

    private static final int PARTS = BOOSTS.length;
    private static final int WHOLE = PARTS - 1;
    private static final float TIE = 0.3f;
    private static final float SATURATION = 1.2f;
    private static final float BY_LENGTH = 0.75f;
    private static final float STEPS = 30f;

    private final Analyzer analyzer;
    private final float[] usual;

    /// @param sample texts of some products, by which a text is short or long
    WordWeights(Analyzer analyzer, List<List<String>> sample) {
        this.analyzer = analyzer;
        this.usual = new float[PARTS];
        for (List<String> texts : sample) {
            int[] lengths = lengths(cut(texts));
            for (int part = 0; part < PARTS; part++) usual[part] += lengths[part];
        }
        for (int part = 0; part < PARTS; part++) {
            usual[part] = Math.max(1f, usual[part] / Math.max(1, sample.size()));
        }
    }

    private WordWeights(Analyzer analyzer, float[] usual) {
        this.analyzer = analyzer;
        this.usual = usual;
    }

    /// The same, by another analyzer.
    WordWeights cutBy(Analyzer other) {
        return new WordWeights(other, usual);
    }

    /// The words of these texts, each once, with its weight for its frequency.
    TokenStream of(List<String> texts) {
        List<List<String>> cut = cut(texts);
        int[] lengths = lengths(cut);
        Map<String, int[]> counts = new HashMap<>();
        for (int part = 0; part < PARTS; part++) {
            for (String word : cut.get(part)) {
                int[] count = counts.computeIfAbsent(word, w -> new int[PARTS]);
                count[WHOLE]++;
                if (part != WHOLE) count[part]++;
            }
        }
        Map<String, Integer> weights = HashMap.newHashMap(counts.size());
        counts.forEach((word, count) -> weights.put(word, weight(count, lengths)));
        return new Weighed(weights);
    }

    /// How weights count in a search: each word by how rare it is.
    static Similarity similarity() {
        return new ReadyWeights();
    }

    /// How rare a word is that so many of all products have.
    static float rarity(long having, long all) {
        return (float) Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    private List<List<String>> cut(List<String> texts) {
        List<List<String>> cut = new ArrayList<>(PARTS);
        for (String text : texts) cut.add(SearchAnalysis.tokens(analyzer, text));
        return cut;
    }

    // The last is that of all texts together.
    private static int[] lengths(List<List<String>> cut) {
        int[] lengths = new int[PARTS];
        for (int part = 0; part < PARTS; part++) {
            int length = cut.get(part).size();
            lengths[WHOLE] += length;
            if (part != WHOLE) lengths[part] = length;
        }
        return lengths;
    }

    private int weight(int[] counts, int[] lengths) {
        float most = 0;
        float sum = 0;
        for (int part = 0; part < PARTS; part++) {
            if (counts[part] == 0) continue;
            float length = 1 - BY_LENGTH + BY_LENGTH * lengths[part] / usual[part];
            float one = BOOSTS[part] * counts[part] / (counts[part] + SATURATION * length);
            most = Math.max(most, one);
            sum += one;
        }
        return Math.max(1, Math.round(STEPS * (most + TIE * (sum - most))));
    }

    private static final class Weighed extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, Integer>> words;

        Weighed(Map<String, Integer> weights) {
            this.words = weights.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) return false;
            clearAttributes();
            Map.Entry<String, Integer> next = words.next();
            term.append(next.getKey());
            weight.setTermFrequency(next.getValue());
            return true;
        }
    }

    private static final class ReadyWeights extends Similarity {

        @Override
        public SimScorer scorer(
                float boost, CollectionStatistics collection, TermStatistics... terms) {
            float rarity = 0;
            for (TermStatistics term : terms) {
                rarity += rarity(term.docFreq(), collection.docCount());
            }
            float factor = boost * rarity / STEPS;
            return new SimScorer() {
                @Override
                public float score(float weight, long norm) {
                    return factor * weight;
                }
            };
        }
    }
}
