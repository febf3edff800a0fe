package io.portolan.markets;

/// A market and how often it was changed.
///
/// @param version 1 as it began; what a change has to name, so that nobody overwrites unseen
public record StoredMarket(Market market, int version) {}
