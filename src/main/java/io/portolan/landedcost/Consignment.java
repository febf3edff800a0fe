package io.portolan.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A consignment counted in the destination's currency, ready to be assessed. Amounts are exact
/// and in major units.
///
/// @param values the price of each line after discount
/// @param freight transport and insurance together
/// @param items the lines, put together by what customs treats as one item
/// @param besides the price of what counts towards the limits and travels apart
/// @param countryRounding whether the country's own way of rounding is followed
record Consignment(
        List<BigDecimal> values,
        BigDecimal freight,
        BigDecimal besides,
        List<Item> items,
        Terms terms,
        boolean countryRounding) {

    /// Lines of one code with the same duties.
    ///
    /// @param hs the code's digits, null when it is not known
    /// @param taxes one list for each family of taxes: the last falls unless one before it does
    /// @param named true when the lines' own measures name an additional duty
    /// @param doubts what makes the duties an estimate
    /// @param hints what the merchant could do about the duties
    /// @param details what the name of a charge on it mentions
    record Item(
            @Nullable String hs,
            List<Integer> lines,
            List<Due> dues,
            List<Excised> excises,
            List<List<Rule.Tax>> taxes,
            boolean named,
            List<LandedCostQuote.Note> doubts,
            List<LandedCostQuote.Note> hints,
            Map<String, String> details) {

        static Map<String, String> code(@Nullable String hs) {
            if (hs == null) return Map.of();
            return Map.of(
                    "code", hs.length() <= 4 ? hs : hs.substring(0, 4) + "." + hs.substring(4));
        }

        /// Whether a duty of it is bounded.
        boolean forked() {
            for (Due due : dues) if (due.bounds() != null) return true;
            return false;
        }
    }

    /// An excise on an item.
    ///
    /// @param amount that goes by weight or volume, for all of it; null when none does
    /// @param doubt why it is not certain; null when it is
    record Excised(
            Rule.Excise rule, @Nullable BigDecimal amount, LandedCostQuote.@Nullable Note doubt) {

        /// That of two lines together.
        Excised plus(Excised other) {
            BigDecimal sum =
                    amount == null || other.amount == null ? amount : amount.add(other.amount);
            return new Excised(rule, sum, doubt == null ? other.doubt : doubt);
        }
    }

    /// What does not change with prices.
    ///
    /// @param limits of the rules, in the destination's currency, in the rules' order
    /// @param registered for each scheme of the rules whether the seller may use it
    /// @param worth of one unit of other currencies that rules mention
    /// @param digits of the minor unit of the destination's currency
    /// @param origins of all goods
    /// @param pieces how many pieces each line has
    /// @param kilograms of all goods with their packing; null when some weight is not known
    record Terms(
            List<BigDecimal> limits,
            List<Boolean> registered,
            Map<String, BigDecimal> worth,
            Channel channel,
            String shipFrom,
            int digits,
            Set<String> origins,
            List<BigDecimal> pieces,
            @Nullable BigDecimal kilograms) {

        /// A limit in the destination's currency.
        BigDecimal worth(Limit limit) {
            if (limit.currency() == null) return limit.upTo();
            return limit.upTo().multiply(worth.getOrDefault(limit.currency(), BigDecimal.ONE));
        }
    }

    /// The price of one piece of a line.
    BigDecimal piece(int line) {
        return values.get(line)
                .divide(terms.pieces().get(line), Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    /// The price of the dearest piece.
    BigDecimal dearest() {
        BigDecimal dearest = piece(0);
        for (int i = 1; i < values.size(); i++) dearest = dearest.max(piece(i));
        return dearest;
    }

    BigDecimal goods() {
        return Parts.sum(values);
    }

    /// Which share of all that counts towards the limits is in this parcel.
    BigDecimal share() {
        BigDecimal all = goods().add(besides);
        if (besides.signum() == 0 || all.signum() == 0) return BigDecimal.ONE;
        return goods().divide(all, Parts.SCALE, RoundingMode.HALF_EVEN);
    }

    /// The same goods at other prices.
    Consignment at(List<BigDecimal> otherValues, BigDecimal otherFreight) {
        return new Consignment(otherValues, otherFreight, besides, items, terms, countryRounding);
    }

    /// The same without the country's rounding, so that charges follow prices smoothly.
    Consignment smooth() {
        return new Consignment(values, freight, besides, items, terms, false);
    }

    /// The amounts of an item's lines.
    List<BigDecimal> of(Item item, List<BigDecimal> perLine) {
        return of(item.lines(), perLine);
    }

    /// The amounts of these lines.
    static List<BigDecimal> of(List<Integer> lines, List<BigDecimal> perLine) {
        List<BigDecimal> own = new ArrayList<>(lines.size());
        for (int line : lines) own.add(perLine.get(line));
        return own;
    }

    /// The sum of the amounts of an item's lines.
    BigDecimal sum(Item item, List<BigDecimal> perLine) {
        return sum(item.lines(), perLine);
    }

    /// The sum of the amounts of these lines.
    static BigDecimal sum(List<Integer> own, List<BigDecimal> perLine) {
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
