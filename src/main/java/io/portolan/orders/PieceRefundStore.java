package io.portolan.orders;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ReturnCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PieceRefundStore {

    /// What is written down of one.
    record Content(ReturnCase cause, PiecesBack pieces, @Nullable List<Settlement> settled) {

        /// Those of refunds that were made before anything was decided are none.
        List<Settlement> settlements() {
            return settled == null ? List.of() : settled;
        }

        /// The first last day of its claims.
        @Nullable LocalDate claimUntil() {
            return settlements().stream()
                    .map(Settlement::claim)
                    .filter(Objects::nonNull)
                    .map(Settlement.Claim::until)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private final JdbcClient db;
    private final JsonMapper json;

    PieceRefundStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(OrderId order, String key, PaymentId refund, Content content, Instant now) {
        db.sql(
                        """
                        insert into orders.piece_refund
                               (refund_id, order_id, request_key, state, asked_at, content,
                                claim_until)
                        values (:refund, :order, :key, 'open', :now, :content, :until::date)
                        """)
                .param("refund", refund.value())
                .param("order", order.value())
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(content))
                .param("until", content.claimUntil())
                .update();
    }

    /// The oldest first, failed ones too.
    List<PieceRefund> of(OrderId order) {
        return db.sql(
                        """
                        select refund_id, state, asked_at, content
                          from orders.piece_refund
                         where order_id = :order
                         order by asked_at, refund_id
                         limit 1000
                        """)
                .param("order", order.value())
                .query(this::refund)
                .list();
    }

    /// What can still go back.
    PiecesLeft left(Order order) {
        return new PiecesLeft(
                order.bill(),
                of(order.id()).stream()
                        .filter(refund -> refund.state() != PieceRefund.State.FAILED)
                        .map(PieceRefund::pieces)
                        .toList());
    }

    Optional<PieceRefund> find(PaymentId refund) {
        return db.sql(
                        """
                        select refund_id, state, asked_at, content
                          from orders.piece_refund
                         where refund_id = :refund
                         limit 1
                        """)
                .param("refund", refund.value())
                .query(this::refund)
                .optional();
    }

    /// The one that was asked for with this key.
    Optional<PieceRefund> asked(OrderId order, String key) {
        return db.sql(
                        """
                        select refund_id, state, asked_at, content
                          from orders.piece_refund
                         where order_id = :order
                           and request_key = :key
                         limit 1
                        """)
                .param("order", order.value())
                .param("key", key)
                .query(this::refund)
                .optional();
    }

    void move(PaymentId refund, PieceRefund.State state) {
        db.sql("update orders.piece_refund set state = :state where refund_id = :refund")
                .param("state", state.word())
                .param("refund", refund.value())
                .update();
    }

    private PieceRefund refund(ResultSet row, int n) throws SQLException {
        Content content = json.readValue(row.getString("content"), Content.class);
        return new PieceRefund(
                new PaymentId(row.getObject("refund_id", UUID.class)),
                PieceRefund.State.of(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                content.cause(),
                content.pieces(),
                content.settlements());
    }
}
