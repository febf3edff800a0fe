package io.portolan.shipping;

import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.carrier.Carrier;
import io.portolan.shipping.carrier.FollowingOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the carriers after every parcel that travels, and keeps what they saw.
@Component
class FollowParcels {

    private static final Logger LOG = LoggerFactory.getLogger(FollowParcels.class);
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 100;

    private final ShipmentStore store;
    private final Carriers carriers;
    private final KeepSightings keep;
    private final Clock clock;

    FollowParcels(ShipmentStore store, Carriers carriers, KeepSightings keep, Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.keep = keep;
        this.clock = clock;
    }

    /// One look at every parcel that was not looked at within the last moments.
    void followAll() {
        Instant before = clock.instant().minus(Duration.ofSeconds(5));
        for (int round = 0; round < ROUNDS; round++) {
            List<Row> rows = store.travelling(before, AT_ONCE);
            if (rows.isEmpty()) return;
            follow(rows);
        }
    }

    private void follow(List<Row> rows) {
        store.asked(rows.stream().map(Row::id).toList(), clock.instant());
        Map<String, List<Row>> byCarrier = new TreeMap<>();
        for (Row row : rows) {
            byCarrier.computeIfAbsent(row.carrier(), c -> new ArrayList<>()).add(row);
        }
        byCarrier.forEach((code, parcels) -> ask(carriers.byCode(code), parcels));
    }

    private void ask(Carrier carrier, List<Row> parcels) {
        List<String> numbers = parcels.stream().map(FollowParcels::number).toList();
        switch (carrier.follow(numbers)) {
            case FollowingOutcome.Seen seen -> {
                for (Row row : parcels) {
                    keep.keep(row, seen.sightings().getOrDefault(number(row), List.of()));
                }
            }
            case FollowingOutcome.Silent silent ->
                    LOG.warn("carrier {} says nothing: {}", carrier.code(), silent.why());
        }
    }

    private static String number(Row row) {
        return Objects.requireNonNull(row.trackingNumber());
    }
}
