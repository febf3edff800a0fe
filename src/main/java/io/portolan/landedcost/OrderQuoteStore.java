package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of quotes that bills rest on. They stay as long as the orders.
@Component
class OrderQuoteStore {

    private static final int CONSIGNMENTS = 200;

    private record Row(UUID id, String order, Instant at, PackedQuote quote) {

        LandedCostRequest asked() {
            return quote.reckoning().asked();
        }

        LandedCostQuote answer() {
            return quote.reckoning().answer();
        }
    }

    private final JdbcClient db;
    private final JdbcTemplate batches;

    OrderQuoteStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Writes all of them at once.
    void write(Collection<PackedQuote.OfOrder> orders, Instant now) {
        List<Row> rows = new ArrayList<>(orders.size());
        for (PackedQuote.OfOrder order : orders) {
            for (PackedQuote quote : order.quotes()) {
                rows.add(new Row(Uuid7.at(now.toEpochMilli()), order.number(), now, quote));
            }
        }
        if (rows.isEmpty()) return;
        Rows.of(rows)
                .uuid(Row::id)
                .text(Row::order)
                .instant(Row::at)
                .text(row -> row.asked().date().toString())
                .text(row -> row.asked().destination().country().value())
                .text(row -> row.answer().currency().code())
                .int8(row -> row.answer().total().minor())
                .bool(row -> row.answer().estimate())
                .bytes(row -> row.quote().content())
                .update(
                        batches,
                        """
                        insert into landedcost.order_quote
                               (id, order_number, asked_at, as_of, country, currency, total_minor,
                                estimate, content)
                        select *
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
    }

    Optional<KeptQuote> find(UUID id) {
        return db.sql(
                        """
                        select order_number, asked_at, content
                          from landedcost.order_quote
                         where id = :id
                         limit 1
                        """)
                .param("id", id)
                .query(
                        (row, number) ->
                                new KeptQuote(
                                        id,
                                        row.getTimestamp("asked_at").toInstant(),
                                        row.getString("order_number"),
                                        QuotePack.unpack(row.getBytes("content"))))
                .optional();
    }

    List<KeptLine> of(String order) {
        return db.sql(
                        """
                        select id, order_number, asked_at, as_of, country, currency, total_minor,
                               estimate
                          from landedcost.order_quote
                         where order_number = :order
                         order by id
                         limit :most
                        """)
                .param("order", order)
                .param("most", CONSIGNMENTS)
                .query(OrderQuoteStore::line)
                .list();
    }

    private static KeptLine line(ResultSet row, int number) throws SQLException {
        return new KeptLine(
                row.getObject("id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                LocalDate.parse(row.getString("as_of")),
                CountryCode.of(row.getString("country")),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                row.getBoolean("estimate"),
                row.getString("order_number"));
    }
}
