package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.shipping.Rates.Lane;
import io.portolan.shipping.ShipmentStore.Row;
import io.portolan.shipping.TrackedParcel.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When a parcel should arrive: what is promised as it leaves, and what is believed later.
@Component
class Promise {

    private final Rates rates;
    private final Arrival arrival;
    private final Markets markets;

    Promise(Rates rates, Arrival arrival, Markets markets) {
        this.rates = rates;
        this.arrival = arrival;
        this.markets = markets;
    }

    /// The days promised for a parcel handed over at `now`.
    Days of(Row row, @Nullable String postcode, Instant now) {
        Lane lane = rates.lane(row.market(), row.service());
        if (lane == null) {
            LocalDate day = arrival.dispatchDay(now);
            return new Days(day.plusDays(7), day.plusDays(21));
        }
        Arrival.Window window = arrival.of(lane, row.country(), postcode, now);
        return new Days(window.from(), window.to());
    }

    /// What is believed at `now`: the promise while it can be kept, else as early as what is left
    /// of the way allows; the day it arrived once it has.
    Days estimate(Days promised, Progress progress, Row row, Instant now) {
        ZoneId zone = zone(row.market());
        Instant at = progress.at();
        if (progress.phase() == Phase.DELIVERED && at != null) {
            LocalDate day = at.atZone(zone).toLocalDate();
            return new Days(day, day);
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        CountryCode to = row.country();
        LocalDate soonest = arrival.after(today, daysLeft(progress), to);
        if (!soonest.isAfter(promised.from())) return promised;
        LocalDate last = arrival.after(soonest, 2, to);
        return new Days(soonest, last.isAfter(promised.to()) ? last : promised.to());
    }

    /// The zone of the buyer's calendar.
    ZoneId zone(String market) {
        Market known = markets.byCode(market);
        return known == null ? ZoneOffset.UTC : known.zone();
    }

    // Working days from a rung to the door, when nothing else goes wrong.
    private static int daysLeft(Progress progress) {
        int rung =
                switch (progress.phase()) {
                    case OUT_FOR_DELIVERY, READY_FOR_PICKUP, DELIVERED, RETURNED, CANCELLED -> 0;
                    case AT_LOCAL_HUB, ATTEMPT_FAILED, CUSTOMS_CLEARED -> 1;
                    case CUSTOMS, EXCEPTION, RETURNING, STALE, UNKNOWN -> 2;
                    case IN_TRANSIT, PICKED_UP, LABELLED -> 2;
                };
        return progress.reason() == null ? rung : rung + 1;
    }
}
