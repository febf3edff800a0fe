package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;

/// The products in one language, in a Lucene index of this process: on the heap while they are few,
/// in files of its own when they are many. Follows the catalogue product by product.
final class LuceneIndex implements ProductIndex {

    private static final int MANY = 5_000;
    private static final int FEW_CHANGES = 10;
    private static final int AT_ONCE = 200;

    // What fits equally well comes in the order of the shelf.
    private static final Sort SHELF =
            new Sort(
                    new SortField(ProductFields.RANK, SortField.Type.LONG),
                    new SortField(ProductFields.HANDLE, SortField.Type.STRING));

    private final Language language;
    private final OwnWords own;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final int firstSize;
    private final Set<String> learnt = new HashSet<>();
    private final BitSet behind = new BitSet();
    private volatile SearchAnalysis analysis;
    private volatile Product[] slots;
    private ProductFields fields;
    private int filled;
    private int changes;
    private volatile CatalogSnapshot snapshot;
    private volatile @Nullable Spelling spelling;

    /// An index of this state.
    ///
    /// @param folder where it may keep files; null for the heap alone
    LuceneIndex(CatalogSnapshot snapshot, Language language, @Nullable Path folder) {
        this.snapshot = snapshot;
        this.language = language;
        this.firstSize = snapshot.products().size();
        this.slots = new Product[firstSize + 16];
        this.own = new OwnWords(language);
        own.add(own.brought(snapshot.products(), snapshot.categories()));
        this.analysis = own.analysis();
        this.fields = new ProductFields(language, analysis, snapshot);
        try {
            this.directory =
                    folder == null || firstSize < MANY ? heap() : new MMapDirectory(folder);
            this.writer = new IndexWriter(directory, settings());
            for (Product product : snapshot.products()) {
                writer.addDocument(fields.of(product, snapshot, slot(product)));
            }
            writer.forceMerge(1);
            this.searchers = new SearcherManager(writer, new Fresh());
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be made", e);
        }
    }

    // Each file as one array: reading from pieces costs a search a tenth of its time.
    private static Directory heap() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(),
                ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    private static final class Fresh extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            searcher.setSimilarity(new ByField());
            return searcher;
        }
    }

    private static final class ByField extends PerFieldSimilarityWrapper {
        private final Similarity ready = WordWeights.similarity();
        private final Similarity pieces = new BM25Similarity();

        @Override
        public Similarity get(String field) {
            return field.equals(ProductFields.GRAMS) ? pieces : ready;
        }
    }

    private IndexWriterConfig settings() {
        return new IndexWriterConfig(
                        new PerFieldAnalyzerWrapper(
                                analysis.byMeanings(),
                                Map.of(
                                        ProductFields.WORDS,
                                        analysis.byWords(),
                                        ProductFields.GRAMS,
                                        analysis.byGrams())))
                .setSimilarity(new ByField())
                .setIndexSort(SHELF)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(16);
    }

    @Override
    public CatalogSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public SearchAnalysis analysis() {
        return analysis;
    }

    @Override
    public boolean outgrown() {
        return changes > Math.max(FEW_CHANGES, firstSize / 5);
    }

    @Override
    public void follow(CatalogSnapshot now) {
        CatalogSnapshot before = snapshot;
        boolean newer = now.version() > before.version();
        if (!newer && !unfinished()) return;
        try {
            int written = newer ? write(before, now) : 0;
            changes += written;
            if (newer) snapshot = now;
            // Among many goods an edit shows before those that it touches are looked for.
            if (!newer || filled < MANY) written += catchUp();
            if (written == 0) return;
            tidy();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            snapshot = before;
            throw new UncheckedIOException("the search index could not follow", e);
        }
    }

    @Override
    public boolean unfinished() {
        return !learnt.isEmpty() || !behind.isEmpty();
    }

    private int write(CatalogSnapshot before, CatalogSnapshot now) throws IOException {
        Set<String> shelves = renamed(before, now);
        List<Product> changed = changed(before, now, shelves);
        learn(changed, now, shelves);
        for (Product product : changed) {
            writer.updateDocument(id(product), fields.of(product, now, slot(product)));
        }
        int gone = 0;
        for (Product product : before.products()) {
            Product still = now.product(product.handle());
            if (still != null && still.published()) continue;
            writer.deleteDocuments(id(product));
            gone++;
        }
        return changed.size() + gone;
    }

    private List<Product> changed(
            CatalogSnapshot before, CatalogSnapshot now, Set<String> shelves) {
        Set<String> types = redefined(before, now);
        List<Product> changed = new ArrayList<>();
        for (Product product : now.products()) {
            Product known = before.product(product.handle());
            boolean same = known != null && known.published() && known.equals(product);
            boolean told =
                    shelves.contains(String.valueOf(product.category()))
                            || types.contains(String.valueOf(product.sheet().type()));
            if (!same || told) changed.add(product);
        }
        return changed;
    }

    /// Takes the words that these bring into its own.
    private void learn(List<Product> changed, CatalogSnapshot now, Set<String> shelves) {
        List<Category> renamed =
                now.categories().stream().filter(one -> shelves.contains(one.code())).toList();
        Set<String> brought = own.brought(changed, renamed);
        if (brought.isEmpty()) return;
        own.add(brought);
        learnt.addAll(brought);
        SearchAnalysis more = own.analysis();
        fields = fields.with(more);
        analysis = more;
    }

    /// Writes some of those anew that a new word touches; what was edited since is so already.
    private int catchUp() throws IOException {
        if (!learnt.isEmpty()) note();
        int written = 0;
        for (int slot = behind.nextSetBit(0); slot >= 0; slot = behind.nextSetBit(slot + 1)) {
            if (written == AT_ONCE) break;
            behind.clear(slot);
            Product product = slots[slot];
            if (!product.equals(snapshot.product(product.handle()))) continue;
            writer.updateDocument(id(product), fields.of(product, snapshot, slot));
            written++;
        }
        return written;
    }

    /// Notes which products the words learnt touch.
    private void note() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Touched touched = new Touched(searcher.getIndexReader(), slots);
            behind.or(
                    analysis.spaceless()
                            ? touched.byTexts(learnt, fields, snapshot)
                            : touched.byCompounds(learnt));
            learnt.clear();
        } finally {
            searchers.release(searcher);
        }
    }

    private Set<String> renamed(CatalogSnapshot before, CatalogSnapshot now) {
        Set<String> renamed = new HashSet<>();
        for (Category category : now.categories()) {
            Category known = before.category(category.code());
            if (known == null || !known.name(language).equals(category.name(language))) {
                renamed.add(category.code());
            }
        }
        return renamed;
    }

    private static Set<String> redefined(CatalogSnapshot before, CatalogSnapshot now) {
        Set<String> redefined = new HashSet<>();
        for (ProductType type : before.types()) redefined.add(type.code());
        for (ProductType type : now.types()) {
            if (type.equals(before.type(type.code()))) redefined.remove(type.code());
            else redefined.add(type.code());
        }
        return redefined;
    }

    // A number for what is written of a product now; another state of it gets another.
    private int slot(Product product) {
        if (filled == slots.length) slots = Arrays.copyOf(slots, filled + filled / 4 + 16);
        slots[filled] = product;
        return filled++;
    }

    private static Term id(Product product) {
        return new Term(ProductFields.HANDLE, product.handle());
    }

    // Of a small shop one piece is made: its words are counted exactly, and it is quick to search.
    private void tidy() throws IOException {
        if (writer.getDocStats().maxDoc < MANY) writer.forceMerge(1);
    }

    @Override
    public Found find(String text, SearchWords words, int limit) {
        return find(text, words, limit, false);
    }

    @Override
    public Found surely(String text, SearchWords words, int limit) {
        return find(text, words, limit, true);
    }

    private Found find(String text, SearchWords words, int limit, boolean surely) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Spelling spelling = spelling(searcher.getIndexReader());
                return new Question(analysis, words, searcher, spelling, slots, own.phrases())
                        .find(text, surely, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // One for each state, as long as it is searched.
    private Spelling spelling(IndexReader reader) {
        Spelling known = spelling;
        if (known != null && known.isOf(reader)) return known;
        Spelling fresh = new Spelling(reader);
        spelling = fresh;
        return fresh;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
