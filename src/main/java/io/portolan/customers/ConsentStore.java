package io.portolan.customers;

import io.portolan.customers.Consent.Origin;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.Rows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `customers.consent`: words are only ever added, but for those an undone file brought.
@Component
class ConsentStore {

    /// One word of one customer.
    record Row(CustomerId customer, Consent consent, String reference) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;

    ConsentStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    void add(Collection<Row> words) {
        Rows.of(words)
                .uuid(r -> Uuid7.at(r.consent().recordedAt().toEpochMilli()))
                .uuid(r -> r.customer().value())
                .text(r -> r.consent().channel().word())
                .bool(r -> r.consent().given())
                .text(r -> r.consent().origin().word())
                .text(r -> r.consent().source())
                .text(Row::reference)
                .instant(r -> r.consent().recordedAt())
                .update(
                        rows,
                        """
                        insert into customers.consent (id, customer_id, channel, given, origin,
                               source, reference, recorded_at)
                        select id, customer_id, channel, given, origin, source, reference,
                               recorded_at
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                               as t (id, customer_id, channel, given, origin, source, reference,
                                     recorded_at)
                        """);
    }

    /// The last word of each of these on each channel.
    List<Row> last(Collection<CustomerId> customers) {
        return db.sql(
                        """
                        select distinct on (customer_id, channel) customer_id, channel, given,
                               origin, source, recorded_at
                          from customers.consent
                         where customer_id = any(:customers)
                         order by customer_id, channel, id desc
                         limit 10000
                        """)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Row(
                                        new CustomerId(row.getObject(1, UUID.class)),
                                        new Consent(
                                                Channel.of(row.getString(2)),
                                                row.getBoolean(3),
                                                Origin.of(row.getString(4)),
                                                row.getString(5),
                                                row.getTimestamp(6).toInstant()),
                                        ""))
                .list();
    }

    void removeOf(String reference, Collection<CustomerId> customers) {
        db.sql(
                        """
                        delete from customers.consent
                         where reference = :reference
                           and customer_id = any(:customers)
                        """)
                .param("reference", reference)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .update();
    }
}
