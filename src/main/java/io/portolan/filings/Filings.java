package io.portolan.filings;

import io.portolan.kernel.Uuid7;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The returns a seller files: what each says, when it is due, and what became of it. Nothing is
/// sent to an authority; a person files and says so here, which locks the return.
@Component
public class Filings {

    /// What became of a wish to prepare or file.
    public enum Done {
        DONE,
        /// Its period is not over.
        RUNNING,
        /// It is filed and stays as it is.
        LOCKED,
        /// It was not prepared, or something came since.
        PREPARE_FIRST,
        /// It holds sales in a currency that no rate is known of.
        NO_RATE,
        UNKNOWN
    }

    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Seen(ZoneId zone, Instant until, List<TaxReturn> all) {}

    private final ReturnStore store;
    private final MovementStore movements;
    private final Regime.All regimes;
    private final ExchangeRates rates;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    Filings(
            ReturnStore store,
            MovementStore movements,
            Regime.All regimes,
            ExchangeRates rates,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.movements = movements;
        this.regimes = regimes;
        this.rates = rates;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// Every return since the first sale that owes one, those without a sale included, the newest
    /// period first.
    ///
    /// @param zone whose day is today
    public List<TaxReturn> all(ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Drafts drafts = drafts();
        drafts.assign(store.unfiled(today, regimes.countries()));
        List<TaxReturn> returns = new ArrayList<>();
        drafts.spans(today)
                .forEach(
                        (key, spans) ->
                                spans.forEach(
                                        span -> returns.add(drafts.written(key, span, today))));
        returns.sort(
                Comparator.comparing((TaxReturn one) -> one.span().from())
                        .reversed()
                        .thenComparing(TaxReturn::key));
        return returns;
    }

    /// The same as some minutes ago at most, for pages that are opened often.
    public List<TaxReturn> recent(ZoneId zone) {
        Instant now = clock.instant();
        Seen known = seen;
        if (known != null && known.zone().equals(zone) && now.isBefore(known.until())) {
            return known.all();
        }
        List<TaxReturn> all = all(zone);
        seen = new Seen(zone, now.plus(KEPT), all);
        return all;
    }

    /// One return, by its key and its period's code (`2026-11`, `2026-Q4`).
    public Optional<TaxReturn> find(String key, String code, ZoneId zone) {
        return all(zone).stream()
                .filter(one -> one.key().equals(key) && one.span().code().equals(code))
                .findFirst();
    }

    /// Keeps what the return says now, in place of what was prepared before.
    @Transactional
    public Done prepare(String key, String code, Caller by) {
        TaxReturn now = find(key, code, by.zone()).orElse(null);
        if (now == null) return Done.UNKNOWN;
        if (now.state() == TaxReturn.State.FILED) return Done.LOCKED;
        if (now.state() == TaxReturn.State.RUNNING) return Done.RUNNING;
        if (!now.uncounted().isEmpty()) return Done.NO_RATE;
        UUID id = Uuid7.at(clock.millis());
        String report = json.writeValueAsString(reported(now, by.zone()));
        store.prepare(id, key, now.span().from(), report, clock.instant());
        audit(by, "filing.prepare", now);
        return Done.DONE;
    }

    private Drafts drafts() {
        return drafts(store.kept());
    }

    private Drafts drafts(List<ReturnStore.Kept> kept) {
        return new Drafts(kept, movements.registrations(), regimes, Radar.Rates.of(rates), json);
    }

    /// What the return would say if it were prepared now.
    private TaxReturn.Report reported(TaxReturn of, ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Drafts drafts = drafts();
        drafts.assign(store.unfiled(today, regimes.countries()));
        return drafts.report(of.key(), of.span(), today);
    }

    /// Keeps that a prepared return was filed and locks it: what comes later for its period is in a
    /// later return. Refuses when something came since it was prepared.
    ///
    /// @param reference the authority's number, or null
    @Transactional
    public Done file(
            String key,
            String code,
            @Nullable String remark,
            @Nullable String reference,
            Caller by) {
        TaxReturn now = find(key, code, by.zone()).orElse(null);
        if (now == null) return Done.UNKNOWN;
        ReturnStore.Kept kept = store.lock(key, now.span().from()).orElse(null);
        if (kept == null) return Done.PREPARE_FIRST;
        if (kept.filed()) return Done.LOCKED;
        // Read once: what is said and what is taken are the same rows.
        List<ReturnRow.Of> taken = taken(now);
        if (!said(now, taken, by.zone()).equals(kept.report())) return Done.PREPARE_FIRST;
        store.file(kept, remark, reference, clock.instant(), taken);
        audit(by, "filing.file", now);
        return Done.DONE;
    }

    /// What the return says when it is made of these alone.
    private String said(TaxReturn of, List<ReturnRow.Of> taken, ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Drafts drafts = drafts();
        drafts.assign(taken.stream().map(ReturnRow.Of::row).toList());
        return json.writeValueAsString(drafts.report(of.key(), of.span(), today));
    }

    /// The movements a return is made of.
    List<ReturnRow.Of> taken(TaxReturn of) {
        List<ReturnStore.Kept> kept = store.kept();
        LocalDate to = of.span().to();
        List<ReturnRow.Of> taken = new ArrayList<>();
        for (ReturnStore.Kept one : kept) {
            boolean same = one.regime().equals(of.key()) && one.begins().equals(of.span().from());
            if (!same || !one.filed()) continue;
            store.movements(one.id(), to, countries(of), taken::add);
            return taken;
        }
        Drafts drafts = drafts(kept);
        store.movements(
                null,
                to,
                countries(of),
                one -> {
                    if (drafts.holds(of, one.row())) taken.add(one);
                });
        return taken;
    }

    private Set<String> countries(TaxReturn of) {
        Regime regime = regimes.of(of.key());
        return regime == null ? Set.of() : regime.countries();
    }

    private void audit(Caller by, String action, TaxReturn of) {
        seen = null;
        audit.write(
                new AuditEntry(
                        Actor.of(by),
                        action,
                        "return",
                        of.key() + " " + of.span().code(),
                        null,
                        clock.instant(),
                        Map.of("payable", of.report().payable().toString())));
    }
}
