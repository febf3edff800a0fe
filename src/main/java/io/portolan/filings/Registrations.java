package io.portolan.filings;

import io.portolan.markets.ExchangeRates;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where the shop has to register for tax, or soon will. Counts its own copy of what was sold,
/// which is a moment behind the orders.
@Component
public class Registrations {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Seen(ZoneId zone, Instant until, List<Registration> all) {}

    private final MovementStore store;
    private final Thresholds thresholds;
    private final ExchangeRates rates;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    Registrations(
            MovementStore store,
            Thresholds thresholds,
            ExchangeRates rates,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.thresholds = thresholds;
        this.rates = rates;
        this.audit = audit;
        this.clock = clock;
    }

    /// The same as some minutes ago at most, for pages that are opened often.
    public List<Registration> recent(ZoneId zone) {
        Instant now = clock.instant();
        Seen known = seen;
        if (known != null && known.zone().equals(zone) && now.isBefore(known.until())) {
            return known.all();
        }
        List<Registration> all = all(zone);
        seen = new Seen(zone, now.plus(KEPT), all);
        return all;
    }

    /// Every place the shop knows a threshold of, the nearest first.
    ///
    /// @param zone whose day is today
    public List<Registration> all(ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Radar radar = new Radar(store.sold(Radar.start(today), today), rates::convert, today);
        Map<String, LocalDate> since = store.registrations();
        return thresholds.on(today).stream()
                .map(threshold -> radar.look(threshold, since.get(threshold.id())))
                .sorted(
                        Comparator.comparingInt(Registration::percent)
                                .reversed()
                                .thenComparing(Registration::id))
                .toList();
    }

    /// Keeps that the merchant is registered there since a day; null takes it back. Saying the same
    /// again changes nothing. False for a threshold nobody knows.
    @Transactional
    public boolean say(String id, @Nullable LocalDate since, Caller by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), by.zone());
        if (thresholds.on(today).stream().noneMatch(one -> one.id().equals(id))) return false;
        store.register(id, since, clock.instant());
        seen = null;
        audit.write(
                new AuditEntry(
                        Actor.of(by),
                        "filing.register",
                        "registration",
                        id,
                        null,
                        clock.instant(),
                        since == null ? Map.of() : Map.of("since", since.toString())));
        return true;
    }
}
