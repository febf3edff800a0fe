package io.portolan.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// The clock that every part of the shop is given. It runs with the machine's clock, in UTC; in
/// demo mode it can be turned forward, never back, and then stays ahead by what it was turned.
public final class ShopClock extends Clock {

    private final Clock machine;
    private final AtomicReference<Duration> ahead;
    private final List<Runnable> turned = new CopyOnWriteArrayList<>();

    public ShopClock(Clock machine, Duration ahead) {
        this.machine = machine;
        this.ahead = new AtomicReference<>(ahead);
    }

    /// How far this clock is ahead of the machine's.
    public Duration ahead() {
        return ahead.get();
    }

    /// Turns the clock forward. Refuses with `IllegalArgumentException` to go back.
    public void turn(Duration by) {
        if (by.isNegative()) throw new IllegalArgumentException("time does not run back: " + by);
        ahead.updateAndGet(by::plus);
        turned.forEach(Runnable::run);
    }

    /// Has `listener` called each time the clock was turned.
    public void whenTurned(Runnable listener) {
        turned.add(listener);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return ShopClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return ShopClock.this.withZone(other);
            }
        };
    }
}
