package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One consignment to be assessed. Prices, freight, insurance and discount are net: without the
/// duty and tax that are asked for, all in `currency`.
///
/// @param date the day whose rules apply, a day of the destination
/// @param discount off the goods as a whole, apportioned by value before any threshold is tested
/// @param registeredIn where the seller is registered for a scheme (`EU`, `GB`, `US-CA`); null
///     means wherever the merchant of this shop sells
/// @param plain `scheme: none`: assessment at the border without seller schemes, thresholds or
///     flat duties
/// @param rates exchange rates that count in place of those of customs and of the shop
public record LandedCostRequest(
        Destination destination,
        CountryCode shipFrom,
        LocalDate date,
        Incoterm incoterm,
        Currency currency,
        Money freight,
        Money insurance,
        Money discount,
        @Nullable Set<String> registeredIn,
        Channel channel,
        boolean plain,
        List<GoodsLine> lines,
        List<GivenRate> rates) {

    public LandedCostRequest {
        lines = List.copyOf(lines);
        rates = rates == null ? List.of() : List.copyOf(rates);
        registeredIn = registeredIn == null ? null : Set.copyOf(registeredIn);
        if (lines.isEmpty()) throw new IllegalArgumentException("nothing to assess");
        Consignments.check(currency, lines, freight, insurance, discount);
    }

    /// The same question by these exchange rates.
    public LandedCostRequest by(List<GivenRate> given) {
        return new LandedCostRequest(
                destination,
                shipFrom,
                date,
                incoterm,
                currency,
                freight,
                insurance,
                discount,
                registeredIn,
                channel,
                plain,
                lines,
                given);
    }

    /// The same question by the rules of another day.
    public LandedCostRequest on(LocalDate day) {
        return with(destination, day, lines);
    }

    /// The same question asked by a seller that is registered there.
    public LandedCostRequest of(@Nullable Set<String> places) {
        return new LandedCostRequest(
                destination,
                shipFrom,
                date,
                incoterm,
                currency,
                freight,
                insurance,
                discount,
                places,
                channel,
                plain,
                lines,
                rates);
    }

    /// The same question with another destination and lines.
    LandedCostRequest with(Destination place, LocalDate day, List<GoodsLine> goods) {
        return new LandedCostRequest(
                place,
                shipFrom,
                day,
                incoterm,
                currency,
                freight,
                insurance,
                discount,
                registeredIn,
                channel,
                plain,
                goods,
                rates);
    }
}
