package io.portolan.landedcost;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a rule or a line of a tariff comes from and how far it can be relied upon.
///
/// @param id never changes once used
/// @param standing `official`, `published`, `estimate` or `given`
/// @param from the first day it is in force; null when that is long ago
/// @param to the last day, null while no end is known
/// @param source the law or page, with its address; null when there is none
/// @param reviewed when it was last compared with its source; null when it never was
/// @param reviewBy the day by which it is to be read again; null of an estimate for which
///     nothing is announced
/// @param why what is not certain, in English; null when nothing is
public record RuleOrigin(
        String id,
        String standing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate reviewBy,
        @Nullable String why) {

    static RuleOrigin of(Law law) {
        return new RuleOrigin(
                law.id(),
                law.standing().name().toLowerCase(Locale.ROOT),
                law.from(),
                law.to(),
                law.source(),
                law.reviewed(),
                law.nextReview(),
                law.why());
    }

    /// Whether it holds on this day.
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
