package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A consignment sold at prices that contain duty, tax and fees, delivered duty paid. Unit prices,
/// freight and discount are what the shopper sees, all in one currency.
///
/// @param date the day whose rules apply, a day of the destination
/// @param freight what the shopper pays for delivery, tax inside
/// @param discount off the goods as a whole, tax inside; at most their price
/// @param registeredIn where the seller is registered for a scheme; null means wherever it sells
public record GrossRequest(
        Destination destination,
        CountryCode shipFrom,
        LocalDate date,
        Channel channel,
        Money freight,
        Money discount,
        List<GoodsLine> lines,
        @Nullable Set<String> registeredIn) {

    public GrossRequest {
        lines = List.copyOf(lines);
        registeredIn = registeredIn == null ? null : Set.copyOf(registeredIn);
        if (lines.isEmpty()) throw new IllegalArgumentException("nothing to assess");
        Consignments.check(
                freight.currency(), lines, freight, Money.zero(freight.currency()), discount);
    }

    /// Of a seller that is registered wherever it sells.
    public GrossRequest(
            Destination destination,
            CountryCode shipFrom,
            LocalDate date,
            Channel channel,
            Money freight,
            Money discount,
            List<GoodsLine> lines) {
        this(destination, shipFrom, date, channel, freight, discount, lines, null);
    }

    /// The same asked by a seller that is registered there.
    public GrossRequest of(@Nullable Set<String> places) {
        return new GrossRequest(
                destination, shipFrom, date, channel, freight, discount, lines, places);
    }

    /// What the shopper pays for goods and delivery together.
    public Money gross() {
        return Consignments.goods(lines, discount).plus(freight);
    }
}
