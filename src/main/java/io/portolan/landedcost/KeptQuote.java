package io.portolan.landedcost;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote as it was given.
///
/// @param at when it was asked for, UTC
/// @param order number of the order whose bill it became; null when it was only asked for
/// @param reckoning question and answer, without what no rule needs: descriptions are empty, the
///     postcode is cut to the part that a rule looked at
public record KeptQuote(UUID id, Instant at, @Nullable String order, Reckoning reckoning) {

    public LandedCostRequest asked() {
        return reckoning.asked();
    }

    public LandedCostQuote answer() {
        return reckoning.answer();
    }
}
