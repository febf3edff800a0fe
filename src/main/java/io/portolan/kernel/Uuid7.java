package io.portolan.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes UUIDs of version 7 (RFC 9562): the first 48 bits are the millisecond, the rest is random,
/// so that keys grow with time. Within one millisecond of one process they keep growing too.
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastMillis;
    private static int sequence;

    private Uuid7() {}

    /// A new id for the instant `millis` (Unix epoch, UTC) of the caller's clock.
    public static UUID at(long millis) {
        int inMillisecond;
        long moment;
        synchronized (Uuid7.class) {
            if (millis > lastMillis) {
                lastMillis = millis;
                sequence = RANDOM.nextInt(1 << 10);
            } else if (++sequence == 1 << 12) {
                lastMillis++;
                sequence = 0;
            }
            moment = millis < lastMillis - 60_000 ? millis : lastMillis;
            inMillisecond = sequence;
        }
        long high = (moment << 16) | 0x7000L | inMillisecond;
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
