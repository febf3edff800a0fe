package io.portolan.landedcost;

import org.jspecify.annotations.Nullable;

/// What a destination takes for one consignment when goods travel in several parcels.
///
/// @param order whether goods of one order are held against limits together all the same
/// @param orders whether several orders of one buyer are
/// @param rule that says so; null when none is known, and the goods of one order are taken together
///     to be on the safe side
/// @param doubt why it is not certain; null when it is
public record Togetherness(
        boolean order,
        boolean orders,
        LandedCostQuote.@Nullable RuleRef rule,
        LandedCostQuote.@Nullable Note doubt) {

    static Togetherness of(Rule.@Nullable OneConsignment rule) {
        if (rule == null) return new Togetherness(true, false, null, unknown("one order"));
        LandedCostQuote.Note doubt = rule.law().doubt();
        if (doubt == null && rule.orders() == null) doubt = unknown("several orders of one buyer");
        return new Togetherness(
                rule.order() == null || rule.order(),
                rule.orders() != null && rule.orders(),
                rule.law().ref(),
                doubt);
    }

    private static LandedCostQuote.Note unknown(String of) {
        return new LandedCostQuote.Note(
                "one-consignment-unknown",
                "no rule is known of how the parcels of " + of + " are held against limits");
    }
}
