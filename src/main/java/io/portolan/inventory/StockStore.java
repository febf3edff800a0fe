package io.portolan.inventory;

import io.portolan.inventory.Stock.Level;
import io.portolan.inventory.Stock.Receipt;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.batch.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StockStore {

    static final String MAIN = "NGB";
    private static final int PIECE = 5_000;

    /// A row of the ledger: what changed the sellable number, by how much and why.
    record Movement(Sku sku, String location, int quantity, String reason, String ref) {}

    /// A change of one stock row.
    record Shift(Sku sku, String location, int onHand, int reserved, int claimed) {}

    /// One ledger line for each booking, and the levels follow. A level that is there is moved by
    /// an update: a row to be inserted is checked before its conflict is seen, and would refuse
    /// every booking out.
    private static final String RECEIVE =
            """
            with booked as (
                insert into inventory.stock_ledger
                       (id, sku, location, quantity, reason, ref, at)
                select id, sku, 'NGB', quantity, reason, ref, at
                  from unnest(?, ?, ?, ?, ?, ?)
                       as t (id, sku, quantity, reason, ref, at)
                    on conflict (reason, ref, sku, location) do nothing
                returning id, sku, quantity
            ), summed as (
                select sku, sum(quantity)::integer as quantity
                  from booked
                 group by sku
            ), moved as (
                update inventory.stock s
                   set on_hand = s.on_hand + summed.quantity
                  from summed
                 where s.sku = summed.sku
                   and s.location = 'NGB'
                returning s.sku
            ), stocked as (
                insert into inventory.stock (sku, location, on_hand)
                select sku, 'NGB', quantity
                  from summed
                 where sku not in (select sku from moved)
                    on conflict (sku, location) do update
                   set on_hand = inventory.stock.on_hand + excluded.on_hand
                returning sku
            )
            select id from booked
            """;

    private final JdbcClient db;
    private final JdbcTemplate rows;

    StockStore(JdbcClient db, JdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    /// Read piece by piece in the caller's transaction: all of it takes longer than a statement
    /// may.
    Map<Sku, Integer> available() {
        Map<Sku, Integer> all = new ConcurrentHashMap<>();
        db.sql(
                        """
                        select sku, on_hand - reserved - claimed
                          from inventory.stock
                         limit 10000000
                        """)
                .withFetchSize(PIECE)
                .query(
                        row -> {
                            all.merge(Sku.of(row.getString(1)), row.getInt(2), Integer::sum);
                        });
        return all;
    }

    Map<Sku, Integer> available(Collection<Sku> skus) {
        Map<Sku, Integer> found = new HashMap<>();
        levels(skus).forEach(level -> found.merge(level.sku(), level.available(), Integer::sum));
        return found;
    }

    List<Level> levels(Collection<Sku> skus) {
        return db.sql(
                        """
                        select s.sku, s.location, s.on_hand, s.reserved, s.claimed
                          from inventory.stock s
                          join inventory.location l on l.code = s.location
                         where s.sku = any(:skus)
                         order by s.sku, l.rank
                         limit 100000
                        """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(StockStore::level)
                .list();
    }

    /// The rows of these SKUs, locked in one order for everybody: (sku, location).
    List<Level> lock(Collection<Sku> skus) {
        return db.sql(
                        """
                        select sku, location, on_hand, reserved, claimed
                          from inventory.stock
                         where sku = any(:skus)
                         order by sku, location
                           for update
                         limit 100000
                        """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(StockStore::level)
                .list();
    }

    void shift(Collection<Shift> shifts) {
        int changed =
                Rows.of(shifts)
                        .text(s -> s.sku().value())
                        .text(Shift::location)
                        .int4(Shift::onHand)
                        .int4(Shift::reserved)
                        .int4(Shift::claimed)
                        .update(
                                rows,
                                """
                                update inventory.stock s
                                   set on_hand = s.on_hand + t.on_hand,
                                       reserved = s.reserved + t.reserved,
                                       claimed = s.claimed + t.claimed
                                  from unnest(?, ?, ?, ?, ?)
                                       as t (sku, location, on_hand, reserved, claimed)
                                 where s.sku = t.sku
                                   and s.location = t.location
                                """);
        if (changed != shifts.size()) {
            throw new IllegalStateException("stock rows vanished: " + shifts);
        }
    }

    void record(Collection<Movement> movements, Instant now) {
        Rows.of(movements)
                .uuid(m -> Uuid7.at(now.toEpochMilli()))
                .text(m -> m.sku().value())
                .text(Movement::location)
                .int4(Movement::quantity)
                .text(Movement::reason)
                .text(Movement::ref)
                .instant(m -> now)
                .update(
                        rows,
                        """
                        insert into inventory.stock_ledger
                               (id, sku, location, quantity, reason, ref, at)
                        select id, sku, location, quantity, reason, ref, at
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               as t (id, sku, location, quantity, reason, ref, at)
                        """);
    }

    void receive(Collection<Receipt> receipts, Instant now) {
        List<UUID> booked =
                Rows.of(receipts)
                        .uuid(r -> Uuid7.at(now.toEpochMilli()))
                        .text(r -> r.sku().value())
                        .int4(Receipt::quantity)
                        .text(Receipt::reason)
                        .text(Receipt::ref)
                        .instant(r -> now)
                        .query(rows, RECEIVE, row -> row.getObject(1, UUID.class));
        if (booked.size() > receipts.size()) throw new IllegalStateException("booked too much");
    }

    private static Level level(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Level(
                Sku.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5));
    }
}
