package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
        for (Rule.Tax tax : rules.taxes()) levy(tax);
    }

    List<Charge> charges() {
        return charges;
    }

    /// What a tax comes to on an item and its base.
    private record OnItem(Consignment.Item item, BigDecimal base, BigDecimal tax) {}

    private void levy(Rule.Tax tax) {
        List<OnItem> taxed = new ArrayList<>();
        for (int i = 0; i < parcel.items().size(); i++) {
            Consignment.Item item = parcel.items().get(i);
            if (!run.taxed(item.hs())) continue;
            BigDecimal base = stepped(base(tax, item, duties.ofItem(i)), taxBaseStep());
            taxed.add(new OnItem(item, base, amount(tax, base)));
        }
        if (taxed.isEmpty()) return;
        run.use(tax.law());
        charges.add(charge(tax, tax.words(), tax.rate(), taxed));
        Rule.Local local = tax.local();
        if (local != null) {
            charges.add(charge(tax, local.words(), null, local(local, taxed)));
        }
    }

    private BigDecimal base(Rule.Tax tax, Consignment.Item item, BigDecimal duty) {
        BigDecimal base = BigDecimal.ZERO;
        for (Rule.Part part : tax.base()) {
            base =
                    base.add(
                            switch (part) {
                                case CUSTOMS_VALUE ->
                                        uplifted(tax, parcel.sum(item, run.customsValues()));
                                case TRANSPORT -> parcel.sum(item, run.transports());
                                case GOODS -> parcel.sum(item, parcel.values());
                                case DUTY -> duty;
                                case FEES -> parcel.sum(item, taxedFees);
                            });
        }
        return base;
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
    private List<OnItem> local(Rule.Local local, List<OnItem> taxed) {
        List<OnItem> shares = new ArrayList<>();
        for (OnItem on : taxed) {
            BigDecimal whole = stepped(on.tax(), taxStep());
            BigDecimal share =
                    whole.multiply(local.numerator())
                            .divide(local.denominator(), Parts.SCALE, RoundingMode.HALF_EVEN);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(parcel.terms().digits());
            shares.add(
                    new OnItem(on.item(), whole, stepped(share, taxStep() == null ? null : unit)));
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
            lines.addAll(on.item().lines());
            weights.addAll(Parts.share(on.tax(), parcel.of(on.item(), run.customsValues())));
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
        Rule.Steps steps = rules.steps();
        if (step == null || steps == null) return amount;
        run.use(steps.law());
        return Parts.step(amount, step, steps.mode());
    }

    private @Nullable BigDecimal taxBaseStep() {
        Rule.Steps steps = rules.steps();
        return steps == null || !parcel.countryRounding() ? null : steps.taxBase();
    }

    private @Nullable BigDecimal taxStep() {
        Rule.Steps steps = rules.steps();
        return steps == null || !parcel.countryRounding() ? null : steps.tax();
    }
}
