package io.portolan.orders;

import java.time.Instant;
import java.util.UUID;

/// An order will not be carried out. `reason` is a word: `expired`, `superseded`, `staff`.
public record OrderCancelled(UUID aggregate, String number, String reason, Instant at)
        implements OrderFact {}
