package io.portolan.markets;

/// How far a rate can still be relied on.
///
/// @param age working days of TARGET since the day it is of
public record RateStanding(ExchangeRate rate, int age, Freshness freshness) {

    /// What the shop's policy says of a rate of this age.
    public enum Freshness {
        FRESH,
        /// Staff are told; prices are still converted.
        OLD,
        /// Too old: what it converts cannot be ordered.
        STOPPED
    }

    /// Whether it came with the shop: a round number for the demo, which has no age.
    public boolean demo() {
        return rate.source().contains(RateSource.DEMO);
    }
}
