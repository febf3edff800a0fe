package io.portolan.filings;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.NoRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Adds up the rows of one return.
///
/// Amounts are added in the currency they were charged in and converted once, at the rate of the
/// last day of the period they belong to (Directive 2006/112/EC, Article 366, and its like for
/// the other schemes).
final class ReturnMaker {

    private static final Comparator<LineKey> ORDER =
            Comparator.comparing((LineKey key) -> key.shipFrom() == null ? "" : key.shipFrom())
                    .thenComparing(LineKey::country)
                    .thenComparing(key -> key.region() == null ? "" : key.region())
                    .thenComparing(
                            key -> key.rate() == null ? BigDecimal.ONE.negate() : key.rate());

    private record LineKey(
            @Nullable String shipFrom,
            String country,
            @Nullable String region,
            @Nullable BigDecimal rate) {}

    private record CorrectionKey(Span span, String country) implements Comparable<CorrectionKey> {
        @Override
        public int compareTo(CorrectionKey other) {
            int byTime = span.compareTo(other.span);
            return byTime == 0 ? country.compareTo(other.country) : byTime;
        }
    }

    /// Amounts in several currencies.
    private static final class Sums {
        private final Map<String, Long> base = new TreeMap<>();
        private final Map<String, Long> tax = new TreeMap<>();

        void add(Money ofBase, Money ofTax) {
            base.merge(ofBase.currency().code(), ofBase.minor(), Math::addExact);
            tax.merge(ofTax.currency().code(), ofTax.minor(), Math::addExact);
        }
    }

    private final Regime regime;
    private final Span span;
    private final Radar.Rates rates;
    private final LocalDate today;
    private final Currency currency;
    private final Set<String> uncounted = new TreeSet<>();
    private final Set<String> guessed = new TreeSet<>();

    /// @param today rates of later days are not known yet
    ReturnMaker(Regime regime, Span span, Radar.Rates rates, LocalDate today) {
        this.regime = regime;
        this.span = span;
        this.rates = rates;
        this.today = today;
        this.currency = Currency.of(regime.currency());
    }

    /// The currencies that had to be left out of `of`, because no rate of theirs is known.
    Set<String> uncounted() {
        return uncounted;
    }

    /// The currencies that `of` converted at a rate nobody published.
    Set<String> guessed() {
        return guessed;
    }

    TaxReturn.Report of(List<ReturnRow> rows) {
        Map<LineKey, Sums> sales = new TreeMap<>(ORDER);
        Map<CorrectionKey, Sums> earlier = new TreeMap<>();
        for (ReturnRow row : rows) {
            Span sold = regime.cycle().of(row.soldOn());
            boolean correction =
                    regime.corrections() == Regime.Corrections.BY_PERIOD
                            && sold.compareTo(span) < 0;
            String country = row.place().country().value();
            Sums sums =
                    correction
                            ? earlier.computeIfAbsent(
                                    new CorrectionKey(sold, country), key -> new Sums())
                            : sales.computeIfAbsent(key(row), key -> new Sums());
            sums.add(row.base(), row.amount());
        }
        return report(lines(sales), corrections(earlier));
    }

    private LineKey key(ReturnRow row) {
        Movement.Place place = row.place();
        BigDecimal rate = row.rate();
        return new LineKey(
                regime.split() == Regime.Split.SHIP_FROM ? place.shipFrom().value() : null,
                place.country().value(),
                regime.split() == Regime.Split.REGION ? place.region() : null,
                rate == null ? null : rate.stripTrailingZeros());
    }

    private List<TaxReturn.Line> lines(Map<LineKey, Sums> sales) {
        List<TaxReturn.Line> lines = new ArrayList<>();
        sales.forEach(
                (key, sums) -> {
                    Money base = converted(sums.base, span);
                    Money tax = converted(sums.tax, span);
                    if (base.isZero() && tax.isZero()) return;
                    lines.add(
                            new TaxReturn.Line(
                                    key.shipFrom(),
                                    key.country(),
                                    key.region(),
                                    key.rate(),
                                    base,
                                    tax));
                });
        return lines;
    }

    private List<TaxReturn.Correction> corrections(Map<CorrectionKey, Sums> earlier) {
        List<TaxReturn.Correction> corrections = new ArrayList<>();
        earlier.forEach(
                (key, sums) -> {
                    Money tax = converted(sums.tax, key.span());
                    if (tax.isZero()) return;
                    corrections.add(
                            new TaxReturn.Correction(
                                    key.span().code(), key.country(), tax, late(key.span())));
                });
        return corrections;
    }

    /// Three years after the day the first return was due the schemes take no more corrections. A
    /// return is filed when its period is over.
    private boolean late(Span corrected) {
        Integer years = regime.correctionYears();
        return years != null && !span.to().isBefore(regime.due(corrected).plusYears(years));
    }

    private TaxReturn.Report report(
            List<TaxReturn.Line> lines, List<TaxReturn.Correction> corrections) {
        Map<String, Money> due = new TreeMap<>();
        for (TaxReturn.Line line : lines) due.merge(line.country(), line.tax(), Money::plus);
        for (TaxReturn.Correction one : corrections) {
            if (!one.late()) due.merge(one.country(), one.tax(), Money::plus);
        }
        List<TaxReturn.Balance> balances = new ArrayList<>();
        Money payable = Money.zero(currency);
        for (Map.Entry<String, Money> each : due.entrySet()) {
            Money owed = whole(each.getValue());
            balances.add(new TaxReturn.Balance(each.getKey(), owed));
            boolean apart = regime.corrections() == Regime.Corrections.BY_PERIOD;
            if (!apart || !owed.isNegative()) payable = payable.plus(owed);
        }
        return new TaxReturn.Report(lines, corrections, balances, payable);
    }

    private Money whole(Money amount) {
        if (!regime.wholeUnits()) return amount;
        BigDecimal units = amount.major().setScale(0, RoundingMode.HALF_UP);
        return Money.ofMajor(units, currency, RoundingMode.UNNECESSARY);
    }

    private Money converted(Map<String, Long> sums, Span of) {
        LocalDate day = of.to().isAfter(today) ? today : of.to();
        Money sum = Money.zero(currency);
        for (Map.Entry<String, Long> each : sums.entrySet()) {
            sum = sum.plus(converted(Money.of(each.getValue(), each.getKey()), day));
        }
        return sum;
    }

    private Money converted(Money amount, LocalDate day) {
        if (amount.currency().equals(currency)) return amount;
        try {
            Money there = rates.convert(amount, currency, day);
            if (rates.guessed(amount.currency(), currency, day)) {
                guessed.add(amount.currency().code());
            }
            return there;
        } catch (NoRate unknown) {
            uncounted.add(amount.currency().code());
            return Money.zero(currency);
        }
    }
}
