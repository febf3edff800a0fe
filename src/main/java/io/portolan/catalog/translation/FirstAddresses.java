package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;

import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.kernel.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Addresses made of titles, for what has and had none of its own in a language yet. An address
/// that somebody chose, or that a file brought, stays; so does one whose title changes later.
/// Works from the database and in the caller's transaction, which holds the catalogue
/// (`Catalog.hold`): two who give addresses at once go one behind the other. Many items go in one
/// step.
@Service
public class FirstAddresses {

    private static final int NUMBERS = 40;
    private static final Comparator<SlugStore.Row> ORDER =
            Comparator.comparing((SlugStore.Row row) -> row.kind())
                    .thenComparing(row -> row.language().tag())
                    .thenComparing(SlugStore.Row::slug)
                    .thenComparing(SlugStore.Row::code);

    /// An address that was given.
    ///
    /// @param item as it is kept: `product/halt-backpack`
    public record Given(String item, Language language, String slug) {

        /// The handle or the code of the item.
        public String code() {
            return Item.at(item).code();
        }
    }

    /// A product that was saved.
    ///
    /// @param before its titles before; none when it is new
    /// @param titles those it has now
    public record Named(String handle, Map<Language, String> before, Map<Language, String> titles) {

        /// A product that was saved, beside what it was before.
        ///
        /// @param was null when it is new
        public static Named of(@Nullable Product was, ProductDraft is) {
            Map<Language, ProductText> known = was == null ? Map.of() : was.texts();
            return new Named(is.handle(), titles(known), titles(is.texts()));
        }

        private static Map<Language, String> titles(Map<Language, ProductText> texts) {
            Map<Language, String> titles = new HashMap<>();
            texts.forEach((language, text) -> titles.put(language, text.title()));
            return titles;
        }

        private Map<Language, String> fresh(Language source) {
            Map<Language, String> fresh = new HashMap<>(titles);
            // A new product's handle is its address in the language it was written in.
            Map<Language, String> first = before.isEmpty() ? titles : before;
            if (first.size() == 1) fresh.keySet().removeAll(first.keySet());
            else if (first.containsKey(source)) fresh.remove(source);
            fresh.keySet().removeIf(this::handled);
            return fresh;
        }

        // What was titled before there were addresses has none yet, unless its handle is one.
        private boolean handled(Language language) {
            String title = before.get(language);
            return title != null && SlugWords.of(title, language).equals(handle);
        }
    }

    private record Title(Item.Kind kind, Language language, String code) {

        static Title of(SlugStore.Row row) {
            return new Title(row.kind(), row.language(), row.code());
        }
    }

    private final SlugStore store;
    private final SlugBook book;
    private final Tongues tongues;
    private final Clock clock;
    private final TransactionTemplate joined;

    FirstAddresses(
            SlugStore store,
            SlugBook book,
            Tongues tongues,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.book = book;
        this.tongues = tongues;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
    }

    /// Gives products addresses in the languages in which they have a title and have, and had, no
    /// address. The handle stays the address in the source language a product was new with, and in
    /// its only one. Called in the transaction that saves them: pages lead there when they show
    /// them.
    ///
    /// @return those that were given
    public List<Given> give(Collection<Named> products) {
        Map<Item, Map<Language, String>> titles = new LinkedHashMap<>();
        for (Named each : products) {
            Map<Language, String> fresh = each.fresh(tongues.source());
            if (!fresh.isEmpty()) titles.put(Item.product(each.handle()), fresh);
        }
        return give(titles);
    }

    /// Gives items addresses in all of these languages. The code stays where a title has no letter.
    List<Given> give(Map<Item, Map<Language, String>> titles) {
        List<SlugStore.Row> wanted = new ArrayList<>();
        titles.forEach(
                (item, words) ->
                        words.forEach(
                                (language, title) -> {
                                    String word = SlugWords.of(title, language);
                                    if (word.isEmpty() || word.equals(item.code())) return;
                                    wanted.add(row(item, language, word));
                                }));
        if (wanted.isEmpty()) return List.of();
        // Everybody holds the catalogue meanwhile; in one order beside whoever should not.
        wanted.sort(ORDER);
        List<SlugStore.Row> given = requireNonNull(joined.execute(open -> take(wanted)));
        return given.stream()
                .map(row -> new Given(item(row).path(), row.language(), row.slug()))
                .toList();
    }

    private List<SlugStore.Row> take(List<SlugStore.Row> wanted) {
        Set<Title> done = new HashSet<>();
        store.addressed(wanted).forEach(row -> done.add(Title.of(row)));
        List<SlugStore.Row> given = new ArrayList<>();
        List<Function<List<SlugStore.Row>, List<SlugStore.Row>>> ways =
                List.of(plain -> plain, this::numbered, FirstAddresses::withCode);
        for (var way : ways) {
            List<SlugStore.Row> open =
                    wanted.stream().filter(row -> !done.contains(Title.of(row))).toList();
            if (open.isEmpty()) break;
            List<SlugStore.Row> taken = store.takeFree(way.apply(open), clock.instant());
            taken.forEach(row -> done.add(Title.of(row)));
            given.addAll(taken);
        }
        book.rewriteAfterwards(given);
        return given;
    }

    /// Each with the next number that is free for its words.
    private List<SlugStore.Row> numbered(List<SlugStore.Row> plain) {
        Map<List<Object>, SlugStore.Row> words = new LinkedHashMap<>();
        plain.forEach(row -> words.putIfAbsent(word(row, row.slug()), row));
        List<SlugStore.Row> tries = new ArrayList<>();
        for (SlugStore.Row row : words.values()) {
            for (int n = 2; n <= NUMBERS; n++) tries.add(numbered(row, n));
        }
        Set<List<Object>> used =
                store.inUse(tries).stream()
                        .map(row -> word(row, row.slug()))
                        .collect(Collectors.toCollection(HashSet::new));
        List<SlugStore.Row> numbered = new ArrayList<>();
        for (SlugStore.Row row : plain) {
            for (int n = 2; n <= NUMBERS; n++) {
                SlugStore.Row next = numbered(row, n);
                if (!used.add(word(next, next.slug()))) continue;
                numbered.add(next);
                break;
            }
        }
        return numbered;
    }

    private static SlugStore.Row numbered(SlugStore.Row row, int n) {
        return row(item(row), row.language(), SlugWords.numbered(row.slug(), n));
    }

    // So many goods of one name are told apart by what they are known by.
    private static List<SlugStore.Row> withCode(List<SlugStore.Row> plain) {
        return plain.stream()
                .map(
                        row -> {
                            String code = SlugWords.of(row.code(), row.language());
                            String slug = SlugWords.ended(row.slug(), code);
                            return row(item(row), row.language(), slug);
                        })
                .toList();
    }

    /// Takes addresses back that were given, in the caller's transaction: those that still are
    /// their items' addresses.
    public void takeBack(Collection<Given> given) {
        if (given.isEmpty()) return;
        List<SlugStore.Row> rows =
                given.stream()
                        .map(each -> row(Item.at(each.item()), each.language(), each.slug()))
                        .sorted(ORDER)
                        .toList();
        joined.executeWithoutResult(open -> away(store.takeBack(rows)));
    }

    /// Takes all addresses of products away that are gone, those of before too and whoever gave
    /// them: others may have them now. In the caller's transaction.
    public void forget(Collection<String> handles) {
        if (handles.isEmpty()) return;
        List<Item> items = handles.stream().map(Item::product).toList();
        joined.executeWithoutResult(open -> away(store.forget(items)));
    }

    /// Has pages made anew with what was taken away. Costs nothing when nothing was.
    public void settle() {
        book.settle();
    }

    private void away(List<SlugStore.Row> rows) {
        book.rewriteAfterwards(rows);
        book.changedQuietly(rows.size());
    }

    private static List<Object> word(SlugStore.Row row, String slug) {
        return List.of(row.kind(), row.language(), slug);
    }

    private static Item item(SlugStore.Row row) {
        return new Item(row.kind(), row.code());
    }

    private static SlugStore.Row row(Item item, Language language, String slug) {
        return new SlugStore.Row(item.kind(), language, slug, item.code(), true);
    }
}
