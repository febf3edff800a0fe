package io.portolan.markets;

import java.util.List;

/// Whose rates count, how often they are fetched and how old they may be.
///
/// @param sources the most trusted first; a later one steps in when those before it are old
/// @param everyHours how often sources without a day of their own are asked
/// @param warnAfter working days of TARGET after which a rate counts as old
/// @param stopAfter working days after which no price converted by it can be ordered
public record RatePolicy(List<RateSource> sources, int everyHours, int warnAfter, int stopAfter) {

    /// No source is asked until the merchant chooses one.
    public static final RatePolicy FIRST = new RatePolicy(List.of(), 1, 3, 10);

    public RatePolicy {
        sources = List.copyOf(sources);
        if (everyHours < 1 || everyHours > 24) throw new IllegalArgumentException("every hours");
        if (warnAfter < 1 || warnAfter > 60) throw new IllegalArgumentException("warn after");
        if (stopAfter < warnAfter || stopAfter > 365) {
            throw new IllegalArgumentException("stop after");
        }
    }
}
