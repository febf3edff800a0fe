package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods of one kind in the parcel.
///
/// @param hs null when it is not known yet: the quote is then an estimate
/// @param origin where it was made; the ship-from country when null
/// @param quantity at least 1
/// @param unitPrice of one piece, in the request's currency, not negative
/// @param weight of one piece
/// @param measures replace what the tariff book says of this line; empty asks the book
public record GoodsLine(
        @Nullable HsCode hs,
        @Nullable CountryCode origin,
        String description,
        long quantity,
        Money unitPrice,
        @Nullable Weight weight,
        List<Measure> measures) {

    public GoodsLine {
        measures = List.copyOf(measures);
        if (quantity < 1) throw new IllegalArgumentException("a line has at least one piece");
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + unitPrice);
        }
    }

    public static GoodsLine of(
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            String description,
            long quantity,
            Money unitPrice,
            @Nullable Weight weight) {
        return new GoodsLine(hs, origin, description, quantity, unitPrice, weight, List.of());
    }

    public Money price() {
        return unitPrice.times(quantity);
    }
}
