package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Finds the net price that duty, tax and fees bring exactly to a gross price.
///
/// Between two limits the charges follow the price of the goods in a straight line, so that two
/// assessments give the price. The answer counts when it keeps to the same limits as was assumed.
/// Where two answers do, the one that keeps to more limits is taken; where none does, the gross
/// price lies in a gap that no net price reaches, and the dearer rules are followed.
final class BackOut {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int STEPS = 8;
    private static final ChargeKind.Group TAX = ChargeKind.Group.TAX;

    private final RulesInForce rules;
    private final Consignment gross;
    private final BigDecimal total;

    /// @param gross the consignment at gross prices
    BackOut(RulesInForce rules, Consignment gross) {
        this.rules = rules;
        this.gross = gross;
        this.total = gross.goods().add(gross.freight());
    }

    /// A net price.
    ///
    /// @param goods of all lines, exact; below zero when the gross price does not even cover the
    ///     charges
    /// @param reached false when no net price reaches the gross price exactly
    record Net(BigDecimal goods, BigDecimal freight, Assessed assessed, boolean reached) {}

    Net solve() {
        Net dearest = null;
        for (List<Boolean> under : assumptions()) {
            Net net = assuming(under);
            if (net.reached()) return net;
            if (dearest == null || net.goods().compareTo(dearest.goods()) < 0) dearest = net;
        }
        if (dearest == null) throw new IllegalStateException("no rules to assume");
        return dearest;
    }

    /// Charges rise in a straight line with the goods and with the freight. Freight bears the tax
    /// that falls on it; all other charges come out of the goods.
    private Net assuming(List<Boolean> under) {
        BigDecimal half = gross.goods().multiply(HALF);
        Assessed whole = smooth(gross.goods(), BigDecimal.ZERO, under);
        BigDecimal atHalf = smooth(half, BigDecimal.ZERO, under).total();
        BigDecimal rise = whole.total().subtract(atHalf);
        BigDecimal freight = gross.freight();
        BigDecimal onFreight = BigDecimal.ZERO;
        if (freight.signum() > 0) {
            Assessed carried = smooth(gross.goods(), gross.freight(), under);
            BigDecimal taxed = carried.sum(TAX).subtract(whole.sum(TAX));
            BigDecimal added = carried.total().subtract(whole.total());
            freight = part(freight, freight, freight.add(taxed));
            onFreight = part(added, freight, gross.freight());
        }
        BigDecimal rest =
                total.subtract(freight).subtract(onFreight).subtract(atHalf.subtract(rise));
        BigDecimal goods = half.signum() == 0 ? rest : part(rest, half, half.add(rise));
        return settle(goods, freight, under);
    }

    /// `amount` times `over` divided by `under`.
    private static BigDecimal part(BigDecimal amount, BigDecimal over, BigDecimal under) {
        return amount.multiply(over).divide(under, Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    /// Takes the country's own rounding into account, which makes charges jump: the price is moved
    /// by what is missing until nothing is, or until it turns in a circle.
    private Net settle(BigDecimal start, BigDecimal freight, List<Boolean> under) {
        BigDecimal goods = start;
        Net lowest = null;
        for (int step = 0; step < STEPS; step++) {
            Assessed assessed = assessed(goods, freight, under);
            BigDecimal fitting = total.subtract(freight).subtract(assessed.total());
            Net net = new Net(fitting, freight, assessed, false);
            if (lowest == null || fitting.compareTo(lowest.goods()) < 0) lowest = net;
            if (near(fitting, goods)) {
                boolean kept = kept(fitting, freight, under);
                return new Net(fitting, freight, assessed, kept && fitting.signum() >= 0);
            }
            goods = fitting;
        }
        return lowest == null
                ? new Net(start, freight, assessed(start, freight, under), false)
                : lowest;
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        BigDecimal apart = one.subtract(other).abs().movePointRight(gross.terms().digits());
        return apart.compareTo(new BigDecimal("0.001")) < 0;
    }

    private boolean kept(BigDecimal goods, BigDecimal freight, List<Boolean> under) {
        return Assessment.limits(rules, at(goods, freight)).equals(under);
    }

    private Assessed smooth(BigDecimal goods, BigDecimal freight, List<Boolean> under) {
        return Assessment.assuming(rules, at(goods, freight).smooth(), under);
    }

    private Assessed assessed(BigDecimal goods, BigDecimal freight, List<Boolean> under) {
        return Assessment.assuming(rules, at(goods, freight), under);
    }

    private Consignment at(BigDecimal goods, BigDecimal freight) {
        return gross.at(Parts.share(goods.max(BigDecimal.ZERO), gross.values()), freight);
    }

    /// Every way to keep to the limits or not, those that keep to more first.
    private List<List<Boolean>> assumptions() {
        int limits = rules.limits().size();
        List<List<Boolean>> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << limits; mask++) {
            List<Boolean> under = new ArrayList<>(limits);
            for (int i = 0; i < limits; i++) under.add((mask & 1 << i) == 0);
            all.add(under);
        }
        all.sort(
                (a, b) ->
                        Long.compare(
                                b.stream().filter(x -> x).count(),
                                a.stream().filter(x -> x).count()));
        return all;
    }
}
