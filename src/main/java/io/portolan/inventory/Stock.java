package io.portolan.inventory;

import io.portolan.kernel.Sku;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How much there is to sell. Shown numbers come from memory and may be a moment old; what an order
/// gets is decided by `Reservations` in the database.
@Component
public class Stock {

    /// One SKU at one place, in pieces: physically there, held for unpaid orders, sold but not yet
    /// shipped.
    public record Level(Sku sku, String location, int onHand, int reserved, int claimed) {
        public int available() {
            return onHand - reserved - claimed;
        }
    }

    private final StockStore store;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final boolean open;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Map<Sku, Integer> levels;

    /// Told of each number that was taken note of, right after `available` gives the new one.
    @FunctionalInterface
    public interface Watcher {
        /// What can be sold of this SKU is another number now.
        ///
        /// @param before pieces that could be sold; null when there was no number
        void moved(Sku sku, @Nullable Integer before, int now);
    }

    Stock(
            StockStore store,
            Clock clock,
            TransactionTemplate transactions,
            @Value("${portolan.jobs:true}") boolean open) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.open = open;
    }

    /// Pieces that can be sold now over all places; null when the SKU's stock is not tracked.
    public @Nullable Integer available(Sku sku) {
        return levels().get(sku);
    }

    /// Tells this watcher of every number from now on. It must be quick and must not throw.
    public void whenMoved(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Books pieces into (or, with a minus, out of) the main place. Safe to repeat: one booking for
    /// each reason, reference and SKU. Refuses with `IllegalStateException` to book out what is
    /// promised.
    @Transactional
    public void receive(Sku sku, int quantity, String reason, String ref) {
        receive(List.of(new Receipt(sku, quantity, reason, ref)));
    }

    /// A booking of pieces, with what it was for.
    public record Receipt(Sku sku, int quantity, String reason, String ref) {}

    /// Many bookings in one transaction.
    @Transactional
    public void receive(Collection<Receipt> receipts) {
        try {
            store.receive(receipts, clock.instant());
        } catch (DataIntegrityViolationException tooMany) {
            throw new IllegalStateException("more booked out than is free: " + receipts, tooMany);
        }
        changed(receipts.stream().map(Receipt::sku).toList());
    }

    /// Every place of these SKUs.
    public List<Level> levels(Collection<Sku> skus) {
        return store.levels(skus);
    }

    /// Reads all levels anew; other nodes sell too. A shop that was opened for one command alone
    /// reads them when it needs them.
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void refresh() {
        if (open) read();
    }

    private Map<Sku, Integer> levels() {
        Map<Sku, Integer> known = levels;
        return known == null ? first() : known;
    }

    private synchronized Map<Sku, Integer> first() {
        Map<Sku, Integer> known = levels;
        return known == null ? read() : known;
    }

    private synchronized Map<Sku, Integer> read() {
        Map<Sku, Integer> before = levels;
        Map<Sku, Integer> now =
                Objects.requireNonNull(transactions.execute(t -> store.available()));
        levels = now;
        now.forEach((sku, pieces) -> tell(sku, before == null ? null : before.get(sku), pieces));
        return now;
    }

    // Where nobody has asked for a number yet, they are read when somebody does.
    private synchronized boolean asked() {
        return levels != null;
    }

    private void follow(Collection<Sku> skus) {
        if (asked()) note(store.available(skus));
    }

    private void note(Map<Sku, Integer> available) {
        if (!asked()) return;
        Map<Sku, Integer> known = levels();
        available.forEach((sku, pieces) -> tell(sku, known.put(sku, pieces), pieces));
    }

    private void tell(Sku sku, @Nullable Integer before, int now) {
        for (Watcher watcher : watchers) watcher.moved(sku, before, now);
    }

    /// Takes note, after the commit, of SKUs whose numbers moved.
    void changed(Collection<Sku> skus) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            follow(skus);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_COMMITTED) follow(skus);
                    }
                });
    }

    /// As `changed`, when the new numbers are already known.
    void moved(Map<Sku, Integer> available) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        note(available);
                    }
                });
    }
}
