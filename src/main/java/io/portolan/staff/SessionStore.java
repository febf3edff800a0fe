package io.portolan.staff;

import io.portolan.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    private static final int MOST = 100;

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    record Found(UUID id, StaffId member, Instant startedAt, Instant lastSeenAt) {}

    void add(Session session, StaffId member, byte[] tokenHash) {
        db.sql(
                        """
                        insert into staff.session
                               (id, token_hash, member_id, network, agent, started_at, last_seen_at, expires_at)
                        values (:id, :hash, :member, :network, :agent, :started, :started, :expires)
                        """)
                .param("id", session.id())
                .param("hash", tokenHash)
                .param("member", member.value())
                .param("network", session.network())
                .param("agent", session.agent())
                .param("started", session.startedAt().atOffset(ZoneOffset.UTC))
                .param("expires", session.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Found> find(byte[] tokenHash, Instant now) {
        return db.sql(
                        """
                        select id, member_id, started_at, last_seen_at
                          from staff.session
                         where token_hash = :hash
                           and expires_at > :now
                         limit 1
                        """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, index) ->
                                new Found(
                                        row.getObject("id", UUID.class),
                                        new StaffId(row.getObject("member_id", UUID.class)),
                                        instant(row, "started_at"),
                                        instant(row, "last_seen_at")))
                .optional();
    }

    void seen(UUID id, Instant now, Instant expires) {
        db.sql(
                        """
                        update staff.session
                           set last_seen_at = :now, expires_at = :expires
                         where id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    List<Session> of(StaffId member, byte[] tokenHash, Instant now) {
        return db.sql(
                        """
                        select id, network, agent, started_at, last_seen_at, expires_at,
                               token_hash = :hash as current
                          from staff.session
                         where member_id = :member
                           and expires_at > :now
                         order by last_seen_at desc
                         limit :most
                        """)
                .param("hash", tokenHash)
                .param("member", member.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(SessionStore::session)
                .list();
    }

    void end(byte[] tokenHash) {
        db.sql("delete from staff.session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    void end(StaffId member, UUID session) {
        db.sql("delete from staff.session where member_id = :member and id = :session")
                .param("member", member.value())
                .param("session", session)
                .update();
    }

    void endAllBut(StaffId member, byte[] keptHash) {
        db.sql("delete from staff.session where member_id = :member and token_hash <> :kept")
                .param("member", member.value())
                .param("kept", keptHash)
                .update();
    }

    /// Throws away sessions that are over.
    int clear(Instant now) {
        return db.sql("delete from staff.session where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("network"),
                row.getString("agent"),
                instant(row, "started_at"),
                instant(row, "last_seen_at"),
                instant(row, "expires_at"),
                row.getBoolean("current"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
