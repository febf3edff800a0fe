package io.portolan.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The words of one state of an index, and which of them somebody meant who wrote another.
final class Spelling {

    private static final int ONE_SLIP = 4;
    private static final int TWO_SLIPS = 8;
    private static final int MOST = 4;
    private static final Comparator<Near> NEAREST =
            Comparator.comparingDouble((Near near) -> -near.likeness())
                    .thenComparingInt(near -> -near.products())
                    .thenComparing(Near::word);

    private record Near(String word, float likeness, int products) {}

    private final IndexReader reader;
    private @Nullable Vocabulary vocabulary;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /// Whether it knows the words of this state.
    boolean isOf(IndexReader other) {
        return reader.equals(other);
    }

    boolean has(String word) {
        try {
            return reader.docFreq(new Term(ProductFields.WORDS, word)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether some word begins like this.
    boolean begins(String start) {
        try {
            Terms terms = terms();
            if (terms == null) return false;
            TermsEnum all = terms.iterator();
            BytesRef wanted = new BytesRef(start);
            return all.seekCeil(wanted) != TermsEnum.SeekStatus.END
                    && StringHelper.startsWith(all.term(), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words one slip away (from four letters on), two from eight on; the nearest first, then those
    /// of most products. Most people get the first letter right.
    List<String> near(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < ONE_SLIP || word.indexOf(' ') > 0) return List.of();
        List<Vocabulary.Word> all = vocabulary().near(word, letters < TWO_SLIPS ? 1 : 2);
        for (int slips = 1; slips <= 2; slips++) {
            for (boolean sure : new boolean[] {true, false}) {
                List<String> near = best(all, slips, sure, letters);
                if (!near.isEmpty()) return near;
            }
        }
        return List.of();
    }

    private static List<String> best(
            List<Vocabulary.Word> words, int slips, boolean sure, int letters) {
        List<Near> near = new ArrayList<>();
        for (Vocabulary.Word one : words) {
            if (one.slips() > slips || (sure && !one.sameBeginning())) continue;
            float likeness = 1f - (float) one.slips() / Math.min(letters, one.letters());
            near.add(new Near(one.text(), likeness, one.products()));
        }
        near.sort(NEAREST);
        return near.stream().limit(MOST).map(Near::word).toList();
    }

    // Collected when the first unknown word is asked for: after most changes nobody makes a slip.
    private synchronized Vocabulary vocabulary() {
        Vocabulary known = vocabulary;
        if (known != null) return known;
        try {
            known = new Vocabulary(terms());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        vocabulary = known;
        return known;
    }

    private @Nullable Terms terms() throws IOException {
        return MultiTerms.getTerms(reader, ProductFields.WORDS);
    }
}
