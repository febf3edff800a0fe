package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question about landed cost and what was answered.
///
/// @param net what was left of prices that contain duty, tax and fees; null where these come on top
///     of the prices in the question
/// @param accounted the rule by which the buyer accounts for the tax instead of the seller; null
///     where the seller charges it
public record Reckoning(
        LandedCostRequest asked,
        LandedCostQuote answer,
        @Nullable Net net,
        LandedCostQuote.@Nullable RuleRef accounted) {

    /// What is left of prices that contain everything.
    ///
    /// @param goods the goods without duty, tax and fees: what customs is told
    /// @param freight delivery without its tax
    /// @param lines the goods of each line, summing exactly to `goods`
    public record Net(Money goods, Money freight, List<Money> lines) {

        public Net {
            lines = List.copyOf(lines);
        }
    }

    /// Of prices on which duty, tax and fees come on top.
    public Reckoning(LandedCostRequest asked, LandedCostQuote answer) {
        this(asked, answer, null, null);
    }

    /// Of prices that contain duty, tax and fees.
    public Reckoning(GrossRequest asked, GrossQuote answer) {
        this(
                asked.onTop(),
                answer.charges(),
                new Net(answer.goods(), answer.freight(), answer.lineGoods()),
                null);
    }

    /// The same amounts with one more reason why they are an estimate.
    Reckoning doubting(LandedCostQuote.Note doubt) {
        return new Reckoning(asked, answer.doubting(doubt), net, accounted);
    }

    /// The same where the buyer accounts for the tax by this law: nothing of it is charged.
    public Reckoning accounted(LandedCostQuote.RuleRef law) {
        return new Reckoning(asked, new BuyerAccounts(this, law).answer(), net, law);
    }

    /// The same parcel at prices without duty, tax and fees. Where the prices in the question
    /// contain them, one piece costs its share of what is left of its line, half up: the parcel may
    /// differ from the bill by half a minor unit for each piece. Empty where the charges are more
    /// than the prices that contain them: nothing is left that could be asked about.
    public Optional<LandedCostRequest> withoutCharges() {
        if (net == null) return Optional.of(asked);
        if (net.freight().isNegative() || net.lines().stream().anyMatch(Money::isNegative)) {
            return Optional.empty();
        }
        Money none = Money.zero(answer.currency());
        List<GoodsLine> lines = new ArrayList<>();
        for (int i = 0; i < asked.lines().size(); i++) {
            lines.add(asked.lines().get(i).at(net.lines().get(i)));
        }
        return Optional.of(
                new LandedCostRequest(
                        asked.destination(),
                        asked.shipFrom(),
                        asked.date(),
                        asked.incoterm(),
                        asked.currency(),
                        net.freight(),
                        none,
                        none,
                        asked.registeredIn(),
                        asked.channel(),
                        false,
                        lines,
                        asked.rates()));
    }

    /// What the goods and their delivery cost without duty, tax and fees.
    Money price() {
        return net == null
                ? Consignments.goods(asked.lines(), asked.discount()).plus(asked.freight())
                : net.goods().plus(net.freight());
    }

    /// Whether the prices in the question contain duty, tax and fees.
    public boolean inside() {
        return net != null;
    }

    Reckoning asking(LandedCostRequest question) {
        return new Reckoning(question, answer, net, accounted);
    }
}
