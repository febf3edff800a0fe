package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fees of one assessment.
final class Fees {

    private final RulesInForce rules;
    private final Consignment parcel;
    private final Assessment run;

    Fees(RulesInForce rules, Consignment parcel, Assessment run) {
        this.rules = rules;
        this.parcel = parcel;
        this.run = run;
    }

    /// @param duties what is due already
    /// @param taxable whether a tax can be due besides
    List<Charge> charges(List<Charge> duties, boolean taxable) {
        if (rules.fees().isEmpty()) return List.of();
        List<Charge> fees = new ArrayList<>();
        boolean due = anythingDue(duties, taxable);
        for (Rule.Fee fee : rules.fees()) {
            if (taken(fee, due)) fees.add(charge(fee));
        }
        return fees;
    }

    private boolean taken(Rule.Fee fee, boolean due) {
        if (fee.channel() != null && fee.channel() != parcel.terms().channel()) return false;
        if (!run.under(fee.limit()) || (fee.whenTaxed() && !due)) return false;
        if (fee.limitOver() != null && run.under(fee.limitOver())) return false;
        return run.from(fee.shipFrom(), null);
    }

    private Charge charge(Rule.Fee fee) {
        run.use(fee.law());
        BigDecimal value = fee.rate() == null ? parcel.goods() : Parts.sum(run.customsValues());
        BigDecimal proportional = fee.rate() == null ? null : value.multiply(fee.rate());
        BigDecimal amount = proportional == null ? fixed(fee) : bounded(fee, proportional);
        return new Charge(
                fee.fee(),
                fee.words(),
                Map.of(),
                fee.law(),
                value,
                proportional == null || amount.compareTo(proportional) != 0 ? null : fee.rate(),
                amount,
                parcel.allLines(),
                parcel.values());
    }

    private BigDecimal fixed(Rule.Fee fee) {
        BigDecimal perClass = fee.perClass();
        if (perClass != null && fee.digits() != null) {
            return perClass.multiply(BigDecimal.valueOf(classes(fee.digits())));
        }
        if (fee.perKg() != null) return byWeight(fee, fee.perKg());
        return fee.amount() == null ? BigDecimal.ZERO : fee.amount();
    }

    private BigDecimal byWeight(Rule.Fee fee, BigDecimal each) {
        BigDecimal kilograms = parcel.terms().kilograms();
        if (kilograms != null) return each.multiply(kilograms);
        String text =
                "a fee goes by the weight, which is not known of all goods: it is not counted";
        run.doubt(List.of(new LandedCostQuote.Note(fee.law().id() + ".weight-unknown", text)));
        return BigDecimal.ZERO;
    }

    private int classes(int digits) {
        Set<String> classes = new HashSet<>();
        for (int i = 0; i < parcel.items().size(); i++) {
            classes.add(code(parcel.items().get(i).hs(), i, digits));
        }
        return classes.size();
    }

    /// The class of so many digits; an item without a code is a class of its own.
    static String code(@Nullable String hs, int item, int digits) {
        if (hs == null) return "?" + item;
        return hs.length() < digits ? hs : hs.substring(0, digits);
    }

    private BigDecimal bounded(Rule.Fee fee, BigDecimal amount) {
        BigDecimal least = fee.least();
        if (least != null && run.forks().decide(amount.compareTo(least) <= 0)) return least;
        BigDecimal most = fee.most();
        if (most != null && !run.forks().decide(amount.compareTo(most) <= 0)) return most;
        return amount;
    }

    private boolean anythingDue(List<Charge> duties, boolean taxable) {
        for (Charge duty : duties) if (duty.amount().signum() > 0) return true;
        if (!taxable) return false;
        for (Consignment.Item item : parcel.items()) if (taxDue(item)) return true;
        return false;
    }

    /// An empty rate is a tax all the same: it is declared.
    private boolean taxDue(Consignment.Item item) {
        return !item.taxes().isEmpty() && run.taxed(item.hs());
    }
}
