package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of the rules over a consignment: customs value, limits, duty, fees, tax.
final class Assessment {

    private final RulesInForce rules;
    private final Consignment parcel;
    private final List<Boolean> under;
    private final Forks forks;
    private final boolean sumsOnly;
    private final List<BigDecimal> customsValues;
    private final List<BigDecimal> transports;
    private final List<Law> used = new ArrayList<>();
    private final List<LandedCostQuote.Note> doubts = new ArrayList<>();
    private final List<LandedCostQuote.Note> hints = new ArrayList<>();
    private Rule.@Nullable Scheme scheme;

    /// @param assumed which limits it keeps to, and after these how it goes on where its figures
    ///     decide; what is missing at the end is measured
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
        this.forks = new Forks(after(assumed, rules.limits().size()));
        this.under = assumed == null ? measured() : assumed.subList(0, rules.limits().size());
    }

    /// What is assumed beyond the limits; null when nothing is.
    private static @Nullable List<Boolean> after(@Nullable List<Boolean> assumed, int limits) {
        if (assumed == null || assumed.size() == limits) return null;
        return assumed.subList(limits, assumed.size());
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
        if (rules.union() != null) use(rules.union().law());
        chooseScheme();
        Duties duties = new Duties(rules, parcel, this);
        List<Charge> charges = new ArrayList<>(duties.charges());
        charges.addAll(new Excises(parcel, this, duties).charges());
        if (!duties.withTax() && waives(ChargeKind.Group.TAX)) {
            Taxes alone = new Taxes(rules, parcel, this, duties, List.of());
            boolean waived = waived(ChargeKind.Group.TAX, sum(alone.charges()));
            List<Charge> fees = new Fees(rules, parcel, this).charges(charges, !waived);
            charges.addAll(fees);
            if (!waived) charges.addAll(taxes(duties, fees));
        } else {
            boolean taxable = !duties.withTax();
            List<Charge> fees = new Fees(rules, parcel, this).charges(charges, taxable);
            charges.addAll(fees);
            if (taxable) charges.addAll(taxes(duties, fees));
        }
        String name = scheme == null ? null : scheme.name();
        return new Assessed(customsValues, rounded(charges), kept(), name, used, doubts, hints);
    }

    private List<Charge> taxes(Duties duties, List<Charge> fees) {
        return new Taxes(rules, parcel, this, duties, fees).charges();
    }

    /// The value duty is taken on, of each line.
    List<BigDecimal> customsValues() {
        return customsValues;
    }

    /// The share of transport and insurance of each line, by value.
    List<BigDecimal> transports() {
        return transports;
    }

    /// How the country rounds what is assessed here; null when it does not.
    Rule.@Nullable Steps steps() {
        Rule.Steps steps = rules.steps();
        if (steps == null || scheme == null) return steps;
        return Boolean.TRUE.equals(steps.borderOnly()) ? null : steps;
    }

    /// Where figures decide how it goes on.
    Forks forks() {
        return forks;
    }

    /// Whether nobody asks where charges fall and what they rest on.
    boolean sumsOnly() {
        return sumsOnly;
    }

    /// Whether the consignment keeps to this limit.
    boolean under(@Nullable Limit limit) {
        return limit == null || under.get(rules.limits().indexOf(limit));
    }

    /// Whether nothing of this group is taken on goods of this code. A scheme that collects it
    /// takes it whatever relief there is.
    boolean relieved(ChargeKind.Group group, @Nullable String hs) {
        if (scheme != null && scheme.collects(group)) return false;
        for (Rule.Relief relief : rules.reliefs()) {
            if (relief.relieves().contains(group)
                    && holds(relief)
                    && !begins(relief.exceptHs(), hs)) {
                use(relief.law());
                return true;
            }
        }
        return false;
    }

    /// Whether a tax is due on goods of this code.
    boolean taxed(@Nullable String hs) {
        return !relieved(ChargeKind.Group.TAX, hs);
    }

    private boolean holds(Rule.Relief relief) {
        return under(relief.limit())
                && (relief.channel() == null || relief.channel() == parcel.terms().channel())
                && collectedUnder(relief.underScheme())
                && from(relief.shipFrom(), relief.exceptShipFrom());
    }

    private boolean collectedUnder(@Nullable String named) {
        return named == null || (scheme != null && scheme.name().equals(named));
    }

    /// Whether the goods are sent from a place of the first list (any when null) that is not in the
    /// second.
    boolean from(@Nullable List<String> places, @Nullable List<String> except) {
        String place = parcel.terms().shipFrom();
        return (places == null || places.contains(place))
                && (except == null || !except.contains(place));
    }

    /// Whether a sum of this group is so small that it is not taken.
    boolean waived(ChargeKind.Group group, BigDecimal sum) {
        for (Rule.Waiver waiver : rules.waivers()) {
            if (waiver.group() != group) continue;
            // A part of a consignment is waived only when the whole of it would be.
            BigDecimal upTo = waiver.upTo().multiply(parcel.share());
            if (!forks.decide(sum.compareTo(upTo) <= 0)) continue;
            if (sum.signum() > 0) use(waiver.law());
            return true;
        }
        return false;
    }

    boolean waives(ChargeKind.Group group) {
        for (Rule.Waiver waiver : rules.waivers()) if (waiver.group() == group) return true;
        return false;
    }

    void doubt(List<LandedCostQuote.Note> more) {
        if (sumsOnly) return;
        for (LandedCostQuote.Note note : more) if (!doubts.contains(note)) doubts.add(note);
    }

    void hint(List<LandedCostQuote.Note> more) {
        if (sumsOnly) return;
        for (LandedCostQuote.Note note : more) if (!hints.contains(note)) hints.add(note);
    }

    void use(Law law) {
        if (sumsOnly) return;
        for (Law known : used) if (known.id().equals(law.id())) return;
        used.add(law);
    }

    static BigDecimal sum(List<Charge> charges) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) sum = sum.add(charge.amount());
        return sum;
    }

    private static boolean begins(@Nullable List<String> beginnings, @Nullable String hs) {
        if (beginnings == null || hs == null) return false;
        for (String one : beginnings) if (hs.startsWith(one)) return true;
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
            if (parcel.terms().registered().get(i) && under(candidate.limit()) && open(candidate)) {
                scheme = candidate;
                use(candidate.law());
                return;
            }
        }
    }

    private boolean open(Rule.Scheme candidate) {
        for (Consignment.Item item : parcel.items()) {
            if (begins(candidate.exceptHs(), item.hs())) return false;
        }
        return true;
    }

    private List<Boolean> measured() {
        List<Boolean> kept = new ArrayList<>(rules.limits().size());
        for (int i = 0; i < rules.limits().size(); i++) {
            BigDecimal value =
                    switch (rules.limits().get(i).measured()) {
                        case GOODS -> parcel.goods().add(parcel.besides());
                        case CUSTOMS_VALUE -> Parts.sum(customsValues).add(besides());
                        case CIF -> parcel.goods().add(parcel.freight()).add(parcel.besides());
                        case ITEM -> parcel.dearest();
                    };
            kept.add(declared(value).compareTo(parcel.terms().limits().get(i)) <= 0);
        }
        return kept;
    }

    /// What travels apart, as far as the customs value counts goods.
    private BigDecimal besides() {
        BigDecimal share = rules.valuation().share();
        return share == null ? parcel.besides() : parcel.besides().multiply(share);
    }

    /// As it is held against limits: rounded to the minor unit.
    BigDecimal declared(BigDecimal value) {
        return value.setScale(parcel.terms().digits(), RoundingMode.HALF_UP);
    }

    private List<Boolean> kept() {
        if (forks.taken().isEmpty()) return under;
        List<Boolean> kept = new ArrayList<>(under);
        kept.addAll(forks.taken());
        return kept;
    }

    /// Brings the total to the country's step: the largest charge takes what is missing, and all of
    /// them in proportion where it cannot.
    private List<Charge> rounded(List<Charge> charges) {
        Rule.Steps steps = steps();
        if (steps == null || steps.total() == null || !parcel.countryRounding()) return charges;
        if (charges.isEmpty()) return charges;
        use(steps.law());
        BigDecimal whole = sum(charges);
        BigDecimal total = Parts.step(whole, steps.total(), steps.mode());
        int largest = 0;
        for (int i = 1; i < charges.size(); i++) {
            if (charges.get(i).amount().compareTo(charges.get(largest).amount()) > 0) largest = i;
        }
        Charge first = charges.get(largest);
        BigDecimal brought = first.amount().add(total.subtract(whole));
        if (brought.signum() >= 0) {
            charges.set(largest, first.withAmount(brought));
            return charges;
        }
        List<BigDecimal> shares = Parts.share(total, charges.stream().map(Charge::amount).toList());
        for (int i = 0; i < charges.size(); i++) {
            charges.set(i, charges.get(i).withAmount(shares.get(i)));
        }
        return charges;
    }
}
