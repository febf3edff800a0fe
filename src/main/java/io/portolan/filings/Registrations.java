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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Remembered<Seen> seen = new Remembered<>();
    private final Remembered<Set<String>> refused = new Remembered<>();
    private final Remembered<Map<String, String>> unsaid = new Remembered<>();

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
        return seen.get(
                        known -> known.zone().equals(zone) && now.isBefore(known.until()),
                        () -> new Seen(zone, now.plus(KEPT), all(zone)))
                .all();
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
        return say(id, since, Actor.of(by), by.zone());
    }

    /// The same, said by whoever it is.
    ///
    /// @param zone whose day is today
    @Transactional
    public boolean say(String id, @Nullable LocalDate since, Actor by, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (thresholds.on(today).stream().noneMatch(one -> one.id().equals(id))) return false;
        store.register(id, since, clock.instant());
        changed();
        audit.write(
                new AuditEntry(
                        by,
                        "filing.register",
                        "registration",
                        id,
                        null,
                        clock.instant(),
                        since == null ? Map.of() : Map.of("since", since.toString())));
        return true;
    }

    /// Keeps that the merchant is not registered there, so that prices do without its scheme.
    /// Saying the same again changes nothing. False for a threshold on which no price depends.
    @Transactional
    public boolean sayNot(String id, Caller by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), by.zone());
        boolean priced =
                thresholds.on(today).stream()
                        .anyMatch(one -> one.id().equals(id) && one.registers() != null);
        if (!priced) return false;
        store.registerNot(id, clock.instant());
        changed();
        audit.write(
                new AuditEntry(
                        Actor.of(by),
                        "filing.register-not",
                        "registration",
                        id,
                        null,
                        clock.instant(),
                        Map.of()));
        return true;
    }

    /// The ids of places where the merchant says not to be registered.
    public Set<String> denied() {
        return store.notRegistered();
    }

    /// The ids of places on which prices depend.
    ///
    /// @param zone whose day is today
    public Set<String> priced(ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Set<String> priced = new TreeSet<>();
        for (Threshold one : thresholds.on(today))
            if (one.registers() != null) priced.add(one.id());
        return priced;
    }

    /// The words by which the rules of landed cost know the registrations the merchant says not to
    /// have. Answers from memory.
    public Set<String> refused() {
        return refused.get(known -> true, this::deniedWords);
    }

    private Set<String> deniedWords() {
        Set<String> ids = store.notRegistered();
        Set<String> words = new TreeSet<>();
        for (Threshold one : thresholds.all()) {
            if (one.registers() != null && ids.contains(one.id())) words.add(one.registers());
        }
        return Collections.unmodifiableSet(words);
    }

    /// The words by which the rules of landed cost know registrations of which the merchant said
    /// neither yes nor no, each with the id of its place. Answers from memory.
    public Map<String, String> unsaid() {
        return unsaid.get(known -> true, this::unsaidWords);
    }

    private Map<String, String> unsaidWords() {
        Set<String> no = store.notRegistered();
        Set<String> yes = store.registrations().keySet();
        Map<String, String> words = new TreeMap<>();
        for (Threshold one : thresholds.all()) {
            String id = one.id();
            boolean said = no.contains(id) || yes.contains(id);
            if (one.registers() != null && !said) words.put(one.registers(), id);
        }
        return Collections.unmodifiableMap(words);
    }

    /// Runs after what is said of registrations became another.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        seen.forget();
                        refused.forget();
                        unsaid.forget();
                        listeners.forEach(Runnable::run);
                    }
                });
    }
}
