package io.portolan.platform.time;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the turned clock is remembered, so that a restart does not turn it back.
@Component
class ClockStore {

    private final JdbcClient db;

    ClockStore(JdbcClient db) {
        this.db = db;
    }

    Duration ahead() {
        return db.sql("select ahead_seconds from platform.clock_offset where id = 1 limit 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    void remember(Duration ahead) {
        db.sql(
                        """
                        insert into platform.clock_offset (id, ahead_seconds)
                        values (1, :ahead)
                            on conflict (id) do update set ahead_seconds = excluded.ahead_seconds
                        """)
                .param("ahead", ahead.toSeconds())
                .update();
    }
}
