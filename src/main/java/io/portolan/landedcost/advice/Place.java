package io.portolan.landedcost.advice;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place goods could be sent from.
///
/// @param name as the merchant calls it
/// @param freight of a parcel from there, whatever is in it, in the request's currency
/// @param arrives the day such a parcel is promised for
/// @param pieces how many of each line are there; null when there is enough of everything
public record Place(
        String name,
        CountryCode country,
        Money freight,
        Money insurance,
        LocalDate arrives,
        @Nullable List<Long> pieces) {

    public Place {
        if (pieces != null) pieces = List.copyOf(pieces);
    }

    long has(int line) {
        return pieces == null ? Long.MAX_VALUE : pieces.get(line);
    }
}
