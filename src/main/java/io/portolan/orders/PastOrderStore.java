package io.portolan.orders;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Past orders in `orders.purchase_order` and `orders.order_line`.
@Component
class PastOrderStore {

    /// A row, sealed and ready; rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record NewRow(
            OrderId id,
            int version,
            String token,
            SubjectId subject,
            PastOrder order,
            byte[] emailIndex,
            byte[] address,
            byte[] papers,
            byte[] mark,
            String bill,
            Instant importedAt) {

        PastOrder.Standing standing() {
            return order.standing();
        }

        Money total() {
            return order.bill().totals().total();
        }

        int pieces() {
            return order.bill().lines().stream().mapToInt(Bill.Line::quantity).sum();
        }
    }

    /// What is there of a past order; rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Known(
            OrderId id,
            String number,
            int version,
            SubjectId subject,
            String outsideNumber,
            byte @Nullable [] mark,
            byte[] past) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;

    PastOrderStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    /// Those of a source that are there already, by their number there, locked until the
    /// transaction ends.
    Map<String, Known> known(String source, Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        db.sql(
                        """
                        select id, number, version, subject_id, outside_number, stated_mark, past
                          from orders.purchase_order
                         where source = :source
                           and outside_number = any(:numbers)
                         order by id
                         limit 10000
                           for update
                        """)
                .param("source", source)
                .param("numbers", numbers.toArray(String[]::new))
                .query(PastOrderStore::known)
                .list()
                .forEach(each -> known.put(each.outsideNumber(), each));
        return known;
    }

    /// Those with these numbers of ours, locked until the transaction ends.
    Map<String, Known> lock(Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        db.sql(
                        """
                        select id, number, version, subject_id, outside_number, stated_mark, past
                          from orders.purchase_order
                         where source is not null
                           and number = any(:numbers)
                         order by id
                         limit 10000
                           for update
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(PastOrderStore::known)
                .list()
                .forEach(each -> known.put(each.number(), each));
        return known;
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("outside_number"),
                row.getBytes("stated_mark"),
                row.getBytes("past"));
    }

    private static Rows<NewRow> columns(Collection<NewRow> orders) {
        return Rows.of(orders)
                .uuid(r -> r.id().value())
                .int4(NewRow::version)
                .text(NewRow::token)
                .text(r -> r.standing().state().word())
                .text(r -> r.standing().payment().word())
                .text(r -> r.order().market())
                .text(r -> r.order().language().tag())
                .text(r -> r.order().address().country().value())
                .text(r -> r.total().currency().code())
                .int8(r -> r.total().minor())
                .int8(r -> r.standing().refunded().minor())
                .int4(NewRow::pieces)
                .text(r -> r.order().paymentMethod())
                .uuid(r -> r.subject().value())
                .bytes(NewRow::emailIndex)
                .bytes(NewRow::address)
                .text(NewRow::bill)
                .text(r -> r.standing().cancelReason())
                .instant(r -> r.standing().placedAt())
                .instant(r -> r.standing().paidAt())
                .instant(r -> r.standing().sentAt())
                .text(r -> r.order().source())
                .text(r -> r.order().number())
                .text(r -> r.order().outsideId())
                .bytes(NewRow::papers)
                .bytes(NewRow::mark)
                .instant(NewRow::importedAt);
    }

    private static final String ROWS =
            """
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                          ?, ?, ?)
                   as t (id, version, token, state, payment, market, language, country, currency,
                         total, refunded, pieces, method, subject, email_index, address, bill,
                         cancel_reason, placed_at, paid_at, sent_at, source, outside_number,
                         outside_id, past, stated_mark, imported_at)
            """;

    /// Writes new rows and answers their numbers.
    Map<OrderId, String> insert(Collection<NewRow> orders) {
        Map<OrderId, String> numbers = new HashMap<>();
        columns(orders)
                .query(
                        rows,
                        """
                        insert into orders.purchase_order
                               (id, version, checkout_id, number, token, state, payment, market,
                                language, country, currency, total_minor, refunded_minor,
                                piece_count, payment_method, subject_id, email_index, address,
                                bill, cancel_reason, placed_at, confirmed_at, dispatched_at, source,
                                outside_number, outside_id, past, stated_mark, imported_at)
                        select id, version, 'past ' || source || ' ' || outside_number,
                               'OS-' || nextval('orders.order_number'), token, state, payment,
                               market, language, country, currency, total, refunded, pieces, method,
                               subject, email_index, address, bill, cancel_reason, placed_at,
                               paid_at, sent_at, source, outside_number, outside_id, past,
                               stated_mark, imported_at
                        """
                                + ROWS
                                + " returning id, number",
                        row ->
                                Map.entry(
                                        new OrderId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        lines(orders);
        return numbers;
    }

    /// Writes rows over those with the same id; number, token and buyer stay.
    void update(Collection<NewRow> orders) {
        if (orders.isEmpty()) return;
        columns(orders)
                .update(
                        rows,
                        """
                        update orders.purchase_order o
                           set version = t.version, state = t.state, payment = t.payment,
                               market = t.market, language = t.language, country = t.country,
                               currency = t.currency, total_minor = t.total,
                               refunded_minor = t.refunded, piece_count = t.pieces,
                               payment_method = t.method, email_index = t.email_index,
                               address = t.address, bill = t.bill,
                               cancel_reason = t.cancel_reason, placed_at = t.placed_at,
                               confirmed_at = t.paid_at, dispatched_at = t.sent_at,
                               outside_id = t.outside_id, past = t.past,
                               stated_mark = t.stated_mark
                        """
                                + ROWS
                                + " where o.id = t.id and o.source is not null");
        deleteLines(orders.stream().map(NewRow::id).toList());
        lines(orders);
    }

    private record LineRow(OrderId order, Bill.Line line) {}

    private void lines(Collection<NewRow> orders) {
        List<LineRow> lines =
                orders.stream()
                        .flatMap(
                                r ->
                                        r.order().bill().lines().stream()
                                                .map(line -> new LineRow(r.id(), line)))
                        .toList();
        Rows.of(lines)
                .uuid(l -> l.order().value())
                .int4(l -> l.line().number())
                .text(l -> l.line().sku().value())
                .int4(l -> l.line().quantity())
                .int8(l -> l.line().net().minor())
                .update(
                        rows,
                        """
                        insert into orders.order_line (order_id, line, sku, quantity, net_minor)
                        select order_id, line, sku, quantity, net
                          from unnest(?, ?, ?, ?, ?) as t (order_id, line, sku, quantity, net)
                        """);
    }

    private void deleteLines(Collection<OrderId> orders) {
        db.sql("delete from orders.order_line where order_id = any(:ids)")
                .param("ids", uuids(orders))
                .update();
    }

    /// Takes past orders out, their timeline too.
    void delete(Collection<OrderId> orders) {
        if (orders.isEmpty()) return;
        deleteLines(orders);
        db.sql("delete from orders.order_event where order_id = any(:ids)")
                .param("ids", uuids(orders))
                .update();
        db.sql(
                        """
                        delete from orders.purchase_order
                         where id = any(:ids)
                           and source is not null
                        """)
                .param("ids", uuids(orders))
                .update();
    }

    /// Those of these orders on which staff wrote a note.
    List<OrderId> noted(Collection<OrderId> orders) {
        return db.sql(
                        """
                        select distinct order_id
                          from orders.order_event
                         where order_id = any(:ids)
                           and source = 'staff'
                         limit 10000
                        """)
                .param("ids", uuids(orders))
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    /// What else was written on it, as it was sealed.
    Optional<byte[]> papers(OrderId id) {
        return db.sql(
                        """
                        select past
                          from orders.purchase_order
                         where id = :id
                           and past is not null
                         limit 1
                        """)
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    private static UUID[] uuids(Collection<OrderId> ids) {
        return ids.stream().map(OrderId::value).toArray(UUID[]::new);
    }
}
