package io.portolan.filings;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.NoRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Counts sales against thresholds on one day.
final class Radar {

    private static final int PACE = 90;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What stands in a window.
    private record Count(Threshold.Window window, Money sold, int sales, int percent) {}

    /// Exchange rates by day.
    @FunctionalInterface
    interface Rates {
        Money convert(Money amount, Currency to, LocalDate on);

        /// Whether the rate by which this is converted is an estimate.
        default boolean guessed(Currency from, Currency to, LocalDate on) {
            return false;
        }

        static Rates of(ExchangeRates rates) {
            return new Rates() {
                @Override
                public Money convert(Money amount, Currency to, LocalDate on) {
                    return rates.convert(amount, to, on);
                }

                @Override
                public boolean guessed(Currency from, Currency to, LocalDate on) {
                    return rates.rate(from, to, on).estimate();
                }
            };
        }
    }

    private final List<MovementStore.Sold> sold;
    private final Rates rates;
    private final LocalDate today;

    Radar(List<MovementStore.Sold> sold, Rates rates, LocalDate today) {
        this.sold = sold;
        this.rates = rates;
        this.today = today;
    }

    /// The earliest day any threshold looks back to.
    static LocalDate start(LocalDate today) {
        return today.withDayOfYear(1).minusYears(1).minusMonths(3);
    }

    Registration look(Threshold threshold, @Nullable LocalDate since) {
        Currency currency = Currency.of(threshold.currency());
        Count best = null;
        for (Threshold.Window window : threshold.windows(today)) {
            Count count = count(threshold, window, currency);
            if (best == null || count.percent() > best.percent()) best = count;
        }
        if (best == null) throw new IllegalStateException(threshold.id() + " counts never");
        BigDecimal sales = threshold.sales();
        return new Registration(
                threshold.id(),
                threshold.place(),
                threshold.region(),
                threshold.scheme(),
                threshold.voluntary(),
                sales == null ? null : Money.ofMajor(sales, currency, RoundingMode.UP),
                threshold.transactions(),
                threshold.reached() == Threshold.Reached.EITHER,
                best.sold(),
                best.sales(),
                best.window().from(),
                best.window().to(),
                best.percent(),
                crossing(threshold, currency),
                since,
                uncounted(threshold, currency),
                new Registration.Counted(
                        word(threshold.basis()),
                        word(threshold.period()),
                        threshold.marketplaces()),
                threshold.law());
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Count count(Threshold threshold, Threshold.Window window, Currency currency) {
        Money amount = amount(window, currency, threshold::counts);
        int sales = sales(window, threshold);
        return new Count(window, amount, sales, percent(threshold, window, amount, sales));
    }

    private int percent(Threshold threshold, Threshold.Window window, Money amount, int sales) {
        if (threshold.sales() == null) return sales > 0 ? 100 : 0;
        int byAmount = share(amount.major(), threshold.sales());
        BigDecimal world = threshold.world();
        if (world != null) {
            int byWorld = share(amount(window, amount.currency(), one -> true).major(), world);
            byAmount = Math.min(byAmount, byWorld);
        }
        Integer wanted = threshold.transactions();
        if (wanted == null) return byAmount;
        int byNumber = share(BigDecimal.valueOf(sales), BigDecimal.valueOf(wanted));
        return threshold.reached() == Threshold.Reached.EITHER
                ? Math.max(byAmount, byNumber)
                : Math.min(byAmount, byNumber);
    }

    /// Rounded down: what is not quite reached is not reached.
    private static int share(BigDecimal part, BigDecimal whole) {
        if (part.signum() <= 0) return 0;
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.DOWN);
        return percent.min(BigDecimal.valueOf(9_999)).intValueExact();
    }

    private int sales(Threshold.Window window, Threshold threshold) {
        int sales = 0;
        for (MovementStore.Sold one : sold) {
            if (window.holds(one.day()) && threshold.counts(one)) sales += one.sales();
        }
        return sales;
    }

    private Money amount(
            Threshold.Window window, Currency currency, Predicate<MovementStore.Sold> counts) {
        Money sum = Money.zero(currency);
        for (MovementStore.Sold one : sold) {
            if (window.holds(one.day()) && counts.test(one)) {
                sum = sum.plus(converted(one, currency));
            }
        }
        return sum;
    }

    /// The currencies of sales that count and that nobody quotes.
    private Set<String> uncounted(Threshold threshold, Currency to) {
        Set<String> codes = new TreeSet<>();
        for (MovementStore.Sold one : sold) {
            if (threshold.counts(one) && rated(one, to) == null) {
                codes.add(one.net().currency().code());
            }
        }
        return codes;
    }

    private Money converted(MovementStore.Sold one, Currency to) {
        Money there = rated(one, to);
        return there == null ? Money.zero(to) : there;
    }

    /// At the rate locked with the bill where that leads to this currency, else at that of the day.
    private @Nullable Money rated(MovementStore.Sold one, Currency to) {
        Money net = one.net();
        if (net.currency().equals(to)) return net;
        Movement.Locked locked = one.rate();
        if (locked != null && locked.to().equals(to)) {
            return Money.ofMajor(net.major().multiply(locked.rate()), to, RoundingMode.HALF_UP);
        }
        try {
            return rates.convert(net, to, one.day());
        } catch (NoRate e) {
            // A currency nobody quotes cannot bring a threshold nearer; the page says so.
            return null;
        }
    }

    /// When the running window is full, if as much is sold every day as in the last 90. A window
    /// that moves with the days loses on each of them what was sold on its first.
    private @Nullable LocalDate crossing(Threshold threshold, Currency currency) {
        Threshold.Window running = threshold.windows(today).getFirst();
        Count now = count(threshold, running, currency);
        BigDecimal limit = threshold.sales();
        if (now.percent() >= 100 || limit == null) return null;
        Threshold.Window lately = new Threshold.Window(today.minusDays(PACE - 1), today);
        long minor = Money.ofMajor(limit, currency, RoundingMode.UP).minor();
        Walk amount =
                Walk.from(
                        now.sold().minor(),
                        amount(lately, currency, threshold::counts).minor(),
                        minor);
        Integer wanted = threshold.transactions();
        Walk number =
                wanted == null ? null : Walk.from(now.sales(), sales(lately, threshold), wanted);
        Map<LocalDate, Gone> gone = gone(threshold, currency);
        LocalDate end = threshold.end(running);
        LocalDate first = running.from();
        for (LocalDate day = today; !day.isAfter(end); day = day.plusDays(1)) {
            if (reached(threshold, amount, number)) return day;
            Gone one = gone.getOrDefault(first, Gone.NONE);
            amount = amount.next(one.minor());
            number = number == null ? null : number.next(one.sales());
            first = first.plusDays(1);
        }
        return null;
    }

    private static boolean reached(Threshold threshold, Walk amount, @Nullable Walk number) {
        if (number == null) return amount.full();
        return threshold.reached() == Threshold.Reached.EITHER
                ? amount.full() || number.full()
                : amount.full() && number.full();
    }

    /// What each day takes with it when it falls out of a window that moves.
    private Map<LocalDate, Gone> gone(Threshold threshold, Currency currency) {
        Map<LocalDate, Gone> gone = new HashMap<>();
        if (!threshold.moves()) return gone;
        for (MovementStore.Sold one : sold) {
            if (!threshold.counts(one)) continue;
            Gone there = new Gone(converted(one, currency).minor(), one.sales());
            gone.merge(one.day(), there, Gone::plus);
        }
        return gone;
    }

    private record Gone(long minor, int sales) {
        private static final Gone NONE = new Gone(0, 0);

        Gone plus(Gone other) {
            return new Gone(minor + other.minor, sales + other.sales);
        }
    }

    /// A count that grows by a ninetieth of `lately` each day.
    private record Walk(long ninetieths, long lately, long wanted) {

        static Walk from(long now, long lately, long wanted) {
            return new Walk(Math.multiplyExact(now, (long) PACE), lately, wanted);
        }

        Walk next(long gone) {
            return new Walk(ninetieths + lately - gone * PACE, lately, wanted);
        }

        boolean full() {
            return ninetieths >= Math.multiplyExact(wanted, (long) PACE);
        }
    }
}
