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
/// Works from the database and in the caller's transaction, for many items in one step.
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
    /// @param before the languages in which it had a title before; none when it is new
    /// @param titles those it has now
    public record Named(String handle, Set<Language> before, Map<Language, String> titles) {

        /// A product that was saved, beside what it was before.
        ///
        /// @param was null when it is new
        public static Named of(@Nullable Product was, ProductDraft is) {
            Map<Language, String> titles = new HashMap<>();
            is.texts().forEach((language, text) -> titles.put(language, text.title()));
            Map<Language, ProductText> known = was == null ? Map.of() : was.texts();
            return new Named(is.handle(), known.keySet(), titles);
        }

        private Map<Language, String> fresh(Language source) {
            Map<Language, String> fresh = new HashMap<>(titles);
            fresh.keySet().removeAll(before);
            if (!before.isEmpty()) return fresh;
            // A new product's handle is its address in the language it was written in.
            if (titles.size() == 1) fresh.clear();
            else fresh.remove(source);
            return fresh;
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

    /// Gives products addresses in the languages in which they have a title now and had none
    /// before. The handle stays the address of a new product in the source language, and in its
    /// only one. Called in the transaction that saves them: pages lead there when they show them.
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
        // Always in one order: two who write at once wait for each other and never both.
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
        book.addAfterwards(given);
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
                            String words = row.slug() + "-" + row.code();
                            String slug = SlugWords.of(words, row.language());
                            return row(item(row), row.language(), slug);
                        })
                .toList();
    }

    /// Takes addresses back that were given, in the caller's transaction: those that still are
    /// their items' addresses, and all of products that are gone.
    public void takeBack(Collection<Given> given) {
        if (given.isEmpty()) return;
        List<SlugStore.Row> rows =
                given.stream()
                        .map(each -> row(Item.at(each.item()), each.language(), each.slug()))
                        .sorted(ORDER)
                        .toList();
        joined.executeWithoutResult(open -> book.removeAfterwards(store.takeBack(rows)));
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
