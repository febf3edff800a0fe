package io.portolan.markets;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All known rates in memory: what it answers depends on nothing else.
final class RateTable {

    private static final MathContext PRECISION = new MathContext(16);

    /// Answers kept; more than a shop's pairs have in a year.
    private static final int KEPT = 10_000;

    private record Pair(Currency from, Currency to) {}

    private record Asked(Currency from, Currency to, LocalDate on) {}

    /// Each source's days of each pair.
    private record Book(Map<Pair, Map<String, NavigableMap<LocalDate, ExchangeRate>>> pairs) {

        Book() {
            this(new HashMap<>());
        }

        Map<String, NavigableMap<LocalDate, ExchangeRate>> sources(Pair pair) {
            return pairs.getOrDefault(pair, Map.of());
        }

        void put(ExchangeRate rate) {
            pairs.computeIfAbsent(new Pair(rate.from(), rate.to()), p -> new LinkedHashMap<>())
                    .computeIfAbsent(rate.source(), s -> new TreeMap<>())
                    .putIfAbsent(rate.date(), rate);
        }
    }

    private final Book known = new Book();

    /// The same with sources that are not chosen: where nothing else was published.
    private final Book all = new Book();

    private final Map<Pair, List<HeldRate>> held = new HashMap<>();
    private final Set<Currency> currencies = new LinkedHashSet<>();
    private final Map<Asked, ExchangeRate> answered = new ConcurrentHashMap<>();
    private final RatePolicy policy;

    RateTable(List<ExchangeRate> rates) {
        this(rates, List.of(), RatePolicy.FIRST);
    }

    /// @param held the newest first
    RateTable(List<ExchangeRate> rates, List<HeldRate> held, RatePolicy policy) {
        this.policy = policy;
        for (ExchangeRate rate : rates) {
            put(rate);
            put(turned(rate));
            know(rate.from(), rate.to());
        }
        for (HeldRate rate : held) {
            hold(rate);
            hold(turned(rate));
            know(rate.from(), rate.to());
        }
    }

    /// What a source published that is not chosen now counts only where there would be an estimate:
    /// a day of the past keeps its rate when another source is chosen.
    private boolean counts(ExchangeRate rate) {
        return Arrays.stream(RateSource.values())
                .filter(source -> source.title().equals(rate.source()))
                .allMatch(policy.sources()::contains);
    }

    RatePolicy policy() {
        return policy;
    }

    Set<Currency> currencies() {
        return Collections.unmodifiableSet(currencies);
    }

    ExchangeRate rate(Currency from, Currency to, LocalDate on) {
        if (from.equals(to)) return new ExchangeRate(from, to, BigDecimal.ONE, on, "same", false);
        Asked asked = new Asked(from, to, on);
        ExchangeRate before = answered.get(asked);
        if (before != null) return before;
        if (answered.size() >= KEPT) answered.clear();
        ExchangeRate found = found(from, to, on);
        answered.put(asked, found);
        return found;
    }

    private ExchangeRate found(Currency from, Currency to, LocalDate on) {
        ExchangeRate chosen = best(from, to, on, known);
        if (chosen != null && !chosen.estimate()) return chosen;
        ExchangeRate other = best(from, to, on, all);
        if (other != null && (chosen == null || !other.estimate())) return other;
        if (chosen == null) throw new NoRate(from, to);
        return chosen;
    }

    private @Nullable ExchangeRate best(Currency from, Currency to, LocalDate on, Book book) {
        ExchangeRate best = direct(from, to, on, book);
        if (best != null && fresh(best, on)) return best;
        for (Currency middle : currencies) {
            ExchangeRate there = direct(from, middle, on, book);
            ExchangeRate onward = there == null ? null : direct(middle, to, on, book);
            if (there == null || onward == null) continue;
            ExchangeRate joined = joined(there, onward);
            if (best == null || fresher(joined, best)) best = joined;
            if (fresh(best, on)) return best;
        }
        return best;
    }

    /// No estimate is fresher than what was published.
    private static boolean fresher(ExchangeRate one, ExchangeRate other) {
        if (one.estimate() && !other.estimate()) return false;
        return one.date().isAfter(other.date());
    }

    /// A rate that is held has the day it is asked for.
    private boolean fresh(ExchangeRate rate, LocalDate on) {
        return TargetDays.between(rate.date(), on) <= policy.warnAfter();
    }

    /// What this source published itself of a pair, directly, turned round, or by way of a third
    /// currency: the newest not after `on`. Null without one.
    @Nullable ExchangeRate of(String source, Currency from, Currency to, LocalDate on) {
        ExchangeRate best = published(source, from, to, on);
        if (best != null) return best;
        for (Currency middle : currencies) {
            ExchangeRate there = published(source, from, middle, on);
            ExchangeRate onward = there == null ? null : published(source, middle, to, on);
            if (there == null || onward == null) continue;
            ExchangeRate joined = joined(there, onward);
            if (best == null || fresher(joined, best)) best = joined;
        }
        return best;
    }

    private @Nullable ExchangeRate published(
            String source, Currency from, Currency to, LocalDate on) {
        var days = all.sources(new Pair(from, to)).get(source);
        var day = days == null ? null : days.floorEntry(on);
        return day == null ? null : day.getValue();
    }

    /// The published rates of a pair between two days, the oldest first.
    List<ExchangeRate> history(Currency from, Currency to, LocalDate first, LocalDate last) {
        NavigableMap<LocalDate, ExchangeRate> days = new TreeMap<>();
        for (ExchangeRate rate : published(new Pair(from, to))) {
            if (rate.date().isBefore(first) || rate.date().isAfter(last)) continue;
            days.merge(rate.date(), rate, (a, b) -> rank(a) <= rank(b) ? a : b);
        }
        return List.copyOf(days.values());
    }

    private List<ExchangeRate> published(Pair pair) {
        List<ExchangeRate> all = new ArrayList<>();
        known.sources(pair).values().forEach(days -> all.addAll(days.values()));
        return all;
    }

    private @Nullable ExchangeRate direct(Currency from, Currency to, LocalDate on, Book book) {
        Pair pair = new Pair(from, to);
        for (HeldRate rate : held.getOrDefault(pair, List.of())) {
            if (rate.holds(on)) return rate.on(on);
        }
        var sources = book.sources(pair);
        if (sources.isEmpty()) return null;
        ExchangeRate best = null;
        for (var days : sources.values()) {
            var day = days.floorEntry(on);
            if (day != null && (best == null || better(day.getValue(), best, on))) {
                best = day.getValue();
            }
        }
        return best != null ? best : guessed(earliest(sources.values()));
    }

    /// A chosen source before others, a published rate before an estimate; among chosen ones the
    /// first that is not old; else the newer.
    private boolean better(ExchangeRate one, ExchangeRate other, LocalDate on) {
        int rank = rank(one);
        int otherRank = rank(other);
        int group = Integer.compare(group(one), group(other));
        if (group != 0) return group < 0;
        if (rank != otherRank && rank < policy.sources().size()) {
            ExchangeRate preferred = rank < otherRank ? one : other;
            if (fresh(preferred, on)) return rank < otherRank;
        }
        int newer = one.date().compareTo(other.date());
        return newer != 0 ? newer > 0 : rank < otherRank;
    }

    private int group(ExchangeRate rate) {
        if (rank(rate) < policy.sources().size()) return 0;
        return rate.estimate() ? 2 : 1;
    }

    private int rank(ExchangeRate rate) {
        for (int i = 0; i < policy.sources().size(); i++) {
            if (policy.sources().get(i).title().equals(rate.source())) return i;
        }
        return policy.sources().size() + (rate.estimate() ? 1 : 0);
    }

    private static ExchangeRate earliest(Iterable<NavigableMap<LocalDate, ExchangeRate>> sources) {
        ExchangeRate earliest = null;
        for (var days : sources) {
            ExchangeRate first = days.firstEntry().getValue();
            if (earliest == null || first.date().isBefore(earliest.date())) earliest = first;
        }
        return java.util.Objects.requireNonNull(earliest);
    }

    private void know(Currency one, Currency other) {
        currencies.add(one);
        currencies.add(other);
    }

    private void put(ExchangeRate rate) {
        all.put(rate);
        if (counts(rate)) known.put(rate);
    }

    private void hold(HeldRate rate) {
        held.computeIfAbsent(new Pair(rate.from(), rate.to()), p -> new ArrayList<>()).add(rate);
    }

    private static ExchangeRate turned(ExchangeRate rate) {
        return new ExchangeRate(
                rate.to(),
                rate.from(),
                inverse(rate.rate()),
                rate.date(),
                rate.source(),
                rate.estimate());
    }

    private static HeldRate turned(HeldRate rate) {
        return new HeldRate(
                rate.id(),
                rate.to(),
                rate.from(),
                inverse(rate.rate()),
                rate.first(),
                rate.last(),
                rate.source(),
                rate.reason(),
                rate.madeAt());
    }

    private static BigDecimal inverse(BigDecimal rate) {
        return BigDecimal.ONE.divide(rate, PRECISION);
    }

    private static ExchangeRate joined(ExchangeRate there, ExchangeRate onward) {
        boolean older = there.date().isBefore(onward.date());
        String source =
                there.source().equals(onward.source())
                        ? there.source()
                        : there.source() + "; " + onward.source();
        return new ExchangeRate(
                there.from(),
                onward.to(),
                there.rate().multiply(onward.rate(), PRECISION),
                older ? there.date() : onward.date(),
                source,
                there.estimate() || onward.estimate());
    }

    private static ExchangeRate guessed(ExchangeRate later) {
        return new ExchangeRate(
                later.from(), later.to(), later.rate(), later.date(), later.source(), true);
    }
}
