package io.portolan.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the shop sells. Reading is from memory: `snapshot()` costs nothing, and is replaced whole
/// after each save has committed.
@Service
public class Catalog {

    private final CatalogStore store;
    private final VersionStore versions;
    private final DefinitionStore definitions;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Overwritten>>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable CatalogSnapshot current;
    private volatile boolean behind;

    Catalog(
            CatalogStore store,
            VersionStore versions,
            DefinitionStore definitions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.versions = versions;
        this.definitions = definitions;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The catalogue now. Hold on to it for the length of one request, so that the request sees one
    /// state.
    public CatalogSnapshot snapshot() {
        CatalogSnapshot snapshot = current;
        return snapshot == null ? first() : snapshot;
    }

    // Many ask at once when the shop opens: it is read once.
    private synchronized CatalogSnapshot first() {
        CatalogSnapshot snapshot = current;
        return snapshot == null ? refresh() : snapshot;
    }

    /// Has `listener` called after each change of the catalogue, on the thread that made it.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /// Writes these products in one transaction, or in the caller's if there is one. A product is
    /// known by its handle; one that is already there word for word is left alone. An SKU belongs
    /// to one product: a draft that takes another's is refused, the rest of the batch is saved.
    ///
    /// @return what became of each draft, in their order
    public List<Saved> save(List<ProductDraft> drafts) {
        return save(drafts, SaveNote.IMPORT);
    }

    /// As `save`, and says beside each version who wrote it and why.
    public List<Saved> save(List<ProductDraft> drafts, SaveNote note) {
        return Objects.requireNonNull(joined.execute(transaction -> write(drafts, note)));
    }

    /// As `save`, of changes that were made to the snapshot with version `seen`: a product that
    /// somebody saved since is refused, so that nobody's work is lost.
    public List<Saved> saveSeen(List<ProductDraft> drafts, long seen, SaveNote note) {
        return Objects.requireNonNull(joined.execute(transaction -> writeSeen(drafts, seen, note)));
    }

    /// Writes a change that was made to version `base` of a product. When a newer one was saved
    /// meanwhile nothing is written, so that nobody's work is lost.
    ///
    /// @param base the number of the version that was changed; 0 for a product that is new
    public Edited edit(ProductDraft draft, int base, SaveNote note) {
        return Objects.requireNonNull(joined.execute(transaction -> writeOn(draft, base, note)));
    }

    /// Changes these products as they are stored now, in one transaction or in the caller's:
    /// nobody else saves in between, so nobody's work is lost. What comes out as it was is left
    /// alone, what is not there is passed over. Shoppers see it once, after the commit.
    ///
    /// @param how gets the stored product and gives what it is to be
    public List<Saved> amend(
            Collection<String> handles, Function<StoredProduct, ProductDraft> how, SaveNote note) {
        return Objects.requireNonNull(
                joined.execute(
                        transaction -> {
                            store.nextRevision();
                            Map<String, StoredProduct> stored = stored(handles);
                            return write(
                                    handles.stream()
                                            .distinct()
                                            .filter(stored::containsKey)
                                            .map(stored::get)
                                            .map(how)
                                            .toList(),
                                    note);
                        }));
    }

    /// Has `listener` told, in the transaction, which products a quiet save writes over.
    public void whenOverwritten(Consumer<List<Overwritten>> listener) {
        watchers.add(listener);
    }

    /// A product before and after it was written over.
    public record Overwritten(Product was, Product is) {}

    /// As `save`, for long files: shoppers see it after the next `save` or `settle`, since to show
    /// each of a thousand batches at once would cost more than to write them.
    public List<Saved> saveQuietly(List<ProductDraft> drafts) {
        return saveQuietly(drafts, SaveNote.IMPORT);
    }

    /// As `saveQuietly`, and says beside each version who wrote it and why.
    public List<Saved> saveQuietly(List<ProductDraft> drafts, SaveNote note) {
        return Objects.requireNonNull(joined.execute(transaction -> writeQuietly(drafts, note)));
    }

    private List<Saved> writeQuietly(List<ProductDraft> drafts, SaveNote note) {
        // Not before: who settles in between would not see it and take it as seen.
        afterCommit(() -> behind = true);
        if (watchers.isEmpty()) return take(drafts, note).outcomes();
        List<String> handles = drafts.stream().map(ProductDraft::handle).toList();
        Map<String, StoredProduct> before = store.stored(handles);
        Intake intake = take(drafts, note);
        List<Overwritten> over =
                intake.rows().stream()
                        .filter(CatalogStore.Row::there)
                        .map(row -> overwritten(before.get(row.draft().handle()), row))
                        .flatMap(Optional::stream)
                        .toList();
        if (!over.isEmpty()) watchers.forEach(watcher -> watcher.accept(over));
        return intake.outcomes();
    }

    private static Optional<Overwritten> overwritten(
            @Nullable StoredProduct before, CatalogStore.Row row) {
        if (before == null) return Optional.empty();
        Product was = before.product();
        return Optional.of(new Overwritten(was, Product.of(was.id(), was.added(), row.draft())));
    }

    /// Shows what was saved quietly. Costs nothing when nothing was.
    public void settle() {
        if (!behind) return;
        behind = false;
        show();
    }

    // Where nobody has asked for the catalogue yet, it is read when somebody does.
    private void show() {
        synchronized (this) {
            if (current == null) return;
            refresh();
        }
        listeners.forEach(Runnable::run);
    }

    /// These products as they are stored, by handle, the caller's own writes included; those that
    /// are not there are left out.
    public Map<String, Kept> kept(Collection<String> handles) {
        return store.kept(List.copyOf(handles));
    }

    /// As `kept`, but of each product only its mark.
    public Map<String, String> marks(Collection<String> handles) {
        return store.marks(List.copyOf(handles));
    }

    /// How many products stand in memory; none before somebody has asked for one.
    public int shown() {
        CatalogSnapshot snapshot = current;
        return snapshot == null ? 0 : snapshot.all().size();
    }

    /// As `kept`, each with the product that it is: for those who go through more products than
    /// should stand in memory.
    public Map<String, StoredProduct> stored(Collection<String> handles) {
        return store.stored(List.copyOf(handles));
    }

    /// What the last file said of those of these products that somebody has changed since, by
    /// handle.
    public Map<String, LastImport> lastImports(Collection<String> handles) {
        return versions.lastImports(List.copyOf(handles));
    }

    /// Holds every other writer off until the caller's transaction ends: what it reads from now on
    /// is what it writes over.
    public void hold() {
        store.hold();
    }

    /// The catalogue without its products, read from the database, the caller's own writes
    /// included.
    public CatalogSnapshot storedWithoutProducts() {
        return new CatalogSnapshot(
                store.revision(), List.of(), store.categories(), definitions.all());
    }

    /// All types of goods, read from the database.
    public List<ProductType> storedTypes() {
        return definitions.all().types();
    }

    /// How many products and variants there are, those put away too.
    public record Size(long products, long variants) {}

    /// Counted in the database.
    public Size size() {
        return store.size();
    }

    /// All collections, read from the database.
    public List<ProductCollection> storedCollections() {
        return definitions.all().collections();
    }

    /// The codes of all shelves, the caller's own writes included.
    public Set<String> shelfCodes() {
        return store.categories().stream().map(Category::code).collect(Collectors.toSet());
    }

    /// All shelves, read from the database.
    public List<Category> storedShelves() {
        return store.categories();
    }

    /// Takes a shelf away on which nothing stands; false, and it stays, when something does.
    public boolean removeEmptyShelf(String code) {
        return changeIf(() -> store.deleteEmptyCategory(code));
    }

    /// Takes these products out of the shop for good, in the caller's transaction if there is one.
    /// Orders keep what they sold. What is not there is passed over.
    public void remove(Collection<String> handles) {
        joined.executeWithoutResult(
                transaction -> {
                    store.nextRevision();
                    store.delete(List.copyOf(handles));
                    afterCommit(
                            () -> {
                                if (current == null) return;
                                current = null;
                                refresh();
                                listeners.forEach(Runnable::run);
                            });
                });
    }

    /// What `save` would do with these products now. Writes nothing.
    public List<Saved> preview(List<ProductDraft> drafts) {
        return Intake.of(drafts, store, clock).outcomes();
    }

    /// Writes these categories; others stay as they are.
    public void saveCategories(List<Category> categories) {
        change(
                () -> {
                    for (Category category : categories) {
                        store.write(category, CatalogJson.mapper().writeValueAsString(category));
                    }
                });
    }

    /// Runs `write` in a transaction and shows what it wrote after the commit.
    void change(Runnable write) {
        joined.executeWithoutResult(
                transaction -> {
                    store.nextRevision();
                    write.run();
                    refreshAfterCommit();
                });
    }

    /// As `change`; nothing is shown when `write` says that it wrote nothing.
    boolean changeIf(BooleanSupplier write) {
        return Boolean.TRUE.equals(
                joined.execute(
                        transaction -> {
                            store.nextRevision();
                            boolean wrote = write.getAsBoolean();
                            if (wrote) refreshAfterCommit();
                            return wrote;
                        }));
    }

    /// Reads what was committed since the last snapshot, here or by another node.
    synchronized CatalogSnapshot refresh() {
        CatalogSnapshot before = current;
        CatalogSnapshot after =
                Objects.requireNonNull(apart.execute(transaction -> readAfter(before)));
        current = after;
        return after;
    }

    private CatalogSnapshot readAfter(@Nullable CatalogSnapshot before) {
        long revision = store.revision();
        Map<UUID, Product> products = new HashMap<>();
        if (before != null) before.all().forEach(p -> products.put(p.id(), p));
        store.productsAfter(before == null ? -1 : before.version())
                .forEach(p -> products.put(p.id(), p));
        return new CatalogSnapshot(
                revision, products.values(), store.categories(), definitions.all());
    }

    // Every writer waits for the number of the next revision: who has it sees all earlier ones.
    private List<Saved> writeSeen(List<ProductDraft> drafts, long seen, SaveNote note) {
        store.nextRevision();
        List<String> handles = drafts.stream().map(ProductDraft::handle).toList();
        Set<String> moved = store.savedAfter(seen, handles);
        List<Saved> outcomes = new ArrayList<>();
        for (String handle : moved) outcomes.add(new Saved.Refused(handle, "changed meanwhile"));
        List<ProductDraft> rest =
                drafts.stream().filter(draft -> !moved.contains(draft.handle())).toList();
        outcomes.addAll(write(rest, note));
        return outcomes;
    }

    private List<Saved> write(List<ProductDraft> drafts, SaveNote note) {
        Intake intake = take(drafts, note);
        if (!intake.rows().isEmpty()) refreshAfterCommit();
        return intake.outcomes();
    }

    private Edited writeOn(ProductDraft draft, int base, SaveNote note) {
        store.nextRevision();
        CatalogStore.Known known = store.known(List.of(draft.handle())).get(draft.handle());
        int newest = known == null ? 0 : known.version();
        if (newest != base) {
            List<ProductVersion> there = versions.list(draft.handle(), Integer.MAX_VALUE, 1);
            return there.isEmpty()
                    ? new Edited.Refused(draft.handle() + " is no longer there")
                    : new Edited.Stale(there.getFirst());
        }
        return switch (write(List.of(draft), note).getFirst()) {
            case Saved.Created created -> new Edited.Done(1, true);
            case Saved.Updated updated -> new Edited.Done(newest + 1, true);
            case Saved.Unchanged unchanged -> new Edited.Done(newest, false);
            case Saved.Refused(String handle, String reason) -> new Edited.Refused(reason);
        };
    }

    private Intake take(List<ProductDraft> drafts, SaveNote note) {
        long revision = store.nextRevision();
        Intake intake = Intake.of(drafts, store, clock);
        if (!intake.rows().isEmpty()) {
            List<UUID> there =
                    intake.rows().stream()
                            .filter(CatalogStore.Row::there)
                            .map(CatalogStore.Row::id)
                            .toList();
            if (!there.isEmpty()) versions.keep(there);
            store.write(intake.rows(), revision, clock.instant().atOffset(ZoneOffset.UTC), note);
        }
        return intake;
    }

    private void refreshAfterCommit() {
        afterCommit(this::show);
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }
}
