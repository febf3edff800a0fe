package io.portolan.markets;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of rates: one row for each pair, day and source.
@Component
class ExchangeRateStore {

    /// More rows than thirty pairs have in five years.
    private static final int LIMIT = 50_000;

    private final JdbcClient db;

    ExchangeRateStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest of each pair and source, however old, and with them the newest of all.
    List<ExchangeRate> newest() {
        return newest(LIMIT);
    }

    List<ExchangeRate> newest(int limit) {
        return db.sql(
                        """
                        (select distinct on (base, quote, source)
                                base, quote, rate, rate_date, source, estimate
                           from markets.exchange_rate
                          order by base, quote, source, rate_date desc
                          limit 100000)
                        union
                        (select base, quote, rate, rate_date, source, estimate
                           from markets.exchange_rate
                          order by rate_date desc, base, quote
                          limit :limit)
                        order by rate_date desc, base, quote, source
                        """)
                .param("limit", limit)
                .query(ExchangeRateStore::rate)
                .list();
    }

    /// Writes rates; one that is already there for the same pair, day and source is replaced.
    void put(List<ExchangeRate> rates) {
        for (ExchangeRate rate : rates) {
            db.sql(
                            """
                            insert into markets.exchange_rate
                                   (base, quote, rate_date, rate, source, estimate)
                            values (:base, :quote, :date, :rate, :source, :estimate)
                                on conflict (base, quote, rate_date, source) do update
                               set rate = excluded.rate, estimate = excluded.estimate
                            """)
                    .param("base", rate.from().code())
                    .param("quote", rate.to().code())
                    .param("date", rate.date())
                    .param("rate", rate.rate())
                    .param("source", rate.source())
                    .param("estimate", rate.estimate())
                    .update();
        }
    }

    private static ExchangeRate rate(ResultSet row, int number) throws SQLException {
        return new ExchangeRate(
                Currency.of(row.getString("base")),
                Currency.of(row.getString("quote")),
                new BigDecimal(row.getBigDecimal("rate").stripTrailingZeros().toPlainString()),
                row.getObject("rate_date", LocalDate.class),
                row.getString("source"),
                row.getBoolean("estimate"));
    }
}
