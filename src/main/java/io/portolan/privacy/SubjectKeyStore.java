package io.portolan.privacy;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubjectKeyStore {

    private final JdbcClient db;

    SubjectKeyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID[] subjects, byte[][] wrapped, Instant now) {
        db.sql(
                        """
                        insert into privacy.subject_key (subject, wrapped, created_at)
                        select subject, wrapped, :now
                          from unnest(:subjects::uuid[], :wrapped::bytea[]) as t (subject, wrapped)
                        """)
                .param("subjects", texts(subjects))
                .param("wrapped", wrapped)
                .param("now", utc(now))
                .update();
    }

    /// Null when the person is not known or was erased.
    byte @Nullable [] wrapped(UUID subject) {
        return db.sql(
                        """
                        select wrapped
                          from privacy.subject_key
                         where subject = :subject
                           and destroyed_at is null
                        """)
                .param("subject", subject)
                .query((ResultSet row, int n) -> row.getBytes("wrapped"))
                .optional()
                .orElse(null);
    }

    /// The keys of those who are known and were not erased.
    Map<UUID, byte[]> wrapped(UUID[] subjects) {
        Map<UUID, byte[]> found = new HashMap<>();
        db.sql(
                        """
                        select subject, wrapped
                          from privacy.subject_key
                         where subject = any(:subjects::uuid[])
                           and destroyed_at is null
                         limit 100000
                        """)
                .param("subjects", texts(subjects))
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getBytes(2));
                        });
        return found;
    }

    void destroy(UUID subject, Instant now) {
        db.sql(
                        """
                        update privacy.subject_key
                           set wrapped = null,
                               destroyed_at = :now
                         where subject = :subject
                           and destroyed_at is null
                        """)
                .param("subject", subject)
                .param("now", utc(now))
                .update();
    }

    /// The shop's own key of this name: the stored one, or `fresh` once it is stored.
    byte[] shopKey(String name, byte[] fresh, Instant now) {
        db.sql(
                        """
                        insert into privacy.shop_key (name, wrapped, created_at)
                        values (:name, :fresh, :now)
                        on conflict (name) do nothing
                        """)
                .param("name", name)
                .param("fresh", fresh)
                .param("now", utc(now))
                .update();
        return existingShopKey(name).orElseThrow();
    }

    Optional<byte[]> existingShopKey(String name) {
        return db.sql("select wrapped from privacy.shop_key where name = :name")
                .param("name", name)
                .query((ResultSet row, int n) -> row.getBytes("wrapped"))
                .optional();
    }

    private static String[] texts(UUID[] ids) {
        return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
