package io.portolan.catalog;

import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRefBuilder;

/// Finds the products in an index that are cut in another way since the catalogue has new words.
/// It looks through the words of the index, or through the texts where words have no spaces
/// between them; never does it cut a text.
final class Touched {

    private final IndexReader reader;
    private final Product[] products;

    /// @param products each at the number by which the index knows it
    Touched(IndexReader reader, Product[] products) {
        this.reader = reader;
        this.products = products;
    }

    /// The numbers of products with a compound that has one of these nouns in it.
    BitSet byCompounds(Set<String> nouns) throws IOException {
        CharArraySet parts = new CharArraySet(nouns, false);
        BitSet touched = new BitSet();
        for (LeafReaderContext leaf : reader.leaves()) {
            slots(leaf.reader(), having(leaf.reader(), parts), touched::set);
        }
        return touched;
    }

    private static BitSet having(LeafReader leaf, CharArraySet parts) throws IOException {
        BitSet docs = new BitSet(leaf.maxDoc());
        Terms terms = leaf.terms(ProductFields.WORDS);
        if (terms == null) return docs;
        TermsEnum all = terms.iterator();
        CharsRefBuilder word = new CharsRefBuilder();
        PostingsEnum having = null;
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (term.length < SearchChains.SHORTEST_COMPOUND) continue;
            word.copyUTF8Bytes(term);
            if (!isMadeOf(word, parts)) continue;
            having = all.postings(having, PostingsEnum.NONE);
            while (having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) docs.set(having.docID());
        }
        return docs;
    }

    private static boolean isMadeOf(CharsRefBuilder word, CharArraySet parts) {
        int length = word.length();
        if (length < SearchChains.SHORTEST_COMPOUND) return false;
        for (int from = 0; from + SearchChains.SHORTEST_PART <= length; from++) {
            int longest = Math.min(SearchChains.LONGEST_PART, length - from);
            for (int part = SearchChains.SHORTEST_PART; part <= longest; part++) {
                if (parts.contains(word.chars(), from, part)) return true;
            }
        }
        return false;
    }

    /// The numbers of products that say one of these words anywhere.
    BitSet byTexts(Set<String> words, ProductFields fields, CatalogSnapshot snapshot)
            throws IOException {
        Stretches wanted = new Stretches(words);
        BitSet touched = new BitSet();
        for (LeafReaderContext leaf : reader.leaves()) {
            BitSet docs = new BitSet(leaf.reader().maxDoc());
            docs.set(0, leaf.reader().maxDoc());
            slots(
                    leaf.reader(),
                    docs,
                    slot -> {
                        if (fields.says(products[slot], snapshot, wanted::in)) touched.set(slot);
                    });
        }
        return touched;
    }

    private static void slots(LeafReader leaf, BitSet docs, IntConsumer found) throws IOException {
        Bits live = leaf.getLiveDocs();
        NumericDocValues slots = DocValues.getNumeric(leaf, ProductFields.SLOT);
        for (int doc = docs.nextSetBit(0); doc >= 0; doc = docs.nextSetBit(doc + 1)) {
            if (live != null && !live.get(doc)) continue;
            if (slots.advanceExact(doc)) found.accept((int) slots.longValue());
        }
    }

    /// Words of two to six characters, looked for all at once: a place in a text is only looked at
    /// where two characters stand that some word begins with.
    private static final class Stretches {
        private final Set<String> words;
        private final BitSet beginnings = new BitSet(1 << 16);

        Stretches(Set<String> words) {
            this.words = words;
            for (String word : words) beginnings.set(beginning(word, 0));
        }

        boolean in(String text) {
            for (int at = 0; at + 1 < text.length(); at++) {
                if (beginnings.get(beginning(text, at)) && begins(text, at)) return true;
            }
            return false;
        }

        private boolean begins(String text, int at) {
            int longest = Math.min(ChineseTokenizer.LONGEST_OWN, text.length() - at);
            for (int length = 2; length <= longest; length++) {
                if (words.contains(text.substring(at, at + length))) return true;
            }
            return false;
        }

        private static int beginning(String text, int at) {
            return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xFFFF;
        }
    }
}
