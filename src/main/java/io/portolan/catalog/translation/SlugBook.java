package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The addresses in memory, as they were committed: read once, and what changes written in.
@Component
class SlugBook {

    private static final int SHOWN_AFTER = 1_000;

    /// @param word an address, or the code of an item
    record Word(Item.Kind kind, Language language, String word) {

        private static Word slug(SlugStore.Row row) {
            return new Word(row.kind(), row.language(), row.slug());
        }

        private static Word code(SlugStore.Row row) {
            return new Word(row.kind(), row.language(), row.code());
        }
    }

    /// @param items whose each address is or was
    /// @param now the address of each item; the word is its code
    record Pages(Map<Word, String> items, Map<Word, String> now) {

        private void add(SlugStore.Row row) {
            items.put(Word.slug(row), row.code());
            if (row.current()) now.put(Word.code(row), row.slug());
        }

        // What is new first: an item that moves is never without an address.
        private void replace(Collection<SlugStore.Row> touched, Collection<SlugStore.Row> stand) {
            stand.forEach(this::add);
            Pages standing = new Pages(new HashMap<>(), new HashMap<>());
            stand.forEach(standing::add);
            for (SlugStore.Row row : touched) {
                Word slug = Word.slug(row);
                if (!row.code().equals(standing.items.get(slug))) items.remove(slug, row.code());
                Word code = Word.code(row);
                if (!row.slug().equals(standing.now.get(code))) now.remove(code, row.slug());
            }
        }
    }

    /// What one transaction has changed, written in when it has committed, before the catalogue
    /// tells its listeners: they read what changed here.
    private final class Changes implements TransactionSynchronization {

        private final Set<SlugStore.Row> touched = new LinkedHashSet<>();
        private int quiet;
        private boolean shown;

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void afterCommit() {
            rewrite(touched);
            if (shown) version.incrementAndGet();
            quietly(quiet);
        }
    }

    private final SlugStore store;
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger unshown = new AtomicInteger();
    private volatile @Nullable Pages pages;

    SlugBook(SlugStore store) {
        this.store = store;
    }

    /// Grows when an address changes that pages show already.
    long version() {
        return version.get();
    }

    /// The code of the item that this address is or was of; null where it never was one.
    @Nullable String item(Item.Kind kind, Language language, String slug) {
        return pages().items().get(new Word(kind, language, slug));
    }

    /// The item's own address; null where it has none.
    @Nullable String now(Item item, Language language) {
        return pages().now().get(new Word(item.kind(), language, item.code()));
    }

    /// Has the items of these addresses written in as they are when the caller's transaction has
    /// committed. The version stays: pages that are not made anew lead by way of the code.
    ///
    /// @param touched all addresses that were given, moved or taken away
    void rewriteAfterwards(Collection<SlugStore.Row> touched) {
        if (touched.isEmpty()) return;
        changes().touched.addAll(touched);
    }

    // One for each transaction, however often it writes.
    private Changes changes() {
        for (TransactionSynchronization each :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Changes open) return open;
        }
        Changes fresh = new Changes();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /// Says that addresses have changed when the caller's transaction has committed.
    void changedAfterwards() {
        changes().shown = true;
    }

    /// As `changedAfterwards`, of a few of many: pages are made anew after the next `settle`, and
    /// before that when so many have changed that they should. A shop with twice as many addresses
    /// waits twice as long.
    void changedQuietly(int addresses) {
        if (addresses > 0) changes().quiet += addresses;
    }

    /// Shows what was changed quietly. Costs nothing when nothing was.
    void settle() {
        if (unshown.getAndSet(0) > 0) version.incrementAndGet();
    }

    private void quietly(int addresses) {
        if (addresses == 0) return;
        Pages known = pages;
        int due = Math.max(SHOWN_AFTER, known == null ? 0 : known.items().size() / 4);
        if (unshown.addAndGet(addresses) >= due) settle();
    }

    // Two who commit at once may come here in the other order: what stands is asked again.
    private synchronized void rewrite(Collection<SlugStore.Row> touched) {
        Pages known = pages;
        if (known == null || touched.isEmpty()) return;
        try {
            List<Item> items =
                    touched.stream()
                            .map(row -> new Item(row.kind(), row.code()))
                            .distinct()
                            .toList();
            known.replace(touched, store.of(items));
        } catch (DataAccessException e) {
            // What cannot be asked now is read with all the others.
            pages = null;
        }
    }

    /// All of them, read when somebody asks first, by one for all.
    Pages pages() {
        Pages known = pages;
        return known == null ? read() : known;
    }

    // Who commits meanwhile writes in afterwards.
    private synchronized Pages read() {
        Pages known = pages;
        if (known != null) return known;
        Pages read = new Pages(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        store.all().forEach(read::add);
        pages = read;
        return read;
    }
}
