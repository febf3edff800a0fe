package io.portolan.storefront;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Tickets that open an order with a mailed code. The ticket names the order and its end and is
/// signed together with the code, so nothing is kept of it but the number of tries; the key lives
/// as long as the process.
@Component
class Tickets {

    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();

    private record Tried(AtomicInteger times, Instant until) {}

    /// A ticket and the digits that go with it.
    record Issued(String ticket, String code) {}

    Tickets(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    Issued issue(String number) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        byte[] salt = new byte[9];
        random.nextBytes(salt);
        Base64.Encoder plain = Base64.getUrlEncoder().withoutPadding();
        long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        String body =
                plain.encodeToString(number.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + until
                        + "."
                        + plain.encodeToString(salt);
        return new Issued(body + "." + sign(body, code), code);
    }

    /// The order's number, when the code fits, in time and within the tries a ticket has.
    Optional<String> open(String ticket, String code) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != 4 || !parts[1].matches("\\d{1,12}")) return Optional.empty();
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        if (!clock.instant().isBefore(until) || !mayTry(parts[2], until)) return Optional.empty();
        String body = parts[0] + "." + parts[1] + "." + parts[2];
        byte[] wanted = sign(body, code).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, parts[3].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        return Optional.of(
                new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
    }

    private boolean mayTry(String salt, Instant until) {
        Instant now = clock.instant();
        tried.values().removeIf(old -> old.until().isBefore(now));
        Tried tries = tried.computeIfAbsent(salt, s -> new Tried(new AtomicInteger(), until));
        return tries.times().incrementAndGet() <= TRIES;
    }

    private String sign(String body, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((body + "|" + code).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
