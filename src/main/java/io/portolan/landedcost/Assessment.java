package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run of the rules over a consignment: customs value, limits, duty, fees, tax.
final class Assessment {

    private final RulesInForce rules;
    private final Consignment parcel;
    private final List<Boolean> under;
    private final boolean sumsOnly;
    private final List<BigDecimal> customsValues;
    private final List<BigDecimal> transports;
    private final List<Law> used = new ArrayList<>();
    private final List<LandedCostQuote.Note> doubts = new ArrayList<>();
    private Rule.@Nullable Scheme scheme;

    private Assessment(
            RulesInForce rules,
            Consignment parcel,
            @Nullable List<Boolean> assumed,
            boolean sumsOnly) {
        this.sumsOnly = sumsOnly;
        this.rules = rules;
        this.parcel = parcel;
        this.transports = Parts.share(parcel.freight(), parcel.values());
        this.customsValues = valued(rules.valuation());
        this.under = assumed == null ? measured() : assumed;
    }

    /// What the consignment costs.
    static Assessed of(RulesInForce rules, Consignment parcel) {
        return new Assessment(rules, parcel, null, false).run();
    }

    /// What it would cost if the limits were kept to as `under` says, whatever its value is.
    static Assessed assuming(RulesInForce rules, Consignment parcel, List<Boolean> under) {
        return new Assessment(rules, parcel, under, false).run();
    }

    /// The same for its sums alone: no charge says where it falls or what it rests on.
    static Assessed sums(RulesInForce rules, Consignment parcel, List<Boolean> under) {
        return new Assessment(rules, parcel, under, true).run();
    }

    /// Which limits the consignment keeps to, without assessing it.
    static List<Boolean> limits(RulesInForce rules, Consignment parcel) {
        return new Assessment(rules, parcel, null, true).under;
    }

    private Assessed run() {
        use(rules.valuation().law());
        chooseScheme();
        Duties duties = new Duties(rules, parcel, this);
        List<Charge> charges = new ArrayList<>(duties.charges());
        List<Charge> fees = fees(charges);
        charges.addAll(fees);
        charges.addAll(new Taxes(rules, parcel, this, duties, fees).charges());
        return new Assessed(
                customsValues, charges, under, scheme == null ? null : scheme.name(), used, doubts);
    }

    /// The value duty is taken on, of each line.
    List<BigDecimal> customsValues() {
        return customsValues;
    }

    /// The share of transport and insurance of each line, by value.
    List<BigDecimal> transports() {
        return transports;
    }

    /// Whether nobody asks where charges fall and what they rest on.
    boolean sumsOnly() {
        return sumsOnly;
    }

    /// Whether the consignment keeps to this limit.
    boolean under(@Nullable Limit limit) {
        return limit == null || under.get(rules.limits().indexOf(limit));
    }

    /// Whether nothing of this group is taken on goods of this code.
    boolean relieved(ChargeKind.Group group, @Nullable String hs) {
        for (Rule.Relief relief : rules.reliefs()) {
            if (relief.relieves().contains(group)
                    && under(relief.limit())
                    && (relief.shipFrom() == null
                            || relief.shipFrom().contains(parcel.terms().shipFrom()))
                    && !excepted(relief, hs)) {
                use(relief.law());
                return true;
            }
        }
        return false;
    }

    /// Whether a tax is due on goods of this code: a scheme collects it whatever the relief.
    boolean taxed(@Nullable String hs) {
        return scheme != null || !relieved(ChargeKind.Group.TAX, hs);
    }

    void doubt(List<LandedCostQuote.Note> more) {
        if (sumsOnly) return;
        for (LandedCostQuote.Note note : more) if (!doubts.contains(note)) doubts.add(note);
    }

    void use(Law law) {
        if (sumsOnly) return;
        for (Law known : used) if (known.id().equals(law.id())) return;
        used.add(law);
    }

    private static boolean excepted(Rule.Relief relief, @Nullable String hs) {
        if (relief.exceptHs() == null || hs == null) return false;
        for (String excepted : relief.exceptHs()) if (hs.startsWith(excepted)) return true;
        return false;
    }

    private List<BigDecimal> valued(Rule.Valuation valuation) {
        BigDecimal share = valuation.share();
        List<BigDecimal> values = new ArrayList<>(parcel.values().size());
        for (int i = 0; i < parcel.values().size(); i++) {
            BigDecimal value = parcel.values().get(i);
            values.add(
                    switch (valuation.basis()) {
                        case CIF -> value.add(transports.get(i));
                        case FOB -> value;
                        case SHARE_OF_GOODS -> share == null ? value : value.multiply(share);
                    });
        }
        return values;
    }

    private void chooseScheme() {
        for (int i = 0; i < rules.schemes().size(); i++) {
            Rule.Scheme candidate = rules.schemes().get(i);
            if (parcel.terms().registered().get(i) && under(candidate.limit())) {
                scheme = candidate;
                use(candidate.law());
                return;
            }
        }
    }

    private List<Boolean> measured() {
        List<Boolean> kept = new ArrayList<>(rules.limits().size());
        for (int i = 0; i < rules.limits().size(); i++) {
            BigDecimal value =
                    switch (rules.limits().get(i).measured()) {
                        case GOODS, ITEM -> parcel.goods();
                        case CUSTOMS_VALUE -> Parts.sum(customsValues);
                        case CIF -> parcel.goods().add(parcel.freight());
                    };
            BigDecimal declared = value.setScale(parcel.terms().digits(), RoundingMode.HALF_UP);
            kept.add(declared.compareTo(parcel.terms().limits().get(i)) <= 0);
        }
        return kept;
    }

    private List<Charge> fees(List<Charge> duties) {
        if (rules.fees().isEmpty()) return List.of();
        List<Charge> fees = new ArrayList<>();
        boolean due = anythingDue(duties);
        for (Rule.Fee fee : rules.fees()) {
            if (fee.amount() == null) continue;
            if (fee.channel() != null && fee.channel() != parcel.terms().channel()) continue;
            if (!under(fee.limit()) || (fee.whenTaxed() && !due)) continue;
            use(fee.law());
            fees.add(
                    new Charge(
                            fee.fee(),
                            fee.words(),
                            Map.of(),
                            fee.law(),
                            parcel.goods(),
                            null,
                            fee.amount(),
                            parcel.allLines(),
                            parcel.values()));
        }
        return fees;
    }

    private boolean anythingDue(List<Charge> duties) {
        for (Charge duty : duties) if (duty.amount().signum() > 0) return true;
        for (Consignment.Item item : parcel.items()) if (taxDue(item)) return true;
        return false;
    }

    private boolean taxDue(Consignment.Item item) {
        return !rules.taxes().isEmpty() && taxed(item.hs());
    }
}
