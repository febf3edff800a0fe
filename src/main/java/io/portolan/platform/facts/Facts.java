package io.portolan.platform.facts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The outbox: where facts are written in the transaction that made them true. They reach the
/// consumers after its commit, those of one aggregate in the order they were written.
@Component
public class Facts {

    private static final String INSERT =
            """
            insert into platform.fact (aggregate, aggregate_seq, type, payload, published_at)
            select t.aggregate,
                   t.nth + coalesce((select max(f.aggregate_seq)
                                       from platform.fact f
                                      where f.aggregate = t.aggregate), 0),
                   t.type,
                   t.payload,
                   ?
              from unnest(?, ?, ?, ?) with ordinality as t (aggregate, nth, type, payload, place)
             order by t.place
            """;

    private final JdbcTemplate db;
    private final JsonMapper json;
    private final Clock clock;
    private final FactSignal signal;

    Facts(JdbcTemplate db, JsonMapper json, Clock clock, FactSignal signal) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    /// Writes the facts, in this order, into the caller's transaction. Refuses with
    /// `IllegalStateException` when there is none: a fact without its cause would be a rumour.
    public void publish(List<? extends Fact> facts) {
        if (facts.isEmpty()) return;
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("facts are published inside a transaction");
        }
        db.execute((ConnectionCallback<Integer>) connection -> insert(connection, facts));
        signal.afterCommit(
                facts.stream()
                        .map(fact -> fact.getClass().getSimpleName())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private int insert(Connection connection, List<? extends Fact> facts) throws SQLException {
        Object[] aggregates = new Object[facts.size()];
        Object[] nths = new Object[facts.size()];
        Object[] types = new Object[facts.size()];
        Object[] payloads = new Object[facts.size()];
        Map<UUID, Integer> seen = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            aggregates[i] = fact.aggregate();
            nths[i] = seen.merge(fact.aggregate(), 1, Integer::sum);
            types[i] = fact.getClass().getSimpleName();
            payloads[i] = json.writeValueAsString(fact);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setArray(2, array(connection, "uuid", aggregates));
            insert.setArray(3, array(connection, "int4", nths));
            insert.setArray(4, array(connection, "text", types));
            insert.setArray(5, array(connection, "text", payloads));
            return insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Object[] values)
            throws SQLException {
        return connection.createArrayOf(type, values);
    }

    /// Tells the pump that there is something to read, once the transaction has committed.
    @Component
    static class FactSignal {

        private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

        /// Is given the types of the facts.
        void listen(Consumer<Set<String>> listener) {
            listeners.add(listener);
        }

        void afterCommit(Set<String> types) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            listeners.forEach(listener -> listener.accept(types));
                        }
                    });
        }
    }
}
