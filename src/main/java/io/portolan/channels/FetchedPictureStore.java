package io.portolan.channels;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What becomes of pictures noted elsewhere: fetched, given up, hung on their product.
@Component
class FetchedPictureStore {

    /// A picture to be fetched.
    record Due(String handle, int position, String url, int tries) {}

    /// A picture that is kept here.
    record Fetched(String path, String alt) {}

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

    /// Products all of whose pictures are settled and some of whose are still to be hung.
    List<String> toHang(int limit) {
        return db.sql(
                        """
                        select distinct handle
                          from channels.remote_picture p
                         where path is not null and not hung
                           and not exists (
                               select 1
                                 from channels.remote_picture q
                                where q.handle = p.handle and q.due_at is not null)
                         order by handle
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> row.getString("handle"))
                .list();
    }

    List<Fetched> of(String handle) {
        return db.sql(
                        """
                        select path, alt
                          from channels.remote_picture
                         where handle = :handle and path is not null
                         order by position
                         limit 1000
                        """)
                .param("handle", handle)
                .query((row, n) -> new Fetched(row.getString("path"), row.getString("alt")))
                .list();
    }

    void hung(String handle) {
        db.sql("update channels.remote_picture set hung = true where handle = :handle")
                .param("handle", handle)
                .update();
    }

    /// Lets an import be undone although its product has got its pictures since.
    void remark(String handle, String before, String after) {
        db.sql(
                        """
                        update channels.import_change
                           set mark = :after
                         where thing = :handle and mark = :before
                        """)
                .param("after", after)
                .param("handle", handle)
                .param("before", before)
                .update();
    }

    /// Why pictures of this product could not be fetched, in their order.
    List<String> problems(String handle) {
        return db.sql(
                        """
                        select problem
                          from channels.remote_picture
                         where handle = :handle and problem is not null
                         order by position
                         limit 1000
                        """)
                .param("handle", handle)
                .query((row, n) -> row.getString("problem"))
                .list();
    }
}
