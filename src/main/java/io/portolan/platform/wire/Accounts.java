package io.portolan.platform.wire;

import io.portolan.kernel.Uuid7;
import io.portolan.platform.secrets.KeyEncryption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The merchant's accounts with vendors. Secrets are encrypted under the key-encryption key.
@Service
public class Accounts {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /// How long another node's change may stay unseen.
    private static final Duration KEPT = Duration.ofSeconds(5);

    private record Known(Optional<Account> account, Instant until) {}

    private final Map<String, Known> recent = new ConcurrentHashMap<>();
    private final AccountStore store;
    private final KeyEncryption encryption;
    private final OwnAddress own;
    private final Clock clock;

    Accounts(AccountStore store, KeyEncryption encryption, OwnAddress own, Clock clock) {
        this.store = store;
        this.encryption = encryption;
        this.own = own;
        this.clock = clock;
    }

    /// The account used with this connector: the switched-on one that was opened first. Empty when
    /// there is none.
    public Optional<Account> of(String connector) {
        Instant now = clock.instant();
        Known known = recent.get(connector);
        if (known != null && now.isBefore(known.until())) return known.account();
        Optional<Account> account = store.enabled(connector).map(this::opened);
        recent.put(connector, new Known(account, now.plus(KEPT)));
        return account;
    }

    /// Whether there is an account with this connector, switched on or not.
    public boolean opened(String connector) {
        return store.any(connector);
    }

    /// Every account, by connector and name.
    List<Account> all() {
        return store.all().stream().map(this::opened).toList();
    }

    /// The account with this id, switched on or not.
    public Optional<Account> byId(UUID id) {
        return store.byId(id).map(this::opened);
    }

    /// Whether an account is switched on with one of these connectors.
    public boolean anyOf(List<String> connectors) {
        return connectors.stream().anyMatch(c -> of(c).isPresent());
    }

    /// Opens an account, or replaces the one with the same connector and name. Values of settings
    /// that the manifest calls secret are encrypted. A null `base` is this shop's own machine,
    /// where the demo vendors live.
    public void save(
            Manifest manifest, String name, @Nullable URI base, Map<String, String> values) {
        UUID id = store.idOf(manifest.id(), name).orElseGet(() -> Uuid7.at(clock.millis()));
        Map<String, String> open = new HashMap<>();
        Map<String, String> secret = new HashMap<>();
        for (Setting setting : manifest.settings()) {
            String value = values.get(setting.name());
            if (value != null) (setting.secret() ? secret : open).put(setting.name(), value);
            if (value == null && setting.required()) {
                throw new IllegalArgumentException(manifest.id() + " needs " + setting.name());
            }
        }
        byte[] sealed =
                encryption.wrap(
                        JSON.writeValueAsString(secret).getBytes(StandardCharsets.UTF_8),
                        context(id));
        store.save(
                new AccountStore.Row(
                        id,
                        manifest.id(),
                        name,
                        base == null ? null : base.toString(),
                        JSON.writeValueAsString(open),
                        sealed,
                        null),
                clock.instant());
        recent.clear();
    }

    /// Changes how long the vendor of this account is waited for; null goes back to the
    /// connector's own deadline.
    public void listen(Account account, @Nullable Duration deadline) {
        store.listen(account.id(), deadline, clock.instant());
        recent.clear();
    }

    private Account opened(AccountStore.Row row) {
        byte[] secrets = encryption.unwrap(row.secrets(), context(row.id()));
        return new Account(
                row.id(),
                row.connector(),
                row.name(),
                row.base() == null ? own.machine() : URI.create(row.base()),
                JSON.readValue(row.settings(), WORDS),
                new Account.Secrets(JSON.readValue(secrets, WORDS)),
                row.deadline());
    }

    private static byte[] context(UUID id) {
        return ("wire.account|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
