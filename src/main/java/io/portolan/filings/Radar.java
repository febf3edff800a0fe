package io.portolan.filings;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.NoRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        return today.withDayOfYear(1).minusYears(1);
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
                threshold.law());
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

    /// At the rate locked with the bill where that leads to this currency, else at that of the day.
    private Money converted(MovementStore.Sold one, Currency to) {
        Money net = one.net();
        if (net.currency().equals(to)) return net;
        Movement.Locked locked = one.rate();
        if (locked != null && locked.to().equals(to)) {
            return Money.ofMajor(net.major().multiply(locked.rate()), to, RoundingMode.HALF_UP);
        }
        try {
            return rates.convert(net, to, one.day());
        } catch (NoRate e) {
            // A currency nobody quotes cannot bring a threshold nearer; the page says nothing else.
            return Money.zero(to);
        }
    }

    /// When the running window is full, if as much is sold every day as in the last 90.
    private @Nullable LocalDate crossing(Threshold threshold, Currency currency) {
        Threshold.Window running = threshold.windows(today).getFirst();
        Count now = count(threshold, running, currency);
        if (now.percent() >= 100 || threshold.sales() == null) return null;
        Threshold.Window lately = new Threshold.Window(today.minusDays(PACE - 1), today);
        LocalDate end = threshold.end(running);
        LocalDate byAmount =
                day(
                        Money.ofMajor(threshold.sales(), currency, RoundingMode.UP).minor()
                                - now.sold().minor(),
                        amount(lately, currency, threshold::counts).minor());
        Integer wanted = threshold.transactions();
        LocalDate day = byAmount;
        if (wanted != null) {
            LocalDate byNumber = day(wanted - now.sales(), sales(lately, threshold));
            day =
                    threshold.reached() == Threshold.Reached.EITHER
                            ? earlier(byAmount, byNumber)
                            : later(byAmount, byNumber);
        }
        return day == null || day.isAfter(end) ? null : day;
    }

    /// When what is missing is there at so much in 90 days; null when never.
    private @Nullable LocalDate day(long missing, long lately) {
        if (missing <= 0) return today;
        if (lately <= 0) return null;
        long days = Math.ceilDiv(Math.multiplyExact(missing, (long) PACE), lately);
        return days > ChronoUnit.DAYS.between(today, today.plusYears(3))
                ? null
                : today.plusDays(days);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) return one == null ? two : one;
        return one.isBefore(two) ? one : two;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) return null;
        return one.isAfter(two) ? one : two;
    }
}
