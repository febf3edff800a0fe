package io.portolan.orders;

import java.time.Instant;
import java.util.UUID;

/// An order is paid, or will be paid at the door: mail it, send it.
public record OrderConfirmed(
        UUID aggregate,
        String number,
        String market,
        String language,
        long totalMinor,
        String currency,
        boolean payOnDelivery,
        Instant at)
        implements OrderFact {}
