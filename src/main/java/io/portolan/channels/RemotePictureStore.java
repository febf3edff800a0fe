package io.portolan.channels;

import io.portolan.platform.batch.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pictures that products have elsewhere and that are still to be fetched.
@Component
class RemotePictureStore {

    private record Row(String handle, int position, String url, String alt) {}

    private final JdbcClient db;
    private final JdbcTemplate rows;
    private final Clock clock;

    RemotePictureStore(JdbcClient db, JdbcTemplate rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /// Notes the pictures of these products in place of those noted before. One that is noted with
    /// the same address already stays as it is, so that it is not fetched again.
    void note(List<ReadProduct> products) {
        List<Row> noted = new ArrayList<>();
        for (ReadProduct product : products) {
            for (int i = 0; i < product.pictures().size(); i++) {
                ReadProduct.RemotePicture picture = product.pictures().get(i);
                noted.add(new Row(product.draft().handle(), i + 1, picture.url(), picture.alt()));
            }
        }
        forgetOthers(products, noted);
        if (!noted.isEmpty()) insert(noted, clock.instant());
    }

    private void forgetOthers(List<ReadProduct> products, List<Row> noted) {
        String[] handles =
                products.stream().map(product -> product.draft().handle()).toArray(String[]::new);
        String[] kept =
                noted.stream()
                        .map(row -> row.handle() + " " + row.position() + " " + row.url())
                        .toArray(String[]::new);
        db.sql(
                        """
                        delete from channels.remote_picture
                         where handle = any(:handles)
                           and handle || ' ' || position || ' ' || url
                               not in (select unnest(cast(:kept as text[])))
                        """)
                .param("handles", handles)
                .param("kept", kept)
                .update();
    }

    private void insert(List<Row> noted, Instant now) {
        Rows.of(noted)
                .text(Row::handle)
                .int4(Row::position)
                .text(Row::url)
                .text(Row::alt)
                .instant(row -> now)
                .update(
                        rows,
                        """
                        insert into channels.remote_picture
                               (handle, position, url, alt, noted_at, due_at)
                        select handle, position, url, alt, noted_at, noted_at
                          from unnest(?, ?, ?, ?, ?)
                               as t (handle, position, url, alt, noted_at)
                            on conflict (handle, position) do update
                           set alt = excluded.alt
                        """);
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
