package io.portolan.platform.idempotency;

import io.portolan.platform.batch.Rows;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Idempotency keys and the answers that were given under them. A key is claimed in the transaction
/// that does the work, so that the work and the memory of it are one.
@Component
public class Claims {

    /// A finished answer, byte for byte.
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, String contentType, byte[] body) {}

    /// A key about to be claimed.
    ///
    /// @param requestHash of what was asked; another hash under the same key is refused
    /// @param resource what the work makes, so that it can be found again after a crash
    /// @param answer when the work is finished in this transaction already
    @SuppressWarnings("ArrayRecordComponent")
    public record Claim(
            String scope,
            String key,
            byte[] requestHash,
            @Nullable UUID resource,
            Instant lockedUntil,
            @Nullable Answer answer) {}

    /// What is known of a key.
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(
            byte[] requestHash,
            @Nullable UUID resource,
            Instant lockedUntil,
            @Nullable Answer answer) {

        public boolean sameRequest(byte[] hash) {
            return MessageDigest.isEqual(requestHash, hash);
        }
    }

    private final JdbcClient db;
    private final JdbcTemplate rows;

    Claims(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    public Optional<Found> find(String scope, String key) {
        return Optional.ofNullable(find(scope, java.util.List.of(key)).get(key));
    }

    /// What is known of these keys of one scope.
    public Map<String, Found> find(String scope, Collection<String> keys) {
        Map<String, Found> found = new HashMap<>();
        db.sql(
                        """
                        select key, request_hash, resource_id, locked_until,
                               state, status, content_type, body
                          from platform.idempotency
                         where scope = :scope
                           and key = any(:keys)
                         limit 10000
                        """)
                .param("scope", scope)
                .param("keys", keys.toArray(String[]::new))
                .query(
                        row -> {
                            boolean done = row.getString("state").equals("done");
                            found.put(
                                    row.getString("key"),
                                    new Found(
                                            row.getBytes("request_hash"),
                                            row.getObject("resource_id", UUID.class),
                                            row.getTimestamp("locked_until").toInstant(),
                                            done
                                                    ? new Answer(
                                                            row.getInt("status"),
                                                            row.getString("content_type"),
                                                            row.getBytes("body"))
                                                    : null));
                        });
        return found;
    }

    /// Claims keys in the caller's transaction. A key that somebody else claims at the same time
    /// breaks the transaction (`DuplicateKeyException`).
    public void claim(Collection<Claim> claims, Instant now) {
        Rows.of(claims)
                .text(Claim::scope)
                .text(Claim::key)
                .bytes(Claim::requestHash)
                .text(c -> c.answer() == null ? "started" : "done")
                .int4(c -> c.answer() == null ? null : c.answer().status())
                .text(c -> c.answer() == null ? null : c.answer().contentType())
                .bytes(c -> c.answer() == null ? null : c.answer().body())
                .uuid(Claim::resource)
                .instant(Claim::lockedUntil)
                .instant(c -> now)
                .update(
                        rows,
                        """
                        insert into platform.idempotency
                               (scope, key, request_hash, state, status, content_type, body,
                                resource_id, locked_until, created_at)
                        select scope, key, request_hash, state, status, content_type, body,
                               resource_id, locked_until, created_at
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                               as t (scope, key, request_hash, state, status, content_type, body,
                                     resource_id, locked_until, created_at)
                        """);
    }

    /// Claims one key unless it is known; false when it is.
    public boolean claimIfNew(
            String scope, String key, byte[] requestHash, Instant lockedUntil, Instant now) {
        return db.sql(
                                """
                                insert into platform.idempotency
                                       (scope, key, request_hash, state, locked_until, created_at)
                                values (:scope, :key, :hash, 'started', :until, :now)
                                    on conflict (scope, key) do nothing
                                """)
                        .param("scope", scope)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("until", lockedUntil.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes over a key whose worker died; false when somebody was quicker.
    public boolean takeOver(String scope, String key, Instant until, Instant now) {
        return db.sql(
                                """
                                update platform.idempotency
                                   set locked_until = :until
                                 where scope = :scope
                                   and key = :key
                                   and state = 'started'
                                   and locked_until <= :now
                                """)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("scope", scope)
                        .param("key", key)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Stores the answer of a started key. Joins the caller's transaction.
    public void finish(String scope, String key, Answer answer) {
        db.sql(
                        """
                        update platform.idempotency
                           set state = 'done',
                               status = :status,
                               content_type = :type,
                               body = :body
                         where scope = :scope
                           and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("scope", scope)
                .param("key", key)
                .update();
    }

    /// Forgets a started key whose work came to nothing.
    public void forget(String scope, String key) {
        db.sql(
                        """
                        delete from platform.idempotency
                         where scope = :scope
                           and key = :key
                           and state = 'started'
                        """)
                .param("scope", scope)
                .param("key", key)
                .update();
    }

    /// Forgets keys older than `before`.
    public int forgetOld(Instant before) {
        return db.sql("delete from platform.idempotency where created_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
