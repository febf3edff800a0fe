package io.portolan.orders;

import java.time.Instant;
import java.util.UUID;

/// An order was placed; it may still wait for its payment.
public record OrderPlaced(
        UUID aggregate,
        String number,
        String market,
        String language,
        long totalMinor,
        String currency,
        Instant at)
        implements OrderFact {}
