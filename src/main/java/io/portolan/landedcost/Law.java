package io.portolan.landedcost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a rule comes from and when it holds.
///
/// @param id never changes once used: `eu.low-value-duty`
/// @param from the first day it is in force
/// @param to the last day it is in force, null while no end is known
/// @param source the law, official page or publication it was taken from
/// @param reviewed when it was last compared with its source
/// @param estimate true when it could not be confirmed; a quote that uses it says so
/// @param why what is not certain, in English; present when and only when it is an estimate
record Law(
        String id,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        LocalDate reviewed,
        boolean estimate,
        @Nullable String why) {

    Law {
        if (id.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a rule has an id and a source: " + id);
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
        if (estimate == (why == null || why.isBlank())) {
            throw new IllegalArgumentException(id + ": an estimate, and only one, says why");
        }
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    LandedCostQuote.RuleRef ref() {
        return new LandedCostQuote.RuleRef(id, source, from, to);
    }

    /// Why this rule makes a quote an estimate; null when it does not.
    LandedCostQuote.@Nullable Note doubt() {
        return why == null ? null : new LandedCostQuote.Note(id, why);
    }
}
