package io.portolan.checkout;

import io.portolan.kernel.Money;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.LandedCostQuote;
import java.util.List;

/// Duty, tax and fees of one piece bought alone and sent to the market's country, without delivery.
///
/// @param included whether they are inside the price; else they come on top of it
/// @param goods the piece itself, without them: what customs is told
/// @param total goods and charges together; the price, where they are inside it
/// @param incoterm who pays them at the border when it travels the way that is offered first
/// @param carrier what the carrier asks of who pays at the door; zero for nothing
/// @param charges the sums, the scheme, and whether it is an estimate
/// @param lines each charge by its name, in the shelf's language, in the order of the quote
public record OfferCharges(
        boolean included,
        Money goods,
        Money total,
        Incoterm incoterm,
        Money carrier,
        LandedCostQuote charges,
        List<Line> lines) {

    /// One charge and what it is called.
    public record Line(String label, LandedCostQuote.Component component) {}

    public OfferCharges {
        lines = List.copyOf(lines);
    }

    public Money duty() {
        return charges.duty();
    }

    public Money tax() {
        return charges.tax();
    }

    public Money fees() {
        return charges.fees();
    }

    /// What is due at the door, an estimate; zero where all is charged with the price.
    public Money onDelivery() {
        List<Money> due =
                charges.components().stream()
                        .filter(part -> !charges.atSale(part.kind(), incoterm))
                        .map(LandedCostQuote.Component::amount)
                        .toList();
        Money sum = Money.sum(total.currency(), due);
        return sum.isZero() ? sum : sum.plus(carrier);
    }

    /// What is paid in the shop, without delivery.
    public Money now() {
        Money due = onDelivery();
        return due.isZero() ? total : total.minus(due.minus(carrier));
    }

    public boolean estimate() {
        return charges.estimate();
    }
}
