package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.platform.batch.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The double-entry journal of all money. Every posting sums to zero; nothing is ever changed.
@Repository
public class MoneyJournal {

    /// What stands on an account.
    public record Balance(String account, Money amount) {}

    private record Entry(Posting posting, Posting.Line line) {}

    private final JdbcTemplate db;

    MoneyJournal(JdbcTemplate db) {
        this.db = db;
    }

    /// Writes the postings by one statement, in the caller's transaction. A posting that stands
    /// there already is left as it is.
    void write(List<Posting> postings, Instant now) {
        List<Entry> entries = new ArrayList<>(postings.size() * 2);
        for (Posting posting : postings) {
            for (Posting.Line line : posting.lines()) entries.add(new Entry(posting, line));
        }
        Rows.of(entries)
                .text(e -> e.posting().reason())
                .uuid(e -> e.posting().ref())
                .text(e -> e.line().account())
                .uuid(e -> e.posting().order().value())
                .int8(e -> e.line().amount().minor())
                .text(e -> e.line().amount().currency().code())
                .instant(e -> now)
                .update(
                        db,
                        """
                        insert into payments.entry (reason, ref, account, order_id, amount_minor,
                               currency, at)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """);
    }

    /// Whether the order was given up before it was paid.
    boolean dropped(OrderId order) {
        return JdbcClient.create(db)
                        .sql(
                                """
                                select count(*)
                                  from payments.entry
                                 where ref = :order
                                   and reason = 'dropped'
                                """)
                        .param("order", order.value())
                        .query((row, n) -> row.getLong(1))
                        .single()
                > 0;
    }

    /// What stands on each account for this order.
    public List<Balance> ofOrder(OrderId order) {
        return JdbcClient.create(db)
                .sql(
                        """
                        select account, currency, sum(amount_minor) as amount
                          from payments.entry
                         where order_id = :order
                         group by account, currency
                         order by account, currency
                         limit 100
                        """)
                .param("order", order.value())
                .query((row, n) -> balance(row.getString("account"), row))
                .list();
    }

    /// What providers and carriers have of each of these orders for us, less what went back. Orders
    /// without any such money are left out.
    public Map<OrderId, Money> received(Collection<OrderId> orders) {
        Map<OrderId, Money> received = new HashMap<>();
        if (orders.isEmpty()) return received;
        JdbcClient.create(db)
                .sql(
                        """
                        select order_id, currency, sum(amount_minor) as amount
                          from payments.entry
                         where order_id = any(:orders)
                           and account not in ('buyer', 'sales')
                         group by order_id, currency
                         limit 1000000
                        """)
                .param(
                        "orders",
                        new SqlArrayValue("uuid", orders.stream().map(OrderId::value).toArray()))
                .query(
                        row -> {
                            received.put(
                                    new OrderId(row.getObject("order_id", UUID.class)),
                                    Money.of(row.getLong("amount"), row.getString("currency")));
                        });
        return received;
    }

    /// Orders whose money was taken, or is to be taken at the door, from `from` on and before `to`.
    public List<OrderId> paid(Instant from, Instant to, int limit) {
        return JdbcClient.create(db)
                .sql(
                        """
                        select distinct order_id
                          from payments.entry
                         where reason in ('captured', 'due-on-delivery')
                           and at >= :from
                           and at < :to
                         limit :limit
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Postings that do not sum to zero, at most 100: there must be none.
    public List<String> unbalanced() {
        return JdbcClient.create(db)
                .sql(
                        """
                        select reason || ' ' || ref || ' ' || currency || ' ' || sum(amount_minor)
                          from payments.entry
                         group by reason, ref, currency
                        having sum(amount_minor) <> 0
                         limit 100
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Balance balance(String account, java.sql.ResultSet row)
            throws java.sql.SQLException {
        return new Balance(account, Money.of(row.getLong("amount"), row.getString("currency")));
    }
}
