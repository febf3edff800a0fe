package io.portolan.landedcost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts of rules that can be written down and are not counted: a quote they could change says so.
final class Unheeded {

    private Unheeded() {}

    /// One note for each rule that is not counted as it is written.
    static List<LandedCostQuote.Note> of(List<Rule> rules) {
        List<LandedCostQuote.Note> notes = new ArrayList<>();
        for (Rule rule : rules) {
            String part = part(rule);
            if (part != null) {
                notes.add(
                        new LandedCostQuote.Note(
                                rule.law().id(), "this rule is not counted in full: " + part));
            }
        }
        return notes;
    }

    private static @Nullable String part(Rule rule) {
        return switch (rule) {
            case Rule.Relief one ->
                    one.channel() != null || one.exceptShipFrom() != null
                            ? "by channel or place of dispatch"
                            : item(one.limit());
            case Rule.Waiver one -> "a waiver of small sums";
            case Rule.SimplifiedDuty one ->
                    one.shipFrom() != null
                                    || one.exceptShipFrom() != null
                                    || one.origins() != null
                                    || one.withTax()
                            ? "by place of dispatch, or with the tax in it"
                            : null;
            case Rule.Scheme one ->
                    one.exceptHs() != null || one.collects() != null || one.countries() != null
                            ? "goods, sums or countries of a scheme"
                            : item(one.limit());
            case Rule.Excise one -> "excise";
            case Rule.Tax one ->
                    one.selective() || one.postcodes() != null
                            ? "a rate for some goods or postcodes"
                            : null;
            case Rule.Fee one ->
                    one.amount() == null || one.shipFrom() != null || one.limitOver() != null
                            ? "a fee by rate, class or above a limit"
                            : null;
            case Rule.Steps one -> one.total() == null ? null : "rounding of the total";
            case Rule.CustomsRate one -> "the exchange rate of customs";
            case Rule.Valuation one -> null;
            case Rule.Tariff one -> null;
            case Rule.Surcharge one -> null;
            case Rule.Notice one -> null;
        };
    }

    private static @Nullable String item(Limit limit) {
        return limit.measured() == Limit.Measured.ITEM ? "a limit by piece" : null;
    }
}
