package io.portolan.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What becomes of pictures noted elsewhere: fetched, given up, hung on their product.
@Component
class FetchedPictureStore {

    /// A picture to be fetched.
    record Due(String handle, int position, String url, int tries) {}

    /// A picture that a file names.
    ///
    /// @param path where it is kept here; null when it could not be fetched
    /// @param hung whether it was hung on its product before
    record Named(@Nullable String path, String alt, boolean hung) {}

    private final JdbcClient db;

    FetchedPictureStore(JdbcClient db) {
        this.db = db;
    }

    /// Pictures that are due, no longer due until `lease`: whoever dies over them leaves them to
    /// the next.
    List<Due> take(Instant now, Instant lease, int limit) {
        return db.sql(
                        """
                        update channels.remote_picture
                           set due_at = :lease
                         where (handle, position) in (
                               select handle, position
                                 from channels.remote_picture
                                where due_at <= :now
                                order by due_at
                                limit :limit
                                  for update skip locked)
                        returning handle, position, url, tries
                        """)
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Due(
                                        row.getString("handle"),
                                        row.getInt("position"),
                                        row.getString("url"),
                                        row.getInt("tries")))
                .list();
    }

    /// Notes what became of a picture, unless another address stands in its place by now.
    ///
    /// @param problem why it is not there, as a `Hint`
    /// @param again when it is asked for once more; null when it is settled
    void settle(Due due, @Nullable String path, @Nullable String problem, @Nullable Instant again) {
        db.sql(
                        """
                        update channels.remote_picture
                           set path = :path, problem = :problem, tries = tries + 1,
                               due_at = cast(:again as timestamptz)
                         where handle = :handle and position = :position and url = :url
                        """)
                .param("path", path)
                .param("problem", problem)
                .param("again", again == null ? null : again.atOffset(ZoneOffset.UTC).toString())
                .param("handle", due.handle())
                .param("position", due.position())
                .param("url", due.url())
                .update();
    }

    /// Products all of whose pictures are settled and some of whose are to be hung, or taken down;
    /// in the order of their handles, those behind `after`.
    List<String> toHang(Instant now, String after, int limit) {
        return db.sql(
                        """
                        select distinct handle
                          from channels.remote_picture p
                         where (again or path is not null and not hung)
                           and handle > :after
                           and not exists (
                               select 1
                                 from channels.remote_picture q
                                where q.handle = p.handle
                                  and (q.due_at is not null or q.hang_at > :now))
                         order by handle
                         limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row.getString("handle"))
                .list();
    }

    /// The pictures that files name for these products now, by handle, in their order.
    Map<String, List<Named>> named(List<String> handles) {
        Map<String, List<Named>> named = new HashMap<>();
        db.sql(
                        """
                        select handle, path, alt, hung
                          from channels.remote_picture
                         where handle = any(:handles)
                         order by handle, position
                        """)
                .param("handles", handles.toArray(String[]::new))
                .query(
                        row -> {
                            named.computeIfAbsent(row.getString("handle"), h -> new ArrayList<>())
                                    .add(
                                            new Named(
                                                    row.getString("path"),
                                                    row.getString("alt"),
                                                    row.getBoolean("hung")));
                        });
        return named;
    }

    /// The paths of pictures that files have hung on these products so far, by handle.
    Map<String, Set<String>> hungByFiles(List<String> handles) {
        Map<String, Set<String>> paths = new HashMap<>();
        db.sql("select handle, path from channels.hung_picture where handle = any(:handles)")
                .param("handles", handles.toArray(String[]::new))
                .query(
                        row -> {
                            paths.computeIfAbsent(row.getString("handle"), h -> new HashSet<>())
                                    .add(row.getString("path"));
                        });
        return paths;
    }

    /// Notes which pictures a file has hung on a product.
    void remember(String handle, Collection<String> paths) {
        db.sql(
                        """
                        insert into channels.hung_picture (handle, path)
                        select :handle, unnest(cast(:paths as text[]))
                            on conflict do nothing
                        """)
                .param("handle", handle)
                .param("paths", paths.toArray(String[]::new))
                .update();
    }

    /// Notes that the pictures of this product could not be hung, and when that is tried again.
    ///
    /// @param problem why not, as a `Hint`
    void hangLater(String handle, String problem, Instant again) {
        db.sql(
                        """
                        update channels.remote_picture
                           set hang_at = :again,
                               problem = case when path is not null and not hung
                                              then :problem else problem end
                         where handle = :handle
                        """)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("handle", handle)
                .update();
    }

    void hung(Collection<String> handles) {
        db.sql(
                        """
                        update channels.remote_picture
                           set hung = path is not null, again = false, hang_at = null,
                               problem = case when path is null then problem end
                         where handle = any(:handles)
                        """)
                .param("handles", handles.toArray(String[]::new))
                .update();
    }

    /// Forgets what files name for these products: nothing more is fetched or hung.
    void forget(Collection<String> handles) {
        db.sql("delete from channels.remote_picture where handle = any(:handles)")
                .param("handles", handles.toArray(String[]::new))
                .update();
    }

    /// Hangs what is here of these products once more: nothing hangs on them now.
    void hangAnew(Collection<String> handles) {
        db.sql(
                        """
                        update channels.remote_picture
                           set hung = false
                         where handle = any(:handles)
                           and hung
                        """)
                .param("handles", handles.toArray(String[]::new))
                .update();
    }

    /// Forgets everything about products that are no longer there.
    void gone(Collection<String> handles) {
        forget(handles);
        db.sql("delete from channels.hung_picture where handle = any(:handles)")
                .param("handles", handles.toArray(String[]::new))
                .update();
    }

    /// Lets imports be undone although their products have got their pictures since.
    ///
    /// @param before the marks of these products before, and `after` those since, by handle
    void remark(Map<String, String> before, Map<String, String> after) {
        List<String> handles = before.keySet().stream().filter(after::containsKey).toList();
        db.sql(
                        """
                        update channels.import_change c
                           set mark = hung.after
                          from unnest(cast(:handles as text[]), cast(:before as text[]),
                                      cast(:after as text[])) as hung (handle, before, after)
                         where c.thing = hung.handle
                           and c.mark = hung.before
                        """)
                .param("handles", handles.toArray(String[]::new))
                .param("before", handles.stream().map(before::get).toArray(String[]::new))
                .param("after", handles.stream().map(after::get).toArray(String[]::new))
                .update();
    }

    /// Pictures of this product that could not be fetched, in their order.
    List<Finding> problems(String handle) {
        return db.sql(
                        """
                        select row_number, handle, url, problem
                          from channels.remote_picture
                         where handle = :handle
                           and due_at is null and problem is not null
                         order by position
                         limit 1000
                        """)
                .param("handle", handle)
                .query(FetchedPictureStore::problem)
                .list();
    }

    /// Pictures that this import names and that could not be fetched, in the order of its file.
    List<Finding> problems(UUID job, long skip, int limit) {
        return db.sql(
                        """
                        select row_number, handle, url, problem
                          from channels.remote_picture
                         where job_id = :job
                           and (path is null or problem is not null)
                           and due_at is null and problem is not null
                         order by row_number, handle, position
                        offset :skip
                         limit :limit
                        """)
                .param("job", job)
                .param("skip", skip)
                .param("limit", limit)
                .query(FetchedPictureStore::problem)
                .list();
    }

    FetchedPictures.Count count(UUID job) {
        return db.sql(
                        """
                        select count(*) filter (where due_at is null and problem is not null),
                               count(*) filter (where due_at is not null)
                          from channels.remote_picture
                         where job_id = :job
                           and (path is null or problem is not null)
                         limit 1
                        """)
                .param("job", job)
                .query((row, n) -> new FetchedPictures.Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Finding problem(ResultSet row, int n) throws SQLException {
        return new Finding(
                Finding.Severity.WARNING,
                row.getLong("row_number"),
                row.getString("handle"),
                row.getString("url"),
                row.getString("problem"));
    }
}
