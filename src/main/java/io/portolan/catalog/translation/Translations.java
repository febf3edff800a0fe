package io.portolan.catalog.translation;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The texts of products and of what they are sorted by, in every language of the shop, with how
/// far each translation is. Reading is from memory.
@Service
public class Translations {

    /// An item in one language: how many of its texts are in which state.
    public record Row(Item item, String title, Figures figures) {}

    /// Which items one wants to see.
    ///
    /// @param state only those with a text in this state; null for all
    /// @param words part of the title or the handle; empty for all
    public record Wanted(Item.@Nullable Kind kind, @Nullable State state, String words) {}

    private record Counted(long catalog, long notes, List<Language> languages, List<Figures> all) {}

    private final Catalog catalog;
    private final Notes notes;
    private final Tongues tongues;
    private final Glossary glossary;
    private final Tally tally;
    private volatile @Nullable Counted counted;

    Translations(Catalog catalog, Notes notes, Tongues tongues, Glossary glossary, Tally tally) {
        this.catalog = catalog;
        this.notes = notes;
        this.tongues = tongues;
        this.glossary = glossary;
        this.tally = tally;
    }

    /// The language everything is written in first.
    public Language source() {
        return tongues.source();
    }

    /// The languages to translate into, by their tags.
    public List<Language> languages() {
        return tongues.targets();
    }

    /// How complete each language is.
    public List<Figures> figures() {
        CatalogSnapshot now = catalog.snapshot();
        List<Language> languages = languages();
        Counted known = counted;
        if (known != null
                && known.catalog() == now.version()
                && known.notes() == notes.version()
                && known.languages().equals(languages)) {
            return known.all();
        }
        long read = notes.version();
        List<Figures> all = tally.together(Texted.all(now));
        counted = new Counted(now.version(), read, languages, all);
        return all;
    }

    /// How complete a product is in one language, by the very texts and states that the desk
    /// counts.
    public Figures figures(Product product, Language language) {
        return tally.each(List.of(Texted.of(product)), language).getFirst();
    }

    /// The items that fit, in the order of the shelf, products last.
    public List<Row> rows(Language language, Wanted wanted) {
        String words = wanted.words().strip().toLowerCase(Locale.ROOT);
        List<Texted> items = Texted.all(catalog.snapshot());
        List<Figures> figures = tally.each(items, language);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i).item();
            if (wanted.kind() != null && item.kind() != wanted.kind()) continue;
            if (wanted.state() != null && figures.get(i).of(wanted.state()) == 0) continue;
            String title = items.get(i).title().apply(source());
            if (fits(item, title, words)) rows.add(new Row(item, title, figures.get(i)));
        }
        return rows;
    }

    private static boolean fits(Item item, String title, String words) {
        return words.isEmpty()
                || title.toLowerCase(Locale.ROOT).contains(words)
                || item.code().contains(words);
    }

    /// The texts of an item in one language, source beside translation; null when the item is not
    /// there. Texts whose source and translation are both empty are left out.
    public @Nullable List<Line> lines(Item item, Language language) {
        List<Phrase> phrases = phrases(item);
        if (phrases == null) return null;
        Map<Note.Place, Note> known = notes.of(item);
        return phrases.stream()
                .filter(phrase -> phrase.has(source()) || phrase.has(language))
                .map(phrase -> line(phrase, language, known))
                .toList();
    }

    private Line line(Phrase phrase, Language language, Map<Note.Place, Note> known) {
        String source = phrase.in(source());
        String target = phrase.in(language);
        Note note = known.get(new Note.Place(phrase.key(), language));
        boolean touched = note != null && note.targetMark().equals(Mark.of(target));
        return new Line(
                phrase,
                source,
                target,
                Mark.of(target),
                tally.state(phrase, language, known),
                touched && note != null ? new Line.Touched(note.by(), note.at()) : null,
                new Line.Words(
                        glossary.bearing(source, language),
                        glossary.missed(source, target, language)));
    }

    /// The title of an item in the source language; null when it is not there.
    public @Nullable String title(Item item) {
        Texted found = Texted.find(catalog.snapshot(), item);
        return found == null ? null : found.title().apply(source());
    }

    @Nullable List<Phrase> phrases(Item item) {
        Texted found = Texted.find(catalog.snapshot(), item);
        return found == null ? null : found.phrases().get();
    }
}
