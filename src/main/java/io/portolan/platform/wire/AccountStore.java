package io.portolan.platform.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID id,
            String connector,
            String name,
            @Nullable String base,
            String settings,
            byte[] secrets,
            @Nullable Duration deadline) {}

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Row> enabled(String connector) {
        return db.sql(
                        """
                        select id, connector, name, base_url, settings, secrets, deadline_ms
                          from wire.account
                         where connector = :connector
                           and enabled
                         order by id
                         limit 1
                        """)
                .param("connector", connector)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> byId(UUID id) {
        return db.sql(
                        """
                        select id, connector, name, base_url, settings, secrets, deadline_ms
                          from wire.account
                         where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> all() {
        return db.sql(
                        """
                        select id, connector, name, base_url, settings, secrets, deadline_ms
                          from wire.account
                         order by connector, name
                        """)
                .query((row, n) -> row(row))
                .list();
    }

    boolean any(String connector) {
        return db.sql("select count(*) from wire.account where connector = :connector")
                        .param("connector", connector)
                        .query((row, n) -> row.getLong(1))
                        .single()
                > 0;
    }

    Optional<UUID> idOf(String connector, String name) {
        return db.sql("select id from wire.account where connector = :connector and name = :name")
                .param("connector", connector)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    void save(Row account, Instant now) {
        db.sql(
                        """
                        insert into wire.account (id, connector, name, base_url, settings, secrets,
                               enabled, created_at, changed_at)
                        values (:id, :connector, :name, :base, :settings::jsonb, :secrets,
                               true, :now, :now)
                        on conflict (connector, name) do update
                           set base_url = excluded.base_url,
                               settings = excluded.settings,
                               secrets = excluded.secrets,
                               changed_at = excluded.changed_at
                        """)
                .param("id", account.id())
                .param("connector", account.connector())
                .param("name", account.name())
                .param("base", account.base())
                .param("settings", account.settings())
                .param("secrets", account.secrets())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void listen(UUID id, @Nullable Duration deadline, Instant now) {
        db.sql(
                        """
                        update wire.account
                           set deadline_ms = :deadline,
                               changed_at = :now
                         where id = :id
                        """)
                .param("deadline", deadline == null ? null : deadline.toMillis())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        int deadline = row.getInt("deadline_ms");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("connector"),
                row.getString("name"),
                row.getString("base_url"),
                row.getString("settings"),
                row.getBytes("secrets"),
                deadline == 0 ? null : Duration.ofMillis(deadline));
    }
}
