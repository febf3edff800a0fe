package io.portolan.orders;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What happened to each order, one line after another.
@Component
class Timeline {

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final JsonMapper json;

    Timeline(JdbcClient db, JdbcTemplate rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    void add(Collection<OrderEvent> events) {
        Rows.of(events)
                .uuid(e -> Uuid7.at(e.at().toEpochMilli()))
                .uuid(e -> e.order().value())
                .instant(OrderEvent::at)
                .text(OrderEvent::source)
                .text(OrderEvent::kind)
                .text(e -> json.writeValueAsString(e.data()))
                .text(OrderEvent::actor)
                .update(
                        rows,
                        """
                        insert into orders.order_event
                               (id, order_id, at, source, kind, data, actor)
                        select id, order_id, at, source, kind, data, actor
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (id, order_id, at, source, kind, data, actor)
                        """);
    }

    void add(OrderId order, Instant at, String source, String kind, Map<String, String> data) {
        add(List.of(new OrderEvent(order, at, source, kind, data, null)));
    }

    List<OrderEvent> of(OrderId order) {
        return db.sql(
                        """
                        select order_id, at, source, kind, data, actor
                          from orders.order_event
                         where order_id = :order
                         order by at desc, id desc
                         limit 500
                        """)
                .param("order", order.value())
                .query(
                        (row, n) ->
                                new OrderEvent(
                                        new OrderId(row.getObject(1, UUID.class)),
                                        row.getTimestamp(2).toInstant(),
                                        row.getString(3),
                                        row.getString(4),
                                        json.readValue(
                                                row.getString(5),
                                                new TypeReference<Map<String, String>>() {}),
                                        row.getString(6)))
                .list();
    }
}
