package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A consignment priced with duty, tax and fees inside. Unit prices, freight and discount are what
/// the shopper sees, all in one currency. Sold as DAP, what no law has the seller take comes out of
/// them as well, and the shopper pays it at the door.
///
/// @param date the day whose rules apply, a day of the destination
/// @param freight what the shopper pays for delivery, tax inside
/// @param discount off the goods as a whole, tax inside; at most their price
/// @param registeredIn where the seller is registered for a scheme; null means wherever it sells
/// @param rates exchange rates that count in place of those of customs and of the shop
/// @param incoterm who pays at the border; it changes no figure
public record GrossRequest(
        Destination destination,
        CountryCode shipFrom,
        LocalDate date,
        Channel channel,
        Money freight,
        Money discount,
        List<GoodsLine> lines,
        @Nullable Set<String> registeredIn,
        List<GivenRate> rates,
        Incoterm incoterm) {

    public GrossRequest {
        lines = List.copyOf(lines);
        rates = List.copyOf(rates);
        registeredIn = registeredIn == null ? null : Set.copyOf(registeredIn);
        if (lines.isEmpty()) throw new IllegalArgumentException("nothing to assess");
        Consignments.check(
                freight.currency(), lines, freight, Money.zero(freight.currency()), discount);
    }

    /// Duty paid, of a seller that is registered wherever it sells.
    public GrossRequest(
            Destination destination,
            CountryCode shipFrom,
            LocalDate date,
            Channel channel,
            Money freight,
            Money discount,
            List<GoodsLine> lines) {
        this(
                destination,
                shipFrom,
                date,
                channel,
                freight,
                discount,
                lines,
                null,
                List.of(),
                Incoterm.DDP);
    }

    /// The same asked by a seller that is registered there.
    public GrossRequest of(@Nullable Set<String> places) {
        return new GrossRequest(
                destination,
                shipFrom,
                date,
                channel,
                freight,
                discount,
                lines,
                places,
                rates,
                incoterm);
    }

    /// The same delivered on these terms.
    public GrossRequest under(Incoterm terms) {
        return new GrossRequest(
                destination,
                shipFrom,
                date,
                channel,
                freight,
                discount,
                lines,
                registeredIn,
                rates,
                terms);
    }

    /// The same words asked of prices that contain everything: without insurance.
    public static GrossRequest of(LandedCostRequest asked) {
        return new GrossRequest(
                asked.destination(),
                asked.shipFrom(),
                asked.date(),
                asked.channel(),
                asked.freight(),
                asked.discount(),
                asked.lines(),
                asked.registeredIn(),
                asked.rates(),
                asked.incoterm());
    }

    /// What the shopper pays for goods and delivery together.
    public Money gross() {
        return Consignments.goods(lines, discount).plus(freight);
    }

    /// The same words as a question of prices on which the charges come on top.
    LandedCostRequest onTop() {
        return new LandedCostRequest(
                destination,
                shipFrom,
                date,
                incoterm,
                freight.currency(),
                freight,
                Money.zero(freight.currency()),
                discount,
                registeredIn,
                channel,
                false,
                lines,
                rates);
    }
}
