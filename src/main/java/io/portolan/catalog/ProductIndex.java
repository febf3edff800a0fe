package io.portolan.catalog;

/// The published products of the catalogue as found in one language. Lucene in the process is the
/// one that ships; a search server would stand behind the same two questions.
interface ProductIndex extends AutoCloseable {

    /// Brings it to this state: what is new or changed is written, what is gone leaves. Nothing to
    /// do for a state it has already. One caller at a time.
    void follow(CatalogSnapshot now);

    /// Whether products are left that a new word of the catalogue concerns: the next call of
    /// `follow`, with the same state too, takes up some of them.
    boolean unfinished();

    /// Whether so much has changed since it was made that it had better be made anew: it still
    /// knows the words of what has gone, and by what a text was short or long on its first day.
    boolean outgrown();

    /// What is found, best first, at most `limit`. Refuses no text. Many callers at a time.
    Found find(String text, SearchWords words, int limit);

    /// What answers to every word as it is written, best first, at most `limit`; nothing where
    /// nothing does.
    Found surely(String text, SearchWords words, int limit);

    /// The state it answers from.
    CatalogSnapshot snapshot();

    SearchAnalysis analysis();

    @Override
    void close();
}
