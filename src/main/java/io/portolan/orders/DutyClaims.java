package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Claims to authorities that refunds have opened. A claim is open from the moment its refund went
/// through until somebody says that it was sent.
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

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    DutyClaims(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// The open ones, the most urgent first.
    public List<DutyClaim> open(int most) {
        return db.sql(OPEN + " order by r.claim_until, r.refund_id limit :most")
                .param("most", most)
                .query(this::claim)
                .list();
    }

    /// How many are open whose last day is not after this one.
    public long due(LocalDate day) {
        return db.sql(
                        """
                        select count(*)
                          from orders.piece_refund
                         where claim_until <= :day
                           and claimed_at is null
                           and state = 'done'
                        """)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /// Says that the claims of this refund were sent; empty when none of it is open.
    public Optional<DutyClaim> sent(PaymentId refund) {
        Optional<DutyClaim> claim =
                db.sql(OPEN + " and r.refund_id = :refund limit 1")
                        .param("refund", refund.value())
                        .query(this::claim)
                        .optional();
        Instant now = clock.instant();
        int said =
                db.sql(
                                """
                                update orders.piece_refund
                                   set claimed_at = :now
                                 where refund_id = :refund
                                   and claim_until is not null
                                   and claimed_at is null
                                   and state = 'done'
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("refund", refund.value())
                        .update();
        return said == 1 ? claim : Optional.empty();
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
