package io.portolan.filings;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.platform.batch.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MovementStore {

    /// What was sold on a day to a place in one currency: sums without tax and duty.
    record Sold(
            LocalDate day,
            CountryCode country,
            @Nullable String region,
            CountryCode shipFrom,
            @Nullable String scheme,
            Money net,
            int sales,
            Movement.@Nullable Locked rate) {}

    /// What one order's goods came to, without tax and duty; below zero when more went back.
    record Supplied(OrderId order, CountryCode from, Money value) {}

    private record Line(Movement movement, int number, Movement.TaxLine tax) {}

    private static final int MOST = 1_000_000;

    private final JdbcTemplate rows;
    private final JdbcClient db;

    MovementStore(JdbcTemplate rows, JdbcClient db) {
        this.rows = rows;
        this.db = db;
    }

    /// Writes movements that are not there yet; what is there stays as it is. Answers how many were
    /// written.
    int put(List<Movement> movements) {
        int written = columns(movements).update(rows, INSERT);
        putTaxes(movements);
        return written;
    }

    private static Rows<Movement> columns(List<Movement> movements) {
        return Rows.of(movements)
                .uuid(Movement::ref)
                .text(m -> m.kind().word())
                .uuid(m -> m.order().value())
                .text(Movement::number)
                .instant(Movement::at)
                .text(m -> m.day().toString())
                .text(m -> m.soldOn().toString())
                .text(m -> m.place().country().value())
                .text(m -> m.place().region())
                .text(m -> m.place().shipFrom().value())
                .text(m -> m.place().part())
                .text(Movement::scheme)
                .text(m -> m.total().currency().code())
                .int8(m -> m.total().minor())
                .int8(m -> m.net().minor())
                .int8(m -> m.duty().minor())
                .int8(m -> m.tax().minor())
                .int8(m -> m.fees().minor())
                .text(m -> m.rate() == null ? null : m.rate().rate().toPlainString())
                .text(m -> m.rate() == null ? null : m.rate().to().code());
    }

    private static final String INSERT =
            """
            insert into filings.movement (ref, kind, order_id, order_number, at, day,
                   sold_on, country, region, ship_from, part, scheme, currency,
                   total_minor, net_minor, duty_minor, tax_minor, fees_minor, rate,
                   rate_to)
            select ref, kind, order_id, number, at, day::date, sold_on::date, country,
                   region, ship_from, part, scheme, currency, total, net, duty, tax,
                   fees, rate::numeric, rate_to
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as t (ref, kind, order_id, number, at, day, sold_on, country, region,
                         ship_from, part, scheme, currency, total, net, duty, tax,
                         fees, rate, rate_to)
            on conflict do nothing
            """;

    private void putTaxes(List<Movement> movements) {
        List<Line> lines = new ArrayList<>();
        for (Movement movement : movements) {
            int number = 0;
            for (Movement.TaxLine tax : movement.taxes()) {
                lines.add(new Line(movement, ++number, tax));
            }
        }
        Rows.of(lines)
                .uuid(l -> l.movement().ref())
                .text(l -> l.movement().kind().word())
                .int4(Line::number)
                .text(l -> l.tax().tax())
                .text(l -> l.tax().rate() == null ? null : l.tax().rate().toPlainString())
                .int8(l -> l.tax().base().minor())
                .int8(l -> l.tax().amount().minor())
                .update(
                        rows,
                        """
                        insert into filings.movement_tax (ref, kind, line, tax, rate, base_minor,
                               tax_minor)
                        select ref, kind, line, tax, rate::numeric, base, amount
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (ref, kind, line, tax, rate, base, amount)
                        on conflict do nothing
                        """);
    }

    /// What was sold from `from` to `to`, both included, by day, place, currency and rate. A sale
    /// that was cancelled before it was paid does not count as one.
    List<Sold> sold(LocalDate from, LocalDate to) {
        return db.sql(
                        """
                        select day, country, region, ship_from, scheme, currency, rate, rate_to,
                               sum(net_minor) as net,
                               count(*) filter (where kind = 'sale')
                                   - count(*) filter (where kind = 'cancelled') as sales
                          from filings.movement
                         where day between :from and :to
                         group by day, country, region, ship_from, scheme, currency, rate, rate_to
                         order by day
                         limit 1000000
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> sold(row))
                .list();
    }

    private static Sold sold(ResultSet row) throws SQLException {
        String scheme = row.getString("scheme");
        return new Sold(
                row.getObject("day", LocalDate.class),
                CountryCode.of(row.getString("country")),
                row.getString("region"),
                CountryCode.of(row.getString("ship_from")),
                scheme,
                Money.of(row.getLong("net"), row.getString("currency")),
                row.getInt("sales"),
                locked(row));
    }

    private static Movement.@Nullable Locked locked(ResultSet row) throws SQLException {
        BigDecimal rate = row.getBigDecimal("rate");
        return rate == null
                ? null
                : new Movement.Locked(rate, Currency.of(row.getString("rate_to")));
    }

    /// Months with movements under a scheme, the newest first; 120 at most.
    List<YearMonth> months(String scheme) {
        return db.sql(
                        """
                        select distinct to_char(day, 'YYYY-MM') as month
                          from filings.movement
                         where scheme = :scheme
                         order by month desc
                         limit 120
                        """)
                .param("scheme", scheme)
                .query((row, n) -> YearMonth.parse(row.getString("month")))
                .list();
    }

    /// What was supplied under a scheme in a month, order by order.
    List<Supplied> supplied(String scheme, YearMonth month) {
        List<Supplied> all =
                db.sql(
                                """
                                select order_id, ship_from, currency, sum(net_minor) as net
                                  from filings.movement
                                 where scheme = :scheme
                                   and day between :from and :to
                                 group by order_id, ship_from, currency
                                 order by order_id
                                 limit :limit
                                """)
                        .param("scheme", scheme)
                        .param("from", month.atDay(1))
                        .param("to", month.atEndOfMonth())
                        .param("limit", MOST + 1)
                        .query(
                                (row, n) ->
                                        new Supplied(
                                                new OrderId(uuid(row, "order_id")),
                                                CountryCode.of(row.getString("ship_from")),
                                                Money.of(
                                                        row.getLong("net"),
                                                        row.getString("currency"))))
                        .list();
        // A statement that leaves something out is worse than none.
        if (all.size() > MOST) throw new IllegalStateException("more orders than can be read");
        return all;
    }

    /// Where an order's goods start and end, as it was first written down.
    java.util.Optional<Movement.Place> place(OrderId order) {
        return db.sql(
                        """
                        select country, region, ship_from, part
                          from filings.movement
                         where order_id = :order
                           and kind = 'sale'
                         limit 1
                        """)
                .param("order", order.value())
                .query(
                        (row, n) ->
                                new Movement.Place(
                                        CountryCode.of(row.getString("country")),
                                        row.getString("region"),
                                        CountryCode.of(row.getString("ship_from")),
                                        row.getString("part")))
                .optional();
    }

    /// Where the merchant is registered: threshold to day.
    java.util.Map<String, LocalDate> registrations() {
        java.util.Map<String, LocalDate> since = new java.util.HashMap<>();
        db.sql(
                        """
                        select threshold, since
                        from filings.registration
                        where since is not null
                        limit 1000
                        """)
                .query(
                        row -> {
                            since.put(row.getString(1), row.getObject(2, LocalDate.class));
                        });
        return since;
    }

    /// Thresholds of places where the merchant says not to be registered.
    java.util.Set<String> notRegistered() {
        return java.util.Set.copyOf(
                db.sql(
                                """
                                select threshold
                                from filings.registration
                                where since is null
                                limit 1000
                                """)
                        .query(String.class)
                        .list());
    }

    void registerNot(String threshold, java.time.Instant now) {
        db.sql(
                        """
                        insert into filings.registration (threshold, since, said_at)
                        values (:threshold, null, :now)
                        on conflict (threshold) do update set since = null
                        """)
                .param("threshold", threshold)
                .param("now", java.sql.Timestamp.from(now))
                .update();
    }

    void register(String threshold, @Nullable LocalDate since, java.time.Instant now) {
        if (since == null) {
            db.sql("delete from filings.registration where threshold = :threshold")
                    .param("threshold", threshold)
                    .update();
            return;
        }
        db.sql(
                        """
                        insert into filings.registration (threshold, since, said_at)
                        values (:threshold, :since, :now)
                        on conflict (threshold) do update set since = excluded.since
                        """)
                .param("threshold", threshold)
                .param("since", since)
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
