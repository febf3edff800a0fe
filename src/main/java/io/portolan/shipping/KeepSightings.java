package io.portolan.shipping;

import io.portolan.orders.OrderEvent;
import io.portolan.orders.Orders;
import io.portolan.platform.facts.Facts;
import io.portolan.platform.wire.UnknownWords;
import io.portolan.shipping.ParcelFact.ParcelMoved;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.carrier.Sighting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what a carrier saw of a parcel, each sighting once, and tells of what is news.
@Component
class KeepSightings {

    private static final Duration SILENCE = Duration.ofDays(7);

    private final ShipmentStore store;
    private final EventStore events;
    private final UnknownWords unknownWords;
    private final Orders orders;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepSightings(
            ShipmentStore store,
            EventStore events,
            UnknownWords unknownWords,
            Orders orders,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.unknownWords = unknownWords;
        this.orders = orders;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Keeps what is new of a parcel and tells of it, all in one transaction.
    void keep(Row row, List<Sighting> sightings) {
        transaction.executeWithoutResult(
                status -> {
                    store.lock(row.id());
                    Row now = store.find(row.id()).orElseThrow();
                    List<Sighting> fresh = insert(now, sightings);
                    Progress before = now.progress();
                    Progress after = after(now, fresh.isEmpty());
                    if (!after.equals(before)) store.moved(row.id(), after);
                    tell(now, news(now, before, after, fresh));
                    if (after.phase() == Phase.DELIVERED && before.phase() != Phase.DELIVERED) {
                        orders.delivered(now.order());
                    }
                });
    }

    private List<Sighting> insert(Row row, List<Sighting> sightings) {
        List<Sighting> fresh = new ArrayList<>();
        for (Sighting seen : sightings) {
            if (!events.insert(row.id(), row.carrier(), number(row), seen, clock.instant())) {
                continue;
            }
            fresh.add(seen);
            if (seen.phase().equals(Phase.UNKNOWN.word())) {
                unknownWords.note(row.carrier(), "status", seen.code());
            }
        }
        fresh.sort(Comparator.comparing(Sighting::at).thenComparing(s -> Phase.of(s.phase())));
        return fresh;
    }

    private Progress after(Row row, boolean nothingNew) {
        Progress before = row.progress();
        if (!nothingNew) return Progress.of(events.of(row.id()));
        Instant heard = before.at() == null ? row.createdAt() : before.at();
        boolean silent = heard.plus(SILENCE).isBefore(clock.instant());
        if (!silent || before.phase().isFinal() || before.phase() == Phase.STALE) return before;
        return new Progress(Phase.STALE, Trouble.CARRIER_DELAY, before.at(), before.place());
    }

    // What is told goes forward in time and ends where the parcel stands: a sighting that comes
    // after a later one is kept, but it is no news.
    private static List<ParcelMoved> news(
            Row row, Progress before, Progress after, List<Sighting> fresh) {
        List<ParcelMoved> news = new ArrayList<>();
        for (Sighting seen : fresh) {
            boolean later = before.at() == null || !seen.at().isBefore(before.at());
            boolean beyondTheEnd = after.at() != null && seen.at().isAfter(after.at());
            if (later && !beyondTheEnd && !seen.phase().equals(Phase.UNKNOWN.word())) {
                news.add(
                        moved(
                                row,
                                seen.phase(),
                                seen.place(),
                                emptyToNull(seen.reason()),
                                seen.at()));
            }
        }
        if (after.phase() == Phase.STALE && before.phase() != Phase.STALE) {
            String place = Objects.requireNonNullElse(after.place(), "");
            Instant at = Objects.requireNonNullElse(after.at(), row.createdAt());
            news.add(moved(row, Phase.STALE.word(), place, ShipmentStore.word(after.reason()), at));
        }
        return news;
    }

    private static ParcelMoved moved(
            Row row, String phase, String place, @Nullable String reason, Instant at) {
        return new ParcelMoved(
                row.id().value(), row.order().value(), row.orderNumber(), phase, place, reason, at);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void tell(Row row, List<ParcelMoved> news) {
        facts.publish(news);
        for (ParcelMoved moved : news) {
            // The label is told of where it is bought.
            if (moved.phase().equals(Phase.LABELLED.word())) continue;
            orders.note(
                    new OrderEvent(
                            row.order(),
                            moved.at(),
                            "carrier",
                            "parcel-" + moved.phase(),
                            Map.of("place", moved.place(), "tracking", number(row)),
                            null));
        }
    }

    private static String number(Row row) {
        return Objects.requireNonNull(row.trackingNumber());
    }
}
