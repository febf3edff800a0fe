package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The duties of one assessment: a simplified duty where one stands in for the tariff, else what
/// falls on each item.
final class Duties {

    private final RulesInForce rules;
    private final Consignment parcel;
    private final Assessment run;
    private final List<Charge> charges = new ArrayList<>();
    private final List<BigDecimal> ofItems = new ArrayList<>();
    private final boolean withTax;

    Duties(RulesInForce rules, Consignment parcel, Assessment run) {
        this.rules = rules;
        this.parcel = parcel;
        this.run = run;
        Rule.SimplifiedDuty simplified = simplified();
        this.withTax = simplified != null && simplified.withTax();
        if (simplified == null) {
            byItem();
            roundSum();
        } else if (simplified.perClass() != null && simplified.digits() != null) {
            byClass(simplified, simplified.perClass(), simplified.digits());
        } else {
            byValue(simplified);
        }
        if (run.waives(ChargeKind.Group.DUTY)) waive();
    }

    private void waive() {
        if (!run.waived(ChargeKind.Group.DUTY, Assessment.sum(charges))) return;
        charges.clear();
        ofItems.replaceAll(duty -> BigDecimal.ZERO);
    }

    List<Charge> charges() {
        return charges;
    }

    /// The duty in the tax base of the item at this place in the list of items.
    BigDecimal ofItem(int item) {
        return ofItems.get(item);
    }

    /// Adds to the duty in the tax base of an item what counts there like duty.
    void addTo(int item, BigDecimal amount) {
        ofItems.set(item, ofItems.get(item).add(amount));
    }

    /// Whether the tax is in the duty already.
    boolean withTax() {
        return withTax;
    }

    private Rule.@Nullable SimplifiedDuty simplified() {
        for (Rule.SimplifiedDuty duty : rules.simplified()) {
            boolean above = duty.over() == null || !run.under(duty.over());
            boolean here = run.from(duty.shipFrom(), duty.exceptShipFrom());
            if (above && here && of(duty.origins()) && run.under(duty.limit())) {
                run.use(duty.law());
                return duty;
            }
        }
        return null;
    }

    private boolean of(@Nullable List<String> origins) {
        return origins == null || origins.containsAll(parcel.terms().origins());
    }

    private void byClass(Rule.SimplifiedDuty rule, BigDecimal amount, int digits) {
        Map<String, List<Integer>> classes = new LinkedHashMap<>();
        for (int i = 0; i < parcel.items().size(); i++) {
            Consignment.Item item = parcel.items().get(i);
            String code = Fees.code(item.hs(), i, digits);
            if (item.hs() == null) run.doubt(item.doubts());
            classes.computeIfAbsent(code, c -> new ArrayList<>()).addAll(item.lines());
        }
        List<BigDecimal> perLine = zeros();
        classes.forEach(
                (code, lines) -> {
                    List<BigDecimal> weights = new ArrayList<>(lines.size());
                    for (int line : lines) weights.add(parcel.values().get(line));
                    charges.add(
                            new Charge(
                                    ChargeKind.DUTY,
                                    rule.words(),
                                    code.startsWith("?") ? Map.of() : Consignment.Item.code(code),
                                    rule.law(),
                                    Parts.sum(weights),
                                    null,
                                    amount,
                                    lines,
                                    weights));
                    List<BigDecimal> shares = Parts.share(amount, weights);
                    for (int i = 0; i < lines.size(); i++) perLine.set(lines.get(i), shares.get(i));
                });
        for (Consignment.Item item : parcel.items()) {
            ofItems.add(parcel.sum(item, perLine));
        }
    }

    private void byValue(Rule.SimplifiedDuty rule) {
        BigDecimal value = Parts.sum(run.customsValues());
        BigDecimal rate = rule.rate() == null ? BigDecimal.ZERO : rule.rate();
        BigDecimal amount = value.multiply(rate).subtract(less(rule)).max(BigDecimal.ZERO);
        charges.add(
                new Charge(
                        ChargeKind.DUTY,
                        rule.words(),
                        Map.of(),
                        rule.law(),
                        value,
                        rule.rate(),
                        amount,
                        parcel.allLines(),
                        run.customsValues()));
        List<BigDecimal> perLine = Parts.share(amount, run.customsValues());
        for (Consignment.Item item : parcel.items()) {
            ofItems.add(parcel.sum(item, perLine));
        }
    }

    private BigDecimal less(Rule.SimplifiedDuty rule) {
        if (rule.less() == null) return BigDecimal.ZERO;
        BigDecimal less = rule.less().multiply(parcel.share());
        if (rule.lessCurrency() == null) return less;
        return less.multiply(
                parcel.terms().worth().getOrDefault(rule.lessCurrency(), BigDecimal.ONE));
    }

    private void byItem() {
        for (Consignment.Item item : parcel.items()) {
            if (run.relieved(ChargeKind.Group.DUTY, item.hs())) {
                ofItems.add(BigDecimal.ZERO);
                continue;
            }
            run.doubt(item.doubts());
            run.hint(item.hints());
            ofItems.add(stepped(onItem(item), dutyStep()));
        }
    }

    /// Charges what falls on an item and gives the sum.
    private BigDecimal onItem(Consignment.Item item) {
        List<BigDecimal> weights = parcel.of(item, run.customsValues());
        BigDecimal dutiable = stepped(Parts.sum(weights), dutiableStep());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ordinary = BigDecimal.ZERO;
        for (Due due : item.dues()) {
            Charge charge = charge(due, item, dutiable, weights);
            charges.add(charge);
            sum = sum.add(charge.amount());
            if (due.kind() == ChargeKind.DUTY) ordinary = ordinary.add(charge.amount());
        }
        if (item.named()) return sum;
        for (Rule.Surcharge rule : rules.surcharges()) {
            Charge charge = surcharge(rule, item, ordinary, weights);
            charges.add(charge);
            sum = sum.add(charge.amount());
        }
        return sum;
    }

    private Charge charge(
            Due due, Consignment.Item item, BigDecimal dutiable, List<BigDecimal> weights) {
        run.use(due.law());
        BigDecimal value = due.share() == null ? dutiable : dutiable.multiply(due.share());
        BigDecimal proportional = due.rate() == null ? null : value.multiply(due.rate());
        BigDecimal amount = bounded(due, value, proportional);
        boolean byRate = proportional != null && amount.compareTo(proportional) == 0;
        return new Charge(
                due.kind(),
                due.words(),
                item.details(),
                due.law(),
                value,
                byRate ? due.rate() : null,
                amount,
                item.lines(),
                weights);
    }

    /// A rate and an amount together, at least and at most what the tariff says.
    private BigDecimal bounded(Due due, BigDecimal value, @Nullable BigDecimal proportional) {
        BigDecimal amount = due.amount() == null ? BigDecimal.ZERO : weighed(due, due.amount());
        if (proportional != null) amount = amount.add(proportional);
        Due.Bounds bounds = due.bounds();
        if (bounds == null) return amount;
        if (bounds.least() != null) {
            BigDecimal least = bounds.least().of(value);
            if (run.forks().decide(amount.compareTo(least) <= 0)) amount = least;
        }
        if (bounds.most() == null) return amount;
        BigDecimal most = bounds.most().of(value);
        return run.forks().decide(amount.compareTo(most) <= 0) ? amount : most;
    }

    /// The amount by the weight the country counts.
    private BigDecimal weighed(Due due, BigDecimal amount) {
        Rule.Steps steps = run.steps();
        Due.Weighed weighed = due.weighed();
        if (weighed == null || steps == null || steps.kilograms() == null) return amount;
        run.use(steps.law());
        return amount.add(weighed.rounding(steps.kilograms()));
    }

    private Charge surcharge(
            Rule.Surcharge rule, Consignment.Item item, BigDecimal duty, List<BigDecimal> weights) {
        run.use(rule.law());
        return new Charge(
                ChargeKind.ADDITIONAL,
                rule.words(),
                Map.of(),
                rule.law(),
                duty,
                rule.rate(),
                duty.multiply(rule.rate()),
                item.lines(),
                weights);
    }

    /// Brings the sum of all duties to the country's step and each charge in proportion.
    private void roundSum() {
        BigDecimal step = dutyStep();
        if (step == null || charges.isEmpty()) return;
        List<BigDecimal> exact = new ArrayList<>(charges.size());
        for (Charge charge : charges) exact.add(charge.amount());
        BigDecimal whole = Parts.sum(exact);
        BigDecimal sum = stepped(whole, step);
        if (run.sumsOnly()) {
            Charge first = charges.getFirst();
            charges.set(0, first.withAmount(first.amount().add(sum.subtract(whole))));
            return;
        }
        List<BigDecimal> rounded = Parts.share(sum, exact);
        for (int i = 0; i < charges.size(); i++) {
            charges.set(i, charges.get(i).withAmount(rounded.get(i)));
        }
    }

    private BigDecimal stepped(BigDecimal amount, @Nullable BigDecimal step) {
        Rule.Steps steps = run.steps();
        if (step == null || steps == null) return amount;
        run.use(steps.law());
        return Parts.step(amount, step, steps.mode());
    }

    private @Nullable BigDecimal dutiableStep() {
        Rule.Steps steps = run.steps();
        return steps == null || !parcel.countryRounding() ? null : steps.dutiable();
    }

    private @Nullable BigDecimal dutyStep() {
        Rule.Steps steps = run.steps();
        return steps == null || !parcel.countryRounding() ? null : steps.duty();
    }

    private List<BigDecimal> zeros() {
        List<BigDecimal> zeros = new ArrayList<>();
        for (int i = 0; i < parcel.values().size(); i++) zeros.add(BigDecimal.ZERO);
        return zeros;
    }
}
