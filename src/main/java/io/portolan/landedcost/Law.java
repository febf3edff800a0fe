package io.portolan.landedcost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a rule comes from and when it holds.
///
/// @param id never changes once used: `eu.low-value-duty`
/// @param from the first day it is in force; null when it is older than the book that holds it
/// @param to the last day it is in force, null while no end is known
/// @param source the law or the page it was taken from, with its address; null when there is none
/// @param reviewed when its text was last compared with the source; null when it never was, which
///     what is official cannot be
/// @param reviewBy the day by which somebody must look again, because something is announced; null
///     when nothing is
/// @param why what is not certain, in English; present when and only when it is an estimate
record Law(
        String id,
        Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable LocalDate reviewed,
        @Nullable String why,
        @Nullable LocalDate reviewBy) {

    /// How long a rule may go without being read again.
    static final int MONTHS = 6;

    /// The id of what came with the request.
    static final String GIVEN = "request.measure";

    /// How much a rule can be relied upon.
    enum Standing {

        /// The law itself or a page of the authority says so.
        @JsonProperty("official")
        OFFICIAL,

        /// Somebody else who read it says so.
        @JsonProperty("published")
        PUBLISHED,

        /// Nothing that can be looked up says so, or what it says leaves a doubt.
        @JsonProperty("estimate")
        ESTIMATE,

        /// It came with the request. Never in a file.
        GIVEN
    }

    Law {
        if (id.isBlank()) throw new IllegalArgumentException("a rule has an id");
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
        if ((standing == Standing.ESTIMATE) == (why == null || why.isBlank())) {
            throw new IllegalArgumentException(id + ": an estimate, and only one, says why");
        }
    }

    /// A measure that a request brings along.
    static Law given() {
        return new Law(
                GIVEN, Standing.GIVEN, null, null, "given with the request", null, null, null);
    }

    /// How goods sent from inside a territory are taxed where the book does not say it.
    static Law inland(RuleFile file) {
        return new Law(
                file.territory() + ".inland",
                Standing.ESTIMATE,
                null,
                null,
                null,
                null,
                "how goods sent from inside "
                        + file.name()
                        + " are taxed is not in the rule book: its rates for imports are taken",
                null);
    }

    boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean estimate() {
        return standing == Standing.ESTIMATE || fault() != null;
    }

    /// What is wrong with where it comes from; null when nothing is.
    @Nullable String fault() {
        return switch (standing) {
            case GIVEN -> null;
            case ESTIMATE ->
                    reviewed != null
                            ? "an estimate cannot have been compared with a source"
                            : source == null || traceable() ? null : "its source has no address";
            case OFFICIAL, PUBLISHED ->
                    !traceable()
                            ? "neither an address where it can be looked up nor an estimate"
                            : reviewed == null && standing == Standing.OFFICIAL
                                    ? "not compared with its source by anybody, and no estimate"
                                    : null;
        };
    }

    /// The day by which its source is to be read again: the one that is set, else half a year after
    /// it was read; null for what was never read.
    @Nullable LocalDate nextReview() {
        if (reviewBy != null || reviewed == null) return reviewBy;
        return reviewed.plusMonths(MONTHS);
    }

    LandedCostQuote.RuleRef ref() {
        return new LandedCostQuote.RuleRef(id, source, from, to, estimate());
    }

    /// Why this rule makes a quote an estimate; null when it does not.
    LandedCostQuote.@Nullable Note doubt() {
        if (why != null) return new LandedCostQuote.Note(id, why);
        String fault = fault();
        return fault == null ? null : new LandedCostQuote.Note(id, fault);
    }

    private boolean traceable() {
        if (source == null) return false;
        boolean open = source.contains("http://");
        if (!open && !source.contains("https://")) return false;
        int host = source.indexOf("://") + 3;
        int dot = source.indexOf('.', host);
        return dot > host && source.indexOf(' ', host) != host && dot + 1 < source.length();
    }
}
