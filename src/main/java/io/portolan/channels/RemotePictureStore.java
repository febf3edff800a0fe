package io.portolan.channels;

import io.portolan.catalog.ProductDraft;
import io.portolan.platform.batch.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pictures that products have elsewhere and that are still to be fetched.
@Component
class RemotePictureStore {

    private record Row(String handle, int position, String url, String alt, long number) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final Clock clock;

    RemotePictureStore(JdbcClient db, JdbcTemplate rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /// Notes the pictures of these products in place of those noted before. One that is noted with
    /// the same address already stays as it is, so that it is not fetched again, unless it was
    /// given up: then it is asked for anew. Where a file names no picture of a product, nothing
    /// changes.
    ///
    /// @param job the import that names them
    void note(List<ReadProduct> products, UUID job) {
        List<ReadProduct> naming =
                products.stream().filter(product -> !product.pictures().isEmpty()).toList();
        if (naming.isEmpty()) return;
        List<Row> noted = naming.stream().flatMap(RemotePictureStore::rows).toList();
        List<String> lost = forgetOthers(handles(naming), noted);
        insert(noted, job, clock.instant());
        hangAnew(
                handles(naming.stream().filter(each -> shownByNone(each.draft())).toList()),
                lost.toArray(String[]::new));
    }

    private static Stream<Row> rows(ReadProduct product) {
        List<ReadProduct.RemotePicture> pictures = product.pictures();
        String handle = product.draft().handle();
        return IntStream.range(0, pictures.size())
                .mapToObj(
                        i ->
                                new Row(
                                        handle,
                                        i + 1,
                                        pictures.get(i).url(),
                                        pictures.get(i).alt(),
                                        product.row()));
    }

    private static String[] handles(List<ReadProduct> products) {
        return products.stream().map(product -> product.draft().handle()).toArray(String[]::new);
    }

    /// Whether no picture hangs on a product.
    static boolean shownByNone(ProductDraft product) {
        return product.pictures().stream()
                .allMatch(picture -> picture.path().equals(ProductReader.PLACEHOLDER));
    }

    /// The products that lose a picture which hangs.
    private List<String> forgetOthers(String[] handles, List<Row> noted) {
        String[] kept =
                noted.stream()
                        .map(row -> row.handle() + " " + row.position() + " " + row.url())
                        .toArray(String[]::new);
        return db
                .sql(
                        """
                        delete from channels.remote_picture
                         where handle = any(:handles)
                           and handle || ' ' || position || ' ' || url
                               not in (select unnest(cast(:kept as text[])))
                        returning case when hung then handle end as lost
                        """)
                .param("handles", handles)
                .param("kept", kept)
                .query((row, n) -> Optional.ofNullable(row.getString("lost")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private void insert(List<Row> noted, UUID job, Instant now) {
        Rows.of(noted)
                .text(Row::handle)
                .int4(Row::position)
                .text(Row::url)
                .text(Row::alt)
                .instant(row -> now)
                .uuid(row -> job)
                .int8(Row::number)
                .update(
                        rows,
                        """
                        insert into channels.remote_picture as was
                               (handle, position, url, alt, noted_at, due_at, job_id, asked_by,
                                row_number)
                        select handle, position, url, alt, noted_at, noted_at, job_id, job_id,
                               row_number
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (handle, position, url, alt, noted_at, job_id, row_number)
                            on conflict (handle, position) do update
                           set alt = excluded.alt, job_id = excluded.job_id,
                               row_number = excluded.row_number, hang_at = null,
                               due_at = case when was.path is null and was.due_at is null
                                             then excluded.due_at else was.due_at end,
                               tries = case when was.path is null and was.due_at is null
                                            then 0 else was.tries end,
                               problem = case when was.due_at is null
                                              then null else was.problem end
                        """);
    }

    /// @param bare products on which no picture hangs at all
    /// @param lost products on which one hangs that is no longer named
    private void hangAnew(String[] bare, String[] lost) {
        db.sql(
                        """
                        update channels.remote_picture
                           set hung = hung and handle <> all(:bare),
                               again = again or handle = any(:lost)
                         where handle = any(:bare) and hung or handle = any(:lost)
                        """)
                .param("bare", bare)
                .param("lost", lost)
                .update();
    }

    /// The addresses of a product's pictures that are still to be fetched, in order.
    List<String> of(String handle) {
        return db.sql(
                        """
                        select url
                          from channels.remote_picture
                         where handle = :handle and path is null
                         order by position
                         limit 1000
                        """)
                .param("handle", handle)
                .query((row, n) -> row.getString("url"))
                .list();
    }
}
