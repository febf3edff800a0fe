package io.portolan.orders;

import java.time.Instant;
import java.util.UUID;

/// Money of an order went back. `refundId` is the payment operation.
public record OrderRefunded(
        UUID aggregate, String number, UUID refundId, long amountMinor, String currency, Instant at)
        implements OrderFact {}
