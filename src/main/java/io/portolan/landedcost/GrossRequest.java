package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/// A consignment sold at prices that contain duty, tax and fees, delivered duty paid. Unit prices,
/// freight and discount are what the shopper sees, all in one currency.
///
/// @param date the day whose rules apply, a day of the destination
/// @param freight what the shopper pays for delivery, tax inside
/// @param discount off the goods as a whole, tax inside; at most their price
public record GrossRequest(
        Destination destination,
        CountryCode shipFrom,
        LocalDate date,
        Channel channel,
        Money freight,
        Money discount,
        List<GoodsLine> lines) {

    public GrossRequest {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("nothing to assess");
        Consignments.check(
                freight.currency(), lines, freight, Money.zero(freight.currency()), discount);
    }

    /// What the shopper pays for goods and delivery together.
    public Money gross() {
        return Consignments.goods(lines, discount).plus(freight);
    }
}
