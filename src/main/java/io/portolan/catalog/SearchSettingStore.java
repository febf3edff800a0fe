package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The tables of what the merchant told the search.
@Repository
class SearchSettingStore {

    /// One product of one rule.
    record Line(Language language, String query, String handle, String kind) {}

    /// Where one query leads.
    record Redirect(Language language, String query, String target) {}

    private final JdbcClient db;

    SearchSettingStore(JdbcClient db) {
        this.db = db;
    }

    Map<Language, List<SynonymGroup>> synonyms() {
        Map<Language, List<SynonymGroup>> groups = new HashMap<>();
        db.sql("select id, language, words from catalog.search_synonym order by id limit 20000")
                .query(
                        row -> {
                            Array words = row.getArray("words");
                            groups.computeIfAbsent(
                                            Language.of(row.getString("language")),
                                            l -> new ArrayList<>())
                                    .add(
                                            new SynonymGroup(
                                                    row.getObject("id", UUID.class),
                                                    List.of((String[]) words.getArray())));
                        });
        return groups;
    }

    void add(Language language, SynonymGroup group) {
        db.sql(
                        """
                        insert into catalog.search_synonym (id, language, words)
                        values (:id, :language, :words)
                        """)
                .param("id", group.id())
                .param("language", language.tag())
                .param("words", new SqlArrayValue("text", group.words().toArray()))
                .update();
    }

    void removeSynonyms(UUID id) {
        db.sql("delete from catalog.search_synonym where id = :id").param("id", id).update();
    }

    List<Line> rules() {
        return db.sql(
                        """
                        select language, query, handle, kind
                          from catalog.search_rule
                         order by language, query, kind, position, handle
                         limit 200000
                        """)
                .query(
                        (row, n) ->
                                new Line(
                                        Language.of(row.getString("language")),
                                        row.getString("query"),
                                        row.getString("handle"),
                                        row.getString("kind")))
                .list();
    }

    void removeRule(Language language, String query) {
        db.sql("delete from catalog.search_rule where language = :language and query = :query")
                .param("language", language.tag())
                .param("query", query)
                .update();
        db.sql("delete from catalog.search_redirect where language = :language and query = :query")
                .param("language", language.tag())
                .param("query", query)
                .update();
    }

    List<Redirect> redirects() {
        return db.sql(
                        """
                        select language, query, target
                          from catalog.search_redirect
                         order by language, query
                         limit 20000
                        """)
                .query(
                        (row, n) ->
                                new Redirect(
                                        Language.of(row.getString("language")),
                                        row.getString("query"),
                                        row.getString("target")))
                .list();
    }

    void lead(Language language, String query, String target) {
        db.sql(
                        """
                        insert into catalog.search_redirect (language, query, target)
                        values (:language, :query, :target)
                        """)
                .param("language", language.tag())
                .param("query", query)
                .param("target", target)
                .update();
    }

    /// Of a product named twice for one query the first naming counts.
    void add(Language language, String query, String kind, List<String> handles) {
        db.sql(
                        """
                        insert into catalog.search_rule (language, query, handle, kind, position)
                        select :language, :query, t.handle, :kind, t.position
                          from unnest(:handles) with ordinality as t (handle, position)
                            on conflict (language, query, handle) do nothing
                        """)
                .param("language", language.tag())
                .param("query", query)
                .param("kind", kind)
                .param("handles", new SqlArrayValue("text", handles.toArray()))
                .update();
    }
}
