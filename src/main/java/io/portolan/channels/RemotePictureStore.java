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

    /// Notes the pictures of these products in place of those noted before.
    void note(List<ReadProduct> products) {
        forget(products);
        List<Row> noted = new ArrayList<>();
        for (ReadProduct product : products) {
            for (int i = 0; i < product.pictures().size(); i++) {
                ReadProduct.RemotePicture picture = product.pictures().get(i);
                noted.add(new Row(product.draft().handle(), i + 1, picture.url(), picture.alt()));
            }
        }
        if (!noted.isEmpty()) insert(noted, clock.instant());
    }

    private void forget(List<ReadProduct> products) {
        String[] handles =
                products.stream().map(product -> product.draft().handle()).toArray(String[]::new);
        db.sql("delete from channels.remote_picture where handle = any(:handles)")
                .param("handles", handles)
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
                        insert into channels.remote_picture (handle, position, url, alt, noted_at)
                        select handle, position, url, alt, noted_at
                          from unnest(?, ?, ?, ?, ?)
                               as t (handle, position, url, alt, noted_at)
                        """);
    }

    /// The addresses of a product's pictures that are still to be fetched, in order.
    List<String> of(String handle) {
        return db.sql(
                        """
                        select url
                          from channels.remote_picture
                         where handle = :handle
                         order by position
                         limit 1000
                        """)
                .param("handle", handle)
                .query((row, n) -> row.getString("url"))
                .list();
    }
}
