package io.portolan.orders;

import io.portolan.kernel.SubjectId;
import io.portolan.orders.BuyerOrders.Bought;
import io.portolan.platform.batch.Rows;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders by whoever placed them.
@Component
class BuyerOrderStore {

    /// A buyer by key and by what their mail address is found by; rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Asked(SubjectId subject, byte @Nullable [] email) {}

    private record Counted(int place, Bought bought) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;

    BuyerOrderStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    List<OrderSummary> of(Asked buyer, int limit) {
        return db.sql(
                        OrderListStore.SUMMARY
                                + """
                                 where subject_id = :subject
                                    or email_index = :email
                                 order by placed_at desc, id desc
                                 limit :limit
                                """)
                .param("subject", buyer.subject().value())
                .param("email", buyer.email(), java.sql.Types.BINARY)
                .param("limit", limit)
                .query(OrderListStore::summary)
                .list();
    }

    List<Bought> bought(List<Asked> buyers) {
        AtomicInteger place = new AtomicInteger();
        List<Bought> bought =
                new ArrayList<>(Collections.nCopies(buyers.size(), new Bought(0, null)));
        Rows.of(buyers)
                .int4(buyer -> place.getAndIncrement())
                .uuid(buyer -> buyer.subject().value())
                .bytes(Asked::email)
                .query(
                        rows,
                        """
                        select t.place, count(*), max(o.placed_at)
                          from unnest(?, ?, ?) as t (place, subject, email)
                         cross join lateral (
                               select id, placed_at from orders.purchase_order
                                where subject_id = t.subject
                                union
                               select id, placed_at from orders.purchase_order
                                where email_index = t.email) o
                         group by t.place
                        """,
                        row -> {
                            Timestamp last = row.getTimestamp(3);
                            return new Counted(
                                    row.getInt(1),
                                    new Bought(
                                            row.getLong(2),
                                            last == null ? null : last.toInstant()));
                        })
                .forEach(each -> bought.set(each.place(), each.bought()));
        return bought;
    }

    Set<SubjectId> among(Collection<SubjectId> subjects) {
        return new HashSet<>(
                db.sql(
                                """
                                select distinct subject_id
                                  from orders.purchase_order
                                 where subject_id = any(:subjects)
                                 limit 10000
                                """)
                        .param(
                                "subjects",
                                subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                        .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                        .list());
    }
}
