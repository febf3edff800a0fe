package io.portolan.shipping.variance;

import io.portolan.platform.batch.Rows;
import io.portolan.shipping.variance.BillFile.State;
import io.portolan.shipping.variance.BillFile.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.springframework.stereotype.Repository;

/// Files of bills and their lines.
@Repository
class VarianceStore {

    /// A line as it is kept.
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(
            UUID id,
            int row,
            String fate,
            String why,
            String bill,
            String parcel,
            byte[] identity,
            @Nullable UUID order,
            @Nullable String hs,
            @Nullable LocalDate day,
            @Nullable String currency,
            Sums billed,
            Sums own) {}

    /// In minor units.
    record Sums(long duty, long tax, long fees) {
        static final Sums NONE = new Sums(0, 0, 0);
    }

    private static final String FILES =
            """
            select f.id, f.title, f.carrier, f.state, f.looked_at, f.counted_at,
                   count(*) filter (where e.fate = 'matched') as matched,
                   count(distinct e.order_id) filter (where e.fate = 'matched') as parcels,
                   count(*) filter (where e.fate = 'duplicate') as duplicate,
                   count(*) filter (where e.fate = 'unknown') as unknown,
                   count(*) filter (where e.fate = 'unreadable') as unreadable,
                   count(*) filter (where e.fate = 'passed') as passed
              from shipping.variance_file f
              left join shipping.variance_entry e on e.file_id = f.id
            """;

    private final JdbcClient db;
    private final JdbcTemplate rows;

    VarianceStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    /// One file at a time is looked at, counted or undone.
    void lock() {
        db.sql("lock table shipping.variance_file in share row exclusive mode").update();
    }

    Optional<UUID> byDigest(byte[] digest) {
        return db.sql(
                        """
                        select id
                          from shipping.variance_file
                         where digest = :digest
                           and state <> 'undone'
                         limit 1
                        """)
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID id, String title, String carrier, byte[] digest, Instant now) {
        db.sql(
                        """
                        insert into shipping.variance_file
                               (id, title, carrier, digest, state, looked_at)
                        values (:id, :title, :carrier, :digest, 'looked', :now)
                        """)
                .param("id", id)
                .param("title", title)
                .param("carrier", carrier)
                .param("digest", digest)
                .param("now", utc(now))
                .update();
    }

    void insert(UUID file, List<Entry> entries) {
        Rows.of(entries)
                .uuid(Entry::id)
                .uuid(entry -> file)
                .int4(Entry::row)
                .text(Entry::fate)
                .text(Entry::why)
                .text(Entry::bill)
                .text(Entry::parcel)
                .bytes(Entry::identity)
                .uuid(Entry::order)
                .text(Entry::hs)
                .text(entry -> entry.day() == null ? null : entry.day().toString())
                .text(Entry::currency)
                .int8(entry -> entry.billed().duty())
                .int8(entry -> entry.billed().tax())
                .int8(entry -> entry.billed().fees())
                .int8(entry -> entry.own().duty())
                .int8(entry -> entry.own().tax())
                .int8(entry -> entry.own().fees())
                .update(
                        rows,
                        """
                        insert into shipping.variance_entry
                               (id, file_id, row_number, fate, why, bill, parcel, identity,
                                order_id, hs, billed_on, currency, duty_minor, tax_minor,
                                fees_minor, own_duty_minor, own_tax_minor, own_fees_minor)
                        select t.id, t.file, t.line, t.fate, t.why, t.bill, t.parcel, t.identity,
                               t.order_id, t.hs, t.day::date, t.currency, t.d, t.t, t.f, t.own_d,
                               t.own_t, t.own_f
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                               as t (id, file, line, fate, why, bill, parcel, identity, order_id,
                                     hs, day, currency, d, t, f, own_d, own_t, own_f)
                        """);
    }

    /// Sets aside what another file has counted already: the same bill for the same parcel, or the
    /// same line where a bill has no number. What was set aside for a file that no longer counts is
    /// matched again.
    void settle(UUID file) {
        db.sql(
                        """
                        update shipping.variance_entry e
                           set fate = case when x.taken then 'duplicate' else 'matched' end,
                               why = case when x.taken then 'bill-taken' else '' end
                          from (select m.id,
                                       exists (
                                           select 1
                                             from shipping.variance_entry o
                                             join shipping.variance_file f on f.id = o.file_id
                                            where o.order_id = m.order_id
                                              and o.file_id <> m.file_id
                                              and o.fate = 'matched'
                                              and f.state = 'counted'
                                              and (o.identity = m.identity
                                                   or (m.bill <> '' and o.bill = m.bill))) as taken
                                  from shipping.variance_entry m
                                 where m.file_id = :file
                                   and (m.fate = 'matched' or m.why = 'bill-taken')) x
                         where e.id = x.id
                           and (e.fate = 'duplicate') <> x.taken
                        """)
                .param("file", file)
                .update();
    }

    /// Files that count and in which something was set aside for this one, the oldest count first.
    List<UUID> besides(UUID file) {
        return db.sql(
                        """
                        select f.id
                          from shipping.variance_file f
                         where f.state = 'counted'
                           and f.id <> :file
                           and exists (
                               select 1
                                 from shipping.variance_entry e
                                 join shipping.variance_entry o on o.order_id = e.order_id
                                where e.file_id = f.id
                                  and e.why = 'bill-taken'
                                  and o.file_id = :file)
                         order by f.counted_at, f.id
                         limit 10000
                        """)
                .param("file", file)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean move(UUID file, State from, State to, Instant now) {
        String at = to == State.COUNTED ? "counted_at" : "undone_at";
        return db.sql(
                                """
                                update shipping.variance_file
                                   set state = :to, %s = :now
                                 where id = :id
                                   and state = :from
                                """
                                        .formatted(at))
                        .param("to", to.word())
                        .param("now", utc(now))
                        .param("id", file)
                        .param("from", from.word())
                        .update()
                == 1;
    }

    /// Forgets a file that was only looked at.
    boolean drop(UUID file) {
        return db.sql("delete from shipping.variance_file where id = :id and state = 'looked'")
                        .param("id", file)
                        .update()
                == 1;
    }

    Optional<BillFile> find(UUID id) {
        return db.sql(FILES + " where f.id = :id group by f.id limit 1")
                .param("id", id)
                .query((row, n) -> file(row))
                .optional();
    }

    List<BillFile> newest(int limit) {
        return db.sql(FILES + " group by f.id order by f.looked_at desc, f.id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> file(row))
                .list();
    }

    List<SetAside> setAside(UUID file, int limit) {
        return db.sql(
                        """
                        select row_number, fate, why, bill, parcel
                          from shipping.variance_entry
                         where file_id = :file
                           and fate <> 'matched'
                         order by row_number, id
                         limit :limit
                        """)
                .param("file", file)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new SetAside(
                                        row.getInt("row_number"),
                                        row.getString("fate"),
                                        row.getString("why"),
                                        row.getString("bill"),
                                        row.getString("parcel")))
                .list();
    }

    /// The orders whose parcels have these tracking numbers or that have these order numbers; of
    /// two the older.
    Map<String, UUID> ordersOf(Collection<String> references) {
        Map<String, UUID> found = new HashMap<>();
        db.sql(
                        """
                        select tracking_number, order_number, order_id
                          from shipping.shipment
                         where tracking_number = any(:references)
                            or order_number = any(:references)
                         order by created_at
                         limit 100000
                        """)
                .param("references", references.toArray(String[]::new))
                .query(
                        row -> {
                            UUID order = row.getObject("order_id", UUID.class);
                            String tracking = row.getString("tracking_number");
                            if (tracking != null) found.putIfAbsent(tracking, order);
                            found.putIfAbsent(row.getString("order_number"), order);
                        });
        return found;
    }

    private static BillFile file(ResultSet row) throws SQLException {
        OffsetDateTime counted = row.getObject("counted_at", OffsetDateTime.class);
        return new BillFile(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("carrier"),
                State.of(row.getString("state")),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                counted == null ? null : counted.toInstant(),
                new Tally(
                        row.getInt("matched"),
                        row.getInt("parcels"),
                        row.getInt("duplicate"),
                        row.getInt("unknown"),
                        row.getInt("unreadable"),
                        row.getInt("passed")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
