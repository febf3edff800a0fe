package io.portolan.inventory;

import io.portolan.inventory.Granting.Shortage;
import io.portolan.inventory.ReservationStore.Held;
import io.portolan.inventory.Stock.Level;
import io.portolan.inventory.StockStore.Movement;
import io.portolan.inventory.StockStore.Shift;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Goods promised to orders. A reservation is held until the order is paid, then claimed (sold),
/// then shipped; or released. Every method joins the caller's transaction, locks stock rows in one
/// order, and does nothing the second time.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reservations {

    private final ReservationStore reservations;
    private final StockStore store;
    private final Stock stock;
    private final Clock clock;

    Reservations(ReservationStore reservations, StockStore store, Stock stock, Clock clock) {
        this.reservations = reservations;
        this.store = store;
        this.stock = stock;
        this.clock = clock;
    }

    /// Grants many orders at once, in the order of the list: each gets all its lines or none. SKUs
    /// without a stock row are untracked and always granted.
    public Map<OrderId, Granting> grant(List<ReservationAsk> asks) {
        TreeSet<Sku> skus = new TreeSet<>();
        asks.forEach(ask -> ask.lines().forEach(line -> skus.add(line.sku())));
        Shelf shelf = new Shelf(store.lock(skus));
        Map<OrderId, Granting> answers = new HashMap<>();
        List<Held> held = new ArrayList<>();
        for (ReservationAsk ask : asks) {
            List<Shortage> missing = shelf.missing(ask);
            if (missing.isEmpty()) {
                held.addAll(shelf.take(ask, clock.millis()));
                answers.put(ask.order(), new Granting.Granted());
            } else {
                answers.put(ask.order(), new Granting.SoldOut(missing));
            }
        }
        write(shelf, held);
        return answers;
    }

    private void write(Shelf shelf, List<Held> held) {
        if (held.isEmpty()) return;
        reservations.insert(held);
        store.shift(shelf.shifts());
        store.record(
                held.stream().filter(Held::sold).map(Reservations::sale).toList(), clock.instant());
        stock.moved(shelf.available());
    }

    /// The order is paid: what was held for it is sold. False when the reservation had ended in the
    /// meantime; then nothing changed, and the caller may ask for a new grant.
    public boolean claim(OrderId order) {
        List<Held> mine = lockOf(order);
        if (mine.stream().anyMatch(h -> h.state().equals("released"))) return false;
        List<Held> held = inState(mine, "held");
        if (held.isEmpty()) return true;
        reservations.move(held, "claimed");
        store.shift(sum(held, h -> new int[] {0, -h.quantity(), h.quantity()}));
        store.record(held.stream().map(Reservations::sale).toList(), clock.instant());
        return true;
    }

    /// The order will not be had: what it held or had bought goes back on sale.
    public void release(OrderId order) {
        List<Held> mine = lockOf(order);
        List<Held> held = inState(mine, "held");
        List<Held> claimed = inState(mine, "claimed");
        reservations.move(held, "released");
        reservations.move(claimed, "released");
        store.shift(sum(held, h -> new int[] {0, -h.quantity(), 0}));
        store.shift(sum(claimed, h -> new int[] {0, 0, -h.quantity()}));
        store.record(
                claimed.stream()
                        .map(
                                h ->
                                        new Movement(
                                                h.sku(),
                                                h.location(),
                                                h.quantity(),
                                                "cancelled",
                                                ref(h)))
                        .toList(),
                clock.instant());
        changed(mine);
    }

    /// The parcel has left: the goods are no longer on hand.
    public void ship(OrderId order) {
        List<Held> claimed = inState(lockOf(order), "claimed");
        reservations.move(claimed, "shipped");
        store.shift(sum(claimed, h -> new int[] {-h.quantity(), 0, -h.quantity()}));
    }

    /// Orders whose held goods ran out of time before `now`, at most `limit`.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OrderId> expired(Instant now, int limit) {
        return reservations.expired(now, limit);
    }

    private List<Held> lockOf(OrderId order) {
        store.lock(reservations.skusOf(order));
        return reservations.lock(order);
    }

    private static List<Held> inState(List<Held> all, String state) {
        return all.stream().filter(h -> h.state().equals(state)).toList();
    }

    private void changed(Collection<Held> held) {
        if (!held.isEmpty()) stock.changed(held.stream().map(Held::sku).distinct().toList());
    }

    private static Movement sale(Held held) {
        return new Movement(held.sku(), held.location(), -held.quantity(), "sold", ref(held));
    }

    private static String ref(Held held) {
        return held.order() + "/" + held.line();
    }

    private interface Deltas {
        int[] of(Held held);
    }

    private static Collection<Shift> sum(List<Held> held, Deltas deltas) {
        Map<String, Shift> sums = new TreeMap<>();
        for (Held h : held) {
            int[] d = deltas.of(h);
            sums.merge(
                    h.sku() + "\u0000" + h.location(),
                    new Shift(h.sku(), h.location(), d[0], d[1], d[2]),
                    (a, b) ->
                            new Shift(
                                    a.sku(),
                                    a.location(),
                                    a.onHand() + b.onHand(),
                                    a.reserved() + b.reserved(),
                                    a.claimed() + b.claimed()));
        }
        return sums.values();
    }

    /// The locked rows of one batch, with what has been given away from them so far.
    private static final class Shelf {

        private final Map<Sku, List<Level>> places = new HashMap<>();
        private final Map<Level, int[]> taken = new HashMap<>();

        Shelf(List<Level> locked) {
            for (Level level : locked) {
                places.computeIfAbsent(level.sku(), s -> new ArrayList<>()).add(level);
                taken.put(level, new int[2]);
            }
        }

        List<Shortage> missing(ReservationAsk ask) {
            Map<Sku, Integer> wanted = new HashMap<>();
            ask.lines().forEach(l -> wanted.merge(l.sku(), l.quantity(), Integer::sum));
            List<Shortage> missing = new ArrayList<>();
            for (ReservationAsk.Line line : ask.lines()) {
                if (!places.containsKey(line.sku())) continue;
                int free = free(line.sku());
                int all = wanted.getOrDefault(line.sku(), 0);
                if (all > free) missing.add(new Shortage(line.number(), line.sku(), all, free));
            }
            return missing;
        }

        List<Held> take(ReservationAsk ask, long millis) {
            List<Held> held = new ArrayList<>();
            for (ReservationAsk.Line line : ask.lines()) {
                int left = line.quantity();
                for (Level place : places.getOrDefault(line.sku(), List.of())) {
                    int part = Math.min(left, free(place));
                    if (part < 1) continue;
                    taken.computeIfAbsent(place, p -> new int[2])[ask.sold() ? 1 : 0] += part;
                    held.add(Held.fresh(ask, line, place.location(), part, millis));
                    left -= part;
                }
            }
            return held;
        }

        List<Shift> shifts() {
            List<Shift> shifts = new ArrayList<>();
            taken.forEach(
                    (level, t) -> {
                        if (t[0] + t[1] == 0) return;
                        shifts.add(new Shift(level.sku(), level.location(), 0, t[0], t[1]));
                    });
            return shifts;
        }

        Map<Sku, Integer> available() {
            Map<Sku, Integer> available = new HashMap<>();
            places.keySet().forEach(sku -> available.put(sku, free(sku)));
            return available;
        }

        private int free(Sku sku) {
            int free = 0;
            for (Level place : places.getOrDefault(sku, List.of())) free += free(place);
            return free;
        }

        private int free(Level place) {
            int[] t = taken.getOrDefault(place, new int[2]);
            return place.available() - t[0] - t[1];
        }
    }
}
