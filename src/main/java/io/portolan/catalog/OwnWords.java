package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/// The words of a catalogue in one language that the analysis has to be told: parts that German
/// compounds are made of, and what no dictionary of Chinese or Japanese has. Grows with the
/// catalogue and forgets nothing. One caller at a time.
final class OwnWords {

    private static final int SHORTEST_NOUN = 4;

    private final Language language;
    private final SearchAnalysis bare;
    private final boolean compounds;
    private final CharArraySet nouns = new CharArraySet(64, false);
    private final Set<String> unknown = new TreeSet<>();
    private final @Nullable Phrases phrases;

    OwnWords(Language language) {
        this.language = language;
        this.bare = SearchAnalysis.bare(language);
        this.phrases = Phrases.in(language);
        this.compounds = language.locale().getLanguage().equals("de");
        Set<String> shipped = new HashSet<>();
        for (String noun : SearchWords.nouns(language)) addNouns(noun, shipped);
        for (List<String> group : SearchWords.groups(language)) {
            addUnknown(group, shipped);
            if (phrases != null) phrases.add(group);
        }
        add(shipped);
    }

    /// What these bring that was not known before, in the form it is looked for: nouns folded,
    /// words of Chinese and Japanese plain.
    Set<String> brought(Collection<Product> products, Collection<Category> categories) {
        Set<String> names = new HashSet<>();
        for (Product product : products) {
            ProductText text = product.text(language);
            names.addAll(text.keywords());
            if (compounds) names.add(text.title());
        }
        for (Category category : categories) names.add(category.name(language));
        if (phrases != null) phrases.add(phrases(names, products));
        Set<String> brought = new HashSet<>();
        if (compounds) names.forEach(name -> addNouns(name, brought));
        else addUnknown(names, brought);
        return brought;
    }

    private Set<String> phrases(Set<String> names, Collection<Product> products) {
        Set<String> phrases = new LinkedHashSet<>();
        for (String name : names) phrases.add(bare.plain(name));
        for (Product product : products) {
            phrases.addAll(bare.words(bare.plain(product.text(language).title())));
        }
        return phrases;
    }

    /// What things are called, by sound; null where words are typed letter by letter.
    @Nullable Phrases phrases() {
        return phrases;
    }

    void add(Set<String> words) {
        if (compounds) nouns.addAll(words);
        else unknown.addAll(words);
    }

    /// An analysis that knows these words; what is added later it does not.
    SearchAnalysis analysis() {
        return new SearchAnalysis(language, CharArraySet.copy(nouns), new TreeSet<>(unknown));
    }

    private void addNouns(String text, Set<String> found) {
        for (String noun : bare.words(text)) {
            if (noun.length() >= SHORTEST_NOUN && !nouns.contains(noun)) found.add(noun);
        }
    }

    private void addUnknown(Collection<String> words, Set<String> found) {
        if (!bare.spaceless()) return;
        for (String word : words) {
            String plain = bare.plain(word);
            if (!unknown.contains(plain) && bare.cutsTooSmall(plain)) found.add(plain);
        }
    }
}
