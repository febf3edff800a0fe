package io.portolan.landedcost.tariff;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Duties on top that the merchant entered.
@Component
class OverlayStore {

    private final JdbcClient db;

    OverlayStore(JdbcClient db) {
        this.db = db;
    }

    List<ImportedOverlay> all() {
        return db.sql(
                        """
                        select id, book, kind, rate, codes, origins, except_origins,
                               valid_from, valid_to, source, why
                          from landedcost.tariff_overlay
                         order by id
                         limit 10000
                        """)
                .query(OverlayStore::overlay)
                .list();
    }

    /// Writes it, in place of one of the same id.
    void put(ImportedOverlay overlay, Instant now) {
        db.sql(
                        """
                        insert into landedcost.tariff_overlay
                               (id, book, kind, rate, codes, origins, except_origins,
                                valid_from, valid_to, source, why, taken_at)
                        values (:id, :book, :kind, :rate, :codes, :origins, :except,
                                :from, :to, :source, :why, :now)
                            on conflict (id) do update
                           set book = excluded.book, kind = excluded.kind, rate = excluded.rate,
                               codes = excluded.codes, origins = excluded.origins,
                               except_origins = excluded.except_origins,
                               valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                               source = excluded.source, why = excluded.why,
                               taken_at = excluded.taken_at
                        """)
                .param("id", overlay.id())
                .param("book", overlay.book())
                .param("kind", overlay.antidumping() ? "antidumping" : "additional")
                .param("rate", overlay.rate())
                .param("codes", String.join(" ", overlay.codes()))
                .param("origins", words(overlay.origins()))
                .param("except", words(overlay.exceptOrigins()))
                .param("from", overlay.from())
                .param("to", overlay.to())
                .param("source", overlay.source())
                .param("why", overlay.why())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// True when there was one.
    boolean drop(String id) {
        return db.sql("delete from landedcost.tariff_overlay where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static @Nullable String words(List<String> values) {
        return values.isEmpty() ? null : String.join(" ", values);
    }

    private static List<String> list(@Nullable String words) {
        return words == null ? List.of() : List.of(words.split(" ", -1));
    }

    private static ImportedOverlay overlay(ResultSet row, int number) throws SQLException {
        return new ImportedOverlay(
                row.getString("id"),
                row.getString("book"),
                row.getString("kind").equals("antidumping"),
                row.getBigDecimal("rate"),
                list(row.getString("codes")),
                list(row.getString("origins")),
                list(row.getString("except_origins")),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_to")),
                row.getString("source"),
                row.getString("why"));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
