package io.portolan.catalog.translation;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.catalog.StoredProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How far all translations are, item by item, for whoever carries a catalogue from one shop to
/// another. Works from the database, not from memory.
@Service
public class StateBook {

    private static final int AT_ONCE = 500;

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final NoteStore store;
    private final Notes notes;
    private final Tongues tongues;
    private final TransactionTemplate joined;

    StateBook(
            Catalog catalog,
            CatalogDefinitions definitions,
            NoteStore store,
            Notes notes,
            Tongues tongues,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.store = store;
        this.notes = notes;
        this.tongues = tongues;
        this.joined = new TransactionTemplate(transactions);
    }

    /// Every item with a text that a machine wrote or that its source has outrun, in the order of
    /// their names.
    public List<ItemStates> all() {
        List<String> items = new ArrayList<>(new TreeSet<>(store.items()));
        List<ItemStates> all = new ArrayList<>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            List<String> some = items.subList(from, Math.min(items.size(), from + AT_ONCE));
            all.addAll(of(some).values());
        }
        return all;
    }

    /// What is to be said of these items, the caller's own writes included; nothing of those whose
    /// texts are all written or read by somebody.
    public Map<String, ItemStates> of(Collection<String> items) {
        Map<String, List<Note>> noted =
                store.of(items).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Note::item, TreeMap::new, Collectors.toList()));
        Map<String, Texted> texts = texted(noted.keySet());
        Map<String, ItemStates> states = new LinkedHashMap<>();
        noted.forEach(
                (item, its) -> {
                    Texted of = texts.get(item);
                    List<ItemStates.Text> said = of == null ? List.of() : said(of, its);
                    if (!said.isEmpty()) states.put(item, new ItemStates(item, said));
                });
        return states;
    }

    private List<ItemStates.Text> said(Texted of, List<Note> its) {
        Map<String, Phrase> phrases =
                of.phrases().get().stream().collect(Collectors.toMap(Phrase::key, each -> each));
        return its.stream().filter(note -> says(phrases, note)).map(StateBook::text).toList();
    }

    private boolean says(Map<String, Phrase> phrases, Note note) {
        Phrase phrase = phrases.get(note.place().key());
        if (phrase == null) return false;
        State state =
                State.of(phrase.in(tongues.source()), phrase.in(note.place().language()), note);
        return state == State.MACHINE || state == State.OUTDATED;
    }

    private static ItemStates.Text text(Note note) {
        return new ItemStates.Text(
                note.place().key(),
                note.place().language(),
                note.machine(),
                note.sourceMark(),
                note.targetMark(),
                note.at());
    }

    private Map<String, Texted> texted(Set<String> items) {
        Map<String, Texted> found = new LinkedHashMap<>();
        List<String> handles =
                items.stream()
                        .map(Item::at)
                        .filter(item -> item.kind() == Item.Kind.PRODUCT)
                        .map(Item::code)
                        .toList();
        if (!handles.isEmpty()) {
            for (StoredProduct each : catalog.stored(handles).values()) {
                put(found, Texted.of(each.product()));
            }
        }
        if (handles.size() == items.size()) return found;
        add(found, catalog.storedShelves(), (Category each) -> Texted.of(each));
        add(found, catalog.storedCollections(), (ProductCollection each) -> Texted.of(each));
        add(found, catalog.storedTypes(), (ProductType each) -> Texted.of(each));
        add(found, definitions.storedGuides(), (SizeGuide each) -> Texted.of(each));
        return found;
    }

    private static <T> void add(
            Map<String, Texted> found, List<T> things, Function<T, Texted> texted) {
        for (T each : things) put(found, texted.apply(each));
    }

    private static void put(Map<String, Texted> found, Texted texted) {
        found.put(texted.item().path(), texted);
    }

    /// Says exactly this of these items.
    public void write(List<ItemStates> states) {
        joined.executeWithoutResult(open -> writeNow(states));
    }

    private void writeNow(List<ItemStates> states) {
        Map<String, ItemStates> before = of(states.stream().map(ItemStates::item).toList());
        List<Note> fresh = new ArrayList<>();
        for (ItemStates each : states) {
            Set<Note.Place> named =
                    each.texts().stream().map(StateBook::place).collect(Collectors.toSet());
            ItemStates was = before.get(each.item());
            List<Note.Place> gone =
                    was == null
                            ? List.of()
                            : was.texts().stream()
                                    .map(StateBook::place)
                                    .filter(place -> !named.contains(place))
                                    .toList();
            notes.forget(Item.at(each.item()), gone);
            each.texts().forEach(text -> fresh.add(note(each.item(), text)));
        }
        notes.write(fresh);
    }

    private static Note.Place place(ItemStates.Text text) {
        return new Note.Place(text.key(), text.language());
    }

    private static Note note(String item, ItemStates.Text text) {
        return new Note(
                item, place(text), text.machine(), text.source(), text.target(), null, text.at());
    }
}
