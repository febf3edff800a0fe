package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The index of one language, kept abreast of the catalogue by a thread of its own. An answer waits
/// a moment for a change that was just made; while very much changes it comes from what was before.
final class SearchPlace implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 250;

    private final Language language;
    private final Supplier<CatalogSnapshot> catalog;
    private final Supplier<List<SynonymGroup>> synonyms;
    private final @Nullable Path folder;
    private final ThreadPoolExecutor worker;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean queued = new AtomicBoolean();
    private final Making making;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong turns = new AtomicLong();
    private volatile @Nullable Ready ready;

    /// An index, and other words for what is typed, in the form that index knows.
    private record Ready(
            ProductIndex index,
            SearchWords words,
            CatalogSnapshot state,
            Answers answers,
            long turn) {}

    /// How an index is made.
    interface Making {
        ProductIndex of(CatalogSnapshot state, Language language, @Nullable Path folder);
    }

    SearchPlace(
            Language language, Catalog catalog, SearchSettings settings, @Nullable Path folder) {
        this(
                language,
                catalog::snapshot,
                () -> settings.synonyms(language),
                folder,
                LuceneIndex::new);
    }

    SearchPlace(
            Language language,
            Supplier<CatalogSnapshot> catalog,
            Supplier<List<SynonymGroup>> synonyms,
            @Nullable Path folder,
            Making making) {
        this.making = making;
        this.language = language;
        this.catalog = catalog;
        this.synonyms = synonyms;
        this.folder = folder;
        this.worker =
                new ThreadPoolExecutor(
                        1,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("search-" + language.tag()).factory());
        worker.allowCoreThreadTimeOut(true);
    }

    /// What this text finds, as new as can be within a moment. The first call waits until there is
    /// an index.
    Found find(String text, int limit) {
        return ask(
                now ->
                        now.answers()
                                .get(
                                        text,
                                        limit,
                                        () -> now.index().find(text, now.words(), limit)));
    }

    /// What answers to every word as it is written, or nothing.
    Found surely(String text, int limit) {
        return ask(now -> now.index().surely(text, now.words(), limit));
    }

    private Found ask(Function<Ready, Found> question) {
        while (true) {
            Ready now = ready();
            try {
                return question.apply(now);
            } catch (AlreadyClosedException e) {
                // Another index took its place meanwhile.
                if (now.equals(ready)) throw e;
            }
        }
    }

    boolean upToDate() {
        Ready known = ready;
        return known != null && known.state().version() >= catalog.get().version();
    }

    /// Another number as soon as the same text may find something else; 0 before the first answer.
    long turn() {
        Ready known = ready;
        return known == null ? 0 : known.turn();
    }

    private Ready ready() {
        Ready known = ready;
        if (known == null) {
            await(worker.submit(this::catchUp), Long.MAX_VALUE);
        } else if (known.state().version() < catalog.get().version()
                && waiting.compareAndSet(false, true)) {
            try {
                await(worker.submit(this::serve), PATIENCE_MILLIS);
            } finally {
                waiting.set(false);
            }
        }
        return Objects.requireNonNull(ready);
    }

    /// Has the index brought to the newest state, soon. However many ask while one step is under
    /// way, one step more is taken for all of them.
    void follow() {
        if (worker.isShutdown() || !queued.compareAndSet(false, true)) return;
        worker.execute(
                () -> {
                    // Who asks from now on may speak of a state that this step does not see.
                    queued.set(false);
                    catchUp();
                });
    }

    // The step that was queued before may have brought what is waited for.
    private void serve() {
        if (!upToDate()) catchUp();
    }

    private void catchUp() {
        CatalogSnapshot now = catalog.get();
        Ready known = ready;
        if (known != null) {
            ProductIndex index = known.index();
            if (known.state().version() >= now.version() && !index.unfinished()) return;
            index.follow(now);
            if (!index.outgrown()) {
                ready = ready(index);
                // Behind what was asked for meanwhile: an edit does not wait for those before it.
                if (index.unfinished()) follow();
                return;
            }
        }
        ProductIndex index = making.of(now, language, place());
        ready = ready(index);
        if (known != null) known.index().close();
    }

    /// Takes over what the merchant told, and waits until it counts. Costs no new index.
    void retuneSoon() {
        await(worker.submit(this::retune), PATIENCE_MILLIS);
    }

    private void retune() {
        Ready known = ready;
        if (known != null) ready = ready(known.index());
    }

    private Ready ready(ProductIndex index) {
        return new Ready(
                index, words(index), index.snapshot(), new Answers(), turns.incrementAndGet());
    }

    private SearchWords words(ProductIndex index) {
        List<List<String>> own = synonyms.get().stream().map(SynonymGroup::words).toList();
        return new SearchWords(language, index.analysis(), own);
    }

    private @Nullable Path place() {
        return folder == null
                ? null
                : folder.resolve(language.tag() + "-" + made.incrementAndGet());
    }

    private static void await(Future<?> done, long millis) {
        try {
            done.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The answer comes from what was before.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search index cannot be made", e.getCause());
        }
    }

    @Override
    public void close() {
        List<Runnable> unused = worker.shutdownNow();
        unused.clear();
        Ready known = ready;
        if (known != null) known.index().close();
    }
}
