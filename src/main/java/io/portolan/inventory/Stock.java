package io.portolan.inventory;

import io.portolan.kernel.Sku;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private volatile Map<Sku, Integer> levels = new ConcurrentHashMap<>();

    /// Told of each number that was taken note of, right after `available` gives the new one.
    @FunctionalInterface
    public interface Watcher {
        /// What can be sold of this SKU is another number now.
        ///
        /// @param before pieces that could be sold; null when there was no number
        void moved(Sku sku, @Nullable Integer before, int now);
    }

    Stock(StockStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Pieces that can be sold now over all places; null when the SKU's stock is not tracked.
    public @Nullable Integer available(Sku sku) {
        return levels.get(sku);
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

    /// Reads all levels anew; other nodes sell too.
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void refresh() {
        Map<Sku, Integer> before = levels;
        Map<Sku, Integer> now = store.available();
        levels = new ConcurrentHashMap<>(now);
        now.forEach((sku, pieces) -> tell(sku, before.get(sku), pieces));
    }

    private void note(Map<Sku, Integer> available) {
        Map<Sku, Integer> known = levels;
        available.forEach((sku, pieces) -> tell(sku, known.put(sku, pieces), pieces));
    }

    private void tell(Sku sku, @Nullable Integer before, int now) {
        for (Watcher watcher : watchers) watcher.moved(sku, before, now);
    }

    /// Takes note, after the commit, of SKUs whose numbers moved.
    void changed(Collection<Sku> skus) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            note(store.available(skus));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_COMMITTED) note(store.available(skus));
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
