package io.portolan.platform.wire;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Words of vendors that none of our tables lists: kept for the merchant's staff, never dropped.
@Service
public class UnknownWords {

    private final JdbcClient db;
    private final Clock clock;

    UnknownWords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Counts the word. Joins the caller's transaction.
    ///
    /// @param kind what it is a word for: `status`, `fault`
    public void note(String connector, String kind, String word) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql(
                        """
                        insert into wire.unknown_word (connector, kind, word, times, first_at,
                               last_at)
                        values (:connector, :kind, left(:word, 200), 1, :now, :now)
                        on conflict (connector, kind, word) do update
                           set times = unknown_word.times + 1,
                               last_at = excluded.last_at
                        """)
                .param("connector", connector)
                .param("kind", kind)
                .param("word", word)
                .param("now", now)
                .update();
    }
}
