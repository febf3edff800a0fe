package io.portolan.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/// Words by their length and by which letters they have, so that only few have to be compared with
/// a misspelt one, letter by letter. Never changes.
final class Vocabulary {

    /// A word near to another.
    ///
    /// @param slips letters left out, put in, wrong, or two neighbours exchanged
    /// @param sameBeginning whether both have the same first letter
    /// @param letters how many it has
    /// @param products how many products have it
    record Word(String text, int slips, boolean sameBeginning, int letters, int products) {}

    private static final int LONGEST = 64;

    private final SameLength[] groups = new SameLength[LONGEST + 1];

    /// The words of one length, one after the other.
    private static final class SameLength {
        private final int length;
        private int[] letters = new int[0];
        private long[] marks = new long[0];
        private int[] products = new int[0];
        private int size;

        SameLength(int length) {
            this.length = length;
        }

        void add(int[] word, int having) {
            if (size == marks.length) {
                int more = size + size / 2 + 4;
                letters = Arrays.copyOf(letters, more * length);
                marks = Arrays.copyOf(marks, more);
                products = Arrays.copyOf(products, more);
            }
            System.arraycopy(word, 0, letters, size * length, length);
            marks[size] = marks(word, length);
            products[size++] = having;
        }
    }

    /// @param terms each in UTF-8; null for none
    Vocabulary(@Nullable Terms terms) throws IOException {
        if (terms == null) return;
        TermsEnum all = terms.iterator();
        int[] word = new int[0];
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (word.length < term.length) word = new int[term.length * 2];
            int length = UnicodeUtil.UTF8toUTF32(term, word);
            add(word, length, all.docFreq());
        }
    }

    /// Of words that are as frequent as each other.
    Vocabulary(Collection<String> words) {
        for (String one : words) {
            int[] word = one.codePoints().toArray();
            add(word, word.length, 1);
        }
    }

    private void add(int[] word, int length, int having) {
        if (length == 0 || length > LONGEST) return;
        SameLength group = groups[length];
        if (group == null) groups[length] = group = new SameLength(length);
        group.add(word, having);
    }

    /// All words at most so many slips away, in no order.
    List<Word> near(String text, int slips) {
        int[] word = text.codePoints().toArray();
        List<Word> near = new ArrayList<>();
        if (word.length == 0) return near;
        long marks = marks(word, word.length);
        Slips counter = new Slips(word, slips);
        int longest = Math.min(LONGEST, word.length + slips);
        for (int length = Math.max(1, word.length - slips); length <= longest; length++) {
            SameLength group = groups[length];
            if (group != null) near(group, marks, counter, near);
        }
        return near;
    }

    /// Each slip brings in at most one letter and takes at most one away.
    private static void near(SameLength group, long marks, Slips counter, List<Word> near) {
        for (int i = 0; i < group.size; i++) {
            long there = group.marks[i];
            if (Long.bitCount(there & ~marks) > counter.most) continue;
            if (Long.bitCount(marks & ~there) > counter.most) continue;
            int from = i * group.length;
            int slips = counter.to(group.letters, from, group.length);
            if (slips > counter.most) continue;
            String text = new String(group.letters, from, group.length);
            boolean same = group.letters[from] == counter.word[0];
            near.add(new Word(text, slips, same, group.length, group.products[i]));
        }
    }

    /// A bit for each letter; letters far apart may share one.
    private static long marks(int[] word, int length) {
        long marks = 0;
        for (int i = 0; i < length; i++) marks |= 1L << word[i];
        return marks;
    }

    /// Counts the slips between one word and others.
    private static final class Slips {
        private final int[] word;
        private final int most;
        private int[] before;
        private int[] last;
        private int[] row;

        Slips(int[] word, int most) {
            this.word = word;
            this.most = most;
            this.before = new int[word.length + 1];
            this.last = new int[word.length + 1];
            this.row = new int[word.length + 1];
        }

        /// The fewest slips; some number above the most when they are more.
        int to(int[] other, int from, int length) {
            for (int i = 0; i < row.length; i++) row[i] = i;
            for (int j = 1; j <= length; j++) {
                turn();
                if (row(other, from, j) > most) return most + 1;
            }
            return row[word.length];
        }

        private void turn() {
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        private int row(int[] other, int from, int j) {
            int letter = other[from + j - 1];
            row[0] = j;
            int least = j;
            for (int i = 1; i < row.length; i++) {
                int slips = last[i - 1] + (word[i - 1] == letter ? 0 : 1);
                slips = Math.min(slips, 1 + Math.min(last[i], row[i - 1]));
                if (exchanged(other, from, i, j)) slips = Math.min(slips, before[i - 2] + 1);
                row[i] = slips;
                least = Math.min(least, slips);
            }
            return least;
        }

        private boolean exchanged(int[] other, int from, int i, int j) {
            return i > 1
                    && j > 1
                    && word[i - 1] == other[from + j - 2]
                    && word[i - 2] == other[from + j - 1];
        }
    }
}
