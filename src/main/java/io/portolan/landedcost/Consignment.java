package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A consignment counted in the destination's currency, ready to be assessed. Amounts are exact
/// and in major units.
///
/// @param values the price of each line after discount
/// @param freight transport and insurance together
/// @param items the lines, put together by what customs treats as one item
/// @param countryRounding whether the country's own way of rounding is followed
record Consignment(
        List<BigDecimal> values,
        BigDecimal freight,
        List<Item> items,
        Terms terms,
        boolean countryRounding) {

    /// Lines of one code with the same duties.
    ///
    /// @param hs the code's digits, null when it is not known
    /// @param named true when the lines' own measures name an additional duty
    /// @param doubts what makes the duties an estimate
    /// @param details what the name of a charge on it mentions
    record Item(
            @Nullable String hs,
            List<Integer> lines,
            List<Due> dues,
            boolean named,
            List<LandedCostQuote.Note> doubts,
            Map<String, String> details) {

        Item(
                @Nullable String hs,
                List<Integer> lines,
                List<Due> dues,
                boolean named,
                List<LandedCostQuote.Note> doubts) {
            this(hs, lines, dues, named, doubts, code(hs));
        }

        static Map<String, String> code(@Nullable String hs) {
            if (hs == null) return Map.of();
            return Map.of(
                    "code", hs.length() <= 4 ? hs : hs.substring(0, 4) + "." + hs.substring(4));
        }
    }

    /// What does not change with prices.
    ///
    /// @param limits of the rules, in the destination's currency, in the rules' order
    /// @param registered for each scheme of the rules whether the seller may use it
    /// @param worth of one unit of other currencies that rules mention
    /// @param digits of the minor unit of the destination's currency
    record Terms(
            List<BigDecimal> limits,
            List<Boolean> registered,
            Map<String, BigDecimal> worth,
            Channel channel,
            String shipFrom,
            int digits) {}

    BigDecimal goods() {
        return Parts.sum(values);
    }

    /// The same goods at other prices.
    Consignment at(List<BigDecimal> otherValues, BigDecimal otherFreight) {
        return new Consignment(otherValues, otherFreight, items, terms, countryRounding);
    }

    /// The same without the country's rounding, so that charges follow prices smoothly.
    Consignment smooth() {
        return new Consignment(values, freight, items, terms, false);
    }

    /// The amounts of an item's lines.
    List<BigDecimal> of(Item item, List<BigDecimal> perLine) {
        List<BigDecimal> own = new ArrayList<>(item.lines().size());
        for (int line : item.lines()) own.add(perLine.get(line));
        return own;
    }

    /// The sum of the amounts of an item's lines.
    BigDecimal sum(Item item, List<BigDecimal> perLine) {
        List<Integer> own = item.lines();
        BigDecimal sum = perLine.get(own.get(0));
        for (int i = 1; i < own.size(); i++) sum = sum.add(perLine.get(own.get(i)));
        return sum;
    }

    List<Integer> allLines() {
        List<Integer> lines = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) lines.add(i);
        return lines;
    }
}
