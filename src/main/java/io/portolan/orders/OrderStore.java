package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
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
import tools.jackson.databind.json.JsonMapper;

@Component
class OrderStore {

    private static final int MANY = 10_000;

    /// A new row, sealed and ready; rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record NewRow(
            OrderDraft draft,
            byte[] address,
            byte[] emailIndex,
            String bill,
            int pieces,
            Instant placedAt) {}

    private static final String COLUMNS =
            """
            id, number, token, state, payment, version, market, language, country, currency,
            total_minor, refunded_minor, piece_count, payment_method, subject_id, bill,
            cancel_reason, placed_at, confirmed_at, dispatched_at, delivered_at, source,
            outside_number, imported_at
            """;

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final JsonMapper json;

    OrderStore(JdbcClient db, JdbcTemplate rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    private static final String INSERT =
            """
            insert into orders.purchase_order
                   (id, checkout_id, number, token, state, payment, market, language, country,
                    currency, total_minor, piece_count, payment_method, subject_id, email_index,
                    address, bill, placed_at, confirmed_at)
            select id, checkout_id, 'OS-' || nextval('orders.order_number'), token,
                   case when cod then 'confirmed' else 'awaiting-payment' end,
                   case when cod then 'due-on-delivery' else 'open' end,
                   market, language, country, currency, total, pieces, method, subject,
                   email_index, address, bill, placed_at, case when cod then placed_at end
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as t (id, checkout_id, token, cod, market, language, country, currency, total,
                         pieces, method, subject, email_index, address, bill, placed_at)
            returning id, number
            """;

    /// Writes the orders and answers their numbers.
    Map<OrderId, String> insert(Collection<NewRow> orders) {
        Map<OrderId, String> numbers = new HashMap<>();
        columns(orders)
                .query(
                        rows,
                        INSERT,
                        row ->
                                Map.entry(
                                        new OrderId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        return numbers;
    }

    private static Rows<NewRow> columns(Collection<NewRow> orders) {
        return Rows.of(orders)
                .uuid(r -> r.draft().id().value())
                .text(r -> r.draft().checkoutId())
                .text(r -> r.draft().token())
                .bool(r -> r.draft().payOnDelivery())
                .text(r -> r.draft().market())
                .text(r -> r.draft().language().tag())
                .text(r -> r.draft().address().country().value())
                .text(r -> total(r).currency().code())
                .int8(r -> total(r).minor())
                .int4(NewRow::pieces)
                .text(r -> r.draft().paymentMethod())
                .uuid(r -> r.draft().subject().value())
                .bytes(NewRow::emailIndex)
                .bytes(NewRow::address)
                .text(NewRow::bill)
                .instant(NewRow::placedAt);
    }

    private static Money total(NewRow row) {
        return row.draft().bill().totals().total();
    }

    private record LineRow(OrderId order, Bill.Line line) {}

    void insertLines(Collection<NewRow> orders) {
        List<LineRow> lines =
                orders.stream()
                        .flatMap(
                                r ->
                                        r.draft().bill().lines().stream()
                                                .map(line -> new LineRow(r.draft().id(), line)))
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

    /// Orders already placed for these checkouts, with their state.
    Map<String, OrderId> ofCheckouts(Collection<String> checkoutIds) {
        Map<String, OrderId> found = new HashMap<>();
        db.sql(
                        """
                        select checkout_id, id
                          from orders.purchase_order
                         where checkout_id = any(:ids)
                         limit 10000
                        """)
                .param("ids", checkoutIds.toArray(String[]::new))
                .query(
                        row -> {
                            found.put(row.getString(1), new OrderId(row.getObject(2, UUID.class)));
                        });
        return found;
    }

    Optional<Order> find(OrderId id) {
        return one("id = :value", id.value());
    }

    Optional<Order> byNumber(String number) {
        return one("number = :value", number);
    }

    /// Those of these orders that are there.
    List<Order> all(Collection<OrderId> ids) {
        return many("id = any(:values)", ids.stream().map(OrderId::value).toArray(UUID[]::new));
    }

    /// Those that have one of these numbers.
    List<Order> byNumbers(Collection<String> numbers) {
        return many("number = any(:values)", numbers.toArray(String[]::new));
    }

    private List<Order> many(String condition, Object[] values) {
        if (values.length > MANY) throw new IllegalArgumentException(values.length + " at once");
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from orders.purchase_order where "
                                + condition
                                + " limit "
                                + MANY)
                .param("values", values)
                .query(this::order)
                .list();
    }

    /// The order, locked until the transaction ends.
    Optional<Order> lock(OrderId id) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from orders.purchase_order where id = :id for update limit 1")
                .param("id", id.value())
                .query(this::order)
                .optional();
    }

    private Optional<Order> one(String condition, Object value) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from orders.purchase_order where "
                                + condition
                                + " limit 1")
                .param("value", value)
                .query(this::order)
                .optional();
    }

    /// Moves a locked order. Refuses with `IllegalStateException` when it was moved in between.
    void move(Order order, OrderState state, PaymentStanding payment, Instant now) {
        int moved =
                db.sql(
                                """
                                update orders.purchase_order
                                   set state = :state,
                                       payment = :payment,
                                       version = version + 1,
                                       confirmed_at = case when :state = 'confirmed'
                                           then coalesce(confirmed_at, :now)
                                           else confirmed_at end,
                                       dispatched_at = case when :state = 'dispatched'
                                           then coalesce(dispatched_at, :now)
                                           else dispatched_at end,
                                       delivered_at = case when :state = 'delivered'
                                           then coalesce(delivered_at, :now)
                                           else delivered_at end
                                 where id = :id
                                   and version = :version
                                """)
                        .param("state", state.word())
                        .param("payment", payment.word())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", order.id().value())
                        .param("version", order.version())
                        .update();
        if (moved != 1) throw new IllegalStateException(order.number() + " moved in between");
    }

    void cancelled(OrderId id, String reason) {
        db.sql("update orders.purchase_order set cancel_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void refunded(OrderId id, long minor) {
        db.sql(
                        """
                        update orders.purchase_order
                           set refunded_minor = refunded_minor + :minor
                         where id = :id
                        """)
                .param("minor", minor)
                .param("id", id.value())
                .update();
    }

    /// Cancelled orders whose money is still with us.
    List<Order> cancelledWithMoney(int limit) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                   from orders.purchase_order
                                  where state = 'cancelled'
                                    and payment in ('paid', 'part-refunded')
                                    and source is null
                                  order by placed_at
                                  limit :limit
                                """)
                .param("limit", limit)
                .query(this::order)
                .list();
    }

    /// The address as it was sealed.
    Optional<byte[]> address(OrderId id) {
        return db.sql("select address from orders.purchase_order where id = :id limit 1")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    Order order(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("token"),
                OrderState.of(row.getString("state")),
                PaymentStanding.of(row.getString("payment")),
                row.getInt("version"),
                row.getString("market"),
                Language.of(row.getString("language")),
                CountryCode.of(row.getString("country")),
                Money.of(row.getLong("total_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                row.getInt("piece_count"),
                row.getString("payment_method"),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                json.readValue(row.getString("bill"), Bill.class),
                row.getString("cancel_reason"),
                row.getTimestamp("placed_at").toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "dispatched_at"),
                instant(row, "delivered_at"),
                origin(row));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        String source = row.getString("source");
        if (source == null) return null;
        return new Origin(
                source,
                row.getString("outside_number"),
                row.getTimestamp("imported_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
