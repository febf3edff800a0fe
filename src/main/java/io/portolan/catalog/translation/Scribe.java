package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Category;
import io.portolan.catalog.Kept;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.Saved;
import io.portolan.catalog.SizeGuide;
import io.portolan.catalog.translation.Taken.Problem;
import io.portolan.kernel.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// Writes translations. What fits is written; what does not is told, and nothing of it is lost.
@Service
public class Scribe {

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final Notes notes;
    private final Tongues tongues;
    private final Slugs slugs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Scribe(
            Catalog catalog,
            CatalogDefinitions definitions,
            Notes notes,
            Tongues tongues,
            Slugs slugs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.notes = notes;
        this.tongues = tongues;
        this.slugs = slugs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Writes these texts of an item in one language, in one transaction. A text that is the same
    /// as before is confirmed: it is no longer outdated or a machine's. The first title of
    /// a language gives the item its address there.
    ///
    /// @param by null when no person did it
    public Taken write(Item item, Language language, Map<String, Edit> edits, @Nullable UUID by) {
        return requireNonNull(
                transaction.execute(
                        open -> {
                            boolean fresh = item.kind().hasAddress() && !speaks(item, language);
                            Taken taken = written(item, language, edits, by);
                            Edit named = edits.get(name(item));
                            boolean good = !taken.problems().containsKey(name(item));
                            if (fresh && named != null && good) {
                                slugs.first(item, language, named.text());
                            }
                            return taken;
                        }));
    }

    private static String name(Item item) {
        return item.kind() == Item.Kind.PRODUCT ? "title" : "name";
    }

    /// Whether the item has a name in the language.
    private boolean speaks(Item item, Language language) {
        Texted found = Texted.find(catalog.snapshot(), item);
        return found != null && found.phrases().get().getFirst().has(language);
    }

    private Taken written(
            Item item, Language language, Map<String, Edit> edits, @Nullable UUID by) {
        return item.kind() == Item.Kind.PRODUCT
                ? product(item, language, edits, by)
                : definition(item, language, edits, by);
    }

    private Taken product(
            Item item, Language language, Map<String, Edit> edits, @Nullable UUID by) {
        var all = products(Map.of(item, edits), language, by, catalog::save);
        return requireNonNull(all.get(item));
    }

    /// What `write` would refuse of these texts. Writes nothing.
    public Map<String, Problem> check(
            List<Phrase> phrases, Language language, Map<String, Edit> edits) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        accepted(phrases, language, edits, problems);
        return problems;
    }

    /// As `write`, of many items: their products in one transaction, with the addresses that first
    /// titles give them, and shoppers see those after the next `Catalog.settle`.
    Map<Item, Taken> writeQuietly(
            Map<Item, Map<String, Edit>> edits, Language language, @Nullable UUID by) {
        Map<Item, Map<String, Edit>> products = new LinkedHashMap<>();
        Map<Item, Taken> taken = new LinkedHashMap<>();
        edits.forEach(
                (item, texts) -> {
                    if (item.kind() == Item.Kind.PRODUCT) products.put(item, texts);
                    else taken.put(item, write(item, language, texts, by));
                });
        if (products.isEmpty()) return taken;
        List<Item> nameless = products.keySet().stream().filter(i -> !speaks(i, language)).toList();
        transaction.executeWithoutResult(
                open -> {
                    taken.putAll(products(products, language, by, catalog::saveQuietly));
                    Map<Item, Map<Language, String>> titles = new LinkedHashMap<>();
                    for (Item item : nameless) {
                        Edit title = requireNonNull(products.get(item)).get("title");
                        if (title == null || title.text().isBlank()) continue;
                        Taken its = requireNonNull(taken.get(item));
                        if (its.problems().containsKey("title")) continue;
                        titles.put(item, Map.of(language, title.text()));
                    }
                    if (!titles.isEmpty()) slugs.firstQuietly(titles);
                });
        return taken;
    }

    // Nobody else writes between the reading and the writing.
    private Map<Item, Taken> products(
            Map<Item, Map<String, Edit>> edits,
            Language language,
            @Nullable UUID by,
            BiFunction<List<ProductDraft>, SaveNote, List<Saved>> save) {
        catalog.hold();
        Map<String, Kept> kept = catalog.kept(codes(edits));
        Map<Item, Taken> taken = new LinkedHashMap<>();
        Map<Item, Map<String, Edit>> good = new LinkedHashMap<>();
        List<ProductDraft> drafts = new ArrayList<>();
        edits.forEach(
                (item, texts) -> {
                    Kept there = kept.get(item.code());
                    Map<String, Problem> problems = new LinkedHashMap<>();
                    Map<String, Edit> fits =
                            there == null
                                    ? Map.of()
                                    : changed(there, language, texts, problems, drafts);
                    taken.put(item, there == null ? gone(texts) : new Taken(fits.size(), problems));
                    if (!fits.isEmpty()) good.put(item, fits);
                });
        if (drafts.isEmpty()) return taken;
        for (Saved saved : save.apply(drafts, new SaveNote(SaveNote.Why.TRANSLATION, by))) {
            if (!(saved instanceof Saved.Refused refused)) continue;
            Item item = Item.product(refused.handle());
            taken.put(item, gone(edits.getOrDefault(item, Map.of())));
            good.remove(item);
        }
        Map<String, Kept> written = catalog.kept(codes(good));
        good.forEach(
                (item, texts) ->
                        note(
                                item,
                                language,
                                phrases(requireNonNull(written.get(item.code()))),
                                texts,
                                by));
        return taken;
    }

    private Map<String, Edit> changed(
            Kept there,
            Language language,
            Map<String, Edit> texts,
            Map<String, Problem> problems,
            List<ProductDraft> drafts) {
        List<Phrase> phrases = phrases(there);
        Map<String, Edit> fits = accepted(phrases, language, texts, problems);
        if (fits.isEmpty()) return fits;
        ObjectNode document = Documents.read(there.document());
        Documents.write(document, language, changed(phrases, language, fits));
        drafts.add(draft(document));
        return fits;
    }

    private static List<String> codes(Map<Item, Map<String, Edit>> edits) {
        return edits.keySet().stream().map(Item::code).toList();
    }

    private static List<Phrase> phrases(Kept kept) {
        return Phrases.of(draft(Documents.read(kept.document())));
    }

    /// What is defined once for many products, and the shelves they stand on.
    private Taken definition(
            Item item, Language language, Map<String, Edit> edits, @Nullable UUID by) {
        catalog.hold();
        Texted found = Texted.find(catalog.storedWithoutProducts(), item);
        if (found == null) return gone(edits);
        Map<String, Problem> problems = new LinkedHashMap<>();
        List<Phrase> phrases = found.phrases().get();
        Map<String, Edit> good = accepted(phrases, language, edits, problems);
        if (good.isEmpty()) return new Taken(0, problems);
        ObjectNode document = CatalogJson.mapper().valueToTree(found.thing());
        Documents.definition(document, language, changed(phrases, language, good));
        note(item, language, save(item.kind(), document), good, by);
        return new Taken(good.size(), problems);
    }

    private List<Phrase> save(Item.Kind kind, ObjectNode document) {
        return switch (kind) {
            case PRODUCT -> throw new IllegalArgumentException("a product is no definition");
            case CATEGORY -> {
                Category category = read(document, Category.class);
                catalog.saveCategories(List.of(category));
                yield Phrases.of(category);
            }
            case COLLECTION -> {
                ProductCollection collection = read(document, ProductCollection.class);
                definitions.save(collection);
                yield Phrases.of(collection);
            }
            case TYPE -> {
                ProductType type = read(document, ProductType.class);
                definitions.save(type);
                yield Phrases.of(type);
            }
            case GUIDE -> {
                SizeGuide guide = read(document, SizeGuide.class);
                definitions.save(guide);
                yield Phrases.of(guide);
            }
        };
    }

    private static <T> T read(ObjectNode document, Class<T> what) {
        return CatalogJson.mapper().treeToValue(document, what);
    }

    private static ProductDraft draft(ObjectNode document) {
        return CatalogJson.mapper().treeToValue(document, ProductDraft.class);
    }

    private static Taken gone(Map<String, Edit> edits) {
        Map<String, Problem> problems = new HashMap<>();
        edits.keySet().forEach(key -> problems.put(key, Problem.GONE));
        return new Taken(0, problems);
    }

    private Map<String, Edit> accepted(
            List<Phrase> phrases,
            Language language,
            Map<String, Edit> edits,
            Map<String, Problem> problems) {
        Map<String, Edit> good = new LinkedHashMap<>();
        Map<String, Phrase> known = new HashMap<>();
        phrases.forEach(phrase -> known.put(phrase.key(), phrase));
        edits.forEach(
                (key, edit) -> {
                    Problem problem = problem(known.get(key), language, edit);
                    if (problem == null) good.put(key, edit);
                    else problems.put(key, problem);
                });
        if (known.containsKey("title") && untitled(known, language, good)) {
            problems.put("title", Problem.NEEDS_TITLE);
            good.keySet().removeIf(Scribe::inText);
        }
        return good;
    }

    /// Whether the language would have texts but no title.
    private static boolean untitled(
            Map<String, Phrase> known, Language language, Map<String, Edit> good) {
        if (!after(known.get("title"), language, good).isBlank()) return false;
        return known.values().stream()
                .filter(phrase -> inText(phrase.key()))
                .anyMatch(phrase -> !after(phrase, language, good).isBlank());
    }

    private static String after(
            @Nullable Phrase phrase, Language language, Map<String, Edit> good) {
        if (phrase == null) return "";
        Edit edit = good.get(phrase.key());
        return edit == null ? phrase.in(language) : edit.text();
    }

    /// Whether a key names a text that stands and falls with the title.
    static boolean inText(String key) {
        return key.indexOf('.') < 0 && !key.equals("warnings");
    }

    private @Nullable Problem problem(@Nullable Phrase phrase, Language language, Edit edit) {
        if (phrase == null) return Problem.GONE;
        String now = phrase.in(language);
        boolean same = now.strip().equals(edit.text());
        if (edit.seen() != null && !same && !edit.seen().equals(Mark.of(now))) {
            return Problem.CHANGED;
        }
        if (edit.text().length() > phrase.limit()) return Problem.TOO_LONG;
        if (phrase.shape() == Shape.LINE && edit.text().indexOf('\n') >= 0) {
            return Problem.NOT_ONE_LINE;
        }
        boolean facts = phrase.shape() == Shape.FACTS;
        return facts && !Documents.listed(edit.text()).stream().allMatch(Scribe::isFact)
                ? Problem.NO_FACT
                : null;
    }

    private static boolean isFact(String line) {
        int cut = line.indexOf('=');
        return cut > 0 && !line.substring(0, cut).isBlank() && !line.substring(cut + 1).isBlank();
    }

    private static Map<String, String> changed(
            List<Phrase> phrases, Language language, Map<String, Edit> good) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            Edit edit = good.get(phrase.key());
            if (edit != null && !phrase.in(language).strip().equals(edit.text())) {
                texts.put(phrase.key(), edit.text());
            }
        }
        return texts;
    }

    private void note(
            Item item,
            Language language,
            List<Phrase> written,
            Map<String, Edit> good,
            @Nullable UUID by) {
        List<Note> fresh = new ArrayList<>();
        List<Note.Place> gone = new ArrayList<>();
        for (Phrase phrase : written) {
            Edit edit = good.get(phrase.key());
            if (edit == null) continue;
            Note.Place place = new Note.Place(phrase.key(), language);
            if (!phrase.has(language)) {
                gone.add(place);
                continue;
            }
            fresh.add(
                    new Note(
                            item.path(),
                            place,
                            edit.machine(),
                            Mark.of(phrase.in(tongues.source())),
                            Mark.of(phrase.in(language)),
                            by,
                            clock.instant()));
        }
        notes.write(fresh);
        notes.forget(item, gone);
    }
}
