package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return QuotePack.pack(quote.reckoning());
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
                        (row, number) ->
                                new KeptQuote(
                                        id,
                                        row.getTimestamp("asked_at").toInstant(),
                                        null,
                                        QuotePack.unpack(row.getBytes("content"))))
                .optional();
    }

    /// The newest first. Ids grow with time: a day is a range of them.
    List<KeptLine> newest(@Nullable UUID before, @Nullable LocalDate day, int most) {
        UUID first = day == null ? new UUID(0, 0) : beginning(day);
        UUID behind = day == null ? new UUID(-1, -1) : beginning(day.plusDays(1));
        UUID last =
                before == null || before.toString().compareTo(behind.toString()) > 0
                        ? behind
                        : before;
        return db.sql(
                        """
                        select id, asked_at, as_of, country, currency, total_minor, estimate
                          from landedcost.kept_quote
                         where id >= :first and id < :last
                         order by id desc
                         limit :most
                        """)
                .param("first", first)
                .param("last", last)
                .param("most", most)
                .query(KeptQuoteStore::line)
                .list();
    }

    private static UUID beginning(LocalDate day) {
        return new UUID(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() << 16, 0);
    }

    private static KeptLine line(ResultSet row, int number) throws SQLException {
        return new KeptLine(
                row.getObject("id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                LocalDate.parse(row.getString("as_of")),
                CountryCode.of(row.getString("country")),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                row.getBoolean("estimate"),
                null);
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
