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

    /// Writes all of them at once; one that is there already stays as it is.
    void write(Collection<KeptQuote> quotes) {
        Rows.of(quotes)
                .uuid(KeptQuote::id)
                .instant(KeptQuote::at)
                .text(quote -> quote.asked().date().toString())
                .text(quote -> quote.asked().destination().country().value())
                .text(quote -> quote.asked().currency().code())
                .int8(quote -> quote.answer().total().minor())
                .bool(quote -> quote.answer().estimate())
                .text(KeptQuoteStore::rules)
                .bytes(KeptQuoteStore::packed)
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

    /// The ids of all rules that had a say, with a space between them.
    private static String rules(KeptQuote quote) {
        return String.join(
                " ", quote.answer().rules().stream().map(LandedCostQuote.RuleRef::id).toList());
    }

    private static byte[] packed(KeptQuote quote) {
        return QuotePack.pack(new QuotePack.Content(quote.asked(), quote.answer()));
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
