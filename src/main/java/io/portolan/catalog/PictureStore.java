package io.portolan.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of pictures.
@Repository
class PictureStore {

    private static final RowMapper<StoredPicture> PICTURE =
            (row, n) ->
                    new StoredPicture(
                            row.getString("hash"),
                            row.getInt("width"),
                            row.getInt("height"),
                            row.getString("colour"),
                            row.getBoolean("avif"));

    private final JdbcClient db;

    PictureStore(JdbcClient db) {
        this.db = db;
    }

    /// Notes a picture that is to be drawn; one that is there stays as it is, and one that was too
    /// much to draw is tried anew.
    void note(StoredPicture picture, String kind, int orientation, Instant now) {
        db.sql(
                        """
                        insert into catalog.picture
                               (hash, kind, orientation, width, height, state, taken_at)
                        values (:hash, :kind, :orientation, :width, :height, 'waiting', :now)
                            on conflict (hash) do update
                           set state = 'waiting'
                         where picture.state = 'undrawn'
                        """)
                .param("hash", picture.hash())
                .param("kind", kind)
                .param("orientation", orientation)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredPicture> find(String hash) {
        return db.sql(
                        """
                        select hash, width, height, colour, avif
                          from catalog.picture
                         where hash = :hash
                        """)
                .param("hash", hash)
                .query(PICTURE)
                .optional();
    }

    /// How the original of a picture is to be read.
    ///
    /// @param readable whether it is a picture at all
    /// @param drawable whether it is drawn as well
    record Original(String kind, int orientation, boolean readable, boolean drawable) {}

    Optional<Original> original(String hash) {
        return db.sql("select kind, orientation, state from catalog.picture where hash = :hash")
                .param("hash", hash)
                .query(
                        (row, n) -> {
                            String state = row.getString("state");
                            boolean readable = !state.equals("unreadable");
                            return new Original(
                                    row.getString("kind"),
                                    row.getInt("orientation"),
                                    readable,
                                    readable && !state.equals("undrawn"));
                        })
                .optional();
    }

    List<String> waiting(int limit) {
        return db.sql(
                        """
                        select hash
                          from catalog.picture
                         where state = 'waiting'
                         order by taken_at
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> row.getString("hash"))
                .list();
    }

    void ready(String hash, String colour, boolean avif) {
        db.sql(
                        """
                        update catalog.picture
                           set state = 'ready', colour = :colour, avif = :avif
                         where hash = :hash
                        """)
                .param("hash", hash)
                .param("colour", colour)
                .param("avif", avif)
                .update();
    }

    /// Notes that it cannot be drawn: its file is damaged.
    void unreadable(String hash) {
        stays(hash, "unreadable");
    }

    /// Notes that it is not drawn: it is more than is taken today, and the merchant's own still.
    void undrawn(String hash) {
        stays(hash, "undrawn");
    }

    private void stays(String hash, String state) {
        db.sql("update catalog.picture set state = :state where hash = :hash")
                .param("state", state)
                .param("hash", hash)
                .update();
    }
}
