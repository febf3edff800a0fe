package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.HeldRate;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import io.portolan.markets.RatePolicy;
import io.portolan.markets.RateSource;
import io.portolan.markets.RateStanding;
import io.portolan.markets.rates.Fetched;
import io.portolan.markets.rates.RateFetching;
import io.portolan.markets.rates.RateFetching.Publisher;
import io.portolan.pricing.Prices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands on the page of exchange rates.
@Component
class RateViews {

    private static final Currency EUR = Currency.of("EUR");
    private static final int DAYS = 90;
    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;

    private final ExchangeRates rates;
    private final RateFetching fetching;
    private final Markets markets;
    private final Prices prices;

    RateViews(ExchangeRates rates, RateFetching fetching, Markets markets, Prices prices) {
        this.rates = rates;
        this.fetching = fetching;
        this.markets = markets;
        this.prices = prices;
    }

    static LocalDate today(Shell shell) {
        return LocalDate.ofInstant(shell.now(), shell.zone());
    }

    /// A pair that makes prices.
    ///
    /// @param standing null where no rate is known: goods with this base price are not sold there
    record Standing(Currency from, Currency to, @Nullable RateStanding standing) {}

    /// How the pairs stand that make prices: from the currencies of base prices to those of the
    /// markets, in the order of their codes.
    List<Standing> standings(LocalDate today) {
        List<Standing> standings = new ArrayList<>();
        prices.baseCurrencies().stream()
                .sorted(Comparator.comparing(Currency::code))
                .forEach(base -> sold().forEach(code -> add(standings, base, code, today)));
        return standings;
    }

    private void add(List<Standing> standings, Currency base, String code, LocalDate today) {
        if (base.code().equals(code)) return;
        Currency to = Currency.of(code);
        try {
            standings.add(new Standing(base, to, rates.standing(base, to, today)));
        } catch (NoRate unknown) {
            standings.add(new Standing(base, to, null));
        }
    }

    private SortedSet<String> sold() {
        TreeSet<String> codes = new TreeSet<>();
        for (Market market : markets.all()) codes.add(market.currency().code());
        return codes;
    }

    List<RatesPage.Pair> pairs(Shell shell) {
        LocalDate today = today(shell);
        return standings(today).stream().map(standing -> pair(shell, standing, today)).toList();
    }

    private RatesPage.Pair pair(Shell shell, Standing pair, LocalDate today) {
        RateStanding standing = pair.standing();
        String name = pair.from() + " → " + pair.to();
        if (standing == null) {
            Status none = Status.act(shell.t("rates.norate"));
            return new RatesPage.Pair(name, "—", "", false, "", none, "", "");
        }
        ExchangeRate rate = standing.rate();
        List<ExchangeRate> history = rates.history(rate.from(), rate.to(), today, DAYS);
        return new RatesPage.Pair(
                name,
                digits(rate.rate()),
                source(shell, rate.source()),
                standing.demo(),
                shell.display().date(rate.date()),
                status(shell, standing),
                line(history),
                change(shell, history));
    }

    static String source(Shell shell, String source) {
        if (source.equals(RateSource.MANUAL)) return shell.t("rates.manual");
        return source;
    }

    private static Status status(Shell shell, RateStanding standing) {
        if (standing.demo()) return Status.wait(shell.t("rates.demo"));
        String age = shell.t("rates.age", "days", standing.age());
        return switch (standing.freshness()) {
            case FRESH -> Status.ok(age);
            case OLD -> Status.wait(age);
            case STOPPED -> Status.act(shell.t("rates.stopped", "days", standing.age()));
        };
    }

    private static String digits(BigDecimal rate) {
        BigDecimal shown = rate.round(new MathContext(7)).stripTrailingZeros();
        return shown.toPlainString();
    }

    /// The rates from left to right, the highest on top.
    static String line(List<ExchangeRate> history) {
        if (history.size() < 2) return "";
        BigDecimal low = history.getFirst().rate();
        BigDecimal high = low;
        for (ExchangeRate rate : history) {
            low = low.min(rate.rate());
            high = high.max(rate.rate());
        }
        BigDecimal span = high.subtract(low);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < history.size(); i++) {
            int x = 2 + i * (WIDTH - 4) / (history.size() - 1);
            points.append(x).append(',').append(y(history.get(i).rate(), low, span)).append(' ');
        }
        return points.toString().strip();
    }

    private static int y(BigDecimal rate, BigDecimal low, BigDecimal span) {
        if (span.signum() == 0) return HEIGHT / 2;
        return HEIGHT
                - 2
                - rate.subtract(low)
                        .multiply(BigDecimal.valueOf(HEIGHT - 4L))
                        .divide(span, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static String change(Shell shell, List<ExchangeRate> history) {
        if (history.size() < 2) return shell.t("rates.nohistory");
        ExchangeRate first = history.getFirst();
        ExchangeRate last = history.getLast();
        BigDecimal part =
                last.rate().divide(first.rate(), 6, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
        return shell.t(
                "rates.change",
                Map.of(
                        "from", digits(first.rate()),
                        "to", digits(last.rate()),
                        "day", shell.display().date(first.date()),
                        "part", shell.display().percent(part)));
    }

    List<RatesPage.Publisher> publishers(Shell shell) {
        return fetching.publishers().stream().map(p -> publisher(shell, p)).toList();
    }

    private static RatesPage.Publisher publisher(Shell shell, Publisher one) {
        Fetched last = one.last();
        boolean chosen = one.rank() >= 0;
        return new RatesPage.Publisher(
                one.source().id(),
                one.source().title(),
                one.proved(),
                chosen,
                one.home().toString(),
                status(shell, one),
                last == null || last.newest() == null ? "—" : shell.display().date(last.newest()),
                !chosen ? "—" : last == null ? shell.t("when.now") : shell.moment(last.next()),
                one.needs().stream()
                        .map(need -> new RatesPage.Need(need.name(), need.secret()))
                        .toList());
    }

    private static Status status(Shell shell, Publisher one) {
        Fetched last = one.last();
        if (last == null) {
            return Status.idle(shell.t(one.rank() < 0 ? "rates.unchosen" : "rates.nottried"));
        }
        String at = shell.moment(last.at());
        return last.worked()
                ? Status.ok(shell.t("rates.fetched", Map.of("time", at, "taken", last.note())))
                : Status.act(shell.t("rates.failed", Map.of("time", at, "why", last.note())));
    }

    List<RatesPage.Held> held(Shell shell) {
        LocalDate today = today(shell);
        return rates.held().stream().map(rate -> held(shell, rate, today)).toList();
    }

    private static RatesPage.Held held(Shell shell, HeldRate rate, LocalDate today) {
        LocalDate last = rate.last();
        Status status =
                rate.holds(today)
                        ? Status.ok(shell.t("rates.holds"))
                        : Status.off(shell.t("rates.over"));
        return new RatesPage.Held(
                rate.manual() ? rate.id().toString() : "",
                rate.from() + " → " + rate.to(),
                digits(rate.rate()),
                last == null ? shell.t("rates.noend") : shell.display().date(last),
                rate.manual() ? rate.reason() : rate.source(),
                status);
    }

    /// What stands in the fields of the policy.
    Map<String, String> policy() {
        RatePolicy policy = rates.policy();
        return Map.of(
                "first", id(policy, 0),
                "second", id(policy, 1),
                "third", id(policy, 2),
                "hours", String.valueOf(policy.everyHours()),
                "warn", String.valueOf(policy.warnAfter()),
                "stop", String.valueOf(policy.stopAfter()));
    }

    private static String id(RatePolicy policy, int place) {
        return place < policy.sources().size() ? policy.sources().get(place).id() : "";
    }

    List<String> currencies() {
        SortedSet<String> codes = sold();
        for (Currency currency : rates.currencies()) codes.add(currency.code());
        codes.add(EUR.code());
        return List.copyOf(codes);
    }
}
