package io.portolan.landedcost;

import java.time.Instant;
import java.util.UUID;

/// A quote as it was given.
///
/// @param at when it was asked for, UTC
/// @param asked the question without what no rule needs: descriptions are empty, the postcode is
///     cut to the part that a rule looked at
public record KeptQuote(UUID id, Instant at, LandedCostRequest asked, LandedCostQuote answer) {}
