package io.portolan.shipping.carrier.demo.depot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DepotStore {

    record Parcel(String number, String request, String route) {}

    record ToldScan(String number, Journey.Scan scan) {}

    private final JdbcClient db;

    DepotStore(JdbcClient db) {
        this.db = db;
    }

    void client(String secretHash, Instant now) {
        db.sql("insert into demo_carrier.client (secret_hash, since) values (:hash, :now)")
                .param("hash", secretHash)
                .param("now", utc(now))
                .update();
    }

    boolean knows(String secretHash) {
        return db.sql("select count(*) from demo_carrier.client where secret_hash = :hash limit 1")
                        .param("hash", secretHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    int nextSerial() {
        return db.sql("select nextval('demo_carrier.serial')").query(Integer.class).single();
    }

    Optional<Parcel> byKey(String key) {
        return db.sql(
                        """
                        select number, request, route
                          from demo_carrier.parcel
                         where booking_key = :key
                        """)
                .param("key", key)
                .query(
                        (row, n) ->
                                new Parcel(
                                        row.getString("number"),
                                        row.getString("request"),
                                        row.getString("route")))
                .optional();
    }

    boolean insert(Parcel parcel, String key, DepotController.Wanted wanted, Instant now) {
        return db.sql(
                                """
                                insert into demo_carrier.parcel (number, booking_key, request,
                                       reference, service, country, grams, route, accepted_at)
                                values (:number, :key, :request, :reference, :service, :country,
                                       :grams, :route, :now)
                                    on conflict (booking_key) do nothing
                                """)
                        .param("number", parcel.number())
                        .param("key", key)
                        .param("request", parcel.request())
                        .param("reference", wanted.reference())
                        .param("service", wanted.service())
                        .param("country", wanted.to().country())
                        .param("grams", wanted.grams())
                        .param("route", parcel.route())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void insert(String number, List<Journey.Scan> scans) {
        int position = 0;
        for (Journey.Scan scan : scans) {
            db.sql(
                            """
                            insert into demo_carrier.scan (number, position, code, words, at,
                                   told_at, place, country)
                            values (:number, :position, :code, :words, :at, :told, :place,
                                   :country)
                            """)
                    .param("number", number)
                    .param("position", ++position)
                    .param("code", scan.code())
                    .param("words", scan.words())
                    .param("at", utc(scan.at()))
                    .param("told", utc(scan.told()))
                    .param("place", scan.place())
                    .param("country", scan.country())
                    .update();
        }
    }

    /// What may be told of these parcels by now.
    List<ToldScan> told(List<String> numbers, Instant now) {
        return db.sql(
                        """
                        select number, code, words, at, told_at, place, country
                          from demo_carrier.scan
                         where number = any(:numbers)
                           and told_at <= :now
                         order by number, position
                         limit 2000
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("now", utc(now))
                .query(
                        (row, n) ->
                                new ToldScan(
                                        row.getString("number"),
                                        new Journey.Scan(
                                                row.getString("code"),
                                                row.getString("words"),
                                                instant(row.getObject("at", OffsetDateTime.class)),
                                                instant(
                                                        row.getObject(
                                                                "told_at", OffsetDateTime.class)),
                                                row.getString("place"),
                                                row.getString("country"))))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
