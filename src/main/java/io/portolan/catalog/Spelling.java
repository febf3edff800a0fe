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
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The words of the catalogue, and which of them somebody meant who wrote another.
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

    Spelling(IndexReader reader) {
        this.reader = reader;
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
        List<String> near = near(word, 1, 1);
        if (near.isEmpty()) near = near(word, 1, 0);
        if (near.isEmpty() && letters >= TWO_SLIPS) near = near(word, 2, 1);
        if (near.isEmpty() && letters >= TWO_SLIPS) near = near(word, 2, 0);
        return near;
    }

    private List<String> near(String word, int slips, int sure) {
        try {
            Terms terms = terms();
            if (terms == null) return List.of();
            FuzzyTermsEnum all =
                    new FuzzyTermsEnum(
                            terms, new Term(ProductFields.WORDS, word), slips, sure, true);
            List<Near> near = new ArrayList<>();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                near.add(new Near(term.utf8ToString(), all.getBoost(), all.docFreq()));
            }
            near.sort(NEAREST);
            return near.stream().limit(MOST).map(Near::word).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Terms terms() throws IOException {
        return MultiTerms.getTerms(reader, ProductFields.WORDS);
    }
}
