package io.portolan.markets;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Uuid7;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exchange rates by day. Kept in the database, read from memory; filled from
/// `reference/exchange-rates.json` with the pairs that nothing is known of.
@Component
public class ExchangeRates {

    private final ExchangeRateStore store;
    private final HeldRateStore held;
    private final RatePolicyStore policies;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<Currency> used = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RateTable table;

    ExchangeRates(
            ExchangeRateStore store, HeldRateStore held, RatePolicyStore policies, Clock clock) {
        this.store = store;
        this.held = held;
        this.policies = policies;
        this.clock = clock;
    }

    /// The rate of `on`, directly, turned round, or by way of a third currency: one that is held
    /// for that day, else the newest of the first source in the policy's order that is not old,
    /// else the newest of any. When only later days are known the earliest of them is given, as an
    /// estimate. Refuses with `NoRate` a pair that cannot be made of what is known.
    public ExchangeRate rate(Currency from, Currency to, LocalDate on) {
        ExchangeRate rate = table().rate(from, to, on);
        used.add(from);
        used.add(to);
        return rate;
    }

    /// What this source published of a pair: the newest not after `on`, directly, turned round, or
    /// by way of a third currency, whatever the policy prefers and whoever holds a rate. Empty
    /// without one.
    ///
    /// @param source as it stands beside its rates
    public Optional<ExchangeRate> of(String source, Currency from, Currency to, LocalDate on) {
        return Optional.ofNullable(table().of(source, from, to, on));
    }

    /// The currencies somebody converted from or to since the shop was opened.
    public Set<Currency> used() {
        return Set.copyOf(used);
    }

    /// The amount in another currency at the rate of `on`, rounded half up to its minor unit.
    public Money convert(Money amount, Currency to, LocalDate on) {
        if (amount.currency().equals(to)) return amount;
        return rate(amount.currency(), to, on).convert(amount);
    }

    /// What the policy says of the rate of `on`. Rates that are held, and those that came with the
    /// shop, have no age. Refuses with `NoRate` as `rate` does.
    public RateStanding standing(Currency from, Currency to, LocalDate on) {
        return standing(rate(from, to, on), on);
    }

    /// What the policy says of a rate on a day.
    public RateStanding standing(ExchangeRate rate, LocalDate on) {
        int age = TargetDays.between(rate.date(), on);
        RatePolicy policy = table().policy();
        RateStanding.Freshness freshness =
                rate.source().contains(RateSource.DEMO) || age <= policy.warnAfter()
                        ? RateStanding.Freshness.FRESH
                        : age <= policy.stopAfter()
                                ? RateStanding.Freshness.OLD
                                : RateStanding.Freshness.STOPPED;
        return new RateStanding(rate, age, freshness);
    }

    /// Takes rates of a source. Taking the same again changes nothing; a rate of the same pair, day
    /// and source replaces the one before, those of other sources stay.
    public void take(List<ExchangeRate> rates) {
        store.put(rates);
        show();
    }

    /// Has a rate hold between two days, over whatever is published. A later one for the same pair
    /// wins over an earlier one.
    public HeldRate hold(
            Currency from,
            Currency to,
            BigDecimal rate,
            LocalDate first,
            LocalDate last,
            String reason) {
        Instant now = clock.instant();
        UUID id = Uuid7.at(now.toEpochMilli());
        HeldRate made =
                new HeldRate(id, from, to, rate, first, last, RateSource.MANUAL, reason, now);
        table();
        held.put(made);
        show();
        return made;
    }

    /// Ends a rate that was entered by hand. Empty when there is none with this id.
    public Optional<HeldRate> end(UUID id) {
        Optional<HeldRate> found =
                held().stream().filter(rate -> rate.id().equals(id) && rate.manual()).findFirst();
        found.ifPresent(
                rate -> {
                    held.delete(id);
                    show();
                });
        return found;
    }

    /// Rates that hold by somebody's word, those of the past included, the newest first.
    public List<HeldRate> held() {
        table();
        return held.all();
    }

    /// What is known of a pair as it was published, the oldest day first, at most `days` days back
    /// from `until`; of each day the rate of the source that counts.
    public List<ExchangeRate> history(Currency from, Currency to, LocalDate until, int days) {
        return table().history(from, to, until.minusDays(days), until);
    }

    /// Every currency there is a rate of.
    public Set<Currency> currencies() {
        return table().currencies();
    }

    public RatePolicy policy() {
        return table().policy();
    }

    public void follow(RatePolicy policy) {
        table();
        policies.put(policy);
        show();
    }

    /// Has `listener` called after each change, on the thread that made it.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void show() {
        table = read();
        listeners.forEach(Runnable::run);
    }

    private RateTable read() {
        return new RateTable(store.newest(), held.all(), policies.get());
    }

    private RateTable table() {
        RateTable known = table;
        return known == null ? load() : known;
    }

    private synchronized RateTable load() {
        RateTable known = table;
        if (known != null) return known;
        begin();
        known = read();
        table = known;
        return known;
    }

    /// Pairs that a newer version of the shop brings are taken into a shop that is open already.
    private void begin() {
        File file = Reference.read("exchange-rates.json", File.class);
        List<ExchangeRate> known = store.newest();
        store.put(
                file.rates().stream()
                        .filter(row -> !row.held())
                        .map(row -> row.of(file.date()))
                        .filter(rate -> known.stream().noneMatch(one -> samePair(one, rate)))
                        .toList());
        Instant now = clock.instant();
        List<HeldRate> there = held.all();
        for (Row row : file.rates()) {
            if (!row.held()) continue;
            HeldRate rate = row.held(Uuid7.at(now.toEpochMilli()), now);
            if (there.stream().noneMatch(one -> samePair(one, rate))) held.put(rate);
        }
    }

    private static boolean samePair(ExchangeRate one, ExchangeRate other) {
        return one.from().equals(other.from()) && one.to().equals(other.to());
    }

    private static boolean samePair(HeldRate one, HeldRate other) {
        return !one.manual() && one.from().equals(other.from()) && one.to().equals(other.to());
    }

    static List<ExchangeRate> started() {
        File file = Reference.read("exchange-rates.json", File.class);
        return file.rates().stream().map(row -> row.of(file.date())).toList();
    }

    record File(String note, String date, List<Row> rates) {}

    /// @param date of a rate that was published on a day of its own; null for that of the file
    record Row(
            String base,
            String quote,
            String rate,
            @Nullable String date,
            String source,
            boolean estimate,
            @Nullable Boolean fixed) {

        boolean held() {
            return Boolean.TRUE.equals(fixed);
        }

        HeldRate held(UUID id, Instant now) {
            return new HeldRate(
                    id,
                    Currency.of(base),
                    Currency.of(quote),
                    new BigDecimal(rate),
                    null,
                    null,
                    source,
                    "",
                    now);
        }

        ExchangeRate of(String fileDate) {
            return new ExchangeRate(
                    Currency.of(base),
                    Currency.of(quote),
                    new BigDecimal(rate),
                    LocalDate.parse(date == null ? fileDate : date),
                    source,
                    estimate);
        }
    }
}
