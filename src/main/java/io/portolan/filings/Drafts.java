package io.portolan.filings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Sorts what was sold into the returns it belongs to: that of its period, or the first after it
/// that is not filed.
final class Drafts {

    /// Where a row belongs.
    private record At(String key, Span span) {}

    /// @param uncounted currencies that are not in it
    /// @param guessed currencies that are in it at a rate nobody published
    private record Made(TaxReturn.Report report, Set<String> uncounted, Set<String> guessed) {

        /// What was kept, with what is known of what it would say now.
        Made saying(TaxReturn.Report kept) {
            return new Made(kept, uncounted, guessed);
        }
    }

    private final Map<String, LocalDate> since;
    private final Regime.All regimes;
    private final Radar.Rates rates;
    private final JsonMapper json;
    private final Map<String, Map<LocalDate, ReturnStore.Kept>> kept = new HashMap<>();
    private final Map<String, Map<Span, List<ReturnRow>>> rows = new TreeMap<>();

    /// @param since the thresholds the merchant registered for, with the day
    Drafts(
            List<ReturnStore.Kept> all,
            Map<String, LocalDate> since,
            Regime.All regimes,
            Radar.Rates rates,
            JsonMapper json) {
        this.since = Map.copyOf(since);
        this.regimes = regimes;
        this.rates = rates;
        this.json = json;
        for (ReturnStore.Kept one : all) {
            kept.computeIfAbsent(one.regime(), key -> new HashMap<>()).put(one.begins(), one);
        }
    }

    void assign(List<ReturnRow> unfiled) {
        for (ReturnRow row : unfiled) {
            place(row)
                    .ifPresent(
                            at ->
                                    rows.computeIfAbsent(at.key(), key -> new TreeMap<>())
                                            .computeIfAbsent(at.span(), s -> new ArrayList<>())
                                            .add(row));
        }
    }

    /// Whether a row belongs to this return.
    boolean holds(TaxReturn of, ReturnRow row) {
        return place(row).filter(new At(of.key(), of.span())::equals).isPresent();
    }

    private Optional<At> place(ReturnRow row) {
        for (Regime regime : regimes.list()) {
            if (!regime.takes(row)) continue;
            String key = regime.key(row);
            Span span = regime.cycle().of(row.day());
            while (filed(key, span)) span = span.next();
            return Optional.of(new At(key, span));
        }
        return Optional.empty();
    }

    private boolean filed(String key, Span span) {
        ReturnStore.Kept one = kept(key, span);
        return one != null && one.filed();
    }

    private ReturnStore.@Nullable Kept kept(String key, Span span) {
        return kept.getOrDefault(key, Map.of()).get(span.from());
    }

    /// Every period of each return from the first on, up to the running one.
    Map<String, List<Span>> spans(LocalDate today) {
        Set<String> keys = new HashSet<>(rows.keySet());
        keys.addAll(kept.keySet());
        Map<String, List<Span>> spans = new TreeMap<>();
        for (String key : keys) {
            Regime regime = regimes.of(key);
            if (regime != null) spans.put(key, spans(key, regime, today));
        }
        return spans;
    }

    private List<Span> spans(String key, Regime regime, LocalDate today) {
        Set<Span> told = new HashSet<>(rows.getOrDefault(key, Map.of()).keySet());
        for (LocalDate begins : kept.getOrDefault(key, Map.of()).keySet()) {
            told.add(regime.cycle().of(begins));
        }
        Span last = regime.cycle().of(today);
        Span first =
                told.stream()
                        .filter(one -> owed(key, regime, one))
                        .min(Span::compareTo)
                        .orElse(null);
        if (first == null) return List.of();
        List<Span> all = new ArrayList<>();
        for (Span one = first; one.compareTo(last) <= 0; one = one.next()) {
            if (regime.nil() || told.contains(one)) all.add(one);
        }
        return all;
    }

    /// Whether there is something to file from this period on.
    private boolean owed(String key, Regime regime, Span span) {
        if (kept(key, span) != null) return true;
        String threshold = regime.threshold(key);
        LocalDate registered = threshold == null ? null : since.get(threshold);
        if (registered != null && !span.to().isBefore(registered)) return true;
        return rows.getOrDefault(key, Map.of()).getOrDefault(span, List.of()).stream()
                .anyMatch(regime::starts);
    }

    TaxReturn.Report report(String key, Span span, LocalDate today) {
        return made(key, span, today).report();
    }

    private Made made(String key, Span span, LocalDate today) {
        Regime regime = regimes.of(key);
        if (regime == null) throw new IllegalArgumentException("no return " + key);
        List<ReturnRow> own = rows.getOrDefault(key, Map.of()).getOrDefault(span, List.of());
        ReturnMaker maker = new ReturnMaker(regime, span, rates, today);
        TaxReturn.Report report = maker.of(own);
        return new Made(report, maker.uncounted(), maker.guessed());
    }

    TaxReturn written(String key, Span span, LocalDate today) {
        Regime regime = regimes.of(key);
        if (regime == null) throw new IllegalArgumentException("no return " + key);
        ReturnStore.Kept one = kept(key, span);
        if (one != null && one.filed()) {
            Made filed = new Made(read(one), Set.of(), Set.of());
            return written(key, regime, span, one, filed, false);
        }
        Made fresh = made(key, span, today);
        TaxReturn.State state =
                span.to().isBefore(today) ? TaxReturn.State.OPEN : TaxReturn.State.RUNNING;
        if (one != null) {
            boolean stale = !json.writeValueAsString(fresh.report()).equals(one.report());
            return written(key, regime, span, one, fresh.saying(read(one)), stale);
        }
        return new TaxReturn(
                key,
                regime.place(),
                part(key, regime),
                span,
                regime.due(span),
                state,
                fresh.report(),
                false,
                null,
                null,
                null,
                null,
                fresh.uncounted(),
                fresh.guessed(),
                regime.law());
    }

    private static TaxReturn written(
            String key, Regime regime, Span span, ReturnStore.Kept one, Made made, boolean stale) {
        return new TaxReturn(
                key,
                regime.place(),
                part(key, regime),
                span,
                regime.due(span),
                one.filed() ? TaxReturn.State.FILED : TaxReturn.State.PREPARED,
                made.report(),
                stale,
                one.remark(),
                one.reference(),
                one.preparedAt(),
                one.filedAt(),
                made.uncounted(),
                made.guessed(),
                regime.law());
    }

    private TaxReturn.Report read(ReturnStore.Kept one) {
        return json.readValue(one.report(), TaxReturn.Report.class);
    }

    private static @Nullable String part(String key, Regime regime) {
        int dot = key.indexOf('.');
        if (dot < 0 || regime.split() == Regime.Split.NONE) return null;
        return key.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
