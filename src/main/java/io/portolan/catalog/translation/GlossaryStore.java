package io.portolan.catalog.translation;

import io.portolan.catalog.CatalogJson;
import io.portolan.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GlossaryStore {

    private final JdbcClient db;

    GlossaryStore(JdbcClient db) {
        this.db = db;
    }

    List<Term> all() {
        return db.sql(
                        """
                        select id, term, kept, targets
                          from catalog.glossary_term
                         order by lower(term), term
                         limit 2000
                        """)
                .query(GlossaryStore::term)
                .list();
    }

    void save(Term term, Instant now) {
        Map<String, String> targets = new TreeMap<>();
        term.targets().forEach((language, word) -> targets.put(language.tag(), word));
        db.sql(
                        """
                        insert into catalog.glossary_term (id, term, kept, targets, changed_at)
                        values (:id, :term, :kept, :targets::json, :now)
                            on conflict (term) do update
                           set kept = excluded.kept,
                               targets = excluded.targets,
                               changed_at = excluded.changed_at
                        """)
                .param("id", term.id())
                .param("term", term.term())
                .param("kept", term.kept())
                .param("targets", CatalogJson.mapper().writeValueAsString(targets))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String term) {
        db.sql("delete from catalog.glossary_term where term = :term").param("term", term).update();
    }

    void remove(UUID id) {
        db.sql("delete from catalog.glossary_term where id = :id").param("id", id).update();
    }

    private static Term term(ResultSet row, int n) throws SQLException {
        Map<Language, String> targets = new HashMap<>();
        CatalogJson.mapper()
                .readTree(row.getString("targets"))
                .properties()
                .forEach(
                        each ->
                                targets.put(
                                        Language.of(each.getKey()), each.getValue().asString("")));
        return new Term(
                row.getObject("id", UUID.class),
                row.getString("term"),
                row.getBoolean("kept"),
                targets);
    }
}
