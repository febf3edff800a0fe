package io.portolan.staff;

import io.portolan.kernel.Language;
import io.portolan.kernel.StaffId;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of the merchant's people. New ones come in through [Invitations].
@Service
public class Staff {

    private final StaffStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final StaffAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    Staff(
            StaffStore store,
            Passwords passwords,
            Sessions sessions,
            StaffAccess access,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everybody, in the order they joined, at most 500.
    public List<StaffMember> all() {
        return store.all();
    }

    public Optional<StaffMember> find(StaffId id) {
        return store.byId(id).map(StaffStore.Account::member);
    }

    /// Keeps the language and time zone a person wants to read the admin in.
    public void choose(StaffId id, Language language, ZoneId zone) {
        store.taste(id, language, zone);
    }

    /// Gives a person another role, or closes the account, which also ends their sessions. False
    /// when the shop would be left without an owner.
    @Transactional
    public boolean change(StaffId id, String role, boolean active, Caller by) {
        access.rightsOf(role);
        if (!store.standing(id, role, active)) return false;
        if (!active) sessions.endAll(id);
        audit.write(
                new AuditEntry(
                        Actor.of(by),
                        "staff.change",
                        "staff",
                        id.toString(),
                        null,
                        clock.instant(),
                        Map.of("role", role, "active", String.valueOf(active))));
        return true;
    }

    /// Changes a person's own password and ends their other sessions.
    @Transactional
    public PasswordChange changePassword(
            StaffId id, String current, String wanted, String keepToken) {
        StaffStore.Account account = store.byId(id).orElseThrow();
        if (!passwords.matches(current, account.passwordHash())) {
            return new PasswordChange.WrongCurrent();
        }
        @Nullable Weakness weakness = Passwords.weakness(wanted, account.member().email());
        if (weakness != null) return new PasswordChange.Weak(weakness);
        store.password(id, passwords.hash(wanted));
        sessions.endOthers(id, keepToken);
        return new PasswordChange.Changed();
    }

    /// What became of a wish for another password.
    public sealed interface PasswordChange {
        record Changed() implements PasswordChange {}

        record WrongCurrent() implements PasswordChange {}

        record Weak(Weakness weakness) implements PasswordChange {}
    }
}
