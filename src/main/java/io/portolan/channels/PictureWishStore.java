package io.portolan.channels;

import io.portolan.platform.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What files want hung on products, before another file says it anew and after that one is undone.
@Component
class PictureWishStore {

    /// A picture that a file named, and what had become of it.
    ///
    /// @param noted when it was named first
    /// @param job the import that named it last
    /// @param askedBy the import that named it first
    /// @param row where in that file
    /// @param path where it is kept here; null while it is not here
    /// @param problem why it is not, as a `Hint`
    /// @param due when it is asked for; null when it is settled
    record Wish(
            String handle,
            int position,
            String url,
            String alt,
            Instant noted,
            @Nullable UUID job,
            @Nullable UUID askedBy,
            long row,
            @Nullable String path,
            @Nullable String problem,
            int tries,
            @Nullable Instant due,
            boolean hung) {

        /// The same place and wish, with what has become of this address since.
        Wish since(Wish now) {
            return new Wish(
                    handle,
                    position,
                    url,
                    alt,
                    noted,
                    job,
                    askedBy,
                    row,
                    now.path,
                    now.problem,
                    now.tries,
                    now.due,
                    hung);
        }

        private String place() {
            return handle + " " + position;
        }

        private String address() {
            return handle + " " + url;
        }
    }

    private final JdbcClient db;
    private final JdbcTemplate rows;

    PictureWishStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    /// What files want for these products now, by handle, in order.
    Map<String, List<Wish>> of(Collection<String> handles) {
        Map<String, List<Wish>> wishes = new HashMap<>();
        if (handles.isEmpty()) return wishes;
        db.sql(
                        """
                        select handle, position, url, alt, noted_at, job_id, asked_by, row_number,
                               path, problem, tries, due_at, hung
                          from channels.remote_picture
                         where handle = any(:handles)
                         order by handle, position
                        """)
                .param("handles", handles.toArray(String[]::new))
                .query(PictureWishStore::wish)
                .list()
                .forEach(
                        wish ->
                                wishes.computeIfAbsent(wish.handle(), h -> new ArrayList<>())
                                        .add(wish));
        return wishes;
    }

    /// Forgets what this import was the first to name for these products, and wants again what was
    /// wanted before it. What has been fetched since is not fetched once more, and what yet another
    /// file has named meanwhile keeps its place.
    void takeBack(UUID job, Collection<String> handles, List<Wish> before) {
        Map<String, Wish> now = new HashMap<>();
        of(handles).values().forEach(all -> all.forEach(wish -> now.put(wish.address(), wish)));
        forget(job, handles);
        Set<String> taken = new HashSet<>();
        for (List<Wish> left : of(handles).values()) {
            for (Wish wish : left) {
                taken.add(wish.place());
                taken.add(wish.address());
            }
        }
        List<Wish> back = new ArrayList<>();
        for (Wish wish : before) {
            if (taken.contains(wish.place()) || taken.contains(wish.address())) continue;
            Wish since = now.get(wish.address());
            back.add(since == null ? wish : wish.since(since));
        }
        if (!back.isEmpty()) insert(back);
    }

    private void forget(UUID job, Collection<String> handles) {
        db.sql(
                        """
                        delete from channels.remote_picture
                         where handle = any(:handles)
                           and asked_by = :job
                        """)
                .param("handles", handles.toArray(String[]::new))
                .param("job", job)
                .update();
    }

    private void insert(List<Wish> wishes) {
        Rows.of(wishes)
                .text(Wish::handle)
                .int4(Wish::position)
                .text(Wish::url)
                .text(Wish::alt)
                .instant(Wish::noted)
                .uuid(Wish::job)
                .uuid(Wish::askedBy)
                .int8(Wish::row)
                .text(Wish::path)
                .text(Wish::problem)
                .int4(Wish::tries)
                .instant(Wish::due)
                .bool(Wish::hung)
                .update(
                        rows,
                        """
                        insert into channels.remote_picture
                               (handle, position, url, alt, noted_at, job_id, asked_by,
                                row_number, path, problem, tries, due_at, hung)
                        select handle, position, url, alt, noted_at, job_id, asked_by,
                               row_number, path, problem, tries, due_at, hung
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                               as t (handle, position, url, alt, noted_at, job_id, asked_by,
                                     row_number, path, problem, tries, due_at, hung)
                        """);
    }

    private static Wish wish(ResultSet row, int n) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new Wish(
                row.getString("handle"),
                row.getInt("position"),
                row.getString("url"),
                row.getString("alt"),
                row.getTimestamp("noted_at").toInstant(),
                row.getObject("job_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getLong("row_number"),
                row.getString("path"),
                row.getString("problem"),
                row.getInt("tries"),
                due == null ? null : due.toInstant(),
                row.getBoolean("hung"));
    }
}
