package io.portolan.staff;

import java.time.Instant;
import java.util.UUID;

/// A sign-in that lasts.
///
/// @param network the network it was begun from, /24 or /48, never the whole address
/// @param agent what the browser said of itself, cut short
public record Session(
        UUID id,
        String network,
        String agent,
        Instant startedAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean current) {}
