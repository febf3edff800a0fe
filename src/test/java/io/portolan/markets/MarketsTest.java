package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketsTest {

    private static final Currency EUR = Currency.of("EUR");
    private static final Currency USD = Currency.of("USD");
    private static final Currency AED = Currency.of("AED");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Markets markets = new Markets();

    @Test
    void sellsInTenMarketsEachWithItsCurrencyAndLanguages() {
        assertThat(markets.all())
                .extracting(Market::code)
                .containsExactly("de", "fr", "es", "gb", "us", "br", "jp", "sg", "au", "ae");
        assertThat(markets.all())
                .extracting(m -> m.currency().code())
                .containsExactly(
                        "EUR", "EUR", "EUR", "GBP", "USD", "BRL", "JPY", "SGD", "AUD", "AED");
        assertThat(markets.require("jp").languages()).hasToString("[ja, en, zh-CN]");
        assertThat(markets.require("us").showsTaxIncluded()).isFalse();
        assertThat(markets.of(CountryCode.of("DE"))).isEqualTo(markets.byCode("de"));
        assertThat(markets.of(CountryCode.of("AT"))).isEqualTo(markets.byCode("de"));
        assertThat(markets.of(CountryCode.of("IT"))).isEqualTo(markets.byCode("es"));
        assertThat(markets.byCode("ch")).isNull();
        assertThat(markets.of(CountryCode.of("CH"))).isNull();
    }

    @Test
    void takesCashAtTheDoorInAtLeastOneMarket() {
        assertThat(markets.all()).anyMatch(m -> m.paymentMethods().contains("cod"));
        assertThat(markets.all()).allMatch(m -> m.paymentMethods().contains("demo-card"));
    }

    @Test
    void makesALabelPriceOfAConvertedOne() {
        PriceRounding charming = new PriceRounding(100, 1);
        assertThat(charming.round(Money.of(2031, "USD"))).isEqualTo(Money.of(1999, "USD"));
        assertThat(charming.round(Money.of(12, "USD"))).isEqualTo(Money.of(99, "USD"));
        assertThat(new PriceRounding(100, 0).round(Money.of(8950, "JPY")))
                .isEqualTo(Money.of(9000, "JPY"));
        assertThat(charming.round(Money.of(0, "USD"))).isEqualTo(Money.of(0, "USD"));
    }

    @Test
    void endsPricesAsPeopleThereAreUsedTo() {
        assertThat(labelled("br", 46_310)).isEqualTo(Money.of(73_990, "BRL"));
        assertThat(labelled("sg", 8_117)).isEqualTo(Money.of(8_790, "SGD"));
        assertThat(labelled("au", 9_578)).isEqualTo(Money.of(10_495, "AUD"));
        assertThat(labelled("gb", 4_709)).isEqualTo(Money.of(4_900, "GBP"));
        assertThat(labelled("fr", 9_949)).isEqualTo(Money.of(9_900, "EUR"));
    }

    private Money labelled(String market, long minor) {
        Market there = markets.require(market);
        return there.labelled(new Money(minor, there.currency()));
    }

    @Test
    void readsTheListOfAnotherMarketOfItsCurrency() {
        assertThat(markets.require("fr").priceList()).isEqualTo("de");
        assertThat(markets.require("es").priceList()).isEqualTo("de");
        assertThat(markets.require("gb").priceList()).isEqualTo("gb");
        assertThatThrownBy(() -> new PriceSource(null, new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAMarketThatIsNotNamedAfterItsFirstCountry() {
        assertThatThrownBy(() -> markets.require("atlantis"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesACrossRateOfTwoAndSaysThatItIsAnEstimate() {
        RateTable table = new RateTable(ExchangeRates.started());
        ExchangeRate peg = table.rate(USD, AED, TODAY);
        assertThat(peg.rate()).isEqualByComparingTo("3.6725");
        assertThat(peg.estimate()).isFalse();
        assertThat(peg.ageInDays(TODAY)).isEqualTo(2);
        ExchangeRate cross = table.rate(EUR, AED, TODAY);
        assertThat(cross.rate()).isEqualByComparingTo("4.2601");
        assertThat(cross.estimate()).isTrue();
        assertThat(cross.convert(Money.of(10000, "EUR"))).isEqualTo(Money.of(42601, "AED"));
        assertThat(table.rate(EUR, EUR, TODAY).rate()).isEqualByComparingTo("1");
    }

    @Test
    void everyRateHasADayAndASourceAndIsAnEstimateUnlessItCanBeLookedUp() {
        assertThat(ExchangeRates.started())
                .isNotEmpty()
                .allSatisfy(
                        rate -> {
                            assertThat(rate.date()).isBeforeOrEqualTo(TODAY);
                            assertThat(rate.source()).isNotBlank();
                            assertThat(rate.estimate() || rate.source().contains("://"))
                                    .as(rate.from() + " " + rate.to())
                                    .isTrue();
                        });
    }

    @Test
    void usesTheNewestRateNotAfterTheDayAskedFor() {
        RateTable table =
                new RateTable(
                        List.of(
                                usd("1.10", LocalDate.of(2026, 11, 1)),
                                usd("1.20", LocalDate.of(2026, 11, 20))));
        assertThat(table.rate(EUR, USD, TODAY).rate()).isEqualByComparingTo("1.20");
        assertThat(table.rate(EUR, USD, LocalDate.of(2026, 11, 19)).rate())
                .isEqualByComparingTo("1.10");
        ExchangeRate before = table.rate(EUR, USD, LocalDate.of(2026, 1, 1));
        assertThat(before.rate()).isEqualByComparingTo("1.10");
        assertThat(before.estimate()).isTrue();
    }

    @Test
    void refusesAPairThatNothingKnows() {
        RateTable table = new RateTable(List.of(usd("1.10", TODAY)));
        assertThatThrownBy(() -> table.rate(EUR, AED, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR");
    }

    private static ExchangeRate usd(String rate, LocalDate date) {
        return new ExchangeRate(EUR, USD, new BigDecimal(rate), date, "test", false);
    }
}
