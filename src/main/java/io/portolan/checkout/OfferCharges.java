package io.portolan.checkout;

import io.portolan.kernel.Money;
import io.portolan.landedcost.LandedCostQuote;
import java.util.List;

/// Duty, tax and fees of one piece bought alone and sent to the market's country, without delivery.
///
/// @param included whether they are inside the price; else they come on top of it
/// @param goods the piece itself, without them: what customs is told
/// @param total goods and charges together; the price, where they are inside it
/// @param charges the sums, the scheme, and whether it is an estimate
/// @param lines each charge by its name, in the shelf's language, in the order of the quote
public record OfferCharges(
        boolean included, Money goods, Money total, LandedCostQuote charges, List<Line> lines) {

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

    public boolean estimate() {
        return charges.estimate();
    }
}
