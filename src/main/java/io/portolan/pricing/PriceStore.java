package io.portolan.pricing;

import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The table `pricing.price`. The list named `base` is the one that others are converted from.
@Repository
class PriceStore {

    static final String BASE = "base";

    private static final int PIECE = 5_000;

    private final JdbcClient db;

    PriceStore(JdbcClient db) {
        this.db = db;
    }

    /// Writes what differs. Returns how many prices did.
    int write(List<PriceDraft> drafts, OffsetDateTime now) {
        return db.sql(
                        """
                        insert into pricing.price
                               (list, sku, amount_minor, currency, compare_at_minor, updated_at)
                        select list, sku, amount_minor, currency,
                               nullif(compare_at_minor, -1), :now
                          from unnest(:lists, :skus, :amounts, :currencies, :compare)
                               as t (list, sku, amount_minor, currency, compare_at_minor)
                            on conflict (list, sku) do update
                           set amount_minor = excluded.amount_minor,
                               currency = excluded.currency,
                               compare_at_minor = excluded.compare_at_minor,
                               updated_at = excluded.updated_at
                         where (price.amount_minor, price.currency, price.compare_at_minor)
                               is distinct from
                               (excluded.amount_minor, excluded.currency,
                                excluded.compare_at_minor)
                        """)
                .param("lists", array("text", drafts.stream().map(PriceStore::list).toArray()))
                .param("skus", array("text", drafts.stream().map(d -> d.sku().value()).toArray()))
                .param(
                        "amounts",
                        array("bigint", drafts.stream().map(d -> d.amount().minor()).toArray()))
                .param(
                        "currencies",
                        array(
                                "text",
                                drafts.stream().map(d -> d.amount().currency().code()).toArray()))
                .param(
                        "compare",
                        array("bigint", drafts.stream().map(PriceStore::compareAt).toArray()))
                .param("now", now)
                .update();
    }

    void delete(Collection<Sku> skus) {
        db.sql("delete from pricing.price where sku = any(:skus)")
                .param("skus", array("text", skus.stream().map(Sku::value).toArray()))
                .update();
    }

    void deleteAt(Collection<PricePlace> places) {
        db.sql(
                        """
                        delete from pricing.price
                         using unnest(:lists, :skus) as t (list, sku)
                         where price.list = t.list
                           and price.sku = t.sku
                        """)
                .param("lists", array("text", places.stream().map(p -> list(p.market())).toArray()))
                .param("skus", array("text", places.stream().map(p -> p.sku().value()).toArray()))
                .update();
    }

    List<PriceDraft> of(Collection<Sku> skus) {
        return db.sql(
                        """
                        select list, sku, amount_minor, currency, compare_at_minor
                          from pricing.price
                         where sku = any(:skus)
                        """)
                .param("skus", array("text", skus.stream().map(Sku::value).toArray()))
                .query(PriceStore::price)
                .list();
    }

    /// The same, held until the transaction ends.
    List<PriceDraft> held(Collection<Sku> skus) {
        return db.sql(
                        """
                        select list, sku, amount_minor, currency, compare_at_minor
                          from pricing.price
                         where sku = any(:skus)
                         order by list, sku
                           for update
                        """)
                .param("skus", array("text", skus.stream().map(Sku::value).toArray()))
                .query(PriceStore::price)
                .list();
    }

    /// Every price, read piece by piece in the caller's transaction: all of them take longer than
    /// a statement may.
    void all(Consumer<PriceDraft> taker) {
        db.sql(
                        """
                        select list, sku, amount_minor, currency, compare_at_minor
                          from pricing.price
                         limit 10000000
                        """)
                .withFetchSize(PIECE)
                .query(
                        row -> {
                            taker.accept(price(row, 0));
                        });
    }

    private static PriceDraft price(ResultSet row, int n) throws SQLException {
        String list = row.getString("list");
        String currency = row.getString("currency");
        Long compareAt = row.getObject("compare_at_minor", Long.class);
        return new PriceDraft(
                Sku.of(row.getString("sku")),
                list.equals(BASE) ? null : list,
                Money.of(row.getLong("amount_minor"), currency),
                compareAt == null ? null : Money.of(compareAt, currency));
    }

    static String list(PriceDraft draft) {
        return list(draft.market());
    }

    private static String list(@Nullable String market) {
        return market == null ? BASE : market;
    }

    // -1 stands for none, which an array of numbers cannot say.
    private static long compareAt(PriceDraft draft) {
        Money compareAt = draft.compareAt();
        return compareAt == null ? -1 : compareAt.minor();
    }

    private static SqlArrayValue array(String type, Object[] elements) {
        return new SqlArrayValue(type, elements);
    }
}
