package io.portolan.storefront;

import io.portolan.platform.secrets.KeyEncryption;
import io.portolan.platform.secrets.WrongKey;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Tickets that open an order with a mailed code. The ticket holds the order's number, sealed with
/// the shop's key for this code and this end alone, so nothing is kept of it but the number of
/// tries, and it outlives a restart.
@Component
class Tickets {

    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final Pattern TICKET = Pattern.compile("(\\d{1,12})\\.([\\w-]{40,200})");

    private static final Base64.Encoder PLAIN = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final KeyEncryption keys;
    private final Clock clock;
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();

    private record Tried(AtomicInteger times, Instant until) {}

    /// A ticket and the digits that go with it.
    record Issued(String ticket, String code) {}

    Tickets(KeyEncryption keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Issued issue(String number) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        byte[] sealed = keys.wrap(number.getBytes(StandardCharsets.UTF_8), context(until, code));
        return new Issued(until + "." + PLAIN.encodeToString(sealed), code);
    }

    /// The order's number, when the code fits, in time and within the tries a ticket has.
    Optional<String> open(String ticket, String code) {
        Matcher parts = TICKET.matcher(ticket);
        if (!parts.matches()) return Optional.empty();
        long second = Long.parseLong(parts.group(1));
        Instant until = Instant.ofEpochSecond(second);
        Instant latest = clock.instant().plus(GOOD_FOR);
        if (!clock.instant().isBefore(until) || until.isAfter(latest)) return Optional.empty();
        byte[] sealed = Base64.getUrlDecoder().decode(parts.group(2));
        if (!mayTry(PLAIN.encodeToString(sealed), until)) return Optional.empty();
        try {
            byte[] number = keys.unwrap(sealed, context(second, code));
            return Optional.of(new String(number, StandardCharsets.UTF_8));
        } catch (WrongKey anotherCode) {
            return Optional.empty();
        }
    }

    private static byte[] context(long until, String code) {
        return ("storefront.ticket|" + until + "|" + code).getBytes(StandardCharsets.UTF_8);
    }

    private boolean mayTry(String sealed, Instant until) {
        Instant now = clock.instant();
        tried.values().removeIf(old -> old.until().isBefore(now));
        Tried tries = tried.computeIfAbsent(sealed, s -> new Tried(new AtomicInteger(), until));
        return tries.times().incrementAndGet() <= TRIES;
    }
}
