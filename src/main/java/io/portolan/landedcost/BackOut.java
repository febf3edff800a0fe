package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the net price that duty, tax and fees bring exactly to a gross price.
///
/// Between two limits the charges follow the price of the goods in a straight line, so that two
/// assessments give the price. The answer counts when it keeps to the same limits as was assumed.
/// Where two answers do, the one that keeps to more limits is taken; where none does, the gross
/// price lies in a gap that no net price reaches, and the dearer rules are followed.
final class BackOut {

    private static final BigDecimal NEAR = new BigDecimal("0.001");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int STEPS = 8;
    private static final int TURNS = 6;
    private static final ChargeKind.Group TAX = ChargeKind.Group.TAX;

    private final RulesInForce rules;
    private final Consignment gross;
    private final BigDecimal total;
    private final List<BigDecimal> halves;
    private final BigDecimal slack;
    private final boolean forked;

    /// @param gross the consignment at gross prices
    BackOut(RulesInForce rules, Consignment gross) {
        this.rules = rules;
        this.gross = gross;
        this.total = gross.goods().add(gross.freight());
        this.halves = gross.values().stream().map(value -> value.multiply(HALF)).toList();
        this.slack = slack(rules, gross);
        this.forked = rules.forked() || gross.items().stream().anyMatch(Consignment.Item::forked);
    }

    /// A net price.
    ///
    /// @param goods of all lines, exact; below zero when the gross price does not even cover the
    ///     charges
    /// @param reached false when no net price reaches the gross price exactly
    record Net(BigDecimal goods, BigDecimal freight, Assessed assessed, boolean reached) {}

    /// A net price that was tried.
    ///
    /// @param assessed the price of the goods whose charges leave `goods`
    private record Try(
            BigDecimal goods,
            BigDecimal freight,
            BigDecimal assessed,
            List<Boolean> under,
            boolean reached) {}

    private Net net(Try found) {
        Assessed whole =
                Assessment.assuming(rules, at(found.assessed(), found.freight()), found.under());
        BigDecimal left = total.subtract(found.freight()).subtract(whole.total());
        return new Net(left, found.freight(), whole, found.reached());
    }

    /// Where the straight line says the price is.
    private record Start(BigDecimal goods, BigDecimal freight, List<Boolean> under) {}

    Net solve() {
        List<Try> missed = new ArrayList<>();
        List<Start> postponed = new ArrayList<>();
        for (List<Boolean> under : rules.assumptions()) {
            Start start = forked ? turning(under) : assuming(under);
            if (!mayHold(start)) {
                postponed.add(start);
                continue;
            }
            Try found = settle(start.goods(), start.freight(), start.under());
            if (found.reached()) return net(found);
            missed.add(found);
        }
        for (Start start : postponed) {
            missed.add(settle(start.goods(), start.freight(), start.under()));
        }
        return net(Collections.min(missed, Comparator.comparing(Try::goods)));
    }

    /// Where the straight line says the price is when its own figures decide how charges go on:
    /// begun at the gross price and gone on with until nothing changes. Where it turns in a circle
    /// no price fits, and the lowest is given, which leaves most for the charges.
    private Start turning(List<Boolean> limits) {
        List<Boolean> under = Assessment.sums(rules, gross, limits).under();
        Start lowest = assuming(under);
        Start start = lowest;
        for (int turn = 0; turn < TURNS; turn++) {
            List<Boolean> there =
                    Assessment.sums(rules, at(start.goods(), start.freight()), limits).under();
            if (there.equals(start.under())) return start;
            start = assuming(there);
            if (start.goods().compareTo(lowest.goods()) < 0) lowest = start;
        }
        return lowest;
    }

    /// False when even the country's rounding cannot bring the price to where the assumption holds.
    private boolean mayHold(Start start) {
        List<Boolean> under = start.under().subList(0, rules.limits().size());
        List<Boolean> below = edge(start, slack.negate(), true);
        for (int i = 0; i < below.size(); i++) if (under.get(i) && !below.get(i)) return false;
        List<Boolean> above = edge(start, slack, false);
        for (int i = 0; i < above.size(); i++) if (!under.get(i) && above.get(i)) return false;
        return true;
    }

    /// Which limits a price so far from the start keeps to; not asked when it does not matter.
    private List<Boolean> edge(Start start, BigDecimal away, boolean matters) {
        return start.under().subList(0, rules.limits().size()).contains(matters)
                ? Assessment.limits(rules, at(start.goods().add(away), start.freight()))
                : List.of();
    }

    /// More than all steps of the country together can move the price: each step moves what is
    /// rounded by less than itself, and what is taken on that by no more than its rate.
    private static BigDecimal slack(RulesInForce rules, Consignment gross) {
        Rule.Steps steps = rules.steps();
        if (steps == null || !gross.countryRounding()) return NEAR;
        BigDecimal items = BigDecimal.valueOf(gross.items().size());
        BigDecimal onBase = or(steps.taxBase()).add(or(steps.duty()).multiply(TWO));
        BigDecimal slack = onBase.multiply(items).add(or(steps.duty()).multiply(TWO));
        slack = slack.add(or(steps.tax()).multiply(TWO)).add(or(steps.tax()));
        slack = slack.add(or(steps.total()));
        for (Consignment.Item item : gross.items()) {
            for (Due due : item.dues()) {
                BigDecimal twice = or(due.rate()).multiply(TWO);
                slack = slack.add(or(steps.dutiable()).multiply(twice));
            }
        }
        return slack.add(NEAR);
    }

    private static BigDecimal or(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /// Charges rise in a straight line with the goods and with the freight. Freight bears the tax
    /// that falls on it; all other charges come out of the goods.
    private Start assuming(List<Boolean> under) {
        BigDecimal half = gross.goods().multiply(HALF);
        Assessed whole = smooth(gross.values(), BigDecimal.ZERO, under);
        BigDecimal wholly = whole.total();
        BigDecimal atHalf = smooth(halves, BigDecimal.ZERO, under).total();
        BigDecimal rise = wholly.subtract(atHalf);
        BigDecimal freight = gross.freight();
        BigDecimal onFreight = BigDecimal.ZERO;
        if (freight.signum() > 0) {
            Assessed carried = smooth(gross.values(), gross.freight(), under);
            BigDecimal taxed = carried.sum(TAX).subtract(whole.sum(TAX));
            BigDecimal added = carried.total().subtract(wholly);
            freight = part(freight, freight, freight.add(taxed));
            onFreight = part(added, freight, gross.freight());
        }
        BigDecimal rest =
                total.subtract(freight).subtract(onFreight).subtract(atHalf.subtract(rise));
        BigDecimal goods = half.signum() == 0 ? rest : part(rest, half, half.add(rise));
        return new Start(goods, freight, under);
    }

    /// `amount` times `over` divided by `under`.
    private static BigDecimal part(BigDecimal amount, BigDecimal over, BigDecimal under) {
        return amount.multiply(over).divide(under, Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    /// Takes the country's own rounding into account, which makes charges jump: the price is moved
    /// by what is missing until nothing is, or until it turns in a circle.
    private Try settle(BigDecimal start, BigDecimal freight, List<Boolean> under) {
        BigDecimal goods = start;
        Try lowest = null;
        Set<BigDecimal> tried = new HashSet<>();
        while (tried.size() < STEPS && tried.add(goods)) {
            BigDecimal charges = Assessment.sums(rules, at(goods, freight), under).total();
            BigDecimal fitting = total.subtract(freight).subtract(charges);
            if (near(fitting, goods)) {
                boolean kept = fitting.signum() >= 0 && limits(fitting, freight).equals(under);
                return new Try(fitting, freight, goods, under, kept);
            }
            if (lowest == null || fitting.compareTo(lowest.goods()) < 0) {
                lowest = new Try(fitting, freight, goods, under, false);
            }
            goods = fitting;
        }
        return lowest == null ? new Try(start, freight, start, under, false) : lowest;
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        BigDecimal apart = one.subtract(other).abs().movePointRight(gross.terms().digits());
        return apart.compareTo(NEAR) < 0;
    }

    private List<Boolean> limits(BigDecimal goods, BigDecimal freight) {
        Consignment there = at(goods, freight);
        List<Boolean> limits = Assessment.limits(rules, there);
        return forked ? Assessment.sums(rules, there, limits).under() : limits;
    }

    private Assessed smooth(List<BigDecimal> values, BigDecimal freight, List<Boolean> under) {
        return Assessment.sums(rules, gross.at(values, freight).smooth(), under);
    }

    private Consignment at(BigDecimal goods, BigDecimal freight) {
        return gross.at(Parts.share(goods.max(BigDecimal.ZERO), gross.values()), freight);
    }
}
