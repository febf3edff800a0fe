package io.portolan.landedcost.tariff;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Editions of tariffs and their lines.
@Component
class TariffStore {

    private static final String COLUMNS =
            """
            id, book, format, file_name, checksum, source, as_of, currency, state,
            rows_read, lines, open_lines, faults, started_at, used_from
            """;

    private static final int FLOCK = 2_000;

    private final JdbcClient db;
    private final JdbcTemplate template;

    TariffStore(JdbcClient db, JdbcTemplate template) {
        this.db = db;
        this.template = template;
    }

    List<TariffEdition> editions() {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                    from landedcost.tariff_edition
                                   order by book, started_at desc
                                   limit 1000
                                  """)
                .query(TariffStore::edition)
                .list();
    }

    Optional<TariffEdition> reading(String book) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                    from landedcost.tariff_edition
                                   where book = :book and state = 'reading'
                                  """)
                .param("book", book)
                .query(TariffStore::edition)
                .optional();
    }

    void open(TariffEdition edition) {
        db.sql(
                        """
                        insert into landedcost.tariff_edition
                               (id, book, format, file_name, checksum, source, as_of, currency,
                                state, started_at)
                        values (:id, :book, :format, :file, :checksum, :source, :asOf, :currency,
                                'reading', :startedAt)
                        """)
                .param("id", edition.id())
                .param("book", edition.book())
                .param("format", edition.format())
                .param("file", edition.fileName())
                .param("checksum", edition.checksum())
                .param("source", edition.source())
                .param("asOf", edition.asOf())
                .param("currency", edition.currency())
                .param("startedAt", edition.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes lines and how far the file is read. A code that is there already keeps its first
    /// line.
    void take(UUID edition, List<TariffLine> lines, long rowsRead, long faults) {
        insert(edition, lines);
        db.sql(
                        """
                        update landedcost.tariff_edition e
                           set rows_read = :rows, faults = faults + :faults,
                               lines = l.lines, open_lines = l.open_lines
                          from (select count(*) as lines, count(open_words) as open_lines
                                  from landedcost.tariff_line
                                 where edition_id = :id) l
                         where id = :id
                        """)
                .param("rows", rowsRead)
                .param("faults", faults)
                .param("id", edition)
                .update();
    }

    /// From now on the book is this edition; the one before is kept, older ones are dropped.
    void use(TariffEdition edition, Instant now) {
        db.sql(
                        """
                        delete from landedcost.tariff_edition
                         where book = :book and state = 'replaced'
                        """)
                .param("book", edition.book())
                .update();
        db.sql(
                        """
                        update landedcost.tariff_edition set state = 'replaced'
                         where book = :book and state = 'in-use'
                        """)
                .param("book", edition.book())
                .update();
        db.sql(
                        """
                        update landedcost.tariff_edition set state = 'in-use', used_from = :now
                         where id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", edition.id())
                .update();
    }

    /// Drops an edition with its lines. True when there was one.
    boolean drop(UUID edition) {
        return db.sql("delete from landedcost.tariff_edition where id = :id")
                        .param("id", edition)
                        .update()
                > 0;
    }

    /// The lines of an edition by code, one after the other.
    void lines(UUID edition, Consumer<TariffLine> each) {
        String from = "";
        while (true) {
            List<TariffLine> flock = after(edition, from);
            flock.forEach(each);
            if (flock.size() < FLOCK) return;
            from = flock.getLast().hs();
        }
    }

    /// Lines by code.
    ///
    /// @param words each of them stands somewhere in the description
    List<TariffLine> find(UUID edition, String digits, String words, String after, int most) {
        return db.sql(
                        """
                        select hs, description, unit, duty_text, special,
                               rate, per_kg, per_piece, per_litre, open_words
                          from landedcost.tariff_line
                         where edition_id = :id and hs > :after
                           and hs like :digits || '%'
                           and not exists (
                               select 1
                                 from regexp_split_to_table(lower(:words), '\\s+') as word
                                where position(word in lower(description)) = 0)
                         order by hs
                         limit :most
                        """)
                .param("id", edition)
                .param("after", after)
                .param("digits", digits)
                .param("words", words)
                .param("most", most)
                .query(TariffStore::line)
                .list();
    }

    private List<TariffLine> after(UUID edition, String hs) {
        return db.sql(
                        """
                        select hs, description, unit, duty_text, special,
                               rate, per_kg, per_piece, per_litre, open_words
                          from landedcost.tariff_line
                         where edition_id = :id and hs > :hs
                         order by hs
                         limit :flock
                        """)
                .param("id", edition)
                .param("hs", hs)
                .param("flock", FLOCK)
                .query(TariffStore::line)
                .list();
    }

    private void insert(UUID edition, List<TariffLine> lines) {
        template.batchUpdate(
                """
                insert into landedcost.tariff_line
                       (edition_id, hs, description, unit, duty_text, special,
                        rate, per_kg, per_piece, per_litre, open_words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (edition_id, hs) do nothing
                """,
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int i) throws SQLException {
                        row.setObject(1, edition);
                        set(row, lines.get(i));
                    }

                    @Override
                    public int getBatchSize() {
                        return lines.size();
                    }
                });
    }

    private static void set(PreparedStatement row, TariffLine line) throws SQLException {
        row.setString(2, line.hs());
        row.setString(3, line.description());
        row.setString(4, line.unit());
        row.setString(5, line.text());
        row.setString(6, line.special());
        number(row, 7, line.duty().rate());
        number(row, 8, line.duty().perKg());
        number(row, 9, line.duty().perPiece());
        number(row, 10, line.duty().perLitre());
        row.setString(11, line.duty().open());
    }

    private static void number(PreparedStatement row, int at, @Nullable BigDecimal number)
            throws SQLException {
        if (number == null) row.setNull(at, Types.NUMERIC);
        else row.setBigDecimal(at, number);
    }

    private static TariffLine line(ResultSet row, int number) throws SQLException {
        return new TariffLine(
                row.getString("hs"),
                row.getString("description"),
                row.getString("unit"),
                row.getString("duty_text"),
                row.getString("special"),
                new DutyRate(
                        row.getBigDecimal("rate"),
                        row.getBigDecimal("per_kg"),
                        row.getBigDecimal("per_piece"),
                        row.getBigDecimal("per_litre"),
                        row.getString("open_words")));
    }

    private static TariffEdition edition(ResultSet row, int number) throws SQLException {
        java.sql.Timestamp used = row.getTimestamp("used_from");
        return new TariffEdition(
                row.getObject("id", UUID.class),
                row.getString("book"),
                row.getString("format"),
                row.getString("file_name"),
                row.getString("checksum"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getString("currency"),
                TariffEdition.State.of(row.getString("state")),
                row.getLong("rows_read"),
                row.getLong("lines"),
                row.getLong("open_lines"),
                row.getLong("faults"),
                row.getTimestamp("started_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
