package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// Words near to a misspelt one, held against Lucene's automata, which know no short cut.
class SpellingTest {

    @Test
    void knowsEveryWordThatOneOrTwoSlipsLeadTo() throws IOException {
        Random random = new Random(3);
        Set<String> words = new TreeSet<>();
        while (words.size() < 3_000) words.add(word(random));
        try (DirectoryReader reader = reader(words)) {
            Terms terms = MultiTerms.getTerms(reader, ProductFields.WORDS);
            Vocabulary vocabulary = new Vocabulary(terms);
            for (int i = 0; i < 400; i++) {
                String asked = word(random);
                for (int slips = 1; slips <= 2; slips++) {
                    assertThat(near(vocabulary, asked, slips))
                            .describedAs("%s, %s slips", asked, slips)
                            .isEqualTo(automata(terms, asked, slips));
                }
            }
        }
    }

    @Test
    void takesTheNearestThenTheOneOfMostProductsAndAnotherFirstLetterLast() throws IOException {
        List<String> products =
                List.of("laterne", "laterne laternen", "leiter", "laternen", "katerne");
        try (DirectoryReader reader = reader(products)) {
            Spelling spelling = new Spelling(reader);

            assertThat(spelling.near("laternn")).containsExactly("laterne", "laternen");
            assertThat(spelling.near("xaterne")).containsExactly("laterne", "katerne");
            assertThat(spelling.near("laetrenn")).containsExactly("laternen");
            assertThat(spelling.near("lei")).isEmpty();
        }
    }

    /// Two letters exchanged, one written twice, dots left out: likelier than another letter.
    @Test
    void takesTheSlipThatFingersAndEyesMakeFirst() throws IOException {
        List<String> products =
                List.of("becher besher", "bacher", "قناع قباع قلاع", "kanne", "kane");
        try (DirectoryReader reader = reader(products)) {
            Spelling spelling = new Spelling(reader);

            assertThat(spelling.near("behcer")).containsExactly("becher");
            assertThat(spelling.near("bceher")).first().isEqualTo("becher");
            assertThat(spelling.near("ebcher")).first().isEqualTo("becher");
            assertThat(spelling.near("قثاع")).startsWith("قباع", "قناع");
            assertThat(spelling.near("kannne")).first().isEqualTo("kanne");
        }
    }

    private static Map<String, List<Object>> near(Vocabulary vocabulary, String word, int most) {
        TreeMap<String, List<Object>> near = new TreeMap<>();
        for (Vocabulary.Word one : vocabulary.near(word, most)) {
            assertThat(one.sameBeginning())
                    .isEqualTo(one.text().codePointAt(0) == word.codePointAt(0));
            int shorter = Math.min(one.letters(), word.codePointCount(0, word.length()));
            float likeness = one.slips() == 0 ? 1f : 1f - (float) one.slips() / shorter;
            near.put(one.text(), List.of(likeness, one.products()));
        }
        return near;
    }

    private static Map<String, List<Object>> automata(Terms terms, String word, int most)
            throws IOException {
        Term term = new Term(ProductFields.WORDS, word);
        FuzzyTermsEnum all = new FuzzyTermsEnum(terms, term, most, 0, true);
        TreeMap<String, List<Object>> near = new TreeMap<>();
        for (BytesRef found = all.next(); found != null; found = all.next()) {
            near.put(found.utf8ToString(), List.of(all.getBoost(), all.docFreq()));
        }
        return near;
    }

    /// Of few letters, so that many words are near to each other.
    private static String word(Random random) {
        int[] letters = {'a', 'b', 'c', 'ش', 0x20BB7};
        int length = 3 + random.nextInt(8);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.appendCodePoint(letters[random.nextInt(random.nextInt(4) == 0 ? 5 : 3)]);
        }
        return word.toString();
    }

    private static DirectoryReader reader(Collection<String> products) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (String product : new ArrayList<>(products)) {
                Document document = new Document();
                document.add(new TextField(ProductFields.WORDS, product, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return DirectoryReader.open(directory);
    }
}
