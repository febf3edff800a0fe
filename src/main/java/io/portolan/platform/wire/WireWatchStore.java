package io.portolan.platform.wire;

import io.portolan.platform.wire.WireWatch.Attempt;
import io.portolan.platform.wire.WireWatch.OddCallback;
import io.portolan.platform.wire.WireWatch.RefusedCallback;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WireWatchStore {

    private final JdbcClient db;

    WireWatchStore(JdbcClient db) {
        this.db = db;
    }

    List<Attempt> lastCalls(int limit) {
        return db.sql(
                        """
                        select at, connector, call, attempt, request, status, outcome, took_ms
                          from wire.journal
                         order by id desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Attempt(
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("connector"),
                                        row.getString("call"),
                                        row.getInt("attempt"),
                                        row.getString("request"),
                                        row.getInt("status"),
                                        row.getString("outcome"),
                                        Duration.ofMillis(row.getInt("took_ms"))))
                .list();
    }

    long countOdd() {
        return db.sql("select count(*) from wire.inbox where state = 'odd'")
                .query(Long.class)
                .single();
    }

    List<OddCallback> odd(int limit) {
        return db.sql(
                        """
                        select source, message_id, received_at, attempts, note
                          from wire.inbox
                         where state = 'odd'
                         order by received_at desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new OddCallback(
                                        row.getString("source"),
                                        row.getString("message_id"),
                                        row.getTimestamp("received_at").toInstant(),
                                        row.getInt("attempts"),
                                        Objects.requireNonNullElse(row.getString("note"), "")))
                .list();
    }

    List<RefusedCallback> refused() {
        return db.sql(
                        """
                        select source, why, times, last_at
                          from wire.refused_notice
                         order by last_at desc
                         limit 50
                        """)
                .query(
                        (row, n) ->
                                new RefusedCallback(
                                        row.getString("source"),
                                        row.getString("why"),
                                        row.getLong("times"),
                                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    boolean readAgain(String source, String messageId, Instant now) {
        return db.sql(
                                """
                                update wire.inbox
                                   set state = 'new',
                                       attempts = 0,
                                       next_try_at = :now
                                 where source = :source
                                   and message_id = :messageId
                                   and state = 'odd'
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("source", source)
                        .param("messageId", messageId)
                        .update()
                == 1;
    }
}
