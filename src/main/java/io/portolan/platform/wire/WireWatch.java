package io.portolan.platform.wire;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What passes through the wire, for the merchant's staff: accounts without their secrets, the last
/// calls without secrets and personal data, callbacks that were refused or make no sense.
@Service
public class WireWatch {

    /// One account with a vendor.
    ///
    /// @param secrets names of the settings that are kept encrypted; their values are not here
    /// @param cannot what the connector is not able to do, in sentences
    public record Connection(
            String connector,
            String title,
            String name,
            boolean demo,
            URI base,
            Map<String, String> settings,
            List<String> secrets,
            List<String> cannot) {
        public Connection {
            settings = Map.copyOf(settings);
            secrets = List.copyOf(secrets);
            cannot = List.copyOf(cannot);
        }
    }

    /// One attempt of one call.
    ///
    /// @param request method and address, as far as it may be kept
    /// @param status of the answer, 0 when there was none
    /// @param outcome `ok`, or the word of what went wrong
    public record Attempt(
            Instant at,
            String connector,
            String call,
            int number,
            String request,
            int status,
            String outcome,
            Duration took) {}

    /// A genuine callback that nobody could read, ten times over.
    public record OddCallback(
            String connector, String messageId, Instant receivedAt, int attempts, String note) {}

    /// How often callbacks were refused, and why. Nothing else is kept of them.
    public record RefusedCallback(String connector, String why, long times, Instant lastAt) {}

    private final Accounts accounts;
    private final WireWatchStore store;
    private final InboxWorker worker;
    private final Clock clock;
    private final Map<String, Manifest> manifests = new HashMap<>();

    WireWatch(
            Accounts accounts,
            WireWatchStore store,
            InboxWorker worker,
            ObjectProvider<Connector> connectors,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.worker = worker;
        this.clock = clock;
        connectors.forEach(c -> manifests.put(c.manifest().id(), c.manifest()));
    }

    /// Every account whose connector is part of this shop, by connector and name.
    public List<Connection> connections() {
        List<Connection> connections = new ArrayList<>();
        for (Account account : accounts.all()) {
            Manifest manifest = manifests.get(account.connector());
            if (manifest != null) connections.add(connection(account, manifest));
        }
        return connections;
    }

    private static Connection connection(Account account, Manifest manifest) {
        return new Connection(
                account.connector(),
                manifest.title(),
                account.name(),
                manifest.demo(),
                account.base(),
                account.settings(),
                account.secrets().values().keySet().stream().sorted().toList(),
                manifest.cannot());
    }

    /// The last calls, newest first, at most `limit`.
    public List<Attempt> lastCalls(int limit) {
        return store.lastCalls(limit);
    }

    public long oddCallbacks() {
        return store.countOdd();
    }

    /// Callbacks that wait for a person, newest first, at most `limit`.
    public List<OddCallback> oddCallbacks(int limit) {
        return store.odd(limit);
    }

    public List<RefusedCallback> refusedCallbacks() {
        return store.refused();
    }

    /// Has an odd callback read once more, from its first try. False when it is not odd any more.
    @Transactional
    public boolean readAgain(String connector, String messageId) {
        boolean found = store.readAgain(connector, messageId, clock.instant());
        if (found) worker.wake();
        return found;
    }
}
