package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The addresses in memory, as they were committed: read once, and new ones written in.
@Component
class SlugBook {

    /// @param word an address, or the code of an item
    record Word(Item.Kind kind, Language language, String word) {}

    /// @param items whose each address is or was
    /// @param now the address of each item; the word is its code
    record Pages(Map<Word, String> items, Map<Word, String> now) {

        private void add(SlugStore.Row row) {
            items.put(new Word(row.kind(), row.language(), row.slug()), row.code());
            if (!row.current()) return;
            now.put(new Word(row.kind(), row.language(), row.code()), row.slug());
        }

        private void remove(SlugStore.Row row) {
            items.remove(new Word(row.kind(), row.language(), row.slug()), row.code());
            now.remove(new Word(row.kind(), row.language(), row.code()), row.slug());
        }
    }

    private final SlugStore store;
    private final AtomicLong version = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
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

    /// Writes new addresses in when the caller's transaction has committed, before the catalogue
    /// is shown anew. The version stays: pages that are not made anew lead by way of the code.
    void addAfterwards(Collection<SlugStore.Row> rows) {
        if (!rows.isEmpty()) afterCommit(() -> write(pages -> rows.forEach(pages::add)));
    }

    /// Takes addresses out when the caller's transaction has committed.
    void removeAfterwards(Collection<SlugStore.Row> rows) {
        if (rows.isEmpty()) return;
        afterCommit(() -> write(pages -> rows.forEach(pages::remove)));
        changedAfterwards();
    }

    /// Says that addresses have changed when the caller's transaction has committed.
    void changedAfterwards() {
        afterCommit(version::incrementAndGet);
    }

    // Whoever reads all of them meanwhile sees that they are no longer those.
    private void write(Consumer<Pages> change) {
        writes.incrementAndGet();
        Pages known = pages;
        if (known != null) change.accept(known);
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    // Before the catalogue tells its listeners: they read what changed here.
                    @Override
                    public int getOrder() {
                        return 0;
                    }

                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }

    /// Has all of them read anew when the caller's transaction is over.
    void rereadAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        writes.incrementAndGet();
                        pages = null;
                        version.incrementAndGet();
                    }
                });
    }

    Pages pages() {
        Pages known = pages;
        if (known != null) return known;
        long before = writes.get();
        Pages read = new Pages(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        store.all().forEach(read::add);
        pages = read;
        // What was read before a change is not what holds.
        if (writes.get() != before) pages = null;
        return read;
    }
}
