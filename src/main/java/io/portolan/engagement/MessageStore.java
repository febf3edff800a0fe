package io.portolan.engagement;

import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {

    /// A mail as its row has it: recipient and body sealed.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID id,
            MailKind kind,
            UUID about,
            OrderId order,
            String orderNumber,
            SubjectId subject,
            Language language,
            String title,
            byte[] recipient,
            byte[] html,
            byte[] text,
            Message.State state,
            int tries,
            @Nullable String error,
            Instant writtenAt,
            @Nullable Instant sentAt) {}

    private static final String COLUMNS =
            """
            select id, kind, about, order_id, order_number, subject_id, language, title, recipient,
                   html, plain, state, tries, error, written_at, sent_at
              from engagement.message
            """;

    private final JdbcClient db;

    MessageStore(JdbcClient db) {
        this.db = db;
    }

    /// Queues the mail; false when one of its kind is already there.
    boolean insert(Row row) {
        return db.sql(
                                """
                                insert into engagement.message (id, kind, about, order_id,
                                       order_number, subject_id, language, title, recipient, html,
                                       plain, state, tries, next_at, written_at)
                                values (:id, :kind, :about, :order, :number, :subject, :language,
                                       :title, :recipient, :html, :plain, 'queued', 0, :now, :now)
                                    on conflict (kind, about) do nothing
                                """)
                        .param("id", row.id)
                        .param("kind", row.kind.word())
                        .param("about", row.about)
                        .param("order", row.order.value())
                        .param("number", row.orderNumber)
                        .param("subject", row.subject.value())
                        .param("language", row.language.tag())
                        .param("title", row.title)
                        .param("recipient", row.recipient)
                        .param("html", row.html)
                        .param("plain", row.text)
                        .param("now", utc(row.writtenAt))
                        .update()
                == 1;
    }

    /// Takes the mails that are due, for as long as the lease lasts: another node leaves them.
    List<Row> take(Instant now, Instant lease, int limit) {
        List<UUID> ids =
                db.sql(
                                """
                                update engagement.message
                                   set next_at = :lease, tries = tries + 1
                                 where id in (select id
                                                from engagement.message
                                               where state = 'queued'
                                                 and next_at <= :now
                                               order by next_at, id
                                               limit :limit
                                                 for update skip locked)
                                returning id
                                """)
                        .param("now", utc(now))
                        .param("lease", utc(lease))
                        .param("limit", limit)
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        if (ids.isEmpty()) return List.of();
        return db.sql(COLUMNS + " where id = any(:ids) order by id limit 1000")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    void settle(
            UUID id,
            Message.State state,
            @Nullable String error,
            Instant next,
            @Nullable Instant sent) {
        db.sql(
                        """
                        update engagement.message
                           set state = :state, error = :error, next_at = :next, sent_at = :sent
                         where id = :id
                           and state = 'queued'
                        """)
                .param("state", state.word())
                .param("error", error)
                .param("next", utc(next))
                .param("sent", sent == null ? null : utc(sent))
                .param("id", id)
                .update();
    }

    Optional<Row> find(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> newest(@Nullable UUID after, int limit) {
        return db.sql(
                        COLUMNS
                                + """
                                 where cast(:after as uuid) is null or id < :after
                                 order by id desc
                                 limit :limit
                                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    List<Row> ofOrder(OrderId order) {
        return db.sql(
                        COLUMNS
                                + " where order_id = :order order by written_at desc, id desc limit 200")
                .param("order", order.value())
                .query((row, n) -> row(row))
                .list();
    }

    List<Row> ofSubject(SubjectId subject) {
        return db.sql(COLUMNS + " where subject_id = :subject order by id limit 1000")
                .param("subject", subject.value())
                .query((row, n) -> row(row))
                .list();
    }

    Map<Message.State, Long> countByState() {
        Map<Message.State, Long> counts = new EnumMap<>(Message.State.class);
        db.sql("select state, count(*) from engagement.message group by state limit 10")
                .query(
                        row -> {
                            counts.put(Message.State.of(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                MailKind.of(row.getString("kind")),
                row.getObject("about", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("order_number"),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                Language.of(row.getString("language")),
                row.getString("title"),
                row.getBytes("recipient"),
                row.getBytes("html"),
                row.getBytes("plain"),
                Message.State.of(row.getString("state")),
                row.getInt("tries"),
                row.getString("error"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
