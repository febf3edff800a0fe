package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The excises of one assessment. They are due whatever relief there is for duty, and belong to the
/// base of taxes that fall on duty.
final class Excises {

    private static final Set<Rule.Part> USUAL = EnumSet.of(Rule.Part.CUSTOMS_VALUE, Rule.Part.DUTY);

    private final Consignment parcel;
    private final Assessment run;
    private final List<Charge> charges = new ArrayList<>();

    Excises(Consignment parcel, Assessment run, Duties duties) {
        this.parcel = parcel;
        this.run = run;
        for (int i = 0; i < parcel.items().size(); i++) {
            Consignment.Item item = parcel.items().get(i);
            BigDecimal duty = duties.ofItem(i);
            for (Consignment.Excised excised : item.excises()) {
                Charge charge = charge(excised, item, duty);
                charges.add(charge);
                duties.addTo(i, charge.amount());
            }
        }
    }

    List<Charge> charges() {
        return charges;
    }

    private Charge charge(Consignment.Excised excised, Consignment.Item item, BigDecimal duty) {
        Rule.Excise rule = excised.rule();
        run.use(rule.law());
        if (excised.doubt() != null) run.doubt(List.of(excised.doubt()));
        List<BigDecimal> weights = parcel.of(item, run.customsValues());
        BigDecimal base = base(rule, item, duty);
        BigDecimal amount = excised.amount() == null ? BigDecimal.ZERO : excised.amount();
        if (rule.rate() != null) amount = amount.add(base.multiply(rule.rate()));
        return new Charge(
                ChargeKind.EXCISE,
                rule.words(),
                item.details(),
                rule.law(),
                base,
                excised.amount() == null ? rule.rate() : null,
                amount,
                item.lines(),
                weights);
    }

    private BigDecimal base(Rule.Excise rule, Consignment.Item item, BigDecimal duty) {
        BigDecimal base = BigDecimal.ZERO;
        for (Rule.Part part : rule.base() == null ? USUAL : rule.base()) {
            base =
                    base.add(
                            switch (part) {
                                case CUSTOMS_VALUE -> parcel.sum(item, run.customsValues());
                                case TRANSPORT -> parcel.sum(item, run.transports());
                                case GOODS -> parcel.sum(item, parcel.values());
                                case DUTY -> duty;
                                case FEES -> BigDecimal.ZERO;
                            });
        }
        return base;
    }
}
