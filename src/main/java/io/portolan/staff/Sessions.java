package io.portolan.staff;

import io.portolan.kernel.StaffId;
import io.portolan.kernel.Uuid7;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who is signed in. A session is a random token in a cookie, of which only the hash is stored; it
/// ends after seven days without a visit, after thirty days in any case, or when signed out.
@Service
public class Sessions {

    /// The name of the cookie.
    public static final String COOKIE = "portolan_staff";

    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int AGENT_LENGTH = 120;

    private final SessionStore store;
    private final StaffStore staff;
    private final Clock clock;

    Sessions(SessionStore store, StaffStore staff, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    /// Begins a session and returns its token, which is shown to nobody again.
    String begin(StaffId member, InetAddress from, @Nullable String agent) {
        Instant now = clock.instant();
        String token = Secrets.token();
        String browser = agent == null ? "" : agent;
        store.add(
                new Session(
                        Uuid7.at(now.toEpochMilli()),
                        ClientAddress.network(from),
                        browser.substring(0, Math.min(browser.length(), AGENT_LENGTH)),
                        now,
                        now,
                        now.plus(IDLE),
                        true),
                member,
                Secrets.fingerprint(token));
        return token;
    }

    /// The person behind a token; nobody when it is unknown, over, or its account is closed.
    Optional<StaffMember> member(String token) {
        Instant now = clock.instant();
        Optional<SessionStore.Found> found = store.find(Secrets.fingerprint(token), now);
        Optional<StaffMember> member =
                found.flatMap(session -> staff.byId(session.member()))
                        .map(StaffStore.Account::member)
                        .filter(StaffMember::active);
        member.ifPresent(known -> found.ifPresent(session -> seen(session, now)));
        return member;
    }

    private void seen(SessionStore.Found session, Instant now) {
        if (session.lastSeenAt().plus(SEEN_EVERY).isAfter(now)) return;
        Instant idle = now.plus(IDLE);
        Instant longest = session.startedAt().plus(LONGEST);
        store.seen(session.id(), now, idle.isBefore(longest) ? idle : longest);
    }

    /// The open sessions of a person, latest first; `token` marks the one that asks.
    public List<Session> of(StaffId member, String token) {
        return store.of(member, Secrets.fingerprint(token), clock.instant());
    }

    /// Signs out. A token that is over already is no mistake.
    public void end(String token) {
        store.end(Secrets.fingerprint(token));
    }

    /// Ends one of a person's own sessions; another's stay untouched.
    public void end(StaffId member, UUID session) {
        store.end(member, session);
    }

    void endAll(StaffId member) {
        store.endAllBut(member, new byte[0]);
    }

    /// Ends every session of a person but the one with this token.
    public void endOthers(StaffId member, String token) {
        store.endAllBut(member, Secrets.fingerprint(token));
    }
}
