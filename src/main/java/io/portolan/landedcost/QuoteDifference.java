package io.portolan.landedcost;

import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Explains how one quote became another, rule by rule.
final class QuoteDifference {

    /// What a rule does in a quote.
    ///
    /// @param rates at which it falls
    private record Part(
            LandedCostQuote.RuleRef rule, @Nullable Money amount, Set<BigDecimal> rates) {}

    /// The id of what is no rule.
    private static final String RATE = "exchange-rate";

    private final List<ExchangeRate> ratesBefore;
    private final @Nullable ExchangeRate rateAfter;
    private final Map<String, Part> before;
    private final Map<String, Part> after;

    QuoteDifference(LandedCostQuote before, LandedCostQuote after) {
        this(List.of(before), after);
    }

    /// From several quotes together to one.
    QuoteDifference(List<LandedCostQuote> before, LandedCostQuote after) {
        this.ratesBefore =
                before.stream().map(LandedCostQuote::rate).filter(Objects::nonNull).toList();
        this.rateAfter = after.rate();
        this.before = parts(before);
        this.after = parts(List.of(after));
    }

    /// An exchange rate that is another, rules that came, those that went, then those whose amount
    /// is another.
    List<Requote.Move> moves() {
        List<Requote.Move> moves = new ArrayList<>(rate());
        after.forEach(
                (id, part) -> {
                    if (!before.containsKey(id)) moves.add(came(part));
                });
        before.forEach(
                (id, part) -> {
                    if (!after.containsKey(id)) moves.add(went(part));
                });
        after.forEach(
                (id, now) -> {
                    Part was = before.get(id);
                    if (was != null && !same(was.amount(), now.amount()))
                        moves.add(other(was, now));
                });
        return moves;
    }

    private List<Requote.Move> rate() {
        ExchangeRate now = rateAfter;
        if (now == null) return List.of();
        for (ExchangeRate was : ratesBefore) {
            boolean pair = was.from().equals(now.from()) && was.to().equals(now.to());
            if (!pair || was.rate().compareTo(now.rate()) == 0) continue;
            LandedCostQuote.RuleRef rule =
                    new LandedCostQuote.RuleRef(
                            RATE, now.source(), now.date(), null, now.estimate());
            String text =
                    "1 "
                            + now.from().code()
                            + " = "
                            + said(was)
                            + " → "
                            + said(now)
                            + " "
                            + now.to().code();
            return List.of(new Requote.Move(rule, Requote.What.RATE, null, null, text));
        }
        return List.of();
    }

    private static String said(ExchangeRate rate) {
        return rate.rate().stripTrailingZeros().toPlainString() + " (" + rate.date() + ")";
    }

    private static Requote.Move came(Part now) {
        String text = now.rule().id() + " came" + taking(now.amount(), "takes");
        return new Requote.Move(now.rule(), Requote.What.CAME, null, now.amount(), text);
    }

    private static Requote.Move went(Part was) {
        String text = was.rule().id() + " went" + taking(was.amount(), "took");
        return new Requote.Move(was.rule(), Requote.What.WENT, was.amount(), null, text);
    }

    private static String taking(@Nullable Money amount, String takes) {
        return amount == null ? "" : "; it " + takes + " " + said(amount);
    }

    private static Requote.Move other(Part was, Part now) {
        boolean changed = !was.rates().equals(now.rates());
        String text =
                now.rule().id()
                        + (changed
                                ? " changed its rate from " + was.rates() + " to " + now.rates()
                                : " falls on another value at the same rate")
                        + ": "
                        + said(was.amount())
                        + " became "
                        + said(now.amount());
        return new Requote.Move(
                now.rule(),
                changed ? Requote.What.CHANGED : Requote.What.FOLLOWED,
                was.amount(),
                now.amount(),
                text);
    }

    private static String said(@Nullable Money amount) {
        return amount == null
                ? "nothing"
                : amount.major().toPlainString() + " " + amount.currency().code();
    }

    private static boolean same(@Nullable Money one, @Nullable Money other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Map<String, Part> parts(List<LandedCostQuote> quotes) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (LandedCostQuote quote : quotes) {
            for (LandedCostQuote.RuleRef rule : quote.rules()) {
                parts.putIfAbsent(rule.id(), new Part(rule, null, new LinkedHashSet<>()));
            }
            for (LandedCostQuote.Component component : quote.components()) put(component, parts);
        }
        return parts;
    }

    private static void put(LandedCostQuote.Component component, Map<String, Part> parts) {
        Part known = parts.get(component.rule().id());
        Set<BigDecimal> rates = known == null ? new TreeSet<>() : new TreeSet<>(known.rates());
        if (component.rate() != null) rates.add(component.rate());
        Money amount = component.amount();
        if (known != null && known.amount() != null) amount = amount.plus(known.amount());
        parts.put(component.rule().id(), new Part(component.rule(), amount, rates));
    }
}
