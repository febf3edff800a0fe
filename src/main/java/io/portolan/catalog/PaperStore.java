package io.portolan.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of certificates that came as PDF.
@Repository
class PaperStore {

    private final JdbcClient db;

    PaperStore(JdbcClient db) {
        this.db = db;
    }

    /// Keeps a file; one that is there stays as it is.
    void keep(String hash, byte[] content, Instant now) {
        db.sql(
                        """
                        insert into catalog.paper (hash, content, taken_at)
                        values (:hash, :content, :now)
                            on conflict (hash) do nothing
                        """)
                .param("hash", hash)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(String hash) {
        return db.sql("select exists (select 1 from catalog.paper where hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    OptionalLong length(String hash) {
        return db.sql("select octet_length(content) from catalog.paper where hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    Optional<byte[]> content(String hash) {
        return db.sql("select content from catalog.paper where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }
}
