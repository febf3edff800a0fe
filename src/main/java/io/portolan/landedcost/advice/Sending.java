package io.portolan.landedcost.advice;

import io.portolan.kernel.Money;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;

/// One parcel and what it costs until the door.
public record Sending(LandedCostRequest parcel, LandedCostQuote quote) {

    /// Freight and insurance.
    public Money transport() {
        return parcel.freight().plus(parcel.insurance());
    }

    /// Freight, insurance, duty, tax and fees.
    public Money cost() {
        return transport().plus(quote.total());
    }

    static Money cost(java.util.List<Sending> sendings) {
        return sendings.stream().map(Sending::cost).reduce(Money::plus).orElseThrow();
    }
}
