package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.ShipmentId;
import io.portolan.shipping.carrier.Sighting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What carriers saw, each sighting once.
@Repository
class EventStore {

    private final JdbcClient db;

    EventStore(JdbcClient db) {
        this.db = db;
    }

    /// Keeps the sighting; false when it was known.
    boolean insert(ShipmentId id, String carrier, String number, Sighting seen, Instant now) {
        return db.sql(
                                """
                                insert into shipping.event (shipment_id, identity, code, words, at,
                                       place, country, phase, reason, text_key, heard_at)
                                values (:id, :identity, :code, :words, :at, :place, :country,
                                       :phase, :reason, :text, :now)
                                    on conflict (shipment_id, identity) do nothing
                                """)
                        .param("id", id.value())
                        .param("identity", identity(carrier, number, seen))
                        .param("code", seen.code())
                        .param("words", seen.words())
                        .param("at", ShipmentStore.utc(seen.at()))
                        .param("place", seen.place())
                        .param("country", seen.country().isEmpty() ? null : seen.country())
                        .param("phase", seen.phase())
                        .param("reason", seen.reason().isEmpty() ? null : seen.reason())
                        .param("text", seen.text())
                        .param("now", ShipmentStore.utc(now))
                        .update()
                == 1;
    }

    /// Newest first.
    List<TrackedEvent> of(ShipmentId id) {
        return db
                .sql(
                        """
                        select at, place, country, phase, reason, text_key, words
                          from shipping.event
                         where shipment_id = :id
                         order by at desc, identity
                         limit 500
                        """)
                .param("id", id.value())
                .query((row, n) -> event(row))
                .list()
                .stream()
                .sorted(Progress.BY_TIME.reversed())
                .toList();
    }

    static byte[] identity(String carrier, String number, Sighting seen) {
        String text =
                String.join(
                        "\u001f", carrier, number, seen.code(), seen.at().toString(), seen.place());
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrackedEvent event(ResultSet row) throws SQLException {
        String country = row.getString("country");
        return new TrackedEvent(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                country == null ? null : CountryCode.of(country),
                Phase.of(row.getString("phase")),
                ShipmentStore.trouble(row.getString("reason")),
                row.getString("text_key"),
                row.getString("words"));
    }
}
