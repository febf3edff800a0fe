package io.portolan.channels;

import io.portolan.catalog.Difference;
import io.portolan.platform.batch.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What files would change, field by field: `channels.import_difference`.
@Component
class DifferenceStore {

    /// Beyond these they are not kept.
    static final int MOST = 20_000;

    private static final String BETWEEN = "\u001f";

    private record Placed(long position, FieldChange change) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;

    DifferenceStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    void clear(UUID job) {
        db.sql("delete from channels.import_difference where job_id = :job")
                .param("job", job)
                .update();
    }

    /// Adds some behind those that were kept before.
    void add(UUID job, List<FieldChange> changes) {
        if (changes.isEmpty()) return;
        long count = count(job);
        List<Placed> placed = new ArrayList<>();
        for (FieldChange change : changes) {
            if (count < MOST) placed.add(new Placed(++count, change));
        }
        if (placed.isEmpty()) return;
        Rows.of(placed)
                .uuid(each -> job)
                .int8(Placed::position)
                .int8(each -> each.change().row())
                .text(each -> each.change().thing())
                .text(each -> String.join(BETWEEN, each.change().difference().path()))
                .text(each -> each.change().difference().before())
                .text(each -> each.change().difference().after())
                .update(
                        rows,
                        """
                        insert into channels.import_difference
                               (job_id, position, row_number, thing, field, before, after)
                        select job_id, position, row_number, thing, field, before, after
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (job_id, position, row_number, thing, field, before, after)
                        """);
    }

    long count(UUID job) {
        return db.sql(
                        """
                        select coalesce(max(position), 0)
                          from channels.import_difference
                         where job_id = :job
                        """)
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /// In the order of the file.
    List<FieldChange> of(UUID job, long skip, int limit) {
        return db.sql(
                        """
                        select row_number, thing, field, before, after
                          from channels.import_difference
                         where job_id = :job
                           and position > :skip
                         order by position
                         limit :limit
                        """)
                .param("job", job)
                .param("skip", skip)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new FieldChange(
                                        row.getLong("row_number"),
                                        row.getString("thing"),
                                        new Difference(
                                                List.of(row.getString("field").split(BETWEEN, -1)),
                                                row.getString("before"),
                                                row.getString("after"))))
                .list();
    }
}
