package io.portolan.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DemoStore {

    private final JdbcClient db;
    private final Clock clock;

    DemoStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Marks the world as loaded; false when it was before. Of two shops that start on one database
    /// the second waits here for the first.
    boolean begin() {
        return db.sql(
                                """
                                insert into demo.world (id, loaded_at)
                                values (1, :now)
                                    on conflict (id) do nothing
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean begun() {
        return db.sql("select count(*) from demo.world limit 1").query(Long.class).single() > 0;
    }
}
