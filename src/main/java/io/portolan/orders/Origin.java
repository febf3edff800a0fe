package io.portolan.orders;

import java.time.Instant;

/// Where an order came from that was not placed here.
///
/// @param source `shopify`
/// @param number as it was there: `#1001`
public record Origin(String source, String number, Instant importedAt) {}
