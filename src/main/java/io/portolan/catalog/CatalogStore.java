package io.portolan.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The schema `catalog`. A product is one JSON document; its SKUs stand in a table of their own,
/// where the database keeps them unique.
@Repository
class CatalogStore {

    /// A product that is already there.
    record Known(UUID id, String handle, String hash, int version) {}

    /// A product to be written.
    record Row(UUID id, ProductDraft draft, String document, String hash, boolean there) {}

    private static final int PIECE = 500;

    private final JdbcClient db;

    CatalogStore(JdbcClient db) {
        this.db = db;
    }

    /// The next number of the catalogue's history. Holds off every other writer until commit, so
    /// numbers are committed in their order.
    long nextRevision() {
        return db.sql("update catalog.revision set value = value + 1 returning value")
                .query(Long.class)
                .single();
    }

    /// Holds off every other writer until commit, as `nextRevision` does.
    void hold() {
        db.sql("select value from catalog.revision for update").query(Long.class).single();
    }

    long revision() {
        return db.sql("select value from catalog.revision").query(Long.class).single();
    }

    Map<String, Known> known(List<String> handles) {
        Map<String, Known> known = new HashMap<>();
        db.sql(
                        """
                        select id, handle, content_hash, version
                          from catalog.product
                         where handle = any(:handles)
                        """)
                .param("handles", texts(handles))
                .query(
                        (row, n) ->
                                new Known(
                                        row.getObject("id", UUID.class),
                                        row.getString("handle"),
                                        row.getString("content_hash"),
                                        row.getInt("version")))
                .list()
                .forEach(product -> known.put(product.handle(), product));
        return known;
    }

    /// Those of these products that were written after this revision.
    Set<String> savedAfter(long revision, List<String> handles) {
        return Set.copyOf(
                db.sql(
                                """
                                select handle
                                  from catalog.product
                                 where handle = any(:handles)
                                   and revision > :revision
                                """)
                        .param("handles", texts(handles))
                        .param("revision", revision)
                        .query(String.class)
                        .list());
    }

    Map<String, Kept> kept(List<String> handles) {
        Map<String, Kept> kept = new HashMap<>();
        db.sql(
                        """
                        select handle, content_hash, document
                          from catalog.product
                         where handle = any(:handles)
                        """)
                .param("handles", texts(handles))
                .query(
                        row -> {
                            kept.put(
                                    row.getString(1), new Kept(row.getString(2), row.getString(3)));
                        });
        return kept;
    }

    Map<String, String> marks(List<String> handles) {
        Map<String, String> marks = new HashMap<>();
        db.sql("select handle, content_hash from catalog.product where handle = any(:handles)")
                .param("handles", texts(handles))
                .query(
                        row -> {
                            marks.put(row.getString(1), row.getString(2));
                        });
        return marks;
    }

    /// As `kept`, each with the product that it is.
    Map<String, StoredProduct> stored(List<String> handles) {
        Map<String, StoredProduct> stored = new HashMap<>();
        db.sql(
                        """
                        select id, document, created_at, version, updated_at, content_hash
                          from catalog.product
                         where handle = any(:handles)
                        """)
                .param("handles", texts(handles))
                .query(
                        row -> {
                            ProductDraft draft = draft(row);
                            Kept kept =
                                    new Kept(
                                            row.getString("content_hash"),
                                            row.getString("document"));
                            boolean dated = draft.added() != null;
                            stored.put(
                                    draft.handle(),
                                    new StoredProduct(kept, product(row, draft), dated));
                        });
        return stored;
    }

    void delete(List<String> handles) {
        db.sql(
                        """
                        delete from catalog.variant_sku s
                         using catalog.product p
                         where p.id = s.product_id
                           and p.handle = any(:handles)
                        """)
                .param("handles", texts(handles))
                .update();
        db.sql("delete from catalog.product where handle = any(:handles)")
                .param("handles", texts(handles))
                .update();
    }

    Catalog.Size size() {
        return db.sql(
                        """
                        select (select count(*) from catalog.product),
                               (select count(*) from catalog.variant_sku)
                         limit 1
                        """)
                .query((row, n) -> new Catalog.Size(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// The handles of the products that have these SKUs, by SKU.
    Map<String, String> owners(List<String> skus) {
        Map<String, String> owners = new HashMap<>();
        db.sql(
                        """
                        select s.sku, p.handle
                          from catalog.variant_sku s
                          join catalog.product p on p.id = s.product_id
                         where s.sku = any(:skus)
                        """)
                .param("skus", texts(skus))
                .query(
                        row -> {
                            owners.put(row.getString("sku"), row.getString("handle"));
                        });
        return owners;
    }

    void write(List<Row> rows, long revision, OffsetDateTime now, SaveNote note) {
        List<String> handles = rows.stream().map(row -> row.draft().handle()).toList();
        Object[] published = rows.stream().map(row -> row.draft().published()).toArray();
        db.sql(
                        """
                        insert into catalog.product
                               (id, handle, published, content_hash, document, revision,
                                created_at, updated_at, saved_why, saved_by)
                        select id, handle, published, content_hash, document::json, :revision,
                               :now, :now, :why, :by
                          from unnest(:ids, :handles, :published, :hashes, :documents)
                               as t (id, handle, published, content_hash, document)
                            on conflict (handle) do update
                           set published = excluded.published,
                               content_hash = excluded.content_hash,
                               document = excluded.document,
                               revision = excluded.revision,
                               updated_at = excluded.updated_at,
                               version = product.version + 1,
                               saved_why = excluded.saved_why,
                               saved_by = excluded.saved_by
                        """)
                .param("ids", array("uuid", rows.stream().map(Row::id).toArray()))
                .param("handles", texts(handles))
                .param("published", array("boolean", published))
                .param("hashes", texts(rows.stream().map(Row::hash).toList()))
                .param("documents", texts(rows.stream().map(Row::document).toList()))
                .param("revision", revision)
                .param("now", now)
                .param("why", note.why().code())
                .param("by", note.by(), Types.OTHER)
                .update();
        writeSkus(rows);
    }

    private void writeSkus(List<Row> rows) {
        db.sql("delete from catalog.variant_sku where product_id = any(:ids)")
                .param("ids", array("uuid", rows.stream().map(Row::id).toArray()))
                .update();
        Object[] products =
                rows.stream()
                        .flatMap(row -> row.draft().variants().stream().map(v -> row.id()))
                        .toArray();
        List<String> skus =
                rows.stream()
                        .flatMap(row -> row.draft().variants().stream())
                        .map(variant -> variant.sku().value())
                        .toList();
        db.sql(
                        """
                        insert into catalog.variant_sku (sku, product_id)
                        select sku, product_id
                          from unnest(:skus, :products) as t (sku, product_id)
                        """)
                .param("skus", texts(skus))
                .param("products", array("uuid", products))
                .update();
    }

    void write(Category category, String document) {
        db.sql(
                        """
                        insert into catalog.category (code, position, document)
                        values (:code, :position, :document::json)
                            on conflict (code) do update
                           set position = excluded.position, document = excluded.document
                        """)
                .param("code", category.code())
                .param("position", category.order())
                .param("document", document)
                .update();
    }

    /// Whether nothing stood on it.
    boolean deleteEmptyCategory(String code) {
        return db.sql(
                                """
                                delete from catalog.category
                                 where code = :code
                                   and not exists (
                                       select 1
                                         from catalog.product
                                        where document ->> 'category' = :code)
                                """)
                        .param("code", code)
                        .update()
                == 1;
    }

    /// The products written after this revision, read piece by piece in the caller's transaction:
    /// a long catalogue takes longer than a statement may.
    List<Product> productsAfter(long revision) {
        Sharing sharing = new Sharing();
        return db.sql(
                        """
                        select id, document, created_at, version, updated_at
                          from catalog.product
                         where revision > :revision
                        """)
                .withFetchSize(PIECE)
                .param("revision", revision)
                .query((row, n) -> sharing.of(product(row)))
                .list();
    }

    List<Category> categories() {
        return db.sql("select document from catalog.category order by position, code limit 10000")
                .query(
                        (row, n) ->
                                CatalogJson.mapper()
                                        .readValue(row.getString("document"), Category.class))
                .list();
    }

    private static Product product(ResultSet row) throws SQLException {
        return product(row, draft(row));
    }

    private static ProductDraft draft(ResultSet row) throws SQLException {
        return CatalogJson.mapper().readValue(row.getString("document"), ProductDraft.class);
    }

    private static Product product(ResultSet row, ProductDraft draft) throws SQLException {
        OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
        return Product.of(
                row.getObject("id", UUID.class),
                created.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                draft,
                new Product.Version(
                        row.getInt("version"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()));
    }

    private static SqlArrayValue texts(List<String> texts) {
        return array("text", texts.toArray());
    }

    private static SqlArrayValue array(String type, Object[] elements) {
        return new SqlArrayValue(type, elements);
    }
}
