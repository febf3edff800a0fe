package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The published products of one snapshot as found in one language. Lives on the heap.
final class SearchIndex {

    /// Names of the fields. Each product's text is in several of them.
    static final String TITLE = "title";

    static final String CATEGORY = "category";
    static final String KEYWORDS = "keywords";
    static final String ALL = "all";
    static final String WORDS = "words";
    static final String GRAMS = "grams";
    static final String SKU = "sku";

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private final CatalogSnapshot snapshot;
    private final Language language;
    private final SearchWords lists;
    private final Analyzer words;
    private final Analyzer meanings;
    private final Analyzer grams;
    private final IndexSearcher searcher;

    SearchIndex(CatalogSnapshot snapshot, Language language) {
        this.snapshot = snapshot;
        this.language = language;
        this.words = SearchAnalysis.words(language);
        this.grams = SearchAnalysis.grams(language);
        this.lists = new SearchWords(language, words);
        this.meanings = SearchAnalysis.meanings(language, nouns());
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(write()));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be made", e);
        }
    }

    CatalogSnapshot snapshot() {
        return snapshot;
    }

    /// The handles of what is found, best first, at most `limit`. What matches equally well comes
    /// in the order of the shelf.
    List<String> find(String text, int limit) {
        SearchQuery query = new SearchQuery(text, lists, words, meanings, grams, searcher);
        for (Query way : query.ways()) {
            List<String> found = run(way, limit);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private List<String> run(Query query, int limit) {
        try {
            List<String> handles = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, Math.max(1, limit)).scoreDocs) {
                handles.add(snapshot.products().get(hit.doc).handle());
            }
            return handles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Segments are merged in the order they were written, so a document's number is the product's
    // place in the snapshot.
    private ByteBuffersDirectory write() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config =
                new IndexWriterConfig(
                                new PerFieldAnalyzerWrapper(
                                        meanings, Map.of(WORDS, words, GRAMS, grams)))
                        .setMergePolicy(new LogDocMergePolicy());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Product product : snapshot.products()) writer.addDocument(document(product));
            writer.forceMerge(1);
        }
        return directory;
    }

    private Document document(Product product) {
        Map<String, String> texts = texts(product);
        Document document = new Document();
        texts.forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
        for (Variant variant : product.variants()) {
            String sku = variant.sku().value().toLowerCase(Locale.ROOT);
            document.add(new StringField(SKU, sku, Field.Store.NO));
        }
        return document;
    }

    private Map<String, String> texts(Product product) {
        ProductText text = product.text(language);
        String code = product.category();
        Category category = code == null ? null : snapshot.category(code);
        StringBuilder keywords = new StringBuilder();
        for (String keyword : text.keywords()) keywords.append(keyword).append(" . ");
        for (Option option : product.options()) {
            for (Option.Value value : option.values()) {
                keywords.append(value.label(language)).append(" . ");
            }
        }
        String title = text.title();
        String shelf = category == null ? "" : category.name(language);
        String all = title + " . " + shelf + " . " + keywords + rest(product, text);
        Map<String, String> texts = new HashMap<>();
        texts.put(TITLE, title);
        texts.put(CATEGORY, shelf);
        texts.put(KEYWORDS, keywords.toString());
        texts.put(ALL, all);
        texts.put(WORDS, all);
        texts.put(GRAMS, title + " . " + keywords);
        return texts;
    }

    private static String rest(Product product, ProductText text) {
        StringBuilder rest = new StringBuilder(product.vendor());
        rest.append(" . ").append(text.summary());
        rest.append(" . ").append(TAGS.matcher(text.description()).replaceAll(" "));
        for (String more : new String[] {text.material(), text.madeIn()}) {
            if (more != null) rest.append(" . ").append(more);
        }
        for (ProductText.Spec spec : text.specs()) rest.append(" . ").append(spec.value());
        return rest.toString();
    }

    /// The parts that compounds may be made of: the list's, and the words of the catalogue's own
    /// titles, categories and keywords.
    private Set<String> nouns() {
        Set<String> nouns = new HashSet<>(lists.nouns());
        for (Product product : snapshot.products()) {
            ProductText text = product.text(language);
            nouns.addAll(SearchAnalysis.tokens(words, text.title()));
            for (String keyword : text.keywords()) {
                nouns.addAll(SearchAnalysis.tokens(words, keyword));
            }
        }
        for (Category category : snapshot.categories()) {
            nouns.addAll(SearchAnalysis.tokens(words, category.name(language)));
        }
        nouns.removeIf(noun -> noun.length() < 4);
        return nouns;
    }
}
