package io.portolan.storefront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// What each address told within an hour: the same thing counts once, and only so many do. Neither
/// address nor words are kept, only fingerprints of 64 bits with a salt that nobody knows, in
/// memory, for an hour from the first on.
final class HourOfTold {

    static final int MOST = 120;

    private static final int MOST_ADDRESSES = 50_000;
    private static final int NETWORK = 8;

    private final byte[] salt = new byte[32];
    private final Cache<Long, Told> all;

    HourOfTold(Clock clock) {
        new SecureRandom().nextBytes(salt);
        this.all =
                Caffeine.newBuilder()
                        .executor(Runnable::run)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .expireAfterWrite(Duration.ofHours(1))
                        .maximumSize(MOST_ADDRESSES)
                        .build();
    }

    /// Whether this counts: the address has not told it within the hour, nor too much else.
    boolean first(InetAddress from, String what) {
        // Of IPv6 the network: one household has all of its addresses.
        byte[] bytes = from.getAddress();
        if (from instanceof Inet6Address) bytes = Arrays.copyOf(bytes, NETWORK);
        return all.get(fingerprint(bytes), who -> new Told())
                .add(fingerprint(what.getBytes(StandardCharsets.UTF_8)));
    }

    private long fingerprint(byte[] of) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(of)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What one address told; at most a kilobyte.
    private static final class Told {

        private long[] things = new long[4];
        private int count;

        synchronized boolean add(long thing) {
            if (count == MOST) return false;
            for (int i = 0; i < count; i++) if (things[i] == thing) return false;
            if (count == things.length) things = Arrays.copyOf(things, Math.min(MOST, 2 * count));
            things[count++] = thing;
            return true;
        }
    }
}
