package io.portolan.storefront;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How far a parcel has come, in the words of the order page.
///
/// @param from the first day it is expected now
/// @param stage the last rung it has reached: 1 sent, 2 on its way, 3 customs, 4 with the driver, 5
///     delivered
/// @param stopped whether something is in its way
/// @param customs whether that is customs
/// @param steps newest first
record Trip(
        String carrier,
        String number,
        LocalDate from,
        LocalDate to,
        int stage,
        boolean stopped,
        boolean customs,
        List<Step> steps) {

    Trip {
        steps = List.copyOf(steps);
    }

    /// Something that was seen of it.
    record Step(Instant at, int stage, String words, String place) {}
}
