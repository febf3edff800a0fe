package io.portolan.markets;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All known rates in memory: what it answers depends on nothing else.
final class RateTable {

    private static final MathContext PRECISION = new MathContext(16);

    private record Pair(Currency from, Currency to) {}

    private final Map<Pair, NavigableMap<LocalDate, ExchangeRate>> known = new HashMap<>();
    private final Set<Currency> currencies = new LinkedHashSet<>();

    RateTable(List<ExchangeRate> rates) {
        for (ExchangeRate rate : rates) {
            put(rate);
            put(turned(rate));
            currencies.add(rate.from());
            currencies.add(rate.to());
        }
    }

    ExchangeRate rate(Currency from, Currency to, LocalDate on) {
        if (from.equals(to)) return new ExchangeRate(from, to, BigDecimal.ONE, on, "same", false);
        ExchangeRate direct = direct(from, to, on);
        if (direct != null) return direct;
        for (Currency middle : currencies) {
            ExchangeRate there = direct(from, middle, on);
            ExchangeRate onward = there == null ? null : direct(middle, to, on);
            if (there != null && onward != null) return joined(there, onward);
        }
        throw new NoRate(from, to);
    }

    private @Nullable ExchangeRate direct(Currency from, Currency to, LocalDate on) {
        NavigableMap<LocalDate, ExchangeRate> days = known.get(new Pair(from, to));
        if (days == null) return null;
        var day = days.floorEntry(on);
        return day != null ? day.getValue() : guessed(days.firstEntry().getValue());
    }

    private void put(ExchangeRate rate) {
        known.computeIfAbsent(new Pair(rate.from(), rate.to()), p -> new TreeMap<>())
                .putIfAbsent(rate.date(), rate);
    }

    private static ExchangeRate turned(ExchangeRate rate) {
        BigDecimal inverse = BigDecimal.ONE.divide(rate.rate(), PRECISION);
        return new ExchangeRate(
                rate.to(), rate.from(), inverse, rate.date(), rate.source(), rate.estimate());
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
