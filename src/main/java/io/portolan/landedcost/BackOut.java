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

    private Net assuming(List<Boolean> under) {
        BigDecimal freight = netFreight(under);
        BigDecimal rest = total.subtract(freight);
        BigDecimal atWhole = charges(gross.goods(), freight, under);
        BigDecimal atHalf = charges(gross.goods().multiply(HALF), freight, under);
        BigDecimal rise = atWhole.subtract(atHalf);
        BigDecimal half = gross.goods().multiply(HALF);
        BigDecimal goods =
                half.signum() == 0
                        ? rest.subtract(atWhole)
                        : rest.subtract(atHalf.subtract(rise))
                                .multiply(half)
                                .divide(half.add(rise), Parts.SCALE, RoundingMode.HALF_EVEN);
        return settle(goods, freight, under);
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
        return Assessment.of(rules, at(goods, freight)).under().equals(under);
    }

    private BigDecimal charges(BigDecimal goods, BigDecimal freight, List<Boolean> under) {
        return Assessment.assuming(rules, at(goods, freight).smooth(), under).total();
    }

    private Assessed assessed(BigDecimal goods, BigDecimal freight, List<Boolean> under) {
        return Assessment.assuming(rules, at(goods, freight), under);
    }

    private Consignment at(BigDecimal goods, BigDecimal freight) {
        return gross.at(Parts.share(goods.max(BigDecimal.ZERO), gross.values()), freight);
    }

    /// Freight without the tax inside it: what is added to freight by one unit of freight alone.
    private BigDecimal netFreight(List<Boolean> under) {
        if (gross.freight().signum() == 0) return BigDecimal.ZERO;
        BigDecimal without = tax(BigDecimal.ZERO, under);
        BigDecimal with = tax(gross.freight(), under);
        BigDecimal rate =
                with.subtract(without).divide(gross.freight(), Parts.SCALE, RoundingMode.HALF_EVEN);
        return gross.freight()
                .divide(rate.add(BigDecimal.ONE), Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal tax(BigDecimal freight, List<Boolean> under) {
        return Assessment.assuming(rules, at(gross.goods(), freight).smooth(), under)
                .sum(ChargeKind.Group.TAX);
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
