package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BankStore {

    private static final String COLUMNS =
            """
            select id, merchant, key, kind, charge_id, reference, amount_minor, currency, status,
                   code, return_url, notify_url, language, due_at
              from demo_bank.operation
            """;

    private final JdbcClient db;

    BankStore(JdbcClient db) {
        this.db = db;
    }

    /// False when the merchant used the key before.
    boolean insert(BankOperation operation, byte[] requestHash, Instant now) {
        return db.sql(
                                """
                                insert into demo_bank.operation (id, merchant, key, kind, charge_id,
                                       request_hash, reference, amount_minor, currency, status,
                                       code, return_url, notify_url, language, due_at, created_at,
                                       changed_at)
                                values (:id, :merchant, :key, :kind, :charge, :hash, :reference,
                                       :amount, :currency, :status, :code, :return, :notify,
                                       :language, :due, :now, :now)
                                on conflict (merchant, key) do nothing
                                """)
                        .param("id", operation.id())
                        .param("merchant", operation.merchant())
                        .param("key", operation.key())
                        .param("kind", operation.kind())
                        .param("charge", operation.chargeId())
                        .param("hash", requestHash)
                        .param("reference", operation.reference())
                        .param("amount", operation.amount().minor())
                        .param("currency", operation.amount().currency().code())
                        .param("status", operation.status())
                        .param("code", operation.code())
                        .param("return", operation.returnUrl())
                        .param("notify", operation.notifyUrl())
                        .param("language", operation.language())
                        .param("due", utc(operation.dueAt()))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<BankOperation> byKey(String merchant, String key) {
        return db.sql(COLUMNS + " where merchant = :merchant and key = :key")
                .param("merchant", merchant)
                .param("key", key)
                .query((row, n) -> operation(row))
                .optional();
    }

    boolean sameRequest(String id, byte[] requestHash) {
        return db.sql(
                                """
                        select count(*)
                          from demo_bank.operation
                         where id = :id
                           and request_hash = :hash
                        """)
                        .param("id", id)
                        .param("hash", requestHash)
                        .query((row, n) -> row.getLong(1))
                        .single()
                == 1;
    }

    Optional<BankOperation> byId(String id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> operation(row))
                .optional();
    }

    Optional<BankOperation> lock(String id) {
        return db.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> operation(row))
                .optional();
    }

    List<BankOperation> due(Instant now) {
        return db.sql(
                        COLUMNS
                                + """
                                 where due_at <= :now
                                 order by due_at
                                 limit 100
                                   for update skip locked
                                """)
                .param("now", utc(now))
                .query((row, n) -> operation(row))
                .list();
    }

    void change(BankOperation operation, Instant now) {
        db.sql(
                        """
                        update demo_bank.operation
                           set status = :status,
                               code = :code,
                               due_at = :due,
                               changed_at = :now
                         where id = :id
                        """)
                .param("status", operation.status())
                .param("code", operation.code())
                .param("due", utc(operation.dueAt()))
                .param("now", utc(now))
                .param("id", operation.id())
                .update();
    }

    long refundedMinor(String charge) {
        return db.sql(
                        """
                        select coalesce(sum(amount_minor), 0)
                          from demo_bank.operation
                         where charge_id = :charge
                           and status = 'refunded'
                        """)
                .param("charge", charge)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /// Writes down that money moved: from the card to the merchant, or back.
    void enter(BankOperation operation, long toMerchant, Instant now) {
        db.sql(
                        """
                        insert into demo_bank.ledger (operation, account, reference, amount_minor,
                               currency, at)
                        values (:id, 'merchant', :reference, :amount, :currency, :now),
                               (:id, 'card', :reference, - :amount, :currency, :now)
                        """)
                .param("id", operation.id())
                .param("reference", operation.reference())
                .param("amount", toMerchant)
                .param("currency", operation.amount().currency().code())
                .param("now", utc(now))
                .update();
    }

    /// What the merchant got (plus) or gave back (minus) for a reference of his, in minor units,
    /// one sum a currency.
    List<Money> balance(String merchant, String reference) {
        return db.sql(
                        """
                        select l.currency, sum(l.amount_minor) as amount
                          from demo_bank.ledger l
                          join demo_bank.operation o on o.id = l.operation
                         where l.reference = :reference
                           and l.account = 'merchant'
                           and o.merchant = :merchant
                         group by l.currency
                         limit 10
                        """)
                .param("reference", reference)
                .param("merchant", merchant)
                .query((row, n) -> Money.of(row.getLong("amount"), row.getString("currency")))
                .list();
    }

    private static BankOperation operation(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new BankOperation(
                row.getString("id"),
                row.getString("merchant"),
                row.getString("key"),
                row.getString("kind"),
                row.getString("charge_id"),
                row.getString("reference"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("status"),
                row.getString("code"),
                row.getString("return_url"),
                row.getString("notify_url"),
                row.getString("language"),
                due == null ? null : due.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
