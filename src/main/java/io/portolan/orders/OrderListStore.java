package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Lists and figures over orders. Pages go by key (placed, id), never by offset.
@Component
class OrderListStore {

    static final String SUMMARY =
            """
            select id, number, state, payment, market, country, currency, total_minor, piece_count,
                   subject_id, placed_at, outside_number
              from orders.purchase_order
            """;

    private static final String NARROWED =
            """
             where (cast(:states as text[]) is null or state = any(:states))
               and (cast(:payments as text[]) is null or payment = any(:payments))
               and (cast(:market as text) is null or market = :market)
               and (cast(:number as text) is null or number like :number
                    or lower(outside_number) in (lower(:outside), '#' || lower(:outside)))
               and (:whence = 'any' or (source is null) = (:whence = 'here'))
               and (cast(:email as bytea) is null or email_index = :email)
               and (cast(:from as timestamptz) is null or placed_at >= :from)
               and (cast(:to as timestamptz) is null or placed_at < :to)
            """;

    private final JdbcClient db;

    OrderListStore(JdbcClient db) {
        this.db = db;
    }

    Set<Sku> ordered(Collection<Sku> skus) {
        return db
                .sql(
                        """
                        select wanted.sku
                          from unnest(:skus) as wanted (sku)
                         where exists (select 1 from orders.order_line line
                                        where line.sku = wanted.sku)
                         limit 100000
                        """)
                .param("skus", new SqlArrayValue("text", skus.stream().map(Sku::value).toArray()))
                .query((row, n) -> Sku.of(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<OrderSummary> list(OrderFilter filter, byte @Nullable [] email) {
        @Nullable Instant at = filter.after() == null ? null : Cursor.at(filter.after());
        @Nullable UUID id = filter.after() == null ? null : Cursor.id(filter.after());
        return narrowed(
                        SUMMARY
                                + NARROWED
                                + """
                                   and (cast(:at as timestamptz) is null
                                        or (placed_at, id) < (:at, :id))
                                 order by placed_at desc, id desc
                                 limit :limit
                                """,
                        filter,
                        email)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", filter.limit())
                .query(OrderListStore::summary)
                .list();
    }

    long count(OrderFilter filter, byte @Nullable [] email) {
        return narrowed(
                        "select count(*) from orders.purchase_order" + NARROWED + " limit 1",
                        filter,
                        email)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec narrowed(
            String sql, OrderFilter filter, byte @Nullable [] email) {
        return db.sql(sql)
                .param("states", words(filter.states().stream().map(OrderState::word).toList()))
                .param(
                        "payments",
                        words(filter.payments().stream().map(PaymentStanding::word).toList()))
                .param("market", filter.market())
                .param("number", filter.number() == null ? null : escaped(filter.number()) + "%")
                .param("outside", filter.number())
                .param("whence", filter.whence().word())
                .param("email", email)
                .param("from", utc(filter.from()))
                .param("to", utc(filter.to()));
    }

    private static String escaped(String number) {
        return number.replaceAll("[%_\\\\]", "");
    }

    private static String @Nullable [] words(List<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }

    private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    Map<OrderState, Long> countByState() {
        Map<OrderState, Long> counts = new HashMap<>();
        db.sql(
                        """
                        select state, count(*)
                          from orders.purchase_order
                         where source is null
                         group by state
                         limit 100
                        """)
                .query(
                        row -> {
                            counts.put(OrderState.of(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    long countPast() {
        return db.sql(
                        """
                        select count(*)
                          from orders.purchase_order
                         where source is not null
                         limit 1
                        """)
                .query(Long.class)
                .single();
    }

    /// Confirmed sales per currency between two instants: currency to (orders, minor units).
    Map<String, Orders.Sales> sales(Instant from, Instant to) {
        Map<String, Orders.Sales> sales = new HashMap<>();
        db.sql(
                        """
                        select currency, count(*), sum(total_minor)
                          from orders.purchase_order
                         where confirmed_at >= :from
                           and confirmed_at < :to
                           and state <> 'cancelled'
                           and source is null
                         group by currency
                         limit 200
                        """)
                .param("from", utc(from))
                .param("to", utc(to))
                .query(
                        row -> {
                            String currency = row.getString(1);
                            sales.put(
                                    currency,
                                    new Orders.Sales(
                                            row.getLong(2), Money.of(row.getLong(3), currency)));
                        });
        return sales;
    }

    static OrderSummary summary(ResultSet row, int n) throws SQLException {
        return new OrderSummary(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                OrderState.of(row.getString("state")),
                PaymentStanding.of(row.getString("payment")),
                row.getString("market"),
                CountryCode.of(row.getString("country")),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                row.getInt("piece_count"),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("outside_number"));
    }

    /// Where a page ended: microseconds and id.
    static final class Cursor {

        private Cursor() {}

        static String of(OrderSummary last) {
            Instant at = last.placedAt();
            return at.getEpochSecond() + "." + at.getNano() + "_" + last.id();
        }

        static Instant at(String cursor) {
            String[] parts = cursor.substring(0, cursor.indexOf('_')).split("\\.", 2);
            return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        static UUID id(String cursor) {
            return UUID.fromString(cursor.substring(cursor.indexOf('_') + 1));
        }

        static boolean readable(String cursor) {
            try {
                at(cursor);
                id(cursor);
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        }
    }
}
