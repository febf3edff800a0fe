package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.MarketChanges.Outcome;
import io.portolan.testing.ShopTest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Markets in the database: changed by one who saw the newest, in force at once.
@ShopTest
class MarketChangesModuleTest {

    @Autowired Markets markets;
    @Autowired MarketChanges changes;
    @Autowired JdbcClient db;

    private StoredMarket before;

    @BeforeEach
    void remember() {
        before = stored("sg");
    }

    @AfterEach
    void putBack() {
        changes.replace(before.market(), stored("sg").version());
        db.sql("delete from markets.market where code = 'ch'").update();
        markets.reload();
    }

    @Test
    void aShopBeginsWithTheMarketsOfTheFile() {
        assertThat(markets.all()).containsAll(List.of(markets.require("de"), before.market()));
        assertThat(markets.all())
                .extracting(Market::code)
                .startsWith("de", "fr", "es", "gb", "us", "br", "jp", "sg", "au", "ae");
        assertThat(new Markets().all()).contains(before.market());
    }

    @Test
    void aChangeIsInForceAtOnceAndNobodyOverwritesOneUnseen() {
        long version = markets.version();
        Market closed = closed(before.market());
        assertThat(changes.replace(closed, before.version())).isEqualTo(new Outcome.Saved(closed));
        assertThat(markets.version()).isGreaterThan(version);
        assertThat(markets.byCode("sg")).isEqualTo(closed);
        assertThat(markets.open("sg")).isNull();
        assertThat(markets.open()).doesNotContain(closed);
        assertThat(changes.replace(before.market(), before.version()))
                .isEqualTo(new Outcome.Stale(new StoredMarket(closed, before.version() + 1)));
        assertThat(kept(before.version())).as("what it was is kept").contains("Singapore");
    }

    @Test
    void aCountryIsInOneMarketOnly() {
        Market greedy = in(before.market(), "SG", "JP");
        assertThat(changes.replace(greedy, before.version()))
                .isEqualTo(
                        new Outcome.CountryElsewhere(CountryCode.of("JP"), markets.require("jp")));
        assertThat(markets.of(CountryCode.of("JP"))).isEqualTo(markets.byCode("jp"));
        assertThat(changes.add(markets.require("jp"))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void aListIsReadInItsOwnCurrencyAndStaysWhileSomebodyReadsIt() {
        Market reader = priced(before.market(), "de");
        assertThat(changes.replace(reader, before.version()))
                .as("dollars of Singapore are no euros")
                .isEqualTo(new Outcome.ListUnfit("de"));
        StoredMarket germany = stored("de");
        assertThat(changes.replace(priced(germany.market(), "fr"), germany.version()))
                .as("France itself reads the list of Germany")
                .isEqualTo(new Outcome.ListUnfit("fr"));
        Market other = counting(germany.market(), Currency.of("CHF"));
        assertThat(changes.replace(other, germany.version())).isInstanceOf(Outcome.ListLent.class);
    }

    @Test
    void aNewMarketStandsBehindTheOthers() {
        Market alps =
                new Market(
                        "ch",
                        "Switzerland",
                        List.of(CountryCode.of("CH"), CountryCode.of("LI")),
                        Currency.of("CHF"),
                        List.of(Language.of("de"), Language.of("fr")),
                        TaxDisplay.INCLUDED,
                        ZoneId.of("Europe/Zurich"),
                        List.of("demo-card"),
                        30,
                        Money.of(20_000, "CHF"),
                        new PriceRounding(100, 10),
                        PriceSource.OWN,
                        false,
                        markets.require("de").shipFrom());
        assertThat(changes.add(alps)).isEqualTo(new Outcome.Saved(alps));
        assertThat(markets.all()).endsWith(alps);
        assertThat(markets.of(CountryCode.of("LI"))).isEqualTo(alps);
        assertThat(changes.add(alps)).isEqualTo(new Outcome.Taken("ch"));
    }

    private StoredMarket stored(String code) {
        return changes.stored(code).orElseThrow();
    }

    private String kept(int version) {
        return db.sql(
                        """
                        select body::text
                          from markets.market_version
                         where market = 'sg' and version = :version
                         limit 1
                        """)
                .param("version", version)
                .query(String.class)
                .single();
    }

    private static Market closed(Market market) {
        return market.but().open(false).make();
    }

    private static Market priced(Market market, String list) {
        return market.but().prices(new PriceSource(list, market.prices().surcharge())).make();
    }

    private static Market in(Market market, String... countries) {
        List<CountryCode> all = new ArrayList<>();
        for (String country : countries) all.add(CountryCode.of(country));
        return market.but().countries(all).make();
    }

    private static Market counting(Market market, Currency currency) {
        return market.but().currency(currency).freeShippingFrom(null).make();
    }
}
