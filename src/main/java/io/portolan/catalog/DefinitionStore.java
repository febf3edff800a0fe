package io.portolan.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of types, size guides and collections: few rows, read whole.
@Repository
class DefinitionStore {

    static final String TYPE = "type";
    static final String SIZE_GUIDE = "size-guide";
    static final String COLLECTION = "collection";

    private final JdbcClient db;

    DefinitionStore(JdbcClient db) {
        this.db = db;
    }

    Definitions all() {
        List<ProductType> types = new ArrayList<>();
        List<SizeGuide> guides = new ArrayList<>();
        List<ProductCollection> collections = new ArrayList<>();
        db.sql(
                        """
                        select kind, document
                          from catalog.definition
                         order by position, code
                         limit 20000
                        """)
                .query(
                        row -> {
                            String document = row.getString("document");
                            switch (row.getString("kind")) {
                                case TYPE -> types.add(read(document, ProductType.class));
                                case SIZE_GUIDE -> guides.add(read(document, SizeGuide.class));
                                default -> collections.add(read(document, ProductCollection.class));
                            }
                        });
        return new Definitions(types, guides, collections);
    }

    void write(String kind, String code, Object definition) {
        db.sql(
                        """
                        insert into catalog.definition (kind, code, position, document)
                        values (:kind, :code, 0, :document::json)
                            on conflict (kind, code) do update
                           set document = excluded.document
                        """)
                .param("kind", kind)
                .param("code", code)
                .param("document", CatalogJson.mapper().writeValueAsString(definition))
                .update();
    }

    /// What stands there now, the caller's own writes included; null where nothing does.
    <T> @Nullable T find(String kind, String code, Class<T> type) {
        return db.sql(
                        """
                        select document
                          from catalog.definition
                         where kind = :kind
                           and code = :code
                        """)
                .param("kind", kind)
                .param("code", code)
                .query(String.class)
                .optional()
                .map(document -> read(document, type))
                .orElse(null);
    }

    /// Whether a product's sheet names it, published or not.
    boolean used(String kind, String code) {
        return db.sql(
                        """
                        select exists (
                               select 1
                                 from catalog.product
                                where document -> 'sheet' ->> :member = :code)
                        """)
                .param("member", kind.equals(TYPE) ? "type" : "sizeGuide")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void delete(String kind, String code) {
        db.sql("delete from catalog.definition where kind = :kind and code = :code")
                .param("kind", kind)
                .param("code", code)
                .update();
    }

    private static <T> T read(String document, Class<T> type) {
        return CatalogJson.mapper().readValue(document, type);
    }
}
