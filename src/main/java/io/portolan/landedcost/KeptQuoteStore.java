package io.portolan.landedcost;

import io.portolan.platform.batch.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of kept quotes.
@Component
class KeptQuoteStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    KeptQuoteStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// One row.
    ///
    /// @param rules the ids of all rules that had a say, with a space between them
    record Row(
            UUID id,
            Instant at,
            String asOf,
            String country,
            String currency,
            long total,
            boolean estimate,
            String rules,
            byte[] content) {

        static Row of(KeptQuote quote) {
            LandedCostQuote answer = quote.answer();
            return new Row(
                    quote.id(),
                    quote.at(),
                    quote.asked().date().toString(),
                    quote.asked().destination().country().value(),
                    quote.asked().currency().code(),
                    answer.total().minor(),
                    answer.estimate(),
                    String.join(
                            " ",
                            answer.rules().stream().map(LandedCostQuote.RuleRef::id).toList()),
                    QuotePack.pack(new QuotePack.Content(quote.asked(), answer)));
        }
    }

    /// Writes all of them at once; one that is there already stays as it is.
    void write(Collection<Row> rows) {
        Rows.of(rows)
                .uuid(Row::id)
                .instant(Row::at)
                .text(Row::asOf)
                .text(Row::country)
                .text(Row::currency)
                .int8(Row::total)
                .bool(Row::estimate)
                .text(Row::rules)
                .bytes(Row::content)
                .update(
                        batches,
                        """
                        insert into landedcost.kept_quote
                               (id, asked_at, as_of, country, currency, total_minor, estimate,
                                rules, content)
                        select *
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (id) do nothing
                        """);
    }

    Optional<KeptQuote> find(UUID id) {
        return db.sql(
                        """
                        select asked_at, content
                          from landedcost.kept_quote
                         where id = :id
                         limit 1
                        """)
                .param("id", id)
                .query(
                        (row, number) -> {
                            QuotePack.Content content = QuotePack.unpack(row.getBytes("content"));
                            return new KeptQuote(
                                    id,
                                    row.getTimestamp("asked_at").toInstant(),
                                    content.asked(),
                                    content.answer());
                        })
                .optional();
    }

    /// Drops at most `limit` of those asked before `until`; says how many.
    int drop(Instant until, int limit) {
        return db.sql(
                        """
                        delete from landedcost.kept_quote
                         where id in (
                               select id
                                 from landedcost.kept_quote
                                where asked_at < :until
                                order by id
                                limit :limit)
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }
}
