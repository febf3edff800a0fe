package io.portolan.staff;

import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Signs a person in with e-mail address and password. Answers and timing do not tell whether an
/// account exists. Within a quarter of an hour five wrong tries of one account from one address are
/// heard, thirty from one address, fifty for one account from anywhere.
@Service
public class SignIn {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FOR_ACCOUNT_FROM_ADDRESS = 5;
    static final int FROM_ADDRESS = 30;
    static final int FOR_ACCOUNT = 50;

    private final StaffStore staff;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInTries tries;
    private final Clock clock;
    private final AuditTrail audit;
    private final boolean loopbackIsFree;

    SignIn(
            StaffStore staff,
            Passwords passwords,
            Sessions sessions,
            SignInTries tries,
            Clock clock,
            AuditTrail audit,
            StaffSettings settings) {
        this.staff = staff;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tries = tries;
        this.clock = clock;
        this.audit = audit;
        this.loopbackIsFree = settings.demo() && !settings.throttleLoopback();
    }

    public SignInOutcome with(
            String email, String password, InetAddress from, @Nullable String agent) {
        String account = PersonalFields.normalised(email);
        boolean throttled = !(loopbackIsFree && from.isLoopbackAddress());
        if (throttled && tooMany(account, from)) return new SignInOutcome.TooMany(WINDOW);
        Optional<StaffStore.Account> found = staff.byEmail(account);
        boolean right =
                passwords.matches(
                        password, found.map(StaffStore.Account::passwordHash).orElse(null));
        if (!right || found.isEmpty() || !found.get().member().active()) {
            return new SignInOutcome.Refused();
        }
        if (throttled) tries.forget(pair(account, from));
        StaffMember member = found.get().member();
        write(member);
        return new SignInOutcome.SignedIn(member, sessions.begin(member.id(), from, agent));
    }

    private void write(StaffMember member) {
        audit.write(
                new AuditEntry(
                        new Actor(Actor.Kind.STAFF, member.id().toString(), member.name()),
                        "staff.sign-in",
                        "staff",
                        member.id().toString(),
                        null,
                        clock.instant(),
                        Map.of()));
    }

    // Counted before the password is checked, so that tries at the same time cannot slip through.
    private boolean tooMany(String account, InetAddress from) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        String network =
                AddressRange.around(from, from.getAddress().length == 4 ? 32 : 64).toString();
        int pair = tries.count(pair(account, from), since, now);
        if (pair > FOR_ACCOUNT_FROM_ADDRESS) return true;
        return tries.count("from " + network, since, now) > FROM_ADDRESS
                || tries.count("for " + account, since, now) > FOR_ACCOUNT;
    }

    private static String pair(String account, InetAddress from) {
        return "pair " + from.getHostAddress() + " " + account;
    }
}
