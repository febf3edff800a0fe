package io.portolan.markets;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Exchange rates as customs of a country publishes them, by table and day. Kept in the database,
/// read from memory.
@Component
public class CustomsRates {

    private static final int LIMIT = 200_000;

    private record Row(String book, ExchangeRate rate) {}

    private final JdbcClient db;
    private volatile @Nullable Map<String, RateTable> tables;

    CustomsRates(JdbcClient db) {
        this.db = db;
    }

    /// The rate of this table that holds on `on`: the newest not after it. Empty without one.
    ///
    /// @param days how old it may be
    public Optional<ExchangeRate> rate(
            String book, Currency from, Currency to, LocalDate on, int days) {
        RateTable table = tables().get(book);
        if (table == null) return Optional.empty();
        try {
            ExchangeRate rate = table.rate(from, to, on);
            boolean holds = !rate.estimate() && rate.ageInDays(on) <= days;
            return holds ? Optional.of(rate) : Optional.empty();
        } catch (NoRate unknown) {
            return Optional.empty();
        }
    }

    /// Takes rates of a table. Taking the same again changes nothing; one of the same pair and day
    /// replaces the one before.
    public void take(String book, List<ExchangeRate> rates) {
        for (ExchangeRate rate : rates) put(book, rate);
        tables = null;
    }

    private void put(String book, ExchangeRate rate) {
        db.sql(
                        """
                        insert into markets.customs_rate
                               (book, base, quote, rate_date, rate, source)
                        values (:book, :base, :quote, :date, :rate, :source)
                            on conflict (book, base, quote, rate_date) do update
                           set rate = excluded.rate, source = excluded.source
                        """)
                .param("book", book)
                .param("base", rate.from().code())
                .param("quote", rate.to().code())
                .param("date", rate.date())
                .param("rate", rate.rate())
                .param("source", rate.source())
                .update();
    }

    private Map<String, RateTable> tables() {
        Map<String, RateTable> known = tables;
        if (known != null) return known;
        Map<String, List<ExchangeRate>> byBook =
                all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::book,
                                        Collectors.mapping(Row::rate, Collectors.toList())));
        known =
                byBook.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, book -> new RateTable(book.getValue())));
        tables = known;
        return known;
    }

    private List<Row> all() {
        return db.sql(
                        """
                        select book, base, quote, rate, rate_date, source
                          from markets.customs_rate
                         order by rate_date desc, book, base, quote
                         limit :limit
                        """)
                .param("limit", LIMIT)
                .query(CustomsRates::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        BigDecimal rate = row.getBigDecimal("rate").stripTrailingZeros();
        return new Row(
                row.getString("book"),
                new ExchangeRate(
                        Currency.of(row.getString("base")),
                        Currency.of(row.getString("quote")),
                        new BigDecimal(rate.toPlainString()),
                        row.getObject("rate_date", LocalDate.class),
                        row.getString("source"),
                        false));
    }
}
