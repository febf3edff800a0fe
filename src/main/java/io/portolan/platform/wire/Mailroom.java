package io.portolan.platform.wire;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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

    private final Accounts accounts;
    private final InboxStore store;
    private final InboxWorker worker;
    private final Clock clock;
    private final Map<String, Connector> connectors = new HashMap<>();

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

    /// Takes a callback in. The same message a second time is taken again and changes nothing.
    public Reception receive(String connector, Notice notice) {
        Connector known = connectors.get(connector);
        if (known == null || known.inbox().isEmpty()) return new Reception.Nobody();
        Inbox<?> inbox = known.inbox().get();
        String keys = accounts.of(connector).map(a -> a.setting(inbox.secret())).orElse("");
        return switch (Seals.verify(inbox.seal(), notice, keys, clock.instant())) {
            case Seals.Verdict.Genuine(String messageId) -> {
                boolean fresh = store.keep(connector, messageId, notice.body(), clock.instant());
                if (fresh) worker.wake();
                yield new Reception.Taken();
            }
            case Seals.Verdict.Refused(String why) -> {
                store.countRefused(connector, why, clock.instant());
                yield new Reception.Refused();
            }
        };
    }
}
