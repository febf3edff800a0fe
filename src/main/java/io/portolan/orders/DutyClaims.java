package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Claims to authorities that refunds have opened. A claim is open from the moment its refund went
/// through until somebody says that it was sent, or that nobody will send it.
@Component
public class DutyClaims {

    private static final String OPEN =
            """
            select r.refund_id, r.claim_until, r.content, o.number, o.country, o.currency
              from orders.piece_refund r
              join orders.purchase_order o on o.id = r.order_id
             where r.claim_until is not null
               and r.claimed_at is null
               and r.state = 'done'
            """;

    /// How a claim ends.
    public enum End {
        SENT,

        /// Nobody claims it: it is too late, or not worth the work.
        DROPPED
    }

    private final JdbcClient db;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    DutyClaims(JdbcClient db, JsonMapper json, AuditTrail audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// The open ones, those with the earliest last day first.
    ///
    /// @param after the last one that was seen; null from the beginning
    public List<DutyClaim> open(@Nullable PaymentId after, int most) {
        return db.sql(
                        OPEN
                                + """
                                 and (:after::uuid is null
                                      or (r.claim_until, r.refund_id) >
                                         (select seen.claim_until, seen.refund_id
                                            from orders.piece_refund seen
                                           where seen.refund_id = :after::uuid
                                           limit 1))
                                 order by r.claim_until, r.refund_id
                                 limit :most
                                """)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(this::claim)
                .list();
    }

    /// How many are open whose last day is one of these.
    public long due(LocalDate first, LocalDate last) {
        return db.sql(
                        """
                        select count(*)
                          from orders.piece_refund
                         where claim_until between :first and :last
                           and claimed_at is null
                           and state = 'done'
                        """)
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    /// Ends the claims of this refund; empty when none of it is open. Who did it stands in the
    /// audit trail exactly if it is done.
    @Transactional
    public Optional<DutyClaim> end(PaymentId refund, End how, Actor actor) {
        Optional<DutyClaim> claim =
                db.sql(OPEN + " and r.refund_id = :refund limit 1 for update of r")
                        .param("refund", refund.value())
                        .query(this::claim)
                        .optional();
        claim.ifPresent(open -> end(open, how, actor));
        return claim;
    }

    private void end(DutyClaim claim, End how, Actor actor) {
        Instant now = clock.instant();
        db.sql("update orders.piece_refund set claimed_at = :now where refund_id = :refund")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("refund", claim.refund().value())
                .update();
        audit.write(
                switch (how) {
                    case SENT -> audit("claim.sent", claim, actor, now);
                    case DROPPED -> audit("claim.dropped", claim, actor, now);
                });
    }

    private static AuditEntry audit(String action, DutyClaim claim, Actor actor, Instant now) {
        return new AuditEntry(
                actor,
                action,
                "refund",
                claim.refund().toString(),
                null,
                now,
                Map.of("number", claim.number(), "amount", claim.amount().toString()));
    }

    private DutyClaim claim(ResultSet row, int n) throws SQLException {
        PieceRefundStore.Content content =
                json.readValue(row.getString("content"), PieceRefundStore.Content.class);
        List<Settlement> claimed =
                content.settlements().stream().filter(one -> one.claim() != null).toList();
        return new DutyClaim(
                new PaymentId(row.getObject("refund_id", UUID.class)),
                row.getString("number"),
                CountryCode.of(row.getString("country")),
                row.getObject("claim_until", LocalDate.class),
                Money.sum(
                        Currency.of(row.getString("currency")),
                        claimed.stream().map(Settlement::recovered).toList()),
                claimed);
    }
}
