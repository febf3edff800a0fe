package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The tables of markets and of what they were.
@Component
class MarketStore {

    private static final int LIMIT = 300;

    private static final String COLUMNS =
            """
            code, name, countries, currency, languages, tax_display, zone, payment_methods,
                   return_days, free_shipping_minor, rounding_step, rounding_charm, price_list,
                   surcharge, ship_from_country, ship_from_city, is_open, version
            """;

    private final JdbcClient db;

    MarketStore(JdbcClient db) {
        this.db = db;
    }

    List<StoredMarket> all() {
        return db.sql(
                        "select "
                                + COLUMNS
                                + "  from markets.market order by rank, code limit :limit")
                .param("limit", LIMIT)
                .query(MarketStore::market)
                .list();
    }

    Optional<StoredMarket> one(String code) {
        return db.sql("select " + COLUMNS + "  from markets.market where code = :code limit 1")
                .param("code", code)
                .query(MarketStore::market)
                .optional();
    }

    /// Writes the markets a shop begins with; one that is there stays.
    void begin(List<Market> markets) {
        for (int i = 0; i < markets.size(); i++) add(markets.get(i), (i + 1) * 10);
    }

    /// Adds a market behind all others. False when its code is taken.
    boolean add(Market market) {
        Integer last =
                db.sql("select coalesce(max(rank), 0) from markets.market limit 1")
                        .query(Integer.class)
                        .single();
        return add(market, Objects.requireNonNullElse(last, 0) + 10);
    }

    private boolean add(Market market, int rank) {
        StatementSpec insert =
                db.sql(
                        """
                        insert into markets.market
                               (code, rank, name, countries, currency, languages, tax_display, zone,
                                payment_methods, return_days, free_shipping_minor, rounding_step,
                                rounding_charm, price_list, surcharge, ship_from_country,
                                ship_from_city, is_open)
                        values (:code, :rank, :name, string_to_array(:countries, ','), :currency,
                                string_to_array(:languages, ','), :tax, :zone,
                                string_to_array(:methods, ','), :days, :free, :step, :charm, :list,
                                :surcharge, :fromCountry, :fromCity, :open)
                            on conflict (code) do nothing
                        """);
        return named(insert, market).param("rank", rank).update() == 1;
    }

    /// Puts a market in the place of its version. False when that is not the newest one.
    boolean replace(Market market, int version, Instant now) {
        int kept =
                db.sql(
                                """
                                insert into markets.market_version (market, version, replaced_at, body)
                                select code, version, :now, to_jsonb(market)
                                  from markets.market
                                 where code = :code and version = :version
                                    on conflict do nothing
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("code", market.code())
                        .param("version", version)
                        .update();
        return kept == 1 && update(market, version);
    }

    private boolean update(Market market, int version) {
        StatementSpec update =
                db.sql(
                        """
                        update markets.market
                           set name = :name,
                               countries = string_to_array(:countries, ','),
                               currency = :currency,
                               languages = string_to_array(:languages, ','),
                               tax_display = :tax,
                               zone = :zone,
                               payment_methods = string_to_array(:methods, ','),
                               return_days = :days,
                               free_shipping_minor = :free,
                               rounding_step = :step,
                               rounding_charm = :charm,
                               price_list = :list,
                               surcharge = :surcharge,
                               ship_from_country = :fromCountry,
                               ship_from_city = :fromCity,
                               is_open = :open,
                               version = version + 1
                         where code = :code and version = :version
                        """);
        return named(update, market).param("version", version).update() == 1;
    }

    private static StatementSpec named(StatementSpec sql, Market market) {
        Money free = market.freeShippingFrom();
        return sql.param("code", market.code())
                .param("name", market.name())
                .param("countries", joined(market.countries()))
                .param("currency", market.currency().code())
                .param("languages", joined(market.languages().stream().map(Language::tag).toList()))
                .param("tax", market.taxDisplay().name())
                .param("zone", market.zone().getId())
                .param("methods", joined(market.paymentMethods()))
                .param("days", market.returnDays())
                .param("free", free == null ? null : free.minor())
                .param("step", market.priceRounding().step())
                .param("charm", market.priceRounding().charm())
                .param("list", market.prices().list())
                .param("surcharge", market.prices().surcharge())
                .param("fromCountry", market.shipFrom().country().value())
                .param("fromCity", market.shipFrom().city())
                .param("open", market.open());
    }

    private static String joined(List<?> values) {
        return String.join(",", values.stream().map(String::valueOf).toList());
    }

    private static StoredMarket market(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        Market market =
                new Market(
                        row.getString("code"),
                        row.getString("name"),
                        texts(row.getArray("countries")).stream().map(CountryCode::of).toList(),
                        currency,
                        texts(row.getArray("languages")).stream().map(Language::of).toList(),
                        TaxDisplay.valueOf(row.getString("tax_display")),
                        ZoneId.of(row.getString("zone")),
                        texts(row.getArray("payment_methods")),
                        row.getInt("return_days"),
                        free(row.getObject("free_shipping_minor", Long.class), currency),
                        new PriceRounding(
                                row.getLong("rounding_step"), row.getLong("rounding_charm")),
                        prices(row),
                        row.getBoolean("is_open"),
                        new ShipFrom(
                                CountryCode.of(row.getString("ship_from_country")),
                                row.getString("ship_from_city")));
        return new StoredMarket(market, row.getInt("version"));
    }

    private static PriceSource prices(ResultSet row) throws SQLException {
        BigDecimal surcharge = row.getBigDecimal("surcharge");
        return new PriceSource(row.getString("price_list"), surcharge);
    }

    private static @Nullable Money free(@Nullable Long minor, Currency currency) {
        return minor == null ? null : new Money(minor, currency);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
