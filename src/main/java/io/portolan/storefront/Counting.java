package io.portolan.storefront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portolan.catalog.QueryRule;
import io.portolan.catalog.Searches;
import io.portolan.staff.ClientAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Counts searches of those who agreed to it. One address counts the same search once an hour and
/// only so many others, so that nobody alone decides what is offered to all. The address itself is
/// not kept: for an hour, in memory, its fingerprint with a salt that nobody knows.
@Component
class Counting {

    static final String COOKIE = "counting";
    static final int MOST_AN_HOUR = 120;

    private static final int LONGEST = 120;
    private static final int MOST_ADDRESSES = 50_000;
    private static final int NETWORK = 8;

    private final Finder finder;
    private final Searches searches;
    private final ClientAddress addresses;
    private final byte[] salt = new byte[32];
    private final Cache<String, Set<String>> counted;

    Counting(Finder finder, Searches searches, ClientAddress addresses, Clock clock) {
        this.finder = finder;
        this.searches = searches;
        this.addresses = addresses;
        new SecureRandom().nextBytes(salt);
        this.counted =
                Caffeine.newBuilder()
                        .executor(Runnable::run)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .expireAfterWrite(Duration.ofHours(1))
                        .maximumSize(MOST_ADDRESSES)
                        .build();
    }

    // A browser's wish not to be tracked stands above a yes given earlier.
    private static boolean agreed(HttpServletRequest request) {
        if ("1".equals(request.getHeader("Sec-GPC"))) return false;
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return false;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) return cookie.getValue().equals("yes");
        }
        return false;
    }

    /// Counts a search. What it found is looked up here, not taken from the browser.
    void searched(Front front, String text, HttpServletRequest request) {
        if (!may(front, "", request, text)) return;
        Finder.Result found = finder.find(text.strip(), front);
        searches.count(
                front.market().code(),
                front.language(),
                text,
                found.offers().size(),
                found.whole());
    }

    /// Counts that a product was opened from what a search found.
    ///
    /// @param place where it stood there, 1 the first; 0 when that is not known
    void opened(Front front, String text, String handle, int place, HttpServletRequest request) {
        if (!may(front, handle, request, text)) return;
        searches.opened(front.market().code(), front.language(), text, handle, place);
    }

    private boolean may(Front front, String what, HttpServletRequest request, String text) {
        if (!agreed(request) || text.length() > LONGEST) return false;
        Set<String> known = counted.get(fingerprint(request), who -> ConcurrentHashMap.newKeySet());
        return known.size() < MOST_AN_HOUR
                && known.add(front.prefix() + "/" + what + "?" + QueryRule.key(text));
    }

    // Of IPv6 the network: one household has all of its addresses.
    private String fingerprint(HttpServletRequest request) {
        InetAddress address = addresses.of(request);
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) bytes = Arrays.copyOf(bytes, NETWORK);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
