package io.portolan.platform.wire;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Where callbacks of vendors come in: verified, kept, answered, and only then read.
@Service
public class Mailroom {

    /// What to answer the vendor.
    public sealed interface Reception {

        /// Kept now or before: 200.
        record Taken() implements Reception {}

        /// Not from the vendor, or too old: 401. Nothing is kept but a count.
        record Refused() implements Reception {}

        /// No such connector, or it sends no callbacks: 404.
        record Nobody() implements Reception {}
    }

    private static final int RECENT = 10_000;

    private final Accounts accounts;
    private final InboxStore store;
    private final InboxWorker worker;
    private final Clock clock;
    private final Map<String, Connector> connectors = new HashMap<>();
    private final Set<String> recent =
            Collections.synchronizedSet(
                    Collections.newSetFromMap(
                            new LinkedHashMap<>() {
                                private static final long serialVersionUID = 1L;

                                @Override
                                protected boolean removeEldestEntry(
                                        Map.Entry<String, Boolean> eldest) {
                                    return size() > RECENT;
                                }
                            }));

    Mailroom(
            Accounts accounts,
            InboxStore store,
            InboxWorker worker,
            ObjectProvider<Connector> connectors,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.worker = worker;
        this.clock = clock;
        connectors.forEach(c -> this.connectors.put(c.manifest().id(), c));
    }

    /// Vendors repeat themselves within seconds: what was kept just now needs no second look.
    private void keep(String connector, String messageId, Notice notice) {
        String known = connector + '\n' + messageId;
        if (recent.contains(known)) return;
        if (store.keep(connector, messageId, notice.body(), clock.instant())) worker.wake();
        recent.add(known);
    }

    /// Takes a callback in. The same message a second time is taken again and changes nothing.
    public Reception receive(String connector, Notice notice) {
        Connector known = connectors.get(connector);
        if (known == null || known.inbox().isEmpty()) return new Reception.Nobody();
        Inbox<?> inbox = known.inbox().get();
        String keys = accounts.of(connector).map(a -> a.setting(inbox.secret())).orElse("");
        return switch (Seals.verify(inbox.seal(), notice, keys, clock.instant())) {
            case Seals.Verdict.Genuine(String messageId) -> {
                keep(connector, messageId, notice);
                yield new Reception.Taken();
            }
            case Seals.Verdict.Refused(String why) -> {
                store.countRefused(connector, why, clock.instant());
                yield new Reception.Refused();
            }
        };
    }
}
