package io.portolan.platform.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Stops asking a vendor that is down: when at least half of the last twenty exchanges failed (and
/// no fewer than ten), nothing is sent for half a minute, then one call may try.
final class Breaker {

    private static final int WINDOW = 20;
    private static final int LEAST = 10;
    private static final Duration SHUT = Duration.ofSeconds(30);

    private final Clock clock;
    private final boolean[] failed = new boolean[WINDOW];
    private int heard;
    private Instant shutUntil = Instant.EPOCH;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /// Whether a call may be sent now. After the pause it lets one through and waits for what that
    /// one hears.
    synchronized boolean lets() {
        Instant now = clock.instant();
        if (shutUntil.equals(Instant.EPOCH)) return true;
        if (now.isBefore(shutUntil)) return false;
        shutUntil = now.plus(SHUT);
        return true;
    }

    synchronized void heard(boolean well) {
        if (well && !shutUntil.equals(Instant.EPOCH)) {
            shutUntil = Instant.EPOCH;
            heard = 0;
        }
        failed[heard++ % WINDOW] = !well;
        int known = Math.min(heard, WINDOW);
        int bad = 0;
        for (int i = 0; i < known; i++) if (failed[i]) bad++;
        if (bad >= LEAST && bad * 2 >= known) shutUntil = clock.instant().plus(SHUT);
    }
}
