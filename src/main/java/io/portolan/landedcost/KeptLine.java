package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kept quote as a list shows it.
///
/// @param at when it was asked for, UTC
/// @param asOf the day whose rules applied
/// @param total duty, tax and fees
/// @param order number of the order whose bill it became; null when it was only asked for
public record KeptLine(
        UUID id,
        Instant at,
        LocalDate asOf,
        CountryCode to,
        Money total,
        boolean estimate,
        @Nullable String order) {

    static KeptLine of(KeptQuote quote) {
        return new KeptLine(
                quote.id(),
                quote.at(),
                quote.asked().date(),
                quote.asked().destination().country(),
                quote.answer().total(),
                quote.answer().estimate(),
                quote.order());
    }
}
