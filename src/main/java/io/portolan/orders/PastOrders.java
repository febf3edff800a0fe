package io.portolan.orders;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Uuid7;
import io.portolan.orders.PastOrderStore.Known;
import io.portolan.orders.PastOrderStore.NewRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Orders of another shop, taken over as history. They reserve nothing, move no stock, book no
/// money, send no mail, tell no fact, and no job of the shop picks them up.
@Service
public class PastOrders {

    /// A past order with its buyer.
    ///
    /// @param buyer null when nobody is known: then it gets a key of its own
    public record Bought(PastOrder order, @Nullable SubjectId buyer) {}

    /// A change to be taken back.
    ///
    /// @param number ours
    /// @param version of the order after it
    /// @param alone whether its buyer came with it and with nothing else
    /// @param before as [PastTaken#before] gave it
    public record Undo(String number, int version, boolean alone, String before) {}

    private final PastOrderStore store;
    private final PastSeals seals;
    private final Timeline timeline;
    private final Clock clock;

    PastOrders(PastOrderStore store, PastSeals seals, Timeline timeline, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.timeline = timeline;
        this.clock = clock;
    }

    /// What would become of these orders of one source, in their order. Writes nothing.
    @Transactional
    public List<PastTaken.Change> preview(List<PastOrder> orders) {
        Map<String, Known> known = known(orders);
        return orders.stream().map(order -> change(known.get(order.number()), order)).toList();
    }

    private Map<String, Known> known(List<PastOrder> orders) {
        if (orders.isEmpty()) return Map.of();
        return store.known(
                orders.getFirst().source(), orders.stream().map(PastOrder::number).toList());
    }

    private PastTaken.Change change(@Nullable Known known, PastOrder order) {
        if (known == null) return PastTaken.Change.CREATED;
        return Arrays.equals(known.mark(), seals.mark(order))
                ? PastTaken.Change.UNCHANGED
                : PastTaken.Change.UPDATED;
    }

    /// Takes over orders of one source, each number once; the answers are in their order. An order
    /// is known by its number there: saying the same again changes nothing, saying something else
    /// changes what is said of it, never whose it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PastTaken> importPast(List<Bought> bought) {
        Instant now = clock.instant();
        Map<String, Known> known = known(bought.stream().map(Bought::order).toList());
        Deque<SubjectId> fresh = fresh(bought, known);
        List<NewRow> inserted = new ArrayList<>();
        List<NewRow> updated = new ArrayList<>();
        Map<String, NewRow> written = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        for (Bought each : bought) {
            PastOrder order = each.order();
            Known there = known.get(order.number());
            switch (change(there, order)) {
                case CREATED -> {
                    SubjectId buyer = each.buyer() == null ? fresh.pop() : each.buyer();
                    OrderId id = new OrderId(Uuid7.at(now.toEpochMilli()));
                    inserted.add(row(id, 1, buyer, order, now));
                }
                case UPDATED -> {
                    Known old = Objects.requireNonNull(there);
                    before.put(order.number(), wrapped(old));
                    updated.add(row(old.id(), old.version() + 1, old.subject(), order, now));
                }
                case UNCHANGED -> {}
            }
        }
        Map<OrderId, String> numbers = store.insert(inserted);
        store.update(updated);
        timeline.add(PastTimeline.of(inserted, updated, now));
        inserted.forEach(row -> written.put(row.order().number(), row));
        updated.forEach(row -> written.put(row.order().number(), row));
        return taken(bought, known, written, numbers, before);
    }

    private Deque<SubjectId> fresh(List<Bought> bought, Map<String, Known> known) {
        long strangers =
                bought.stream()
                        .filter(each -> each.buyer() == null)
                        .filter(each -> !known.containsKey(each.order().number()))
                        .count();
        return new ArrayDeque<>(seals.newSubjects((int) strangers));
    }

    private NewRow row(
            OrderId id, int version, SubjectId buyer, PastOrder order, Instant importedAt) {
        return new NewRow(
                id,
                version,
                UUID.randomUUID().toString(),
                buyer,
                order,
                seals.emailIndex(order.address()),
                seals.address(buyer, id, order.address()),
                seals.stated(buyer, id, order),
                seals.mark(order),
                seals.text(order.bill()),
                importedAt);
    }

    private String wrapped(Known old) {
        PastOrder stated = seals.stated(old.subject(), old.id(), old.past());
        return seals.wrap(old.subject(), old.id(), new Before(old.version(), stated));
    }

    /// What was said of an order before a file said something else.
    record Before(int version, PastOrder stated) {}

    private static List<PastTaken> taken(
            List<Bought> bought,
            Map<String, Known> known,
            Map<String, NewRow> written,
            Map<OrderId, String> numbers,
            Map<String, String> before) {
        List<PastTaken> taken = new ArrayList<>(bought.size());
        for (Bought each : bought) {
            String outside = each.order().number();
            Known old = known.get(outside);
            NewRow row = written.get(outside);
            if (old == null && row != null) {
                String number = numbers.getOrDefault(row.id(), "");
                taken.add(new PastTaken(row.id(), number, PastTaken.Change.CREATED, 1, ""));
            } else if (old != null && row != null) {
                String was = before.getOrDefault(outside, "");
                taken.add(
                        new PastTaken(
                                old.id(),
                                old.number(),
                                PastTaken.Change.UPDATED,
                                row.version(),
                                was));
            } else if (old != null) {
                taken.add(
                        new PastTaken(
                                old.id(),
                                old.number(),
                                PastTaken.Change.UNCHANGED,
                                old.version(),
                                ""));
            }
        }
        return taken;
    }

    /// Takes orders back, in the order of the changes: those that came are gone, those that changed
    /// are as before. Joins the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PastTaken.Fate> undo(List<Undo> changes) {
        Map<String, Known> now = store.lock(changes.stream().map(Undo::number).toList());
        Set<OrderId> noted =
                new HashSet<>(store.noted(now.values().stream().map(Known::id).toList()));
        List<NewRow> back = new ArrayList<>();
        List<OrderId> gone = new ArrayList<>();
        List<SubjectId> forgotten = new ArrayList<>();
        List<PastTaken.Fate> fates = new ArrayList<>(changes.size());
        for (Undo change : changes) {
            Known order = now.get(change.number());
            PastTaken.Fate fate = fate(change, order, noted);
            fates.add(fate);
            if (order == null || fate == PastTaken.Fate.EDITED) continue;
            if (fate == PastTaken.Fate.RESTORED) {
                back.add(before(order, change));
                continue;
            }
            gone.add(order.id());
            if (change.alone()) forgotten.add(order.subject());
        }
        store.update(back);
        store.delete(gone);
        forgotten.forEach(seals::forget);
        return fates;
    }

    private static PastTaken.Fate fate(Undo change, @Nullable Known now, Set<OrderId> noted) {
        if (now == null) return PastTaken.Fate.GONE;
        if (now.version() != change.version() || noted.contains(now.id())) {
            return PastTaken.Fate.EDITED;
        }
        return change.before().isEmpty() ? PastTaken.Fate.GONE : PastTaken.Fate.RESTORED;
    }

    private NewRow before(Known now, Undo change) {
        Before before = seals.unwrap(now.subject(), now.id(), change.before(), Before.class);
        return row(now.id(), before.version(), now.subject(), before.stated(), clock.instant());
    }

    /// What else was written on an order, in clear: show it to those with a purpose only. Empty for
    /// an order that was placed here, and when the person was erased.
    public Optional<PastOrder.Papers> papers(Order order) {
        return store.papers(order.id())
                .flatMap(bytes -> seals.opened(order.subject(), order.id(), bytes))
                .map(PastOrder::papers);
    }
}
