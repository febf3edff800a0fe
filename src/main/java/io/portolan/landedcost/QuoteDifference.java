package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final Map<String, Part> before;
    private final Map<String, Part> after;

    QuoteDifference(LandedCostQuote before, LandedCostQuote after) {
        this(List.of(before), after);
    }

    /// From several quotes together to one.
    QuoteDifference(List<LandedCostQuote> before, LandedCostQuote after) {
        this.before = parts(before);
        this.after = parts(List.of(after));
    }

    /// Rules that came first, then those that went, then those whose amount is another.
    List<Requote.Move> moves() {
        List<Requote.Move> moves = new ArrayList<>();
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
