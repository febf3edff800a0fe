package io.portolan.platform.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Facts and the places of their readers. A reader goes by (transaction, position) and never looks
/// past the oldest transaction still open, so a fact that commits late is not passed over.
@Component
class FactStore {

    record Row(String transactionId, long position, String type, UUID aggregate, String payload) {}

    record Cursor(
            String transactionId, long position, @Nullable Long failingPosition, int failures) {}

    private final JdbcClient db;

    FactStore(JdbcClient db) {
        this.db = db;
    }

    void open(String consumer, Instant now) {
        db.sql(
                        """
                        insert into platform.fact_cursor (consumer, transaction_id, position, moved_at)
                        values (:consumer, '0', 0, :now)
                            on conflict (consumer) do nothing
                        """)
                .param("consumer", consumer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The cursor, locked; empty when another node holds it.
    Optional<Cursor> lock(String consumer) {
        return db.sql(
                        """
                        select transaction_id::text, position, failing_position, failures
                          from platform.fact_cursor
                         where consumer = :consumer
                           for update skip locked
                         limit 1
                        """)
                .param("consumer", consumer)
                .query(
                        (row, n) ->
                                new Cursor(
                                        row.getString(1),
                                        row.getLong(2),
                                        (Long) row.getObject(3),
                                        row.getInt(4)))
                .optional();
    }

    /// The oldest transaction that is still open: facts before it are all there.
    String horizon() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text limit 1")
                .query(String.class)
                .single();
    }

    List<Row> after(Cursor cursor, Set<String> types, String horizon, int limit) {
        return db.sql(
                        """
                        select transaction_id::text, position, type, aggregate, payload
                          from platform.fact
                         where (transaction_id, position) > (:tx::xid8, :position)
                           and transaction_id < :horizon::xid8
                           and type = any(:types)
                         order by transaction_id, position
                         limit :limit
                        """)
                .param("tx", cursor.transactionId())
                .param("position", cursor.position())
                .param("horizon", horizon)
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getString(5)))
                .list();
    }

    void move(String consumer, String transactionId, long position, Instant now) {
        db.sql(
                        """
                        update platform.fact_cursor
                           set transaction_id = :tx::xid8,
                               position = :position,
                               failing_position = null,
                               failures = 0,
                               moved_at = :now
                         where consumer = :consumer
                        """)
                .param("tx", transactionId)
                .param("position", position)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("consumer", consumer)
                .update();
    }

    void failed(String consumer, long position) {
        db.sql(
                        """
                        update platform.fact_cursor
                           set failures = case when failing_position = :position
                                               then failures + 1 else 1 end,
                               failing_position = :position
                         where consumer = :consumer
                        """)
                .param("position", position)
                .param("consumer", consumer)
                .update();
    }

    void park(String consumer, Row row, String error, Instant now) {
        db.sql(
                        """
                        insert into platform.parked_fact
                               (consumer, position, type, aggregate, payload, error, parked_at)
                        values (:consumer, :position, :type, :aggregate, :payload, :error, :now)
                            on conflict (consumer, position) do nothing
                        """)
                .param("consumer", consumer)
                .param("position", row.position())
                .param("type", row.type())
                .param("aggregate", row.aggregate())
                .param("payload", row.payload())
                .param("error", error)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    long parked() {
        return db.sql("select count(*) from platform.parked_fact limit 1")
                .query(Long.class)
                .single();
    }

    List<ParkedFacts.ParkedFact> parkedNewest(int limit) {
        return db.sql(
                        """
                        select consumer, position, type, aggregate, error, parked_at
                          from platform.parked_fact
                         order by parked_at desc, position desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new ParkedFacts.ParkedFact(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getString(5),
                                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /// Takes a fact out of the parked ones; it is back when the transaction fails.
    Optional<Row> unpark(String consumer, long position) {
        return db.sql(
                        """
                        delete from platform.parked_fact
                         where consumer = :consumer
                           and position = :position
                        returning '0', position, type, aggregate, payload
                        """)
                .param("consumer", consumer)
                .param("position", position)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getString(5)))
                .optional();
    }

    /// Forgets facts older than `before` that every reader has passed.
    int forget(Instant before) {
        return db.sql(
                        """
                        delete from platform.fact
                         where published_at < :before
                           and (transaction_id, position) <=
                               (select transaction_id, position
                                  from platform.fact_cursor
                                 order by transaction_id, position
                                 limit 1)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
