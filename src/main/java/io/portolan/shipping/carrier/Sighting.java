package io.portolan.shipping.carrier;

import java.time.Instant;

/// A scan as the carrier told it, with our reading of its word.
///
/// @param code the carrier's word
/// @param words the carrier's sentence
/// @param place as the carrier names it; may be empty
/// @param country ISO code or empty
/// @param phase a word of the ladder, `unknown` when the table does not list the code
/// @param reason a word for the trouble, empty when there is none
/// @param text key of what happened, e.g. `event.left-origin`
public record Sighting(
        String code,
        String words,
        Instant at,
        String place,
        String country,
        String phase,
        String reason,
        String text) {}
