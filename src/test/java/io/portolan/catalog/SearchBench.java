package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.List;

/// A search over a catalogue without a database: what a shop has for one language.
final class SearchBench {

    private final LuceneIndex index;
    private final SearchWords words;

    SearchBench(CatalogSnapshot snapshot, Language language) {
        this.index = new LuceneIndex(snapshot, language, null);
        this.words = new SearchWords(language, index.analysis(), List.of());
    }

    List<String> find(String text, int limit) {
        return search(text, limit).handles();
    }

    Found search(String text, int limit) {
        return index.find(text, words, limit);
    }

    void follow(CatalogSnapshot now) {
        index.follow(now);
    }
}
