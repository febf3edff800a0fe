package io.portolan.inventory;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReservationStore {

    /// A row of `inventory.reservation`.
    record Held(
            UUID id,
            OrderId order,
            int line,
            Sku sku,
            String location,
            int quantity,
            String state,
            Instant expires) {

        static Held fresh(
                ReservationAsk ask,
                ReservationAsk.Line line,
                String location,
                int quantity,
                long millis) {
            return new Held(
                    Uuid7.at(millis),
                    ask.order(),
                    line.number(),
                    line.sku(),
                    location,
                    quantity,
                    ask.sold() ? "claimed" : "held",
                    ask.expires());
        }

        boolean sold() {
            return state.equals("claimed");
        }
    }

    private final JdbcClient db;
    private final JdbcTemplate rows;

    ReservationStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    void insert(List<Held> held) {
        Rows.of(held)
                .uuid(Held::id)
                .uuid(h -> h.order().value())
                .int4(Held::line)
                .text(h -> h.sku().value())
                .text(Held::location)
                .int4(Held::quantity)
                .text(Held::state)
                .instant(Held::expires)
                .update(
                        rows,
                        """
                        insert into inventory.reservation as r
                               (id, order_id, line, sku, location, quantity, state, expires_at)
                        select id, order_id, line, sku, location, quantity, state, expires_at
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                               as t (id, order_id, line, sku, location, quantity, state, expires_at)
                            on conflict (order_id, line, location) do update
                           set quantity = excluded.quantity,
                               state = excluded.state,
                               expires_at = excluded.expires_at
                         where r.state = 'released'
                        """);
    }

    List<Sku> skusOf(OrderId order) {
        return db.sql(
                        """
                        select distinct sku
                          from inventory.reservation
                         where order_id = :order
                         order by sku
                         limit 1000
                        """)
                .param("order", order.value())
                .query((row, n) -> Sku.of(row.getString(1)))
                .list();
    }

    List<Held> lock(OrderId order) {
        return db.sql(
                        """
                        select id, order_id, line, sku, location, quantity, state, expires_at
                          from inventory.reservation
                         where order_id = :order
                         order by line, location
                           for update
                         limit 1000
                        """)
                .param("order", order.value())
                .query(
                        (row, n) ->
                                new Held(
                                        row.getObject(1, UUID.class),
                                        new OrderId(row.getObject(2, UUID.class)),
                                        row.getInt(3),
                                        Sku.of(row.getString(4)),
                                        row.getString(5),
                                        row.getInt(6),
                                        row.getString(7),
                                        row.getTimestamp(8).toInstant()))
                .list();
    }

    void move(Collection<Held> held, String state) {
        if (held.isEmpty()) return;
        db.sql(
                        """
                        update inventory.reservation
                           set state = :state
                         where id = any(:ids)
                        """)
                .param("state", state)
                .param("ids", held.stream().map(Held::id).toArray(UUID[]::new))
                .update();
    }

    List<OrderId> expired(Instant now, int limit) {
        return db.sql(
                        """
                        select distinct order_id
                          from inventory.reservation
                         where state = 'held'
                           and expires_at <= :now
                         limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }
}
