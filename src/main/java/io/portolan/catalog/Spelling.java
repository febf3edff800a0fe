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
    private static final int MOST = 6;
    private static final int MANY = 10;
    private static final Comparator<Near> LIKELIEST =
            Comparator.comparingDouble((Near near) -> -near.likelihood()).thenComparing(Near::word);

    private record Near(String word, double likelihood) {}

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
        return having(word) > 0;
    }

    /// How many products have this word.
    int having(String word) {
        try {
            return reader.docFreq(new Term(ProductFields.WORDS, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether some word begins like this.
    boolean begins(String start) {
        return beginning(start) > 0;
    }

    /// How many products the first words that begin like this have, in all; not exact above ten.
    int beginning(String start) {
        try {
            Terms terms = terms();
            if (terms == null) return 0;
            TermsEnum all = terms.iterator();
            BytesRef wanted = new BytesRef(start);
            int having = 0;
            boolean more = all.seekCeil(wanted) != TermsEnum.SeekStatus.END;
            while (more && having <= MANY && StringHelper.startsWith(all.term(), wanted)) {
                having += all.docFreq();
                more = all.next() != null;
            }
            return having;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words one slip away (from four letters on), else two from eight on; the likeliest first: of
    /// many products, and by a slip that people make. Most get the first letter right.
    List<String> near(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < ONE_SLIP || word.indexOf(' ') > 0) return List.of();
        List<Vocabulary.Word> all = vocabulary().near(word, letters < TWO_SLIPS ? 1 : 2);
        List<String> near = best(word, all, 1);
        return near.isEmpty() ? best(word, all, 2) : near;
    }

    private static List<String> best(String typed, List<Vocabulary.Word> words, int slips) {
        int[] letters = typed.codePoints().toArray();
        List<Near> near = new ArrayList<>();
        for (Vocabulary.Word one : words) {
            if (one.slips() == slips) near.add(new Near(one.text(), likelihood(letters, one)));
        }
        near.sort(LIKELIEST);
        return near.stream().limit(MOST).map(Near::word).toList();
    }

    private static double likelihood(int[] typed, Vocabulary.Word one) {
        double often = Math.log(one.products());
        if (one.slips() != 1) return often + (one.sameBeginning() ? 0 : Slip.FIRST_LETTER);
        return often + Slip.likelihood(typed, one.text().codePoints().toArray());
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
