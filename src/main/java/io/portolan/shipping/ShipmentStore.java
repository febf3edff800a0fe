package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.ShipmentId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Weight;
import io.portolan.shipping.OrderToShip.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShipmentStore {

    /// A shipment as its row has it.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            ShipmentId id,
            OrderId order,
            String orderNumber,
            String market,
            Language language,
            SubjectId subject,
            CountryCode country,
            byte[] addressee,
            String carrier,
            String service,
            Incoterm incoterm,
            Shipment.State state,
            @Nullable String refusal,
            @Nullable String trackingNumber,
            @Nullable String route,
            Progress progress,
            TrackedParcel.@Nullable Days promised,
            Instant createdAt,
            Instant askedAt) {}

    private static final String COLUMNS =
            """
            select id, order_id, order_number, market, language, subject_id, country, addressee,
                   carrier, service, incoterm, state, refusal, tracking_number, route, phase, reason,
                   phase_at, place, promised_from, promised_to, created_at, asked_at
              from shipping.shipment
            """;

    private final JdbcClient db;

    ShipmentStore(JdbcClient db) {
        this.db = db;
    }

    /// Writes a new shipment; false when this parcel of the order is already there.
    boolean insert(Row row) {
        return db.sql(
                                """
                                insert into shipping.shipment (id, order_id, order_number, market,
                                       language, subject_id, country, addressee, carrier, service,
                                       incoterm, state, phase, created_at, asked_at)
                                values (:id, :order, :number, :market, :language, :subject,
                                       :country, :addressee, :carrier, :service, :incoterm, :state,
                                       :phase, :now, :now)
                                    on conflict (order_id, parcel) do nothing
                                """)
                        .param("id", row.id.value())
                        .param("order", row.order.value())
                        .param("number", row.orderNumber)
                        .param("market", row.market)
                        .param("language", row.language.tag())
                        .param("subject", row.subject.value())
                        .param("country", row.country.value())
                        .param("addressee", row.addressee)
                        .param("carrier", row.carrier)
                        .param("service", row.service)
                        .param("incoterm", row.incoterm.name())
                        .param("state", row.state.word())
                        .param("phase", row.progress.phase().word())
                        .param("now", utc(row.createdAt))
                        .update()
                == 1;
    }

    /// Puts these goods in the place of those of a refused attempt.
    void replaceContents(ShipmentId id, List<Content> contents) {
        db.sql("delete from shipping.content where shipment_id = :id")
                .param("id", id.value())
                .update();
        insertContents(id, contents);
    }

    void insertContents(ShipmentId id, List<Content> contents) {
        int position = 0;
        for (Content content : contents) {
            db.sql(
                            """
                            insert into shipping.content (shipment_id, position, sku, title,
                                   local_title, quantity, value_minor, currency, hs, origin, grams)
                            values (:id, :position, :sku, :title, :local, :quantity, :value,
                                   :currency, :hs, :origin, :grams)
                            """)
                    .param("id", id.value())
                    .param("position", ++position)
                    .param("sku", content.sku().value())
                    .param("title", content.title())
                    .param("local", content.localTitle())
                    .param("quantity", content.quantity())
                    .param("value", content.value().minor())
                    .param("currency", content.value().currency().code())
                    .param("hs", text(content.hs()))
                    .param("origin", text(content.origin()))
                    .param("grams", content.weight().grams())
                    .update();
        }
    }

    /// Replaces what a refused attempt had: the next one may go elsewhere by another service.
    boolean reopen(ShipmentId id, byte[] addressee, Row row) {
        return db.sql(
                                """
                                update shipping.shipment
                                   set state = 'booking', refusal = null, addressee = :addressee,
                                       country = :country, service = :service,
                                       incoterm = :incoterm, asked_at = :now
                                 where id = :id
                                   and state = 'refused'
                                """)
                        .param("addressee", addressee)
                        .param("country", row.country.value())
                        .param("service", row.service)
                        .param("incoterm", row.incoterm.name())
                        .param("now", utc(row.createdAt))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Row> find(ShipmentId id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> byTrackingNumber(String number) {
        return db.sql(COLUMNS + " where tracking_number = :number")
                .param("number", number)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> ofOrder(OrderId order) {
        return db.sql(COLUMNS + " where order_id = :order order by parcel limit 100")
                .param("order", order.value())
                .query((row, n) -> row(row))
                .list();
    }

    List<Row> ofSubject(SubjectId subject) {
        return db.sql(COLUMNS + " where subject_id = :subject order by created_at limit 1000")
                .param("subject", subject.value())
                .query((row, n) -> row(row))
                .list();
    }

    /// Newest first; `after` is the last one of the page before.
    List<Row> newest(@Nullable ShipmentId after, int limit) {
        return db.sql(
                        COLUMNS
                                + " where (:after::uuid is null or id < :after) order by id desc limit :limit")
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /// On their way and not asked after since `before`, the longest unasked first.
    List<Row> travelling(Instant before, int limit) {
        return db.sql(
                        COLUMNS
                                + """
                                 where state = 'booked'
                                   and phase not in ('delivered', 'returned', 'cancelled')
                                   and asked_at <= :before
                                 order by asked_at, id
                                 limit :limit
                                """)
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /// Whose label may or may not have been bought, last tried before `before`.
    List<Row> unsettled(Instant before, int limit) {
        return db.sql(
                        COLUMNS
                                + """
                                 where state in ('booking', 'unknown')
                                   and asked_at <= :before
                                 order by asked_at, id
                                 limit :limit
                                """)
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /// Those a person should look at, the oldest trouble first.
    List<Row> needingAttention(LocalDate today, int limit) {
        return db.sql(
                        COLUMNS
                                + """
                                 where state in ('unknown', 'refused')
                                    or phase in ('attempt-failed', 'exception', 'returning',
                                                 'stale', 'unknown')
                                    or (reason is not null
                                        and phase not in ('delivered', 'returned', 'cancelled'))
                                    or (promised_to < :today
                                        and phase not in ('delivered', 'returned', 'cancelled'))
                                 order by coalesce(phase_at, created_at), id
                                 limit :limit
                                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    List<Content> contents(ShipmentId id) {
        return db.sql(
                        """
                        select sku, title, local_title, quantity, value_minor, currency, hs, origin, grams
                          from shipping.content
                         where shipment_id = :id
                         order by position
                         limit 1000
                        """)
                .param("id", id.value())
                .query((row, n) -> content(row))
                .list();
    }

    boolean booked(
            ShipmentId id, String number, String route, TrackedParcel.Days promised, Instant now) {
        return db.sql(
                                """
                                update shipping.shipment
                                   set state = 'booked', refusal = null, tracking_number = :number,
                                       route = :route, promised_from = :from, promised_to = :to,
                                       booked_at = :now, asked_at = :now
                                 where id = :id
                                   and state in ('booking', 'unknown')
                                """)
                        .param("number", number)
                        .param("route", route)
                        .param("from", promised.from())
                        .param("to", promised.to())
                        .param("now", utc(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Notes an attempt that bought no label, or none that we know of.
    void unsettle(ShipmentId id, Shipment.State state, @Nullable String refusal, Instant now) {
        db.sql(
                        """
                        update shipping.shipment
                           set state = :state, refusal = :refusal, asked_at = :now
                         where id = :id
                           and state in ('booking', 'unknown')
                        """)
                .param("state", state.word())
                .param("refusal", refusal)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    void asked(List<ShipmentId> ids, Instant now) {
        db.sql("update shipping.shipment set asked_at = :now where id = any(:ids)")
                .param("now", utc(now))
                .param("ids", ids.stream().map(ShipmentId::value).toArray(UUID[]::new))
                .update();
    }

    void moved(ShipmentId id, Progress progress) {
        Instant at = progress.at();
        db.sql(
                        """
                        update shipping.shipment
                           set phase = :phase, reason = :reason, phase_at = :at, place = :place
                         where id = :id
                        """)
                .param("phase", progress.phase().word())
                .param("reason", word(progress.reason()))
                .param("at", at == null ? null : utc(at))
                .param("place", progress.place())
                .param("id", id.value())
                .update();
    }

    /// Waits for other writers of this shipment to finish.
    void lock(ShipmentId id) {
        db.sql("select id from shipping.shipment where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String word(@Nullable Trouble reason) {
        return reason == null ? null : reason.word();
    }

    static @Nullable Trouble trouble(@Nullable String word) {
        return word == null ? null : Trouble.of(word);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Content content(ResultSet row) throws SQLException {
        String hs = row.getString("hs");
        String origin = row.getString("origin");
        return new Content(
                Sku.of(row.getString("sku")),
                row.getString("title"),
                row.getString("local_title"),
                row.getInt("quantity"),
                new Money(row.getLong("value_minor"), Currency.of(row.getString("currency"))),
                hs == null ? null : HsCode.of(hs),
                origin == null ? null : CountryCode.of(origin),
                Weight.ofGrams(row.getLong("grams")));
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("promised_from", LocalDate.class);
        LocalDate to = row.getObject("promised_to", LocalDate.class);
        OffsetDateTime at = row.getObject("phase_at", OffsetDateTime.class);
        return new Row(
                new ShipmentId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("order_number"),
                row.getString("market"),
                Language.of(row.getString("language")),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                CountryCode.of(row.getString("country")),
                row.getBytes("addressee"),
                row.getString("carrier"),
                row.getString("service"),
                Incoterm.valueOf(row.getString("incoterm")),
                Shipment.State.of(row.getString("state")),
                row.getString("refusal"),
                row.getString("tracking_number"),
                row.getString("route"),
                new Progress(
                        Phase.of(row.getString("phase")),
                        trouble(row.getString("reason")),
                        at == null ? null : at.toInstant(),
                        row.getString("place")),
                from == null || to == null ? null : new TrackedParcel.Days(from, to),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
