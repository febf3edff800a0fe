package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The tables of counted searches.
@Repository
class SearchTallyStore {

    /// A query that may be offered in one market.
    record Offer(String market, SearchReport.Asked asked) {}

    /// What a search found.
    record Finds(int results, boolean whole) {}

    private final JdbcClient db;

    SearchTallyStore(JdbcClient db) {
        this.db = db;
    }

    void search(LocalDate day, String market, Language language, String query, Finds finds) {
        db.sql(
                        """
                        insert into catalog.search_tally
                               (day, market, language, query, searches, clicks, results, whole)
                        values (:day, :market, :language, :query, 1, 0, :results, :whole)
                            on conflict (day, market, language, query) do update
                           set searches = search_tally.searches + 1,
                               results = excluded.results,
                               whole = excluded.whole
                        """)
                .param("day", day)
                .param("market", market)
                .param("language", language.tag())
                .param("query", query)
                .param("results", finds.results())
                .param("whole", finds.whole())
                .update();
    }

    /// Something was opened for a text from the box: nobody has searched for the whole of it.
    void pick(LocalDate day, String market, Language language, String query, int results) {
        db.sql(
                        """
                        insert into catalog.search_tally
                               (day, market, language, query, searches, clicks, results, whole,
                                picks)
                        values (:day, :market, :language, :query, 0, 0, :results, false, 1)
                            on conflict (day, market, language, query) do update
                           set picks = search_tally.picks + 1
                        """)
                .param("day", day)
                .param("market", market)
                .param("language", language.tag())
                .param("query", query)
                .param("results", results)
                .update();
    }

    /// Nothing is counted for a search that was not, on this day or the one before: who searches
    /// before midnight opens after it.
    ///
    /// @param place of the product in the result, 1 the first; 0 when it is not known
    boolean click(
            LocalDate day,
            String market,
            Language language,
            String query,
            String handle,
            int place) {
        int counted =
                db.sql(
                                """
                                with searched as (
                                    update catalog.search_tally
                                       set clicks = clicks + 1
                                     where market = :market
                                       and language = :language
                                       and query = :query
                                       and day = (
                                           select max(day)
                                             from catalog.search_tally
                                            where day between :before and :day
                                              and market = :market
                                              and language = :language
                                              and query = :query)
                                    returning day, market, language, query
                                )
                                insert into catalog.search_click
                                       (day, market, language, query, handle, clicks, places,
                                        placed)
                                select day, market, language, query, :handle, 1, :place,
                                       least(:place, 1)
                                  from searched
                                    on conflict (day, market, language, query, handle) do update
                                   set clicks = search_click.clicks + 1,
                                       places = search_click.places + excluded.places,
                                       placed = search_click.placed + excluded.placed
                                """)
                        .param("day", day)
                        .param("before", day.minusDays(1))
                        .param("market", market)
                        .param("language", language.tag())
                        .param("query", query)
                        .param("handle", handle)
                        .param("place", place)
                        .update();
        return counted > 0;
    }

    /// All searches since this day together, the rare ones and those from the box too.
    ///
    /// @param market its code; empty for all
    SearchReport.Sums sums(LocalDate day, String market) {
        return db.sql(
                        """
                        select coalesce(sum(searches + picks), 0) as searches,
                               coalesce(sum(searches + picks) filter (where results = 0), 0)
                                   as nothing,
                               coalesce(sum(clicks), 0) as clicks
                          from catalog.search_tally
                         where day >= :day
                           and (:market = '' or market = :market)
                        """)
                .param("day", day)
                .param("market", market)
                .query(
                        (row, n) ->
                                new SearchReport.Sums(
                                        row.getLong("searches"),
                                        row.getLong("nothing"),
                                        row.getLong("clicks")))
                .single();
    }

    /// The queries since this day, each once, with the results of its newest day; of several
    /// markets those of the one where it found least.
    ///
    /// @param market its code; empty for all
    List<SearchReport.Line> since(LocalDate day, String market) {
        return db.sql(
                        """
                        select language, query, sum(searches) as searches, sum(clicks) as clicks,
                               min(results) as results
                          from (select language, query, sum(searches + picks) as searches,
                                       sum(clicks) as clicks,
                                       (array_agg(results order by day desc))[1] as results
                                  from catalog.search_tally
                                 where day >= :day
                                   and (:market = '' or market = :market)
                                 group by market, language, query) as each
                         group by language, query
                         order by sum(searches) desc, query, language
                         limit 5000
                        """)
                .param("day", day)
                .param("market", market)
                .query(
                        (row, n) ->
                                new SearchReport.Line(
                                        Language.of(row.getString("language")),
                                        row.getString("query"),
                                        row.getLong("searches"),
                                        row.getLong("clicks"),
                                        row.getInt("results"),
                                        List.of()))
                .list();
    }

    /// What was opened most from the results of these queries, at most three products of each.
    ///
    /// @param market its code; empty for all
    Map<SearchReport.Asked, List<SearchReport.Opened>> opened(
            LocalDate day, String market, Collection<SearchReport.Asked> queries) {
        Map<SearchReport.Asked, List<SearchReport.Opened>> opened = new HashMap<>();
        db.sql(
                        """
                        select language, query, handle, clicks, place
                          from (select c.language, c.query, c.handle, sum(c.clicks) as clicks,
                                       round(sum(c.places)::numeric / nullif(sum(c.placed), 0))
                                           as place,
                                       row_number() over (
                                           partition by c.language, c.query
                                           order by sum(c.clicks) desc, c.handle) as number
                                  from catalog.search_click c
                                  join unnest(:languages, :queries) as asked (language, query)
                                    on asked.language = c.language
                                   and asked.query = c.query
                                 where c.day >= :day
                                   and (:market = '' or c.market = :market)
                                 group by c.language, c.query, c.handle) as opened
                         where number <= 3
                         order by language, query, number
                         limit 1000
                        """)
                .param("day", day)
                .param("market", market)
                .param("languages", texts(queries.stream().map(q -> q.language().tag())))
                .param("queries", texts(queries.stream().map(SearchReport.Asked::query)))
                .query(
                        row -> {
                            Language language = Language.of(row.getString("language"));
                            opened.computeIfAbsent(
                                            new SearchReport.Asked(
                                                    language, row.getString("query")),
                                            asked -> new ArrayList<>())
                                    .add(
                                            new SearchReport.Opened(
                                                    row.getString("handle"),
                                                    row.getLong("clicks"),
                                                    row.getInt("place")));
                        });
        return opened;
    }

    /// What may be offered to others in each market: queries that were asked there so often, on so
    /// many days, and whose newest search found what answers to each word. The most frequent first.
    List<Offer> offered(LocalDate day, int days, int many) {
        return db.sql(
                        """
                        select t.market, t.language, t.query
                          from catalog.search_tally t
                         where t.day >= :day
                           and t.searches > 0
                           and not exists (
                               select 1
                                 from catalog.search_struck s
                                where s.language = t.language
                                  and s.query = t.query)
                         group by t.market, t.language, t.query
                        having count(*) >= :days
                           and sum(t.searches) >= :many
                           and (array_agg(t.whole and t.results > 0 order by t.day desc))[1]
                         order by sum(t.searches) desc, t.query, t.market, t.language
                         limit 5000
                        """)
                .param("day", day)
                .param("days", days)
                .param("many", many)
                .query((row, n) -> new Offer(row.getString("market"), asked(row, n)))
                .list();
    }

    List<SearchReport.Asked> struck() {
        return db.sql(
                        """
                        select language, query
                          from catalog.search_struck
                         order by language, query
                         limit 5000
                        """)
                .query(SearchTallyStore::asked)
                .list();
    }

    void strike(Language language, String query) {
        db.sql(
                        """
                        insert into catalog.search_struck (language, query)
                        values (:language, :query)
                            on conflict do nothing
                        """)
                .param("language", language.tag())
                .param("query", query)
                .update();
    }

    void allow(Language language, String query) {
        db.sql("delete from catalog.search_struck where language = :language and query = :query")
                .param("language", language.tag())
                .param("query", query)
                .update();
    }

    /// How many rows were older than this day and are gone.
    int forget(LocalDate before) {
        return db.sql("delete from catalog.search_click where day < :before")
                        .param("before", before)
                        .update()
                + db.sql("delete from catalog.search_tally where day < :before")
                        .param("before", before)
                        .update();
    }

    private static SearchReport.Asked asked(ResultSet row, int n) throws SQLException {
        return new SearchReport.Asked(
                Language.of(row.getString("language")), row.getString("query"));
    }

    private static SqlArrayValue texts(Stream<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }
}
