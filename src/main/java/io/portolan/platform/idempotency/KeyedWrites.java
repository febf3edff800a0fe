package io.portolan.platform.idempotency;

import io.portolan.platform.idempotency.Claims.Answer;
import io.portolan.platform.idempotency.Claims.Found;
import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// A write of the API that carries an `Idempotency-Key` happens once: the key is claimed before the
/// handler runs, and the answer that was given under it is given again. It stands behind the access
/// rules, so that a stored answer is told only to those who may ask.
///
/// A key belongs to the API key that sent it; without one, to the cart it was sent to. The claim of
/// a request that died is free again after `WORKING`.
@Component
class KeyedWrites implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final String CLAIM = KeyedWrites.class.getName();
    static final Duration WORKING = Duration.ofMinutes(1);

    private static final int LONGEST = 200;

    /// A claimed key.
    record Claimed(String scope, String key) {}

    private final Claims claims;
    private final Clock clock;

    KeyedWrites(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getAttribute(KeptBody.class.getName()) instanceof KeptBody body)) return true;
        String key = key(request);
        String scope = scope(request);
        Answer known = claim(scope, key, body.hash());
        if (known == null) {
            request.setAttribute(CLAIM, new Claimed(scope, key));
            return true;
        }
        response.setStatus(known.status());
        if (!known.contentType().isEmpty()) response.setContentType(known.contentType());
        response.setHeader("Idempotent-Replayed", "true");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(known.body());
        return false;
    }

    private static String key(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        String key = sent.getFirst();
        if (sent.size() > 1 || key.isBlank() || key.length() > LONGEST) {
            throw Refusal.of(
                    400,
                    "idempotency-key",
                    "Idempotency-Key unusable",
                    "Send one Idempotency-Key of 1 to 200 characters, a new one for each wish.");
        }
        return key;
    }

    private static String scope(HttpServletRequest request) {
        String sender = request.getHeader("Authorization");
        String path = request.getRequestURI();
        String owner = sender;
        if (owner == null) {
            String[] steps = path.split("/", -1);
            owner = steps.length > 4 ? steps[4] : request.getRemoteAddr();
        }
        byte[] hash = KeptBody.sha256().digest(owner.getBytes(StandardCharsets.UTF_8));
        return "api " + HexFormat.of().formatHex(hash, 0, 16);
    }

    /// The answer given before; null when the key is claimed for this request now.
    private @Nullable Answer claim(String scope, String key, byte[] hash) {
        Instant now = clock.instant();
        Instant until = now.plus(WORKING);
        if (claims.claimIfNew(scope, key, hash, until, now)) return null;
        Optional<Found> found = claims.find(scope, key);
        if (found.isEmpty()) throw inProgress();
        if (!found.get().sameRequest(hash)) {
            throw Refusal.of(
                    422,
                    "key-reused",
                    "Key used before",
                    "This Idempotency-Key was sent with another request. Take a new one.");
        }
        Answer answer = found.get().answer();
        if (answer != null) return answer;
        boolean working = found.get().lockedUntil().isAfter(now);
        if (working || !claims.takeOver(scope, key, until, now)) throw inProgress();
        return null;
    }

    private static Refusal inProgress() {
        return Refusal.of(
                        409,
                        "in-progress",
                        "Being worked on",
                        "A request with the same key is being worked on. Ask again.")
                .retryAfter(2);
    }
}
