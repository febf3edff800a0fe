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
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class SlugStore {

    record Row(Item.Kind kind, Language language, String slug, String code, boolean current) {}

    private static final int MOST = 5_000_000;

    /// Whether an address is what an item of its kind is known by.
    private static final String IS_CODE =
            """
            wanted.kind = 'product'
                and exists (
                    select 1
                      from catalog.product p
                     where p.handle = wanted.slug)
             or wanted.kind = 'category'
                and exists (
                    select 1
                      from catalog.category c
                     where c.code = wanted.slug)
             or wanted.kind = 'collection'
                and exists (
                    select 1
                      from catalog.definition d
                     where d.kind = 'collection'
                       and d.code = wanted.slug)
            """;

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
        return asked(
                wanted,
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
                """);
    }

    /// Takes away all addresses of these items, and says which those were.
    List<Row> forget(Collection<Item> items) {
        return db.sql(
                        """
                        delete from catalog.slug s
                         using unnest(:kinds, :codes) as gone (kind, code)
                         where s.kind = gone.kind
                           and s.code = gone.code
                        returning s.kind, s.language, s.slug, s.code, s.current
                        """)
                .param("kinds", texts(items.stream().map(i -> i.kind().word())))
                .param("codes", texts(items.stream().map(Item::code)))
                .query(SlugStore::row)
                .list();
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

    /// Makes the item's address in the language one of those before, and says which that was.
    List<Row> retire(Item item, Language language) {
        return db.sql(
                        """
                        update catalog.slug
                           set current = false
                         where kind = :kind
                           and language = :language
                           and code = :code
                           and current
                        returning kind, language, slug, code, current
                        """)
                .param("kind", item.kind().word())
                .param("language", language.tag())
                .param("code", item.code())
                .query(SlugStore::row)
                .list();
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

    /// Of these items, those that have or had an address in the language.
    List<Row> addressed(Collection<Row> wanted) {
        return asked(
                wanted,
                """
                select distinct on (s.kind, s.language, s.code)
                       s.kind, s.language, s.slug, s.code, s.current
                  from catalog.slug s
                  join unnest(:kinds, :languages, :slugs, :codes)
                       as wanted (kind, language, slug, code)
                    on wanted.kind = s.kind
                   and wanted.code = s.code
                   and wanted.language = s.language
                 order by s.kind, s.language, s.code
                 limit :most
                """);
    }

    /// Those of these addresses that somebody has or had, or that an item is known by.
    List<Row> inUse(Collection<Row> wanted) {
        return asked(
                wanted,
                """
                select kind, language, slug, code, true as current
                  from unnest(:kinds, :languages, :slugs, :codes)
                       as wanted (kind, language, slug, code)
                 where exists (
                       select 1
                         from catalog.slug s
                        where s.kind = wanted.kind
                          and s.language = wanted.language
                          and s.slug = wanted.slug)
                    or %s
                 limit :most
                """
                        .formatted(IS_CODE));
    }

    private List<Row> asked(Collection<Row> wanted, String query) {
        return named(wanted, query).param("most", MOST).query(SlugStore::row).list();
    }

    /// Takes those of these addresses that are free, and says which those are.
    List<Row> takeFree(Collection<Row> wanted, Instant now) {
        return named(
                        wanted,
                        """
                        insert into catalog.slug
                               (kind, language, slug, code, current, made_at)
                        select kind, language, slug, code, true, :now
                          from unnest(:kinds, :languages, :slugs, :codes)
                               as wanted (kind, language, slug, code)
                         where not (%s)
                            on conflict do nothing
                        returning kind, language, slug, code, current
                        """
                                .formatted(IS_CODE))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SlugStore::row)
                .list();
    }

    /// Takes those of these addresses away that are their items' now, and says which those were.
    List<Row> takeBack(Collection<Row> given) {
        return named(
                        given,
                        """
                        delete from catalog.slug s
                         using unnest(:kinds, :languages, :slugs, :codes)
                               as given (kind, language, slug, code)
                         where s.kind = given.kind
                           and s.language = given.language
                           and s.slug = given.slug
                           and s.code = given.code
                           and s.current
                        returning s.kind, s.language, s.slug, s.code, s.current
                        """)
                .query(SlugStore::row)
                .list();
    }

    private JdbcClient.StatementSpec named(Collection<Row> rows, String query) {
        return db.sql(query)
                .param("kinds", texts(rows.stream().map(r -> r.kind().word())))
                .param("languages", texts(rows.stream().map(r -> r.language().tag())))
                .param("slugs", texts(rows.stream().map(Row::slug)))
                .param("codes", texts(rows.stream().map(Row::code)));
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
