package io.portolan.platform.wire;

import java.time.Duration;

/// How much a vendor may be asked, and how long and how much we listen.
///
/// @param deadline for one `send` altogether, all attempts and waits included
/// @param attempts at most this many, the first included; one for writes without a key
/// @param perSecond calls of one kind; `burst` of them at once
/// @param bodyBytes an answer longer than this is cut off and unreadable
public record Limits(Duration deadline, int attempts, int perSecond, int burst, int bodyBytes) {

    public Limits {
        if (deadline.isNegative() || deadline.isZero() || attempts < 1 || perSecond < 1) {
            throw new IllegalArgumentException("limits must leave room for one call");
        }
    }
}
