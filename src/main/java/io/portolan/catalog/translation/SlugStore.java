package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;

import io.portolan.kernel.Language;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class SlugStore {

    record Row(Item.Kind kind, Language language, String slug, String code, boolean current) {}

    private static final int MOST = 5_000_000;

    private final JdbcClient db;
    private final JdbcTemplate rows;

    SlugStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    List<Row> all() {
        return db.sql("select kind, language, slug, code, current from catalog.slug limit :most")
                .param("most", MOST)
                .query(SlugStore::row)
                .list();
    }

    List<Row> of(Collection<Item> items) {
        return db.sql(
                        """
                        select s.kind, s.language, s.slug, s.code, s.current
                          from catalog.slug s
                          join unnest(:kinds, :codes) as wanted (kind, code)
                            on wanted.kind = s.kind
                           and wanted.code = s.code
                         limit :most
                        """)
                .param("kinds", texts(items.stream().map(i -> i.kind().word())))
                .param("codes", texts(items.stream().map(Item::code)))
                .param("most", MOST)
                .query(SlugStore::row)
                .list();
    }

    /// Those of these addresses that belong, or once belonged, to another item.
    List<Row> taken(Collection<Row> wanted) {
        return db.sql(
                        """
                        select s.kind, s.language, s.slug, s.code, s.current
                          from catalog.slug s
                          join unnest(:kinds, :languages, :slugs, :codes)
                               as wanted (kind, language, slug, code)
                            on wanted.kind = s.kind
                           and wanted.language = s.language
                           and wanted.slug = s.slug
                         where wanted.code <> s.code
                         limit :most
                        """)
                .param("kinds", texts(wanted.stream().map(r -> r.kind().word())))
                .param("languages", texts(wanted.stream().map(r -> r.language().tag())))
                .param("slugs", texts(wanted.stream().map(Row::slug)))
                .param("codes", texts(wanted.stream().map(Row::code)))
                .param("most", MOST)
                .query(SlugStore::row)
                .list();
    }

    void forget(Collection<Item> items) {
        db.sql(
                        """
                        delete from catalog.slug s
                         using unnest(:kinds, :codes) as gone (kind, code)
                         where s.kind = gone.kind
                           and s.code = gone.code
                        """)
                .param("kinds", texts(items.stream().map(i -> i.kind().word())))
                .param("codes", texts(items.stream().map(Item::code)))
                .update();
    }

    /// Puts in those of these whose address nobody has.
    void put(Collection<Row> fresh, Instant now) {
        Rows.of(List.copyOf(fresh))
                .text(each -> each.kind().word())
                .text(each -> each.language().tag())
                .text(Row::slug)
                .text(Row::code)
                .bool(Row::current)
                .instant(each -> now)
                .update(
                        rows,
                        """
                        insert into catalog.slug
                               (kind, language, slug, code, current, made_at)
                        select kind, language, slug, code, current, made_at
                          from unnest(?, ?, ?, ?, ?, ?)
                            as fresh (kind, language, slug, code, current, made_at)
                            on conflict do nothing
                        """);
    }

    private static SqlArrayValue texts(Stream<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    void retire(Item item, Language language) {
        db.sql(
                        """
                        update catalog.slug
                           set current = false
                         where kind = :kind
                           and language = :language
                           and code = :code
                           and current
                        """)
                .param("kind", item.kind().word())
                .param("language", language.tag())
                .param("code", item.code())
                .update();
    }

    /// Whether the address was free, or this item's own of old.
    boolean take(Item item, Language language, String slug, Instant now) {
        return db.sql(
                                """
                                insert into catalog.slug
                                       (kind, language, slug, code, current, made_at)
                                values (:kind, :language, :slug, :code, true, :now)
                                    on conflict (kind, language, slug) do update
                                   set current = true
                                 where catalog.slug.code = excluded.code
                                """)
                        .param("kind", item.kind().word())
                        .param("language", language.tag())
                        .param("slug", slug)
                        .param("code", item.code())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes those of many addresses that are free: each with the code of its item.
    void take(Map<Slugs.Word, String> wanted, Instant now) {
        Rows.of(wanted.entrySet())
                .text(each -> each.getKey().kind().word())
                .text(each -> each.getKey().language().tag())
                .text(each -> each.getKey().word())
                .text(Map.Entry::getValue)
                .instant(each -> now)
                .update(
                        rows,
                        """
                        insert into catalog.slug
                               (kind, language, slug, code, current, made_at)
                        select kind, language, slug, code, true, made_at
                          from unnest(?, ?, ?, ?, ?)
                            as fresh (kind, language, slug, code, made_at)
                            on conflict do nothing
                        """);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                requireNonNull(Item.Kind.of(row.getString("kind"))),
                Language.of(row.getString("language")),
                row.getString("slug"),
                row.getString("code"),
                row.getBoolean("current"));
    }
}
