package io.portolan.shipping;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.shipping.Rates.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LaneStore {

    private static final int MOST = 2_000;

    private final JdbcClient db;

    LaneStore(JdbcClient db) {
        this.db = db;
    }

    /// The lanes of every market that keeps its own, none for one that sells no way.
    Map<String, List<Lane>> all() {
        Map<String, List<Lane>> books = new HashMap<>();
        db.sql("select market from shipping.lane_book limit :most")
                .param("most", MOST)
                .query(String.class)
                .list()
                .forEach(market -> books.put(market, new ArrayList<>()));
        db.sql(
                        """
                        select market, service, incoterm, clearance, door_fee_minor, currency,
                               freeable, from_days, to_days, up_to_grams, prices_minor
                          from shipping.lane
                         order by market, service
                         limit :most
                        """)
                .param("most", MOST)
                .query((row, number) -> lane(row))
                .list()
                .forEach(
                        lane ->
                                books.computeIfAbsent(lane.market(), m -> new ArrayList<>())
                                        .add(lane));
        return books;
    }

    /// How often the lanes of this market were saved; 0 when they never were.
    int version(String market) {
        return db.sql("select version from shipping.lane_book where market = :market limit 1")
                .param("market", market)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Puts these lanes in the place of those of this version. False when that is not the newest.
    boolean replace(String market, List<Lane> lanes, int version) {
        if (next(market, version) == 0) return false;
        db.sql("delete from shipping.lane where market = :market").param("market", market).update();
        lanes.forEach(this::insert);
        return true;
    }

    private int next(String market, int version) {
        String sql =
                version == 0
                        ? """
                          insert into shipping.lane_book (market, version)
                          values (:market, 1)
                              on conflict (market) do nothing
                          """
                        : """
                          update shipping.lane_book
                             set version = version + 1
                           where market = :market and version = :version
                          """;
        JdbcClient.StatementSpec next = db.sql(sql).param("market", market);
        return (version == 0 ? next : next.param("version", version)).update();
    }

    private void insert(Lane lane) {
        Money fee = lane.doorFee();
        Money first = lane.byWeight().firstEntry().getValue();
        db.sql(
                        """
                        insert into shipping.lane
                               (market, service, incoterm, clearance, door_fee_minor, currency,
                                freeable, from_days, to_days, up_to_grams, prices_minor)
                        values (:market, :service, :incoterm, :clearance, :fee, :currency,
                                :freeable, :from, :to, :grams, :prices)
                        """)
                .param("market", lane.market())
                .param("service", lane.service())
                .param("incoterm", lane.incoterm().name())
                .param("clearance", lane.clearance().name())
                .param("fee", fee == null ? null : fee.minor(), Types.BIGINT)
                .param("currency", first.currency().code())
                .param("freeable", lane.freeable())
                .param("from", lane.fromDays())
                .param("to", lane.toDays())
                .param("grams", lane.byWeight().keySet().toArray(Long[]::new))
                .param(
                        "prices",
                        lane.byWeight().values().stream().map(Money::minor).toArray(Long[]::new))
                .update();
    }

    private static Lane lane(ResultSet row) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        List<Long> grams = numbers(row, "up_to_grams");
        List<Long> prices = numbers(row, "prices_minor");
        TreeMap<Long, Money> byWeight = new TreeMap<>();
        for (int i = 0; i < grams.size(); i++) {
            byWeight.put(grams.get(i), new Money(prices.get(i), currency));
        }
        return new Lane(
                row.getString("market"),
                row.getString("service"),
                Incoterm.valueOf(row.getString("incoterm")),
                Clearance.valueOf(row.getString("clearance")),
                row.getObject("door_fee_minor") == null
                        ? null
                        : new Money(row.getLong("door_fee_minor"), currency),
                row.getBoolean("freeable"),
                row.getInt("from_days"),
                row.getInt("to_days"),
                byWeight);
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) Objects.requireNonNull(row.getArray(column).getArray()));
    }
}
