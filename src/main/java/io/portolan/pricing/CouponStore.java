package io.portolan.pricing;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The tables `pricing.coupon` and `pricing.coupon_use`.
@Repository
class CouponStore {

    // The coupons are locked in the order of their ids, so that two batches cannot wait for each
    // other, and `locked` then sees the count that the batch before has committed.
    private static final String USE =
            """
            with asked as (
                select order_id, coupon_id, place
                  from unnest(:orders, :coupons)
                       with ordinality as t (order_id, coupon_id, place)
            ), locked as (
                select id, used, usage_limit
                  from pricing.coupon
                 where id in (select coupon_id from asked)
                 order by id
                   for update
            ), fresh as (
                select a.order_id, a.coupon_id,
                       row_number() over (partition by a.coupon_id order by a.place)
                       as turn
                  from asked a
                 where not exists (select 1
                                     from pricing.coupon_use u
                                    where u.order_id = a.order_id
                                      and u.coupon_id = a.coupon_id)
            ), granted as (
                select f.order_id, f.coupon_id
                  from fresh f
                  join locked l on l.id = f.coupon_id
                 where l.usage_limit is null or l.used + f.turn <= l.usage_limit
            ), counted as (
                update pricing.coupon c
                   set used = c.used + g.uses
                  from (select coupon_id, count(*) as uses
                          from granted
                         group by coupon_id) g
                 where c.id = g.coupon_id
            ), written as (
                insert into pricing.coupon_use (order_id, coupon_id, used_at)
                select order_id, coupon_id, :now
                  from granted
            )
            select f.order_id
              from fresh f
             where not exists (select 1
                                 from granted g
                                where g.order_id = f.order_id
                                  and g.coupon_id = f.coupon_id)
            """;

    private final JdbcClient db;

    CouponStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Coupon> find(String code) {
        return db.sql(
                        """
                        select id, code, kind, percent, amounts, currencies, starts_at, ends_at,
                               usage_limit, used, markets
                          from pricing.coupon
                         where code = :code
                         limit 1
                        """)
                .param("code", code)
                .query(CouponStore::coupon)
                .optional();
    }

    /// Coupons by code, after the one with the code `after`.
    List<Coupon> list(String after, int limit) {
        return db.sql(
                        """
                        select id, code, kind, percent, amounts, currencies, starts_at, ends_at,
                               usage_limit, used, markets
                          from pricing.coupon
                         where code > :after
                         order by code
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(CouponStore::coupon)
                .list();
    }

    void write(UUID id, CouponDraft draft, OffsetDateTime now) {
        db.sql(
                        """
                        insert into pricing.coupon
                               (id, code, kind, percent, amounts, currencies, starts_at, ends_at,
                                usage_limit, used, markets, updated_at)
                        values (:id, :code, :kind, :percent, :amounts, :currencies, :from, :to,
                                :limit, 0, :markets, :now)
                            on conflict (code) do update
                           set kind = excluded.kind,
                               percent = excluded.percent,
                               amounts = excluded.amounts,
                               currencies = excluded.currencies,
                               starts_at = excluded.starts_at,
                               ends_at = excluded.ends_at,
                               usage_limit = greatest(excluded.usage_limit, coupon.used),
                               markets = excluded.markets,
                               updated_at = excluded.updated_at
                        """)
                .param("id", id)
                .param("code", draft.code())
                .param("kind", draft.kind().name())
                .param("percent", draft.percent())
                .param("amounts", array("bigint", draft.amounts().stream().map(Money::minor)))
                .param(
                        "currencies",
                        array("text", draft.amounts().stream().map(m -> m.currency().code())))
                .param("from", utc(draft.from()))
                .param("to", utc(draft.to()))
                .param("limit", draft.usageLimit())
                .param("markets", array("text", draft.markets().stream()))
                .param("now", now)
                .update();
    }

    /// Counts these uses in their order as far as the limits allow, and returns the orders for
    /// which they did not. The coupons are locked in the order of their ids; an order that has used
    /// its coupon already is not counted again.
    Set<OrderId> use(List<CouponUse> uses, OffsetDateTime now) {
        Set<OrderId> refused = new HashSet<>();
        db.sql(USE)
                .param("orders", array("uuid", uses.stream().map(use -> use.orderId().value())))
                .param("coupons", array("uuid", uses.stream().map(CouponUse::couponId)))
                .param("now", now)
                .query(
                        row -> {
                            refused.add(new OrderId(row.getObject("order_id", UUID.class)));
                        });
        return refused;
    }

    /// Gives back what this order used. Returns how many coupons that were.
    int release(OrderId order) {
        return db.sql(
                        """
                        with freed as (
                            delete from pricing.coupon_use
                             where order_id = :order
                            returning coupon_id
                        )
                        update pricing.coupon
                           set used = used - 1
                         where id in (select coupon_id from freed)
                        """)
                .param("order", order.value())
                .update();
    }

    private static Coupon coupon(ResultSet row, int n) throws SQLException {
        Object[] minors = elements(row.getArray("amounts"));
        Object[] currencies = elements(row.getArray("currencies"));
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < minors.length; i++) {
            amounts.add(Money.of((Long) minors[i], (String) currencies[i]));
        }
        List<String> markets = new ArrayList<>();
        for (Object market : elements(row.getArray("markets"))) markets.add((String) market);
        OffsetDateTime to = row.getObject("ends_at", OffsetDateTime.class);
        return new Coupon(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Coupon.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("percent"),
                amounts,
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                to == null ? null : to.toInstant(),
                row.getObject("usage_limit", Integer.class),
                row.getInt("used"),
                markets);
    }

    private static Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private static SqlArrayValue array(String type, java.util.stream.Stream<?> elements) {
        return new SqlArrayValue(type, elements.toArray());
    }
}
