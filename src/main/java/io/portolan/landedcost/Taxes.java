package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The taxes of one assessment.
final class Taxes {

    private final RulesInForce rules;
    private final Consignment parcel;
    private final Assessment run;
    private final Duties duties;
    private final List<Charge> charges = new ArrayList<>();
    private final List<BigDecimal> taxedFees;

    Taxes(
            RulesInForce rules,
            Consignment parcel,
            Assessment run,
            Duties duties,
            List<Charge> fees) {
        this.rules = rules;
        this.parcel = parcel;
        this.run = run;
        this.duties = duties;
        this.taxedFees = Parts.share(sum(fees), parcel.values());
        IdentityHashMap<Rule.Tax, List<OnItem>> falls = new IdentityHashMap<>();
        for (int i = 0; i < parcel.items().size(); i++) choose(i, falls);
        for (Rule.Tax tax : rules.taxes()) levy(tax, falls.getOrDefault(tax, List.of()));
    }

    List<Charge> charges() {
        return charges;
    }

    /// What a tax comes to on lines of an item and its base.
    private record OnItem(List<Integer> lines, BigDecimal base, BigDecimal tax) {}

    /// Finds the tax of each family that falls on an item, or on each of its lines where the price
    /// of the piece decides.
    private void choose(int place, IdentityHashMap<Rule.Tax, List<OnItem>> falls) {
        Consignment.Item item = parcel.items().get(place);
        if (item.taxes().isEmpty() || !run.taxed(item.hs())) return;
        BigDecimal duty = duties.ofItem(place);
        for (List<Rule.Tax> family : item.taxes()) {
            if (family.size() == 1 && !TaxChoice.bounded(family.getFirst())) {
                put(family.getFirst(), item.lines(), duty, falls);
                continue;
            }
            Map<Rule.Tax, List<Integer>> parts = new LinkedHashMap<>();
            for (int line : item.lines()) {
                Rule.Tax tax = fitting(family, line);
                if (tax != null) parts.computeIfAbsent(tax, t -> new ArrayList<>()).add(line);
            }
            parts.forEach((tax, lines) -> put(tax, lines, part(duty, lines, item), falls));
        }
    }

    private Rule.@Nullable Tax fitting(List<Rule.Tax> family, int line) {
        for (Rule.Tax tax : family) {
            if (keeps(tax.upTo(), line) && (tax.over() == null || !keeps(tax.over(), line))) {
                return tax;
            }
        }
        return null;
    }

    private boolean keeps(@Nullable Limit limit, int line) {
        if (limit == null) return true;
        BigDecimal price = run.declared(parcel.piece(line));
        return run.forks().decide(price.compareTo(parcel.terms().worth(limit)) <= 0);
    }

    /// The duty of some lines of an item, by their customs value.
    private BigDecimal part(BigDecimal duty, List<Integer> lines, Consignment.Item item) {
        if (lines.size() == item.lines().size() || duty.signum() == 0) return duty;
        BigDecimal whole = parcel.sum(item, run.customsValues());
        BigDecimal own = Consignment.sum(lines, run.customsValues());
        if (whole.signum() == 0) {
            own = BigDecimal.valueOf(lines.size());
            whole = BigDecimal.valueOf(item.lines().size());
        }
        return duty.multiply(own).divide(whole, Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    private void put(
            Rule.Tax tax, List<Integer> lines, BigDecimal duty, Map<Rule.Tax, List<OnItem>> falls) {
        BigDecimal base = stepped(base(tax, lines, duty), taxBaseStep());
        falls.computeIfAbsent(tax, t -> new ArrayList<>())
                .add(new OnItem(lines, base, amount(tax, base)));
    }

    private void levy(Rule.Tax tax, List<OnItem> taxed) {
        if (taxed.isEmpty()) return;
        run.use(tax.law());
        if (tax.taxClass() == TaxClass.EXEMPT) return;
        charges.add(charge(tax, tax.words(), tax.rate(), taxed));
        Local local = tax.local();
        if (local != null) {
            charges.add(charge(tax, local.words(), null, local(local, taxed)));
        }
    }

    private BigDecimal base(Rule.Tax tax, List<Integer> lines, BigDecimal duty) {
        BigDecimal base = BigDecimal.ZERO;
        for (Rule.Part part : tax.base()) {
            base =
                    base.add(
                            switch (part) {
                                case CUSTOMS_VALUE ->
                                        uplifted(tax, Consignment.sum(lines, run.customsValues()));
                                case TRANSPORT -> Consignment.sum(lines, run.transports());
                                case GOODS -> price(tax, lines);
                                case DUTY -> duty;
                                case FEES -> Consignment.sum(lines, taxedFees);
                            });
        }
        return base;
    }

    private BigDecimal price(Rule.Tax tax, List<Integer> lines) {
        Consignment.Terms terms = parcel.terms();
        BigDecimal free = TaxTerms.free(tax, Consignment.sum(lines, terms.pieces()), terms);
        return Consignment.sum(lines, parcel.values()).subtract(free);
    }

    private static BigDecimal uplifted(Rule.Tax tax, BigDecimal value) {
        return tax.uplift() == null ? value : value.multiply(tax.uplift());
    }

    private static BigDecimal amount(Rule.Tax tax, BigDecimal base) {
        BigDecimal amount = base.multiply(tax.rate());
        if (!tax.inside()) return amount;
        return amount.divide(
                BigDecimal.ONE.subtract(tax.rate()), Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    /// A share of each item's tax, cut to the minor unit where the country rounds.
    private List<OnItem> local(Local local, List<OnItem> taxed) {
        List<OnItem> shares = new ArrayList<>();
        for (OnItem on : taxed) {
            BigDecimal whole = stepped(on.tax(), taxStep());
            BigDecimal share =
                    whole.multiply(local.numerator())
                            .divide(local.denominator(), Parts.SCALE, RoundingMode.HALF_EVEN);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(parcel.terms().digits());
            shares.add(
                    new OnItem(on.lines(), whole, stepped(share, taxStep() == null ? null : unit)));
        }
        return shares;
    }

    private Charge charge(
            Rule.Tax tax, String words, @Nullable BigDecimal rate, List<OnItem> taxed) {
        List<Integer> lines = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (OnItem on : taxed) {
            base = base.add(on.base());
            whole = whole.add(on.tax());
            if (run.sumsOnly()) continue;
            lines.addAll(on.lines());
            weights.addAll(Parts.share(on.tax(), Consignment.of(on.lines(), run.customsValues())));
        }
        return new Charge(
                tax.tax(),
                words,
                Map.of(),
                tax.law(),
                base,
                rate,
                stepped(whole, taxStep()),
                lines,
                weights);
    }

    private BigDecimal sum(List<Charge> fees) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge fee : fees) {
            for (Rule.Fee rule : rules.fees()) {
                if (rule.law().equals(fee.law()) && rule.taxed()) sum = sum.add(fee.amount());
            }
        }
        return sum;
    }

    private BigDecimal stepped(BigDecimal amount, @Nullable BigDecimal step) {
        Rule.Steps steps = run.steps();
        if (step == null || steps == null) return amount;
        run.use(steps.law());
        return Parts.step(amount, step, steps.mode());
    }

    private @Nullable BigDecimal taxBaseStep() {
        Rule.Steps steps = run.steps();
        return steps == null || !parcel.countryRounding() ? null : steps.taxBase();
    }

    private @Nullable BigDecimal taxStep() {
        Rule.Steps steps = run.steps();
        return steps == null || !parcel.countryRounding() ? null : steps.tax();
    }
}
