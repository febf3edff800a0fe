package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.kernel.Language;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
        WRONG,
        /// Somebody else has changed it since it was shown.
        STALE
    }

    private final SlugStore store;
    private final SlugBook book;
    private final FirstAddresses first;
    private final Catalog catalog;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Slugs(
            SlugStore store,
            SlugBook book,
            FirstAddresses first,
            Catalog catalog,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.book = book;
        this.first = first;
        this.catalog = catalog;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A text as it stands in an address: small letters and digits with hyphens between. Empty
    /// where it has neither.
    public static String word(String text, Language language) {
        return SlugWords.of(text, language);
    }

    /// Grows when an address changes that pages show already.
    public long version() {
        return book.version();
    }

    /// The item's address in this language; its code where it has none.
    public String of(Item item, Language language) {
        String slug = book.now(item, language);
        // A product that came later under this very handle has the older right to it.
        return slug == null || isCode(item.kind(), slug) ? item.code() : slug;
    }

    /// The code of the item that this address is or was of, by its code first; null where it never
    /// was one.
    public @Nullable String code(Item.Kind kind, Language language, String slug) {
        return isCode(kind, slug) ? slug : book.item(kind, language, slug);
    }

    /// Gives the item an address made of its title, unless it has or had one. The code stays where
    /// the title has no letter.
    public void first(Item item, Language language, String title) {
        first(Map.of(item, Map.of(language, title)));
    }

    /// Gives many items their first addresses in one step: each one that has a title in a language
    /// and never had an address there. What another shop process takes at the same moment stays its
    /// own.
    public void first(Map<Item, Map<Language, String>> titles) {
        transaction.executeWithoutResult(
                open -> {
                    catalog.hold();
                    if (!first.give(titles).isEmpty()) book.changedAfterwards();
                });
    }

    /// As `first`, of goods that are saved quietly in the same transaction: pages lead there when
    /// they show the goods.
    void firstQuietly(Map<Item, Map<Language, String>> titles) {
        transaction.executeWithoutResult(
                open -> {
                    catalog.hold();
                    first.give(titles);
                });
    }

    /// Gives the item this address in this language; the one before leads to it from now on. An
    /// empty wish, or the code itself, gives it its code back. Joins the caller's transaction:
    /// that one cannot commit any more when the address is taken.
    public Outcome choose(Item item, Language language, String wanted) {
        return choose(item, language, wanted, null);
    }

    /// As `choose`, by somebody who was shown an address.
    ///
    /// @param shown what it was; nothing is written when another one has come to stand there
    ///     meanwhile. Null where nobody was shown one
    public Outcome choose(Item item, Language language, String wanted, @Nullable String shown) {
        String slug = SlugWords.of(wanted, language);
        if (slug.isEmpty() && !wanted.isBlank()) return Outcome.WRONG;
        return requireNonNull(
                transaction.execute(
                        open -> {
                            // Whoever reads what it has and writes it anew is not met half way.
                            catalog.hold();
                            String there = stands(item, language);
                            if ((slug.isEmpty() ? item.code() : slug).equals(there)) {
                                return Outcome.SAME;
                            }
                            if (shown != null && !shown.equals(there)) return Outcome.STALE;
                            boolean taken = !take(item, language, slug);
                            if (taken) open.setRollbackOnly();
                            return taken ? Outcome.TAKEN : Outcome.SAVED;
                        }));
    }

    private boolean take(Item item, Language language, String slug) {
        boolean code = slug.isEmpty() || slug.equals(item.code());
        if (!code && isCode(item.kind(), slug)) return false;
        book.rewriteAfterwards(store.retire(item, language));
        book.changedAfterwards();
        if (code) return true;
        boolean free = store.take(item, language, slug, clock.instant());
        var row = new SlugStore.Row(item.kind(), language, slug, item.code(), true);
        book.rewriteAfterwards(List.of(row));
        return free;
    }

    /// As `of`, read from the database, the caller's own writes included.
    public String stands(Item item, Language language) {
        return store.of(List.of(item)).stream()
                .filter(row -> row.current() && row.language().equals(language))
                .map(SlugStore.Row::slug)
                .filter(slug -> !isCode(item.kind(), slug))
                .findFirst()
                .orElse(item.code());
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
}
