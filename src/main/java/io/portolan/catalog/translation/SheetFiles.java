package io.portolan.catalog.translation;

import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files between their dry run and the word to take them over; kept for a day.
@Repository
public class SheetFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    SheetFiles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public UUID keep(byte[] content, UUID by) {
        UUID id = Uuid7.at(clock.millis());
        db.sql("delete from catalog.translation_file where sent_at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        insert into catalog.translation_file (id, content, sent_by, sent_at)
                        values (:id, :content, :by, :now)
                        """)
                .param("id", id)
                .param("content", content)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// The file that this person sent; empty when it is gone or somebody else's.
    public Optional<byte[]> find(UUID id, UUID by) {
        return db.sql(
                        """
                        select content
                          from catalog.translation_file
                         where id = :id
                           and sent_by = :by
                        """)
                .param("id", id)
                .param("by", by)
                .query(byte[].class)
                .optional();
    }

    public void drop(UUID id) {
        db.sql("delete from catalog.translation_file where id = :id").param("id", id).update();
    }
}
