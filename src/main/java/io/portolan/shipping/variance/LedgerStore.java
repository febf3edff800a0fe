package io.portolan.shipping.variance;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.shipping.variance.VarianceParcel.Sums;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums over what counts: lines that were matched, of files that were counted and not undone. A
/// parcel that two billed stands under both names together: its quote cannot be divided.
@Repository
class LedgerStore {

    private static final String LEDGER =
            """
            with billed as (
                select e.order_id,
                       string_agg(distinct f.carrier, ' + ' order by f.carrier) as carrier,
                       min(e.billed_on) as day, sum(e.own_duty_minor) as duty,
                       sum(e.own_tax_minor) as tax, sum(e.own_fees_minor) as fees
                  from shipping.variance_entry e
                  join shipping.variance_file f on f.id = e.file_id
                 where f.state = 'counted'
                   and e.fate = 'matched'
                 group by e.order_id),
            ledger as (
                select p.order_id, p.order_number, p.lane_from || '-' || p.lane_to as lane,
                       p.currency, p.estimate, b.carrier, b.day, b.duty, b.tax, b.fees,
                       p.quoted_duty_minor, p.quoted_tax_minor, p.quoted_fees_minor,
                       p.quoted_duty_minor + p.quoted_tax_minor + p.quoted_fees_minor as quoted,
                       b.duty + b.tax + b.fees as sum
                  from billed b
                  join shipping.variance_parcel p on p.order_id = b.order_id)
            """;

    private static final String CODES =
            """
            with coded as (
                select e.order_id, e.hs, min(e.billed_on) as day,
                       sum(e.own_duty_minor + e.own_tax_minor) as sum
                  from shipping.variance_entry e
                  join shipping.variance_file f on f.id = e.file_id
                 where f.state = 'counted'
                   and e.fate = 'matched'
                   and e.hs is not null
                 group by e.order_id, e.hs),
            ledger as (
                select c.hs as lane, p.currency, c.day, c.sum,
                       coalesce(q.quoted_duty_minor + q.quoted_tax_minor, 0) as quoted
                  from coded c
                  join shipping.variance_parcel p on p.order_id = c.order_id
                  left join shipping.variance_code q
                    on q.order_id = c.order_id
                   and q.hs = c.hs)
            """;

    private static final String LINES =
            """
            select %s as word, currency, count(*) as parcels, sum(quoted) as quoted,
                   sum(sum) as billed,
                   sum(quoted) filter (where day >= :cut) as recent_quoted,
                   sum(sum) filter (where day >= :cut) as recent_billed,
                   sum(quoted) filter (where day < :cut) as old_quoted,
                   sum(sum) filter (where day < :cut) as old_billed
              from ledger
             group by 1, 2
             order by %s
             limit :limit
            """;

    private static final String MONTH = "coalesce(to_char(day, 'YYYY-MM'), 'none')";
    private static final String LARGEST = "abs(sum(sum) - sum(quoted)) desc, 1, 2";

    private final JdbcClient db;

    LedgerStore(JdbcClient db) {
        this.db = db;
    }

    List<VarianceLine> lines(VarianceBy by, LocalDate cut, int limit) {
        String sql =
                switch (by) {
                    case LANE -> LEDGER + LINES.formatted("lane", LARGEST);
                    case CODE -> CODES + LINES.formatted("lane", LARGEST);
                    case CARRIER -> LEDGER + LINES.formatted("carrier", LARGEST);
                    case MONTH -> LEDGER + LINES.formatted(MONTH, "max(day) desc nulls last, 2");
                };
        return db.sql(sql)
                .param("cut", cut)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    List<VarianceParcel> parcels(VarianceFilter filter, int limit) {
        return db.sql(
                        LEDGER
                                + """
                                select order_number, lane, carrier, day, currency, estimate,
                                       quoted_duty_minor, quoted_tax_minor, quoted_fees_minor,
                                       duty, tax, fees
                                  from ledger l
                                 where (cast(:lane as text) is null or lane = :lane)
                                   and (cast(:carrier as text) is null or carrier = :carrier)
                                   and (cast(:month as text) is null
                                        or coalesce(to_char(day, 'YYYY-MM'), 'none') = :month)
                                   and (cast(:hs as text) is null
                                        or exists (select 1
                                                     from shipping.variance_entry e
                                                     join shipping.variance_file f
                                                       on f.id = e.file_id
                                                    where e.order_id = l.order_id
                                                      and e.hs = :hs
                                                      and e.fate = 'matched'
                                                      and f.state = 'counted'))
                                 order by abs(sum - quoted) desc, order_number desc
                                 limit :limit
                                """)
                .param("lane", filter.lane())
                .param("carrier", filter.carrier())
                .param("month", filter.month())
                .param("hs", filter.hs())
                .param("limit", limit)
                .query((row, n) -> parcel(row))
                .list();
    }

    Optional<VariancePolicy> policy() {
        return db.sql("select per_cent, parcels from shipping.variance_policy limit 1")
                .query(
                        (row, n) ->
                                new VariancePolicy(row.getInt("per_cent"), row.getInt("parcels")))
                .optional();
    }

    void put(VariancePolicy policy) {
        db.sql(
                        """
                        insert into shipping.variance_policy (per_cent, parcels)
                        values (:part, :parcels)
                            on conflict (only_one) do update
                           set per_cent = excluded.per_cent, parcels = excluded.parcels
                        """)
                .param("part", policy.perCent())
                .param("parcels", policy.parcels())
                .update();
    }

    private static VarianceLine line(ResultSet row) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new VarianceLine(
                row.getString("word"),
                row.getLong("parcels"),
                new Money(row.getLong("quoted"), currency),
                new Money(row.getLong("billed"), currency),
                part(row, "old"),
                part(row, "recent"));
    }

    private static @Nullable BigDecimal part(ResultSet row, String which) throws SQLException {
        return VarianceLine.perCent(row.getLong(which + "_quoted"), row.getLong(which + "_billed"));
    }

    private static VarianceParcel parcel(ResultSet row) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new VarianceParcel(
                row.getString("order_number"),
                row.getString("lane"),
                row.getString("carrier"),
                row.getObject("day", LocalDate.class),
                new Sums(
                        new Money(row.getLong("quoted_duty_minor"), currency),
                        new Money(row.getLong("quoted_tax_minor"), currency),
                        new Money(row.getLong("quoted_fees_minor"), currency)),
                new Sums(
                        new Money(row.getLong("duty"), currency),
                        new Money(row.getLong("tax"), currency),
                        new Money(row.getLong("fees"), currency)),
                row.getBoolean("estimate"));
    }
}
