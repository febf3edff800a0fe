package io.portolan.landedcost;

import io.portolan.kernel.Money;
import java.util.List;

/// What is inside a price that contains everything: `goods + freight + duty + tax + fees` is
/// exactly `gross`.
///
/// @param gross what the shopper pays
/// @param goods the net price of the goods: what customs is told
/// @param freight the net price of delivery
/// @param lineGoods the net price of each line, summing exactly to `goods`
/// @param charges duty, tax and fees
public record GrossQuote(
        Money gross, Money goods, Money freight, List<Money> lineGoods, LandedCostQuote charges) {

    public GrossQuote {
        lineGoods = List.copyOf(lineGoods);
    }

    /// The same amounts with one more reason why they are an estimate.
    public GrossQuote doubting(LandedCostQuote.Note doubt) {
        return new GrossQuote(gross, goods, freight, lineGoods, charges.doubting(doubt));
    }
}
