package io.portolan.staff;

import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Doorkeeper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Recognises staff by their session cookie and programs by their key. A request that carries a key
/// is judged by the key alone.
@Component
class StaffDoorkeeper implements Doorkeeper {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiKeys keys;
    private final StaffAccess access;
    private final ClientAddress address;

    StaffDoorkeeper(Sessions sessions, ApiKeys keys, StaffAccess access, ClientAddress address) {
        this.sessions = sessions;
        this.keys = keys;
        this.access = access;
        this.address = address;
    }

    @Override
    public Recognition recognise(HttpServletRequest request) {
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization != null) return byKey(authorization, request);
        return cookie(request).map(this::bySession).orElseGet(Recognition.Stranger::new);
    }

    private Recognition byKey(String authorization, HttpServletRequest request) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new Recognition.Wrong("Send the key as “Authorization: Bearer <key>”.");
        }
        String sent = authorization.substring(BEARER.length()).strip();
        return switch (keys.check(sent, address.of(request))) {
            case ApiKeys.Check.Right(var key) ->
                    new Recognition.Known(
                            new Caller(
                                    Caller.Kind.KEY,
                                    key.id(),
                                    key.name(),
                                    Set.copyOf(key.scopes()),
                                    Language.of("en"),
                                    ZoneOffset.UTC));
            case ApiKeys.Check.Wrong() ->
                    new Recognition.Wrong("This key is unknown, withdrawn or past its end.");
            case ApiKeys.Check.WrongPlace(var key) ->
                    new Recognition.WrongPlace(
                            "The key " + key.prefix() + " may not be used from this address.");
        };
    }

    private Recognition bySession(String token) {
        Optional<StaffMember> member = sessions.member(token);
        if (member.isEmpty()) return new Recognition.Wrong("The session is over. Sign in again.");
        StaffMember known = member.get();
        return new Recognition.Known(
                new Caller(
                        Caller.Kind.STAFF,
                        known.id().value(),
                        known.name(),
                        access.rightsOf(known.role()),
                        known.language(),
                        known.zone()));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(Sessions.COOKIE) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
