package io.portolan.staff;

import io.portolan.kernel.StaffId;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keys for programs: `ptl_<prefix>_<secret>`, 256 random bits of secret, shown once, stored as
/// SHA-256, with scopes, a list of addresses and an end.
@Service
public class ApiKeys {

    private static final String MARK = "ptl";
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 80;
    private static final int MOST_ADDRESSES = 50;

    private final ApiKeyStore store;
    private final StaffAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    ApiKeys(ApiKeyStore store, StaffAccess access, AuditTrail audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes a key. Refuses an empty name or set of scopes, a scope that does not exist, a block of
    /// addresses that is none, and an end in the past.
    @Transactional
    public Creation create(Wish wish, Caller by) {
        Instant now = clock.instant();
        @Nullable Creation refusal = refusal(wish, now);
        if (refusal != null) return refusal;
        String prefix = Secrets.prefix();
        String secret = Secrets.token();
        ApiKey key =
                new ApiKey(
                        Uuid7.at(now.toEpochMilli()),
                        prefix,
                        wish.name().strip(),
                        wish.scopes(),
                        wish.addresses().stream()
                                .map(address -> AddressRange.parse(address.strip()).toString())
                                .toList(),
                        new StaffId(by.id()),
                        now,
                        wish.expiresAt(),
                        null,
                        null);
        store.add(key, Secrets.fingerprint(secret));
        write(by, "key.create", key, now);
        return new Creation.Created(key, MARK + "_" + prefix + "_" + secret);
    }

    private @Nullable Creation refusal(Wish wish, Instant now) {
        String name = wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) return new Creation.NoName();
        if (wish.scopes().isEmpty() || !access.scopes().containsAll(wish.scopes())) {
            return new Creation.NoScope();
        }
        if (wish.addresses().size() > MOST_ADDRESSES) return new Creation.TooManyAddresses();
        for (String address : wish.addresses()) {
            try {
                AddressRange.parse(address.strip());
            } catch (IllegalArgumentException wrong) {
                return new Creation.WrongAddress(address, String.valueOf(wrong.getMessage()));
            }
        }
        @Nullable Instant expires = wish.expiresAt();
        return expires != null && !expires.isAfter(now) ? new Creation.AlreadyOver() : null;
    }

    /// All keys, newest first, the closed ones too, at most 500.
    public List<ApiKey> all() {
        return store.all();
    }

    /// Closes a key at once and for good.
    @Transactional
    public Optional<ApiKey> revoke(UUID id, Caller by) {
        Instant now = clock.instant();
        Optional<ApiKey> revoked = store.revoke(id, now);
        revoked.ifPresent(key -> write(by, "key.revoke", key, now));
        return revoked;
    }

    private void write(Caller by, String action, ApiKey key, Instant now) {
        Map<String, String> details =
                Map.of("prefix", key.prefix(), "scopes", String.join(" ", key.scopes()));
        audit.write(
                new AuditEntry(
                        Actor.of(by), action, "key", key.id().toString(), null, now, details));
    }

    Check check(String sent, InetAddress from) {
        String[] parts = sent.split("_", 3);
        if (parts.length != 3 || !parts[0].equals(MARK)) return new Check.Wrong();
        Instant now = clock.instant();
        Optional<ApiKeyStore.Found> found = store.find(parts[1]);
        byte[] hash = Secrets.fingerprint(parts[2]);
        if (found.isEmpty()
                || !MessageDigest.isEqual(
                        hash, HexFormat.of().parseHex(found.get().secretHashHex()))
                || !found.get().key().open(now)) {
            return new Check.Wrong();
        }
        ApiKey key = found.get().key();
        boolean placeIsRight =
                key.addresses().isEmpty()
                        || key.addresses().stream()
                                .anyMatch(block -> AddressRange.parse(block).contains(from));
        if (!placeIsRight) return new Check.WrongPlace(key);
        used(key, now);
        return new Check.Right(key);
    }

    private void used(ApiKey key, Instant now) {
        @Nullable Instant last = key.lastUsedAt();
        if (last == null || !last.plus(USED_EVERY).isAfter(now)) store.used(key.id(), now);
    }

    /// What a new key shall be good for.
    public record Wish(
            String name, List<String> scopes, List<String> addresses, @Nullable Instant expiresAt) {

        public Wish {
            scopes = List.copyOf(scopes);
            addresses = List.copyOf(addresses);
        }
    }

    /// What became of the wish.
    public sealed interface Creation {
        /// `secret` is the whole key; it can never be shown again.
        record Created(ApiKey key, String secret) implements Creation {}

        record NoName() implements Creation {}

        record NoScope() implements Creation {}

        record WrongAddress(String address, String why) implements Creation {}

        record TooManyAddresses() implements Creation {}

        record AlreadyOver() implements Creation {}
    }

    sealed interface Check {
        record Right(ApiKey key) implements Check {}

        record Wrong() implements Check {}

        record WrongPlace(ApiKey key) implements Check {}
    }
}
