package io.portolan.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable CatalogSnapshot current;
    private volatile boolean behind;

    Catalog(CatalogStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The catalogue now. Hold on to it for the length of one request, so that the request sees one
    /// state.
    public CatalogSnapshot snapshot() {
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
        return Objects.requireNonNull(joined.execute(transaction -> write(drafts)));
    }

    /// As `save`, for long files: shoppers see it after the next `save` or `settle`, since to show
    /// each of a thousand batches at once would cost more than to write them.
    public List<Saved> saveQuietly(List<ProductDraft> drafts) {
        behind = true;
        return Objects.requireNonNull(joined.execute(transaction -> take(drafts).outcomes()));
    }

    /// Shows what was saved quietly. Costs nothing when nothing was.
    public void settle() {
        if (!behind) return;
        behind = false;
        refresh();
        listeners.forEach(Runnable::run);
    }

    /// These products as they are stored, by handle, the caller's own writes included; those that
    /// are not there are left out.
    public Map<String, Kept> kept(Collection<String> handles) {
        return store.kept(List.copyOf(handles));
    }

    /// Takes these products out of the shop for good, in the caller's transaction if there is one.
    /// Orders keep what they sold. What is not there is passed over.
    public void remove(Collection<String> handles) {
        joined.executeWithoutResult(
                transaction -> {
                    store.nextRevision();
                    store.delete(List.copyOf(handles));
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    current = null;
                                    refresh();
                                    listeners.forEach(Runnable::run);
                                }
                            });
                });
    }

    /// What `save` would do with these products now. Writes nothing.
    public List<Saved> preview(List<ProductDraft> drafts) {
        return Intake.of(drafts, store, clock).outcomes();
    }

    /// Writes these categories; others stay as they are.
    public void saveCategories(List<Category> categories) {
        joined.executeWithoutResult(
                transaction -> {
                    store.nextRevision();
                    for (Category category : categories) {
                        store.write(category, CatalogJson.mapper().writeValueAsString(category));
                    }
                    refreshAfterCommit();
                });
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
        return new CatalogSnapshot(revision, products.values(), store.categories());
    }

    private List<Saved> write(List<ProductDraft> drafts) {
        Intake intake = take(drafts);
        if (!intake.rows().isEmpty()) refreshAfterCommit();
        return intake.outcomes();
    }

    private Intake take(List<ProductDraft> drafts) {
        long revision = store.nextRevision();
        Intake intake = Intake.of(drafts, store, clock);
        if (!intake.rows().isEmpty()) {
            store.write(intake.rows(), revision, clock.instant().atOffset(ZoneOffset.UTC));
        }
        return intake;
    }

    private void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        refresh();
                        listeners.forEach(Runnable::run);
                    }
                });
    }
}
