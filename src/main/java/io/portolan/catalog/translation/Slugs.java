package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.kernel.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The part of an address that names a product, a category or a collection, in each language.
/// Where a language has none, the handle or the code stands there. An address that was once given
/// out keeps leading to its item, and no two items share one.
@Service
public class Slugs {

    /// What became of a wish.
    public enum Outcome {
        SAVED,
        SAME,
        /// It belongs, or once belonged, to another item.
        TAKEN,
        /// It has no letter or digit, or is longer than an address may be.
        WRONG
    }

    record Word(Item.Kind kind, Language language, String word) {}

    /// The addresses at one moment.
    ///
    /// @param items whose each address is or was
    /// @param now the address of each item; the word is its code
    record Book(Map<Word, String> items, Map<Word, String> now) {
        Book {
            items = Map.copyOf(items);
            now = Map.copyOf(now);
        }
    }

    private static final int TRIES = 100;

    private final SlugStore store;
    private final Catalog catalog;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicLong version = new AtomicLong();
    private volatile @Nullable Book book;

    Slugs(SlugStore store, Catalog catalog, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.catalog = catalog;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A text as it stands in an address: small letters and digits with hyphens between. Empty
    /// where it has neither.
    public static String word(String text, Language language) {
        return SlugWords.of(text, language);
    }

    /// Grows when an address changes.
    public long version() {
        return version.get();
    }

    /// The item's address in this language; its code where it has none.
    public String of(Item item, Language language) {
        String slug = book().now().get(new Word(item.kind(), language, item.code()));
        // A product that came later under this very handle has the older right to it.
        return slug == null || isCode(item.kind(), slug) ? item.code() : slug;
    }

    /// The code of the item that this address is or was of, by its code first; null where it never
    /// was one.
    public @Nullable String code(Item.Kind kind, Language language, String slug) {
        return isCode(kind, slug) ? slug : book().items().get(new Word(kind, language, slug));
    }

    /// Gives the item an address made of its title, unless it has one. The code stays where the
    /// title has no letter.
    public void first(Item item, Language language, String title) {
        if (book().now().containsKey(new Word(item.kind(), language, item.code()))) return;
        String plain = SlugWords.of(title, language);
        if (plain.isEmpty() || plain.equals(item.code())) return;
        for (int i = 1; i <= TRIES; i++) {
            String wanted = SlugWords.numbered(plain, i);
            if (choose(item, language, wanted) != Outcome.TAKEN) return;
        }
    }

    /// Gives many items their first addresses in one step: each one that has a title in a language
    /// and no address there yet. What another shop process takes at the same moment stays its own.
    public void first(Map<Item, Map<Language, String>> titles) {
        Map<Word, String> fresh = new LinkedHashMap<>();
        Book known = book();
        titles.forEach(
                (item, words) ->
                        words.forEach(
                                (language, title) -> free(known, fresh, item, language, title)));
        Instant now = clock.instant();
        transaction.executeWithoutResult(open -> store.take(fresh, now));
        reread();
    }

    /// Has the addresses read anew when they are asked for.
    void reread() {
        version.incrementAndGet();
        book = null;
    }

    private void free(
            Book known, Map<Word, String> fresh, Item item, Language language, String title) {
        String plain = SlugWords.of(title, language);
        if (known.now().containsKey(new Word(item.kind(), language, item.code()))) return;
        if (plain.isEmpty() || plain.equals(item.code())) return;
        for (int i = 1; i <= TRIES; i++) {
            String wanted = SlugWords.numbered(plain, i);
            Word word = new Word(item.kind(), language, wanted);
            String owner = known.items().getOrDefault(word, item.code());
            if (!owner.equals(item.code()) || isCode(item.kind(), wanted)) continue;
            if (fresh.putIfAbsent(word, item.code()) == null) return;
        }
    }

    /// Gives the item this address in this language; the one before leads to it from now on. An
    /// empty wish, or the code itself, gives it its code back.
    public Outcome choose(Item item, Language language, String wanted) {
        String slug = SlugWords.of(wanted, language);
        if (slug.isEmpty() && !wanted.isBlank()) return Outcome.WRONG;
        boolean code = slug.isEmpty() || slug.equals(item.code());
        if ((code ? item.code() : slug).equals(of(item, language))) return Outcome.SAME;
        if (!code && isCode(item.kind(), slug)) return Outcome.TAKEN;
        Outcome outcome =
                requireNonNull(
                        transaction.execute(
                                open -> {
                                    store.retire(item, language);
                                    if (code || store.take(item, language, slug, clock.instant())) {
                                        return Outcome.SAVED;
                                    }
                                    open.setRollbackOnly();
                                    return Outcome.TAKEN;
                                }));
        reread();
        return outcome;
    }

    private boolean isCode(Item.Kind kind, String slug) {
        CatalogSnapshot now = catalog.snapshot();
        return switch (kind) {
            case PRODUCT -> now.product(slug) != null;
            case CATEGORY -> now.category(slug) != null;
            case COLLECTION -> now.collection(slug) != null;
            case TYPE, GUIDE -> false;
        };
    }

    private Book book() {
        Book known = book;
        if (known != null) return known;
        long before = version.get();
        Map<Word, String> items = new HashMap<>();
        Map<Word, String> now = new HashMap<>();
        for (SlugStore.Row row : store.all()) {
            items.put(new Word(row.kind(), row.language(), row.slug()), row.code());
            if (!row.current()) continue;
            now.put(new Word(row.kind(), row.language(), row.code()), row.slug());
        }
        Book read = new Book(items, now);
        book = read;
        // What was read before a change is not what holds.
        if (version.get() != before) book = null;
        return read;
    }
}
