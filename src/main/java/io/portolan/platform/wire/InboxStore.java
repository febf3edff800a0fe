package io.portolan.platform.wire;

import io.portolan.platform.batch.Rows;
import io.portolan.platform.secrets.KeyEncryption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Callbacks as they came, encrypted: they may speak of people.
@Repository
class InboxStore {

    @SuppressWarnings("ArrayRecordComponent")
    record Message(String source, String messageId, byte[] body, int attempts) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final KeyEncryption encryption;

    InboxStore(JdbcClient db, JdbcTemplate rows, KeyEncryption encryption) {
        this.db = db;
        this.rows = rows;
        this.encryption = encryption;
    }

    /// False when the message is kept already.
    boolean keep(String source, String messageId, byte[] body, Instant now) {
        return db.sql(
                                """
                                insert into wire.inbox (source, message_id, received_at, raw, state,
                                       attempts, next_try_at)
                                values (:source, :messageId, :now, :raw, 'new', 0, :now)
                                on conflict (source, message_id) do nothing
                                """)
                        .param("source", source)
                        .param("messageId", messageId)
                        .param("raw", encryption.wrap(body, context(source, messageId)))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /// The next message to read, held until the transaction ends.
    Optional<Message> next(Instant now) {
        return due(now, 1).stream().findFirst();
    }

    /// The next messages to read, held until the transaction ends.
    List<Message> due(Instant now, int limit) {
        return db.sql(
                        """
                        select source, message_id, raw, attempts
                          from wire.inbox
                         where state = 'new'
                           and next_try_at <= :now
                         order by next_try_at, received_at
                         limit :limit
                           for update skip locked
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query(
                        (row, n) -> {
                            String source = row.getString("source");
                            String id = row.getString("message_id");
                            byte[] body =
                                    encryption.unwrap(row.getBytes("raw"), context(source, id));
                            return new Message(source, id, body, row.getInt("attempts"));
                        })
                .list();
    }

    void done(List<Message> messages) {
        Rows.of(messages)
                .text(Message::source)
                .text(Message::messageId)
                .update(
                        rows,
                        """
                        update wire.inbox i
                           set state = 'done',
                               attempts = attempts + 1
                          from unnest(?, ?) as t (source, message_id)
                         where i.source = t.source
                           and i.message_id = t.message_id
                        """);
    }

    /// Puts the message off, or aside for a person after the last try.
    void failed(Message message, String note, boolean aside, Instant again) {
        db.sql(
                        """
                        update wire.inbox
                           set state = case when :aside then 'odd' else 'new' end,
                               attempts = attempts + 1,
                               next_try_at = :again,
                               note = left(:note, 500)
                         where source = :source
                           and message_id = :messageId
                        """)
                .param("aside", aside)
                .param("again", utc(again))
                .param("note", note)
                .param("source", message.source())
                .param("messageId", message.messageId())
                .update();
    }

    void countRefused(String source, String why, Instant now) {
        db.sql(
                        """
                        insert into wire.refused_notice (source, why, times, last_at)
                        values (:source, :why, 1, :now)
                        on conflict (source, why) do update
                           set times = refused_notice.times + 1,
                               last_at = excluded.last_at
                        """)
                .param("source", source)
                .param("why", why)
                .param("now", utc(now))
                .update();
    }

    /// Drops what was read more than ninety days ago: no vendor repeats itself that late.
    int prune(Instant now) {
        return db.sql("delete from wire.inbox where state = 'done' and received_at < :until")
                .param("until", utc(now.minus(Duration.ofDays(90))))
                .update();
    }

    private static byte[] context(String source, String messageId) {
        return ("wire.inbox|" + source + "|" + messageId).getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
