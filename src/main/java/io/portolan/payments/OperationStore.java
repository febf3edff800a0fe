package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OperationStore {

    private static final String COLUMNS =
            """
            select id, order_id, kind, state, amount_minor, refunded_minor, currency, method,
                   provider, provider_ref, token, return_url, redirect_url, capture_id,
                   (select c.provider_ref
                      from payments.payment_op c
                     where c.id = payment_op.capture_id) as capture_ref,
                   reason, note, flag, created_at, changed_at
              from payments.payment_op
            """;

    /// A payment with what the shop itself decided about it.
    record Opening(
            NewPayment payment, String provider, PaymentState state, @Nullable Instant nextLook) {}

    private final JdbcTemplate template;
    private final JdbcClient db;

    OperationStore(JdbcTemplate template) {
        this.template = template;
        this.db = JdbcClient.create(template);
    }

    void insert(List<Opening> openings, Instant now) {
        Rows.of(openings)
                .uuid(o -> o.payment().id().value())
                .uuid(o -> o.payment().order().value())
                .int4(o -> o.payment().seq())
                .int8(o -> o.payment().amount().minor())
                .text(o -> o.payment().amount().currency().code())
                .text(o -> o.state().word())
                .text(o -> o.payment().method())
                .text(Opening::provider)
                .text(o -> o.payment().token())
                .text(o -> o.payment().returnUrl())
                .instant(Opening::nextLook)
                .instant(o -> now)
                .update(
                        template,
                        """
                        insert into payments.payment_op (id, order_id, kind, seq, amount_minor,
                               currency, state, method, provider, token, return_url, next_look_at,
                               created_at, changed_at)
                        select id, order_id, 'capture', seq, amount, currency, state, method,
                               provider, token, return_url, next_look, now, now
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                               as t (id, order_id, seq, amount, currency, state, method, provider,
                                     token, return_url, next_look, now)
                        """);
    }

    /// The refund of a part of a capture, numbered after the ones before it. The caller holds the
    /// capture's row.
    void insertRefund(
            PaymentId id, Operation capture, Money amount, String key, String note, Instant now) {
        db.sql(
                        """
                        insert into payments.payment_op (id, order_id, kind, seq, amount_minor,
                               currency, state, method, provider, capture_id, request_key, note,
                               next_look_at, created_at, changed_at)
                        select :id, :order, 'refund', 1 + coalesce(max(seq), 0), :amount,
                               :currency, 'created', :method, :provider, :capture, :key, :note,
                               :look, :now, :now
                          from payments.payment_op
                         where order_id = :order
                           and kind = 'refund'
                        """)
                .param("id", id.value())
                .param("order", capture.order().value())
                .param("amount", amount.minor())
                .param("currency", amount.currency().code())
                .param("method", capture.method())
                .param("provider", capture.provider())
                .param("capture", capture.id().value())
                .param("key", key)
                .param("note", note)
                .param("look", utc(now.plus(Duration.ofSeconds(30))))
                .param("now", utc(now))
                .update();
    }

    Optional<Operation> find(PaymentId id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> operation(row))
                .optional();
    }

    /// The operation, held until the transaction ends.
    Optional<Operation> lock(PaymentId id) {
        return db.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> operation(row))
                .optional();
    }

    /// The captures of the order, held until the transaction ends, oldest first.
    List<Operation> lockCaptures(OrderId order) {
        return db.sql(
                        COLUMNS
                                + """
                                 where order_id = :order
                                   and kind = 'capture'
                                 order by created_at, id
                                 limit 200
                                   for update
                                """)
                .param("order", order.value())
                .query((row, n) -> operation(row))
                .list();
    }

    List<Operation> ofOrder(OrderId order) {
        return db.sql(COLUMNS + " where order_id = :order order by created_at, id limit 200")
                .param("order", order.value())
                .query((row, n) -> operation(row))
                .list();
    }

    Optional<PaymentId> byRequestKey(OrderId order, String key) {
        return db.sql(
                        """
                        select id
                          from payments.payment_op
                         where order_id = :order
                           and request_key = :key
                        """)
                .param("order", order.value())
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(PaymentId::new);
    }

    /// Moves the operation if its state is one of `from`. Null keeps what is stored, `look` apart.
    boolean move(
            PaymentId id,
            Set<PaymentState> from,
            PaymentState to,
            Detail detail,
            @Nullable Instant look,
            Instant now) {
        return db.sql(
                                """
                                update payments.payment_op
                                   set state = :to,
                                       provider_ref = coalesce(:reference, provider_ref),
                                       redirect_url = coalesce(:redirect, redirect_url),
                                       reason = :reason,
                                       note = coalesce(:note, note),
                                       token = case when :settled then null else token end,
                                       next_look_at = case when flag is null
                                           then :look::timestamptz end,
                                       changed_at = :now
                                 where id = :id
                                   and state in (:from)
                                """)
                        .param("to", to.word())
                        .param("reference", detail.reference())
                        .param("redirect", detail.redirectUrl())
                        .param("reason", detail.reason() == null ? null : detail.reason().name())
                        .param("note", detail.note())
                        .param("settled", to.settled())
                        .param("look", look == null ? null : utc(look))
                        .param("now", utc(now))
                        .param("id", id.value())
                        .param("from", from.stream().map(PaymentState::word).toList())
                        .update()
                == 1;
    }

    /// Marks the operation as sent if its state is one of `from`, and answers it as it is then.
    Optional<Operation> send(PaymentId id, Set<PaymentState> from, Instant look, Instant now) {
        return db.sql(
                        """
                        update payments.payment_op
                           set state = 'sent',
                               reason = null,
                               next_look_at = case when flag is null then :look::timestamptz end,
                               changed_at = :now
                         where id = :id
                           and state = any(:from)
                        returning id, order_id, kind, state, amount_minor, refunded_minor,
                                  currency, method, provider, provider_ref, token, return_url,
                                  redirect_url, capture_id,
                                  (select c.provider_ref
                                     from payments.payment_op c
                                    where c.id = payment_op.capture_id) as capture_ref,
                                  reason, note, flag, created_at, changed_at
                        """)
                .param("look", utc(look))
                .param("now", utc(now))
                .param("id", id.value())
                .param("from", from.stream().map(PaymentState::word).toArray(String[]::new))
                .query((row, n) -> operation(row))
                .optional();
    }

    /// What is learnt with a new state.
    record Detail(
            @Nullable String reference,
            @Nullable String redirectUrl,
            @Nullable DeclineReason reason,
            @Nullable String note) {

        static final Detail NONE = new Detail(null, null, null, null);
    }

    /// Takes from what is left of the capture. False when less is left; safe with several at once.
    boolean reserveRefund(PaymentId capture, Money amount) {
        return db.sql(
                                """
                                update payments.payment_op
                                   set refunded_minor = refunded_minor + :amount
                                 where id = :id
                                   and kind = 'capture'
                                   and state = 'succeeded'
                                   and currency = :currency
                                   and :amount <= amount_minor - refunded_minor
                                """)
                        .param("amount", amount.minor())
                        .param("currency", amount.currency().code())
                        .param("id", capture.value())
                        .update()
                == 1;
    }

    void giveBack(PaymentId capture, Money amount) {
        db.sql(
                        """
                        update payments.payment_op
                           set refunded_minor = refunded_minor - :amount
                         where id = :id
                        """)
                .param("amount", amount.minor())
                .param("id", capture.value())
                .update();
    }

    /// Marks the operation for a person to look at, and stops asking about it.
    /// Orders with an operation that a person should look at, the oldest first.
    List<OrderId> flagged(int limit) {
        return orders(
                """
                select order_id
                  from payments.payment_op
                 where flag is not null
                 order by changed_at
                 limit :limit
                """,
                limit);
    }

    /// Orders with a refund that was sent and whose end nobody knows, the oldest first.
    List<OrderId> refundsInDoubt(int limit) {
        return orders(
                """
                select order_id
                  from payments.payment_op
                 where kind = 'refund'
                   and state in ('sent', 'processing', 'unknown')
                 order by changed_at
                 limit :limit
                """,
                limit);
    }

    private List<OrderId> orders(String sql, int limit) {
        return db
                .sql(sql)
                .param("limit", limit)
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    void flag(PaymentId id, String flag, Instant now) {
        db.sql(
                        """
                        update payments.payment_op
                           set flag = :flag,
                               next_look_at = null,
                               changed_at = :now
                         where id = :id
                        """)
                .param("flag", flag)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    /// Operations whose turn it is, with their next look already put off: twice as long each time,
    /// from ten seconds to an hour.
    List<Operation> due(Instant now, int limit) {
        return db.sql(
                        """
                        update payments.payment_op
                           set looks = looks + 1,
                               next_look_at = :now
                                   + least(3600, 10 * power(2, least(looks, 9))) * interval '1 s'
                         where id in (select id
                                        from payments.payment_op
                                       where next_look_at <= :now
                                       order by next_look_at
                                       limit :limit
                                         for update skip locked)
                        returning id, order_id, kind, state, amount_minor, refunded_minor,
                                  currency, method, provider, provider_ref, token, return_url,
                                  redirect_url, capture_id,
                                  (select c.provider_ref
                                     from payments.payment_op c
                                    where c.id = payment_op.capture_id) as capture_ref,
                                  reason, note, flag, created_at, changed_at
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, n) -> operation(row))
                .list();
    }

    private static Operation operation(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        UUID capture = row.getObject("capture_id", UUID.class);
        String reason = row.getString("reason");
        return new Operation(
                new PaymentId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                OperationKind.of(row.getString("kind")),
                PaymentState.of(row.getString("state")),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                row.getString("method"),
                row.getString("provider"),
                row.getString("provider_ref"),
                row.getString("token"),
                row.getString("return_url"),
                row.getString("redirect_url"),
                capture == null ? null : new PaymentId(capture),
                row.getString("capture_ref"),
                reason == null ? null : DeclineReason.of(reason),
                row.getString("note"),
                row.getString("flag"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
