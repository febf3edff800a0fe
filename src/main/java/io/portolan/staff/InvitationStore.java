package io.portolan.staff;

import io.portolan.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    void add(
            UUID id,
            byte[] codeHash,
            String role,
            @Nullable StaffId by,
            Instant now,
            @Nullable Instant expires) {
        db.sql(
                        """
                        insert into staff.invitation
                               (id, code_hash, role, invited_by, issued_at, expires_at, withdrawn)
                        values (:id, :hash, :role, :by, :now, :expires, false)
                        """)
                .param("id", id)
                .param("hash", codeHash)
                .param("role", role)
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> role(byte[] codeHash, Instant now) {
        return db.sql(
                        """
                        select role
                          from staff.invitation
                         where code_hash = :hash
                           and accepted_at is null
                           and not withdrawn
                           and (expires_at is null or expires_at > :now)
                         limit 1
                        """)
                .param("hash", codeHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /// The role, once: whoever comes second gets nothing.
    Optional<String> spend(byte[] codeHash, Instant now) {
        return db.sql(
                        """
                           update staff.invitation
                              set accepted_at = :now
                            where code_hash = :hash
                              and accepted_at is null
                              and not withdrawn
                              and (expires_at is null or expires_at > :now)
                        returning role
                        """)
                .param("hash", codeHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    void withdrawAll() {
        db.sql("update staff.invitation set withdrawn = true where accepted_at is null").update();
    }
}
