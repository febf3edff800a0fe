package io.portolan.storefront.view;

/// The way to another market, for somebody who may have landed in the wrong one. Said in the
/// language of that market.
///
/// @param to where the page they asked for is there
/// @param here the path they are at, to come back to
public record SuggestionBar(Place.MarketLink market, String to, String here) {}
