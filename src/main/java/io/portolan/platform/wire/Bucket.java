package io.portolan.platform.wire;

import java.time.Duration;

/// So many calls a second, some of them at once; who comes too fast waits for his turn.
final class Bucket {

    private static final long SECOND = 1_000_000_000L;

    private final long gap;
    private final long room;
    private long free;

    Bucket(int perSecond, int burst) {
        gap = SECOND / perSecond;
        room = gap * Math.max(0, burst - 1);
        free = System.nanoTime() - room;
    }

    /// Waits for a turn, at most `patience`. False, without having waited, when it would be
    /// longer.
    boolean take(Duration patience) {
        long wait = reserve(System.nanoTime(), patience.toNanos());
        if (wait < 0) return false;
        if (wait == 0) return true;
        try {
            Thread.sleep(Duration.ofNanos(wait));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Nanoseconds to wait for the turn that was taken; -1 when it is further off than `patience`.
    synchronized long reserve(long now, long patience) {
        long turn = Math.max(free, now - room);
        long wait = Math.max(0, turn - now);
        if (wait > patience) return -1;
        free = turn + gap;
        return wait;
    }
}
