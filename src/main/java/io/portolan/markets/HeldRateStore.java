package io.portolan.markets;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HeldRateStore {

    private static final int LIMIT = 1000;

    private final JdbcClient db;

    HeldRateStore(JdbcClient db) {
        this.db = db;
    }

    List<HeldRate> all() {
        return db.sql(
                        """
                        select id, base, quote, rate, first_day, last_day, source, reason, made_at
                          from markets.held_rate
                         order by id desc
                         limit :limit
                        """)
                .param("limit", LIMIT)
                .query((row, n) -> rate(row))
                .list();
    }

    void put(HeldRate rate) {
        db.sql(
                        """
                        insert into markets.held_rate
                               (id, base, quote, rate, first_day, last_day, source, reason, made_at)
                        values (:id, :base, :quote, :rate, :first, :last, :source, :reason, :at)
                        """)
                .param("id", rate.id())
                .param("base", rate.from().code())
                .param("quote", rate.to().code())
                .param("rate", rate.rate())
                .param("first", rate.first())
                .param("last", rate.last())
                .param("source", rate.source())
                .param("reason", rate.reason())
                .param("at", rate.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID id) {
        db.sql("delete from markets.held_rate where id = :id").param("id", id).update();
    }

    private static HeldRate rate(ResultSet row) throws SQLException {
        return new HeldRate(
                row.getObject("id", UUID.class),
                Currency.of(row.getString("base")),
                Currency.of(row.getString("quote")),
                new BigDecimal(row.getBigDecimal("rate").stripTrailingZeros().toPlainString()),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("source"),
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
