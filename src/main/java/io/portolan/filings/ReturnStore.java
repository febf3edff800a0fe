package io.portolan.filings;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class ReturnStore {

    /// A return that was prepared or filed.
    record Kept(
            UUID id,
            String regime,
            LocalDate begins,
            boolean filed,
            String report,
            @Nullable String remark,
            @Nullable String reference,
            Instant preparedAt,
            @Nullable Instant filedAt) {}

    private static final String KEPT =
            """
            select id, regime, begins, state, report, remark, reference, prepared_at, filed_at
              from filings.filing
            """;

    private static final int PAGE_SIZE = 10_000;
    private static final int MOST_SUMS = 1_000_000;

    private final JdbcTemplate rows;
    private final JdbcClient db;

    ReturnStore(JdbcTemplate rows, JdbcClient db) {
        this.rows = rows;
        this.db = db;
    }

    /// Everything that is in no return yet, month by month.
    ///
    /// @param countries only what went there
    List<ReturnRow> unfiled(LocalDate to, Set<String> countries) {
        List<ReturnRow> all =
                db.sql(
                                """
                                select date_trunc('month', m.day)::date as day,
                                       date_trunc('month', m.sold_on)::date as sold_on,
                                       m.country, m.region, m.ship_from, m.part, m.scheme,
                                       m.currency, m.filed_in, t.tax, t.rate,
                                       sum(m.net_minor) as net_minor,
                                       sum(t.base_minor) as base_minor,
                                       sum(t.tax_minor) as tax_minor
                                  from filings.movement m
                                  left join filings.movement_tax t
                                    on t.ref = m.ref
                                   and t.kind = m.kind
                                 where m.filed_in is null
                                   and m.day <= :to
                                   and m.country = any(:countries)
                                 group by 1, 2, m.country, m.region, m.ship_from, m.part,
                                       m.scheme, m.currency, m.filed_in, t.tax, t.rate
                                 order by 1, 2
                                 limit :limit
                                """)
                        .param("to", to)
                        .param("countries", countries.toArray(String[]::new))
                        .param("limit", MOST_SUMS + 1)
                        .query((row, n) -> row(row))
                        .list();
        // A return that leaves something out is worse than none.
        if (all.size() > MOST_SUMS) throw new IllegalStateException("more sums than can be read");
        return all;
    }

    /// Gives the movements one return took, or when it is not filed yet, all that none has taken,
    /// to `each`, some thousand at a time.
    ///
    /// @param countries only what went there
    void movements(
            @Nullable UUID filedIn,
            LocalDate to,
            Set<String> countries,
            Consumer<ReturnRow.Of> each) {
        @Nullable Key after = new Key(LocalDate.of(1, 1, 1), new UUID(0, 0), "");
        while (after != null) after = page(filedIn, to, countries, after, each);
    }

    /// Where the page before ended.
    private record Key(LocalDate day, UUID ref, String kind) {}

    private @Nullable Key page(
            @Nullable UUID filedIn,
            LocalDate to,
            Set<String> countries,
            Key after,
            Consumer<ReturnRow.Of> each) {
        Set<Key> read = new LinkedHashSet<>();
        db.sql(page(filedIn == null ? "filed_in is null" : "filed_in = :filed"))
                .param("filed", filedIn)
                .param("to", to)
                .param("countries", countries.toArray(String[]::new))
                .param("day", after.day())
                .param("ref", after.ref())
                .param("kind", after.kind())
                .param("page", PAGE_SIZE)
                .query(
                        row -> {
                            ReturnRow.Of one = of(row);
                            read.add(new Key(one.row().day(), one.ref(), row.getString("kind")));
                            each.accept(one);
                        });
        return read.size() < PAGE_SIZE ? null : List.copyOf(read).getLast();
    }

    private static String page(String which) {
        return """
                    select m.ref, m.kind, m.order_id, m.order_number, m.day, m.sold_on, m.country,
                           m.region, m.ship_from, m.part, m.scheme, m.currency, m.net_minor,
                           m.filed_in, t.tax, t.rate, t.base_minor, t.tax_minor
                      from (select *
                              from filings.movement
                             where %s
                               and day <= :to
                               and country = any(:countries)
                               and (day, ref, kind) > (:day, :ref, :kind)
                             order by day, ref, kind
                             limit :page) m
                      left join filings.movement_tax t on t.ref = m.ref and t.kind = m.kind
                     order by m.day, m.ref, m.kind, t.line
                    """
                .formatted(which);
    }

    private static ReturnRow.Of of(ResultSet row) throws SQLException {
        return new ReturnRow.Of(
                row.getObject("ref", UUID.class),
                Movement.Kind.of(row.getString("kind")),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("order_number"),
                row(row));
    }

    private static ReturnRow row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String tax = row.getString("tax");
        return new ReturnRow(
                row.getObject("day", LocalDate.class),
                row.getObject("sold_on", LocalDate.class),
                new Movement.Place(
                        CountryCode.of(row.getString("country")),
                        row.getString("region"),
                        CountryCode.of(row.getString("ship_from")),
                        row.getString("part")),
                row.getString("scheme"),
                tax,
                row.getBigDecimal("rate"),
                Money.of(row.getLong(tax == null ? "net_minor" : "base_minor"), currency),
                Money.of(tax == null ? 0 : row.getLong("tax_minor"), currency),
                row.getObject("filed_in", UUID.class));
    }

    /// What all movements of these orders come to.
    Map<OrderId, Money> totals(Collection<OrderId> orders) {
        Map<OrderId, Money> totals = new HashMap<>();
        db.sql(
                        """
                        select order_id, currency, sum(total_minor) as total
                          from filings.movement
                         where order_id = any(:orders)
                         group by order_id, currency
                         limit 2000000
                        """)
                .param("orders", ids(orders))
                .query(
                        row -> {
                            totals.put(
                                    new OrderId(row.getObject("order_id", UUID.class)),
                                    Money.of(row.getLong("total"), row.getString("currency")));
                        });
        return totals;
    }

    private static SqlArrayValue ids(Collection<OrderId> orders) {
        return new SqlArrayValue("uuid", orders.stream().map(OrderId::value).toArray());
    }

    /// Those of these orders of which nothing is known here.
    Set<OrderId> unknown(Collection<OrderId> orders) {
        Set<OrderId> known = totals(orders).keySet();
        return orders.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    }

    List<Kept> kept() {
        return db.sql(KEPT + " order by begins desc, regime limit 10000")
                .query((row, n) -> kept(row))
                .list();
    }

    /// The return, held until the transaction ends.
    Optional<Kept> lock(String regime, LocalDate begins) {
        return db.sql(KEPT + " where regime = :regime and begins = :begins for update")
                .param("regime", regime)
                .param("begins", begins)
                .query((row, n) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime filed = row.getObject("filed_at", OffsetDateTime.class);
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("regime"),
                row.getObject("begins", LocalDate.class),
                row.getString("state").equals("filed"),
                row.getString("report"),
                row.getString("remark"),
                row.getString("reference"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                filed == null ? null : filed.toInstant());
    }

    /// Keeps a prepared return in place of the one before it. Leaves a filed one as it is.
    void prepare(UUID id, String regime, LocalDate begins, String report, Instant now) {
        db.sql(
                        """
                        insert into filings.filing (id, regime, begins, state, report, prepared_at)
                        values (:id, :regime, :begins, 'prepared', :report, :now)
                        on conflict (regime, begins) do update
                           set report = excluded.report, prepared_at = excluded.prepared_at
                         where filing.state = 'prepared'
                        """)
                .param("id", id)
                .param("regime", regime)
                .param("begins", begins)
                .param("report", report)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Locks a prepared return with all it took.
    void file(
            Kept kept,
            @Nullable String remark,
            @Nullable String reference,
            Instant now,
            List<ReturnRow.Of> taken) {
        db.sql(
                        """
                        update filings.filing
                           set state = 'filed', remark = :remark, reference = :reference,
                               filed_at = :now
                         where id = :id
                        """)
                .param("id", kept.id())
                .param("remark", remark)
                .param("reference", reference)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Rows.of(taken)
                .uuid(ReturnRow.Of::ref)
                .text(row -> row.kind().word())
                .uuid(row -> kept.id())
                .update(
                        rows,
                        """
                        update filings.movement m
                           set filed_in = t.filing
                          from unnest(?, ?, ?) as t (ref, kind, filing)
                         where m.ref = t.ref and m.kind = t.kind
                        """);
    }
}
