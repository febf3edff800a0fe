package io.portolan.customers;

import io.portolan.customers.CustomerFields.Sealed;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.SubjectId;
import io.portolan.platform.batch.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `customers.customer`.
@Component
class CustomerStore {

    private static final String SEPARATOR = "\u001f";
    private static final String COLUMNS =
            """
            select id, subject_id, version, given_name, family_name, email, phone, addresses, note,
                   email_index, phone_index, stated_mark, country, language, tags, tax_exempt,
                   before_orders, before_spent_minor, before_currency, source, outside_id,
                   reference, created_at
              from customers.customer
            """;

    /// A row; rows are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            CustomerId id,
            SubjectId subject,
            int version,
            Sealed sealed,
            byte @Nullable [] mailIndex,
            byte @Nullable [] phoneIndex,
            byte @Nullable [] mark,
            @Nullable CountryCode country,
            @Nullable Language language,
            List<String> tags,
            boolean taxExempt,
            @Nullable Earlier earlier,
            String source,
            @Nullable String outsideId,
            @Nullable String reference,
            Instant createdAt) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;

    CustomerStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    private static Rows<Row> columns(Collection<Row> customers) {
        return Rows.of(customers)
                .uuid(r -> r.id().value())
                .uuid(r -> r.subject().value())
                .int4(Row::version)
                .bytes(r -> r.sealed().givenName())
                .bytes(r -> r.sealed().familyName())
                .bytes(r -> r.sealed().email())
                .bytes(r -> r.sealed().phone())
                .bytes(r -> r.sealed().addresses())
                .bytes(r -> r.sealed().note())
                .bytes(Row::mailIndex)
                .bytes(Row::phoneIndex)
                .bytes(Row::mark)
                .text(r -> r.country() == null ? null : r.country().value())
                .text(r -> r.language() == null ? null : r.language().tag())
                .text(r -> String.join(SEPARATOR, r.tags()))
                .bool(Row::taxExempt)
                .int4(r -> r.earlier() == null ? null : r.earlier().orders())
                .int8(r -> spent(r).map(Money::minor).orElse(null))
                .text(r -> spent(r).map(spent -> spent.currency().code()).orElse(null))
                .text(Row::source)
                .text(Row::outsideId)
                .text(Row::reference)
                .instant(Row::createdAt);
    }

    private static Optional<Money> spent(Row row) {
        return Optional.ofNullable(row.earlier()).map(Earlier::spent);
    }

    private static final String ROWS =
            """
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as t (id, subject_id, version, given_name, family_name, email, phone, addresses,
                         note, email_index, phone_index, stated_mark, country, language, tags,
                         tax_exempt, before_orders, before_spent_minor, before_currency, source,
                         outside_id, reference, at)
            """;

    void insert(Collection<Row> customers) {
        columns(customers)
                .update(
                        rows,
                        """
                        insert into customers.customer
                               (id, subject_id, version, given_name, family_name, email, phone,
                                addresses, note, email_index, phone_index, stated_mark, country,
                                language, tags, tax_exempt, before_orders, before_spent_minor,
                                before_currency, source, outside_id, reference, created_at,
                                changed_at)
                        select id, subject_id, version, given_name, family_name, email, phone,
                               addresses, note, email_index, phone_index, stated_mark, country,
                               language, string_to_array(tags, chr(31)), tax_exempt, before_orders,
                               before_spent_minor, before_currency, source, outside_id, reference,
                               at, at
                        """
                                + ROWS);
    }

    /// Writes rows over those with the same id. `createdAt` of a row is when it is changed here.
    void update(Collection<Row> customers) {
        columns(customers)
                .update(
                        rows,
                        """
                        update customers.customer c
                           set version = t.version, given_name = t.given_name,
                               family_name = t.family_name, email = t.email, phone = t.phone,
                               addresses = t.addresses, note = t.note,
                               email_index = t.email_index, phone_index = t.phone_index,
                               stated_mark = t.stated_mark, country = t.country,
                               language = t.language, tags = string_to_array(t.tags, chr(31)),
                               tax_exempt = t.tax_exempt, before_orders = t.before_orders,
                               before_spent_minor = t.before_spent_minor,
                               before_currency = t.before_currency, outside_id = t.outside_id,
                               changed_at = t.at
                        """
                                + ROWS
                                + " where c.id = t.id");
    }

    /// Everybody whom one of these could mean, locked until the transaction ends.
    List<Row> candidates(List<byte[]> mails, List<byte[]> phones, List<String> outsideIds) {
        return db.sql(
                        COLUMNS
                                + """
                                 where email_index = any(:mails)
                                    or phone_index = any(:phones)
                                    or outside_id = any(:ids)
                                 order by id
                                 limit 10000
                                   for update
                                """)
                .param("mails", mails.toArray(byte[][]::new))
                .param("phones", phones.toArray(byte[][]::new))
                .param("ids", outsideIds.toArray(String[]::new))
                .query(CustomerStore::row)
                .list();
    }

    Optional<Row> find(CustomerId id) {
        return db.sql(COLUMNS + " where id = :id limit 1")
                .param("id", id.value())
                .query(CustomerStore::row)
                .optional();
    }

    /// Those of these customers that are there, locked until the transaction ends.
    List<Row> lock(Collection<CustomerId> ids) {
        return db.sql(COLUMNS + " where id = any(:ids) order by id limit 10000 for update")
                .param("ids", uuids(ids))
                .query(CustomerStore::row)
                .list();
    }

    List<Row> bySubject(SubjectId subject) {
        return db.sql(COLUMNS + " where subject_id = :subject order by id limit 100")
                .param("subject", subject.value())
                .query(CustomerStore::row)
                .list();
    }

    private static final String NARROWED =
            """
             where (cast(:mail as bytea) is null or email_index = :mail)
               and (cast(:phone as bytea) is null or phone_index = :phone)
            """;

    List<Row> list(byte @Nullable [] mail, byte @Nullable [] phone, CustomerFilter filter) {
        @Nullable Cursor after = filter.after() == null ? null : Cursor.of(filter.after());
        return db.sql(
                        COLUMNS
                                + NARROWED
                                + """
                                   and (cast(:at as timestamptz) is null
                                        or (created_at, id) < (:at, :id))
                                 order by created_at desc, id desc
                                 limit :limit
                                """)
                .param("mail", mail)
                .param("phone", phone)
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("limit", filter.limit())
                .query(CustomerStore::row)
                .list();
    }

    long count(byte @Nullable [] mail, byte @Nullable [] phone) {
        return db.sql("select count(*) from customers.customer" + NARROWED + " limit 1")
                .param("mail", mail)
                .param("phone", phone)
                .query(Long.class)
                .single();
    }

    void delete(Collection<CustomerId> ids) {
        db.sql("delete from customers.customer where id = any(:ids)")
                .param("ids", uuids(ids))
                .update();
    }

    /// Takes away what would still point at the person once their key is gone.
    void erase(SubjectId subject) {
        db.sql(
                        """
                        update customers.customer
                           set email_index = null, phone_index = null, stated_mark = null,
                               outside_id = null, tags = '{}', version = version + 1
                         where subject_id = :subject
                        """)
                .param("subject", subject.value())
                .update();
    }

    private static UUID[] uuids(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String country = row.getString("country");
        String language = row.getString("language");
        return new Row(
                new CustomerId(row.getObject("id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getInt("version"),
                new Sealed(
                        row.getBytes("given_name"),
                        row.getBytes("family_name"),
                        row.getBytes("email"),
                        row.getBytes("phone"),
                        row.getBytes("addresses"),
                        row.getBytes("note")),
                row.getBytes("email_index"),
                row.getBytes("phone_index"),
                row.getBytes("stated_mark"),
                country == null ? null : CountryCode.of(country),
                language == null ? null : Language.of(language),
                texts(row.getArray("tags")),
                row.getBoolean("tax_exempt"),
                earlier(row),
                row.getString("source"),
                row.getString("outside_id"),
                row.getString("reference"),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
        int orders = row.getInt("before_orders");
        if (row.wasNull()) return null;
        String currency = row.getString("before_currency");
        Money spent =
                currency == null ? null : Money.of(row.getLong("before_spent_minor"), currency);
        return new Earlier(orders, spent);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    /// Where a page ended.
    record Cursor(Instant at, UUID id) {

        static String of(Row last) {
            Instant at = last.createdAt();
            return at.getEpochSecond() + "." + at.getNano() + "_" + last.id();
        }

        static Cursor of(String cursor) {
            String[] parts = cursor.substring(0, cursor.indexOf('_')).split("\\.", 2);
            return new Cursor(
                    Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                    UUID.fromString(cursor.substring(cursor.indexOf('_') + 1)));
        }

        static boolean readable(String cursor) {
            try {
                of(cursor);
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        }
    }
}
