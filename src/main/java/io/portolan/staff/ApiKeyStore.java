package io.portolan.staff;

import io.portolan.kernel.StaffId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyStore {

    private static final int MOST = 500;

    private final JdbcClient db;

    ApiKeyStore(JdbcClient db) {
        this.db = db;
    }

    record Found(ApiKey key, String secretHashHex) {}

    void add(ApiKey key, byte[] secretHash) {
        @Nullable Instant expires = key.expiresAt();
        db.sql(
                        """
                        insert into staff.api_key
                               (id, prefix, secret_hash, name, scopes, addresses,
                                created_by, created_at, expires_at)
                        values (:id, :prefix, :hash, :name, :scopes, :addresses,
                                :by, :created, :expires)
                        """)
                .param("id", key.id())
                .param("prefix", key.prefix())
                .param("hash", secretHash)
                .param("name", key.name())
                .param("scopes", key.scopes().toArray(String[]::new))
                .param("addresses", key.addresses().toArray(String[]::new))
                .param("by", key.createdBy().value())
                .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Found> find(String prefix) {
        return db.sql(
                        """
                        select id, prefix, secret_hash, name, scopes, addresses,
                               created_by, created_at, expires_at, last_used_at, revoked_at
                          from staff.api_key
                         where prefix = :prefix
                         limit 1
                        """)
                .param("prefix", prefix)
                .query(
                        (row, index) ->
                                new Found(
                                        key(row, index),
                                        HexFormat.of().formatHex(row.getBytes("secret_hash"))))
                .optional();
    }

    List<ApiKey> all() {
        return db.sql(
                        """
                        select id, prefix, name, scopes, addresses,
                               created_by, created_at, expires_at, last_used_at, revoked_at
                          from staff.api_key
                         order by created_at desc
                         limit :most
                        """)
                .param("most", MOST)
                .query(ApiKeyStore::key)
                .list();
    }

    void used(UUID id, Instant now) {
        db.sql("update staff.api_key set last_used_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<ApiKey> revoke(UUID id, Instant now) {
        return db.sql(
                        """
                           update staff.api_key
                              set revoked_at = :now
                            where id = :id
                              and revoked_at is null
                        returning id, prefix, name, scopes, addresses,
                                  created_by, created_at, expires_at, last_used_at, revoked_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(ApiKeyStore::key)
                .optional();
    }

    private static ApiKey key(ResultSet row, int index) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("prefix"),
                row.getString("name"),
                words(row.getArray("scopes")),
                words(row.getArray("addresses")),
                new StaffId(row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
