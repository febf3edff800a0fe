package io.portolan.staff;

import io.portolan.kernel.Language;
import io.portolan.kernel.StaffId;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The way in for new people: a random code, good once, for a first password and a role. The very
/// first one is the owner's and is printed when the shop starts.
@Service
public class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final int LONGEST_NAME = 100;

    private final InvitationStore store;
    private final StaffStore staff;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            StaffStore staff,
            Passwords passwords,
            Sessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.staff = staff;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Invites somebody into a role and returns the code, good for seven days.
    public String invite(String role, Caller by) {
        Instant now = clock.instant();
        String code = Secrets.token();
        UUID id = Uuid7.at(now.toEpochMilli());
        transaction.executeWithoutResult(
                status -> {
                    store.add(
                            id,
                            Secrets.fingerprint(code),
                            role,
                            new StaffId(by.id()),
                            now,
                            now.plus(GOOD_FOR));
                    audit.write(
                            new AuditEntry(
                                    Actor.of(by),
                                    "staff.invite",
                                    "invitation",
                                    id.toString(),
                                    null,
                                    now,
                                    Map.of("role", role)));
                });
        return code;
    }

    /// A code for the first owner, which ends the ones printed before; nothing once anybody has an
    /// account.
    Optional<String> forFirstOwner() {
        if (staff.anyone()) return Optional.empty();
        Instant now = clock.instant();
        String code = Secrets.token();
        transaction.executeWithoutResult(
                status -> {
                    store.withdrawAll();
                    store.add(
                            Uuid7.at(now.toEpochMilli()),
                            Secrets.fingerprint(code),
                            "owner",
                            null,
                            now,
                            null);
                });
        return Optional.of(code);
    }

    /// The role a code invites into; nothing when it is wrong, used or over.
    public Optional<String> roleOf(String code) {
        return store.role(Secrets.fingerprint(code), clock.instant());
    }

    /// Makes the account and signs the person in. The code is spent only when that worked.
    public Acceptance accept(
            String code, NewMember person, InetAddress from, @Nullable String agent) {
        String email = person.email().strip();
        String name = person.name().strip();
        if (!EMAIL.matcher(email).matches()) return new Acceptance.NoEmail();
        if (name.isEmpty() || name.length() > LONGEST_NAME) return new Acceptance.NoName();
        @Nullable Weakness weakness = Passwords.weakness(person.password(), email);
        if (weakness != null) return new Acceptance.Weak(weakness);
        String hash = passwords.hash(person.password());
        Acceptance made =
                transaction.execute(
                        status -> {
                            Acceptance answer = join(code, person, email, name, hash);
                            if (!(answer instanceof Acceptance.Joined)) status.setRollbackOnly();
                            return answer;
                        });
        return switch (made) {
            case Acceptance.Joined(var member, var none) ->
                    new Acceptance.Joined(member, sessions.begin(member.id(), from, agent));
            default -> made;
        };
    }

    private Acceptance join(
            String code, NewMember person, String email, String name, String passwordHash) {
        Instant now = clock.instant();
        Optional<String> role = store.spend(Secrets.fingerprint(code), now);
        if (role.isEmpty()) return new Acceptance.NoInvitation();
        StaffMember member =
                new StaffMember(
                        new StaffId(Uuid7.at(now.toEpochMilli())),
                        email,
                        name,
                        role.get(),
                        person.language(),
                        person.zone(),
                        true);
        if (!staff.add(member, passwordHash, now)) return new Acceptance.EmailTaken();
        return new Acceptance.Joined(member, "");
    }

    /// What a person says of themselves when joining.
    public record NewMember(
            String email, String name, String password, Language language, ZoneId zone) {}

    /// What became of an invitation that somebody wanted to take up.
    public sealed interface Acceptance {
        record Joined(StaffMember member, String token) implements Acceptance {}

        /// The code is wrong, used, withdrawn or too old.
        record NoInvitation() implements Acceptance {}

        record EmailTaken() implements Acceptance {}

        record NoEmail() implements Acceptance {}

        record NoName() implements Acceptance {}

        record Weak(Weakness weakness) implements Acceptance {}
    }
}
