package io.portolan.markets.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RateFetchStore {

    private final JdbcClient db;

    RateFetchStore(JdbcClient db) {
        this.db = db;
    }

    /// The last try of each source, by its id.
    Map<String, Fetched> last() {
        Map<String, Fetched> tries = new HashMap<>();
        db.sql(
                        """
                        select source, tried_at, worked, note, newest_day, next_at
                          from markets.rate_fetch
                         limit 100
                        """)
                .query((row, n) -> tries.put(row.getString("source"), fetched(row)))
                .list();
        return tries;
    }

    void put(String source, Fetched fetched) {
        db.sql(
                        """
                        insert into markets.rate_fetch
                               (source, tried_at, worked, note, newest_day, next_at)
                        values (:source, :tried, :worked, :note, :newest, :next)
                            on conflict (source) do update
                           set tried_at = excluded.tried_at, worked = excluded.worked,
                               note = excluded.note,
                               newest_day = coalesce(excluded.newest_day, rate_fetch.newest_day),
                               next_at = excluded.next_at
                        """)
                .param("source", source)
                .param("tried", fetched.at().atOffset(ZoneOffset.UTC))
                .param("worked", fetched.worked())
                .param("note", fetched.note())
                .param("newest", fetched.newest())
                .param("next", fetched.next().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Fetched fetched(ResultSet row) throws SQLException {
        return new Fetched(
                instant(row, "tried_at"),
                row.getBoolean("worked"),
                row.getString("note"),
                row.getObject("newest_day", LocalDate.class),
                instant(row, "next_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
