package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of counted searches.
@Repository
class SearchTallyStore {

    private final JdbcClient db;

    SearchTallyStore(JdbcClient db) {
        this.db = db;
    }

    void search(LocalDate day, String market, Language language, String query, int results) {
        db.sql(
                        """
                        insert into catalog.search_tally
                               (day, market, language, query, searches, clicks, results)
                        values (:day, :market, :language, :query, 1, 0, :results)
                            on conflict (day, market, language, query) do update
                           set searches = search_tally.searches + 1,
                               results = excluded.results
                        """)
                .param("day", day)
                .param("market", market)
                .param("language", language.tag())
                .param("query", query)
                .param("results", results)
                .update();
    }

    /// Nothing is counted for a search that was not.
    boolean click(LocalDate day, String market, Language language, String query, String handle) {
        int counted =
                db.sql(
                                """
                                with searched as (
                                    update catalog.search_tally
                                       set clicks = clicks + 1
                                     where day = :day and market = :market
                                       and language = :language and query = :query
                                    returning day, market, language, query
                                )
                                insert into catalog.search_click
                                       (day, market, language, query, handle, clicks)
                                select day, market, language, query, :handle, 1
                                  from searched
                                    on conflict (day, market, language, query, handle) do update
                                   set clicks = search_click.clicks + 1
                                """)
                        .param("day", day)
                        .param("market", market)
                        .param("language", language.tag())
                        .param("query", query)
                        .param("handle", handle)
                        .update();
        return counted > 0;
    }

    /// The queries since this day, each once, with the results of its newest day.
    List<SearchReport.Line> since(LocalDate day) {
        return db.sql(
                        """
                        select language, query, sum(searches) as searches, sum(clicks) as clicks,
                               (array_agg(results order by day desc))[1] as results
                          from catalog.search_tally
                         where day >= :day
                         group by language, query
                         order by sum(searches) desc, query
                         limit 5000
                        """)
                .param("day", day)
                .query(
                        (row, n) ->
                                new SearchReport.Line(
                                        Language.of(row.getString("language")),
                                        row.getString("query"),
                                        row.getLong("searches"),
                                        row.getLong("clicks"),
                                        row.getInt("results")))
                .list();
    }
}
