package io.portolan.filings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a fact of this module comes from.
///
/// @param id never changes once used: `registration.eu.oss`
/// @param standing `official`: a page of the authority; `published`: somebody who read it;
///     `estimate`: neither
/// @param from the first day it holds; null when that is long ago
/// @param to the last day it holds, null while no end is known
/// @param source with its address; null for an estimate
/// @param reviewed when it was last compared with the source
/// @param why what is not certain, in English; of an estimate alone
public record Law(
        String id,
        String standing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable LocalDate reviewed,
        @Nullable String why) {

    public Law {
        boolean traced = source != null && source.contains("https://");
        boolean guessed = standing.equals("estimate");
        if (guessed ? why == null || reviewed != null : !traced) {
            throw new IllegalArgumentException(id + ": a source with its address, or an estimate");
        }
    }

    public boolean estimate() {
        return standing.equals("estimate");
    }

    boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
