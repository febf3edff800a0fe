package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunStore {

    private final JdbcClient db;

    RunStore(JdbcClient db) {
        this.db = db;
    }

    void begin(UUID id, Language language, int total, UUID by, Instant now) {
        db.sql(
                        """
                        insert into catalog.translation_run
                               (id, language, state, total, seen, filled, unknown, astray,
                                started_by, started_at)
                        values (:id, :language, 'running', :total, 0, 0, 0, 0, :by, :now)
                        """)
                .param("id", id)
                .param("language", language.tag())
                .param("total", total)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Run> last() {
        return db.sql(
                        """
                        select id, language, state, total, seen, filled, unknown, astray,
                               started_by, started_at, ended_at
                          from catalog.translation_run
                         order by started_at desc, id desc
                         limit 1
                        """)
                .query(RunStore::run)
                .optional();
    }

    Optional<Run> find(UUID id) {
        return db.sql(
                        """
                        select id, language, state, total, seen, filled, unknown, astray,
                               started_by, started_at, ended_at
                          from catalog.translation_run
                         where id = :id
                        """)
                .param("id", id)
                .query(RunStore::run)
                .optional();
    }

    /// Whether the run goes on.
    boolean advance(UUID id, Run.Count count) {
        return db.sql(
                                """
                                update catalog.translation_run
                                   set seen = :seen, filled = :filled, unknown = :unknown,
                                       astray = :astray
                                 where id = :id
                                   and state = 'running'
                                """)
                        .param("id", id)
                        .param("seen", count.seen())
                        .param("filled", count.filled())
                        .param("unknown", count.unknown())
                        .param("astray", count.astray())
                        .update()
                == 1;
    }

    void end(UUID id, String state, Instant now) {
        db.sql(
                        """
                        update catalog.translation_run
                           set state = :state, ended_at = :now
                         where id = :id
                           and state = 'running'
                        """)
                .param("id", id)
                .param("state", state)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                Language.of(row.getString("language")),
                row.getString("state"),
                new Run.Count(
                        row.getInt("total"),
                        row.getInt("seen"),
                        row.getInt("filled"),
                        row.getInt("unknown"),
                        row.getInt("astray")),
                row.getObject("started_by", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
