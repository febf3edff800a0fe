package io.portolan.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The versions of products: the newest stands in the product's own row, those before it in a table
/// of their own.
@Repository
class VersionStore {

    private final JdbcClient db;

    VersionStore(JdbcClient db) {
        this.db = db;
    }

    /// Puts the newest versions of these products beside those before, so that they can be written
    /// over.
    void keep(List<UUID> products) {
        db.sql(
                        """
                        insert into catalog.product_version
                               (product_id, number, document, saved_at, saved_why, saved_by)
                        select id, version, document, updated_at, saved_why, saved_by
                          from catalog.product
                         where id = any(:ids)
                            on conflict do nothing
                        """)
                .param("ids", new SqlArrayValue("uuid", products.toArray()))
                .update();
    }

    /// The newest first, those with a number below `below`.
    List<ProductVersion> list(String handle, int below, int limit) {
        return db.sql(
                        """
                        select number, saved_at, saved_why, saved_by
                          from (select version as number, updated_at as saved_at, saved_why,
                                       saved_by
                                  from catalog.product
                                 where handle = :handle
                                 union all
                                select v.number, v.saved_at, v.saved_why, v.saved_by
                                  from catalog.product_version v
                                  join catalog.product p on p.id = v.product_id
                                 where p.handle = :handle) as version
                         where number < :below
                         order by number desc
                         limit :limit
                        """)
                .param("handle", handle)
                .param("below", below)
                .param("limit", limit)
                .query(VersionStore::version)
                .list();
    }

    /// The content of one version; null when it is not kept.
    @Nullable String document(String handle, int number) {
        return db.sql(
                        """
                        select document::text
                          from catalog.product
                         where handle = :handle and version = :number
                         union all
                        select v.document::text
                          from catalog.product_version v
                          join catalog.product p on p.id = v.product_id
                         where p.handle = :handle and v.number = :number
                         limit 1
                        """)
                .param("handle", handle)
                .param("number", number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// What the last file said of those of these products that were changed since, by handle.
    Map<String, LastImport> lastImports(List<String> handles) {
        Map<String, LastImport> last = new HashMap<>();
        db.sql(
                        """
                        select p.handle, p.updated_at, v.document::text as document
                          from catalog.product p
                         cross join lateral (
                               select document
                                 from catalog.product_version
                                where product_id = p.id
                                  and saved_why = 'import'
                                order by number desc
                                limit 1) as v
                         where p.handle = any(:handles)
                           and p.saved_why <> 'import'
                        """)
                .param("handles", new SqlArrayValue("text", handles.toArray()))
                .query(
                        row -> {
                            last.put(
                                    row.getString("handle"),
                                    new LastImport(
                                            row.getString("document"),
                                            row.getObject("updated_at", OffsetDateTime.class)
                                                    .toInstant()));
                        });
        return last;
    }

    /// Forgets versions saved before this moment, but keeps the last ones of each product.
    int forget(Instant before, int last) {
        return db.sql(
                        """
                        delete from catalog.product_version v
                         using catalog.product p
                         where p.id = v.product_id
                           and v.saved_at < :before
                           and v.number < p.version - :last
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("last", last)
                .update();
    }

    private static ProductVersion version(ResultSet row, int n) throws SQLException {
        return new ProductVersion(
                row.getInt("number"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                new SaveNote(
                        SaveNote.Why.of(row.getString("saved_why")),
                        row.getObject("saved_by", UUID.class)));
    }
}
