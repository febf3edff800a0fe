package io.portolan.catalog.translation;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The texts of products, categories, collections and options in every language of the shop, with
/// how far each translation is. Reading is from memory.
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
    private volatile @Nullable Counted counted;

    Translations(Catalog catalog, Notes notes, Tongues tongues, Glossary glossary) {
        this.catalog = catalog;
        this.notes = notes;
        this.tongues = tongues;
        this.glossary = glossary;
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
        List<Figures> all =
                languages.stream().map(language -> sum(language, rows(language))).toList();
        counted = new Counted(now.version(), read, languages, all);
        return all;
    }

    /// The items that fit, in the order of the shelf, categories and collections first.
    public List<Row> rows(Language language, Wanted wanted) {
        String words = wanted.words().strip().toLowerCase(Locale.ROOT);
        return rows(language).stream()
                .filter(row -> wanted.kind() == null || row.item().kind() == wanted.kind())
                .filter(row -> wanted.state() == null || row.figures().of(wanted.state()) > 0)
                .filter(row -> words.isEmpty() || fits(row, words))
                .toList();
    }

    private static boolean fits(Row row, String words) {
        return row.title().toLowerCase(Locale.ROOT).contains(words)
                || row.item().code().contains(words);
    }

    private List<Row> rows(Language language) {
        CatalogSnapshot now = catalog.snapshot();
        List<Row> rows = new ArrayList<>(now.all().size() + now.categories().size());
        for (Category category : now.categories()) {
            Item item = Item.category(category.code());
            rows.add(row(item, category.name(source()), Phrases.of(category), language));
        }
        for (ProductCollection collection : now.collections()) {
            Item item = Item.collection(collection.code());
            rows.add(row(item, collection.name(source()), Phrases.of(collection), language));
        }
        for (Product product : now.all()) {
            Item item = Item.product(product.handle());
            rows.add(row(item, product.text(source()).title(), Phrases.of(product), language));
        }
        return rows;
    }

    private Row row(Item item, String title, List<Phrase> phrases, Language language) {
        Map<State, Integer> counts = Figures.none();
        Map<Note.Place, Note> known = notes.of(item);
        for (Phrase phrase : phrases) {
            State state = state(phrase, language, known);
            if (state != null) counts.merge(state, 1, Integer::sum);
        }
        return new Row(item, title, new Figures(language, counts));
    }

    private static Figures sum(Language language, List<Row> rows) {
        Map<State, Integer> counts = Figures.none();
        for (Row row : rows) {
            row.figures().counts().forEach((state, n) -> counts.merge(state, n, Integer::sum));
        }
        return new Figures(language, counts);
    }

    private @Nullable State state(Phrase phrase, Language language, Map<Note.Place, Note> known) {
        Note note = known.get(new Note.Place(phrase.key(), language));
        return State.of(phrase.in(source()), phrase.in(language), note);
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
                state(phrase, language, known),
                touched && note != null ? new Line.Touched(note.by(), note.at()) : null,
                new Line.Words(
                        glossary.bearing(source, language),
                        glossary.missed(source, target, language)));
    }

    /// The title of an item in the source language; null when it is not there.
    public @Nullable String title(Item item) {
        CatalogSnapshot now = catalog.snapshot();
        return switch (item.kind()) {
            case PRODUCT -> {
                Product product = now.product(item.code());
                yield product == null ? null : product.text(source()).title();
            }
            case CATEGORY -> {
                Category category = now.category(item.code());
                yield category == null ? null : category.name(source());
            }
            case COLLECTION -> {
                ProductCollection collection = now.collection(item.code());
                yield collection == null ? null : collection.name(source());
            }
        };
    }

    @Nullable List<Phrase> phrases(Item item) {
        CatalogSnapshot now = catalog.snapshot();
        return switch (item.kind()) {
            case PRODUCT -> {
                Product product = now.product(item.code());
                yield product == null ? null : Phrases.of(product);
            }
            case CATEGORY -> {
                Category category = now.category(item.code());
                yield category == null ? null : Phrases.of(category);
            }
            case COLLECTION -> {
                ProductCollection collection = now.collection(item.code());
                yield collection == null ? null : Phrases.of(collection);
            }
        };
    }
}
