package io.portolan.channels;

import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.Finding.Severity;
import io.portolan.platform.batch.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was found in a file and what it changed: `channels.import_finding`,
/// `channels.import_change`.
@Component
class ImportNotes {

    /// A change with what undoing needs.
    record Undoable(long position, Written written) {}

    private record Placed<T>(long position, T thing) {}

    private static final int MOST_FINDINGS = 200_000;

    private final JdbcClient db;
    private final JdbcTemplate rows;

    private final DifferenceStore differences;

    ImportNotes(JdbcClient db, JdbcTemplate rows, DifferenceStore differences) {
        this.differences = differences;
        this.db = db;
        this.rows = rows;
    }

    /// What its dry run found that would change.
    DifferenceStore differences() {
        return differences;
    }

    /// Forgets what was found in an earlier reading.
    void clearFindings(UUID job) {
        differences.clear(job);
        db.sql("delete from channels.import_finding where job_id = :job")
                .param("job", job)
                .update();
    }

    /// Forgets everything about the job.
    void clear(UUID job) {
        clearFindings(job);
        db.sql("delete from channels.import_change where job_id = :job").param("job", job).update();
    }

    /// Adds findings behind those noted before; beyond 200,000 they are only counted.
    void add(UUID job, List<Finding> findings) {
        if (findings.isEmpty()) return;
        long next = next(job, "import_finding");
        if (next >= MOST_FINDINGS) return;
        Rows.of(placed(findings, next))
                .uuid(each -> job)
                .int8(Placed::position)
                .int8(each -> each.thing().row())
                .text(each -> each.thing().severity().name().toLowerCase(Locale.ROOT))
                .text(each -> each.thing().column())
                .text(each -> each.thing().value())
                .text(each -> each.thing().advice())
                .update(
                        rows,
                        """
                        insert into channels.import_finding
                               (job_id, position, row_number, severity, heading, value, hint)
                        select job_id, position, row_number, severity, heading, value, hint
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (job_id, position, row_number, severity, heading, value, hint)
                        """);
    }

    void addChanges(UUID job, List<Written> changes) {
        if (changes.isEmpty()) return;
        Rows.of(placed(changes, next(job, "import_change")))
                .uuid(each -> job)
                .int8(Placed::position)
                .int8(each -> each.thing().row())
                .text(each -> each.thing().thing())
                .bool(each -> each.thing().created())
                .text(each -> each.thing().before())
                .text(each -> each.thing().mark())
                .update(
                        rows,
                        """
                        insert into channels.import_change
                               (job_id, position, row_number, thing, created, before, mark)
                        select job_id, position, row_number, thing, created, before, mark
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (job_id, position, row_number, thing, created, before, mark)
                        """);
    }

    private static <T> List<Placed<T>> placed(List<T> things, long from) {
        List<Placed<T>> placed = new ArrayList<>(things.size());
        for (int i = 0; i < things.size(); i++) placed.add(new Placed<>(from + i, things.get(i)));
        return placed;
    }

    private long next(UUID job, String table) {
        return db.sql(
                        "select coalesce(max(position), 0) + 1 from channels."
                                + table
                                + " where job_id = :job")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /// Findings in the order of the file, behind this row and position.
    List<Finding> findings(UUID job, @Nullable Severity severity, long skip, int limit) {
        return db.sql(
                        """
                        select row_number, severity, heading, value, hint
                          from channels.import_finding
                         where job_id = :job
                           and (:severity = '' or severity = :severity)
                         order by row_number, position
                        offset :skip
                         limit :limit
                        """)
                .param("job", job)
                .param("severity", severity == null ? "" : severity.name().toLowerCase(Locale.ROOT))
                .param("skip", skip)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Finding(
                                        Severity.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                        row.getLong(1),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)))
                .list();
    }

    /// Findings of the rows in `[from, to)`, in their order.
    List<Finding> ofRows(UUID job, long from, long to) {
        return db.sql(
                        """
                        select row_number, severity, heading, value, hint
                          from channels.import_finding
                         where job_id = :job
                           and row_number >= :from
                           and row_number < :to
                         order by row_number, position
                         limit 100000
                        """)
                .param("job", job)
                .param("from", from)
                .param("to", to)
                .query(
                        (row, n) ->
                                new Finding(
                                        Severity.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                        row.getLong(1),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)))
                .list();
    }

    /// The last changes that were not undone yet, the last one first.
    List<Undoable> toUndo(UUID job, int limit) {
        return db.sql(
                        """
                        select position, row_number, thing, created, before, mark
                          from channels.import_change
                         where job_id = :job
                           and fate is null
                         order by position desc
                         limit :limit
                        """)
                .param("job", job)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Undoable(
                                        row.getLong(1),
                                        new Written(
                                                row.getLong(2),
                                                row.getString(3),
                                                row.getBoolean(4),
                                                row.getString(5),
                                                row.getString(6))))
                .list();
    }

    /// Notes what became of changes. Those that another undid in between are not counted.
    int fates(UUID job, List<Undoable> changes, List<ImportChange.Fate> fates) {
        List<Placed<ImportChange.Fate>> placed = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            placed.add(new Placed<>(changes.get(i).position(), fates.get(i)));
        }
        return Rows.of(placed)
                .uuid(each -> job)
                .int8(Placed::position)
                .text(each -> each.thing().word())
                .update(
                        rows,
                        """
                        update channels.import_change c
                           set fate = t.fate
                          from unnest(?, ?, ?) as t (job_id, position, fate)
                         where c.job_id = t.job_id
                           and c.position = t.position
                           and c.fate is null
                        """);
    }

    /// What the file made or changed; those that stayed at undoing first, then in its order.
    List<ImportChange> changes(UUID job, int limit) {
        return db.sql(
                        """
                        select position, row_number, thing, created, fate
                          from channels.import_change
                         where job_id = :job
                         order by (fate is not null and fate in ('edited', 'in-use')) desc, position
                         limit :limit
                        """)
                .param("job", job)
                .param("limit", limit)
                .query(
                        (row, n) -> {
                            String fate = row.getString(5);
                            return new ImportChange(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getBoolean(4),
                                    fate == null ? null : ImportChange.Fate.of(fate));
                        })
                .list();
    }
}
