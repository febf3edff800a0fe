package io.portolan.landedcost;

import static io.portolan.landedcost.ChargeKind.ADDITIONAL;
import static io.portolan.landedcost.ChargeKind.ANTIDUMPING;
import static io.portolan.landedcost.ChargeKind.DUTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Examples that others worked out, each with the place it was published.
class WorkedExamplesTest {

    record Example(
            String source,
            String country,
            String currency,
            String goods,
            String freight,
            List<Measure> measures,
            String duty,
            String tax,
            String total) {

        @Override
        public String toString() {
            return country + " " + goods + ": " + source;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        "New Zealand Customs, Official Information Act reply, fyi.org.nz request"
                                + " 657",
                        "NZ",
                        "NZD",
                        "1000.00",
                        "100.00",
                        List.of(Measure.rate(DUTY, "0")),
                        "0.00",
                        "165.00",
                        "165.00"),
                new Example(
                        "Australian Customs, page 5549, quoted at vwwatercooled.com.au",
                        "AU",
                        "AUD",
                        "1200.00",
                        "150.00",
                        List.of(Measure.rate(DUTY, "0.05")),
                        "60.00",
                        "141.00",
                        "201.00"),
                new Example(
                        "Australian Customs, sound amplifier, quoted at clubcobra.com 1097338",
                        "AU",
                        "AUD",
                        "1400.00",
                        "130.00",
                        List.of(Measure.rate(DUTY, "0.05")),
                        "70.00",
                        "160.00",
                        "230.00"),
                new Example(
                        "Mumbai Customs Zone III, heading 9804: 30.98 % in all",
                        "IN",
                        "INR",
                        "10000.00",
                        "0",
                        List.of(Measure.rate(DUTY, "0.10")),
                        "1100.00",
                        "1998.00",
                        "3098.00"),
                new Example(
                        "the same, the surcharge named as a measure",
                        "IN",
                        "INR",
                        "10000.00",
                        "0",
                        List.of(Measure.rate(DUTY, "0.10"), Measure.rate(ADDITIONAL, "0.01")),
                        "1100.00",
                        "1998.00",
                        "3098.00"),
                new Example(
                        "CBP Form 7501 quoted in github.com/Auxx-Ai/auxx-ai pull 2255",
                        "US",
                        "USD",
                        "14172.00",
                        "0",
                        List.of(
                                Measure.rate(DUTY, "0.029"),
                                Measure.rate(ADDITIONAL, "0.25"),
                                Measure.rate(ADDITIONAL, "0.50")),
                        "11039.99",
                        "0.00",
                        "11039.99"),
                new Example(
                        "economia.uol.com.br, 2025-07-29",
                        "BR",
                        "USD",
                        "50.00",
                        "0",
                        List.of(Measure.rate(DUTY, "0.20")),
                        "10.00",
                        "12.29",
                        "22.29"),
                new Example(
                        "pioneerfreight.co.za",
                        "ZA",
                        "ZAR",
                        "1000.00",
                        "0",
                        List.of(Measure.rate(DUTY, "0.20")),
                        "200.00",
                        "195.00",
                        "395.00"),
                new Example(
                        "bal.pe.kr, above the threshold",
                        "KR",
                        "USD",
                        "250.00",
                        "0",
                        List.of(Measure.rate(DUTY, "0.065")),
                        "16.25",
                        "26.63",
                        "42.88"),
                new Example(
                        "VAT on goods and duty: (100 + 12) x 20 %, 134.40 with the goods",
                        "FR",
                        "EUR",
                        "100.00",
                        "0",
                        List.of(Measure.rate(DUTY, "0.12")),
                        "12.00",
                        "22.40",
                        "34.40"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithThePublishedFigures(Example example) {
        LandedCostQuote quote = parcel(example).quote();
        assertThat(quote.authority().duty()).isEqualTo(money(example.duty(), example.currency()));
        assertThat(quote.authority().tax()).isEqualTo(money(example.tax(), example.currency()));
        assertThat(quote.authority().total()).isEqualTo(money(example.total(), example.currency()));
        assertThat(quote.total()).isEqualTo(quote.authority().total());
        assertThat(quote.scheme()).isNull();
    }

    static Parcels parcel(Example example) {
        return Parcels.to(example.country(), example.currency())
                .plain()
                .freight(minor(example.freight(), example.currency()))
                .with(
                        "732690",
                        1,
                        minor(example.goods(), example.currency()),
                        example.measures().toArray(Measure[]::new));
    }

    /// HMRC's own test of its duty calculator (trade-tariff-duty-calculator, MIT,
    /// spec/models/duty_calculator_spec.rb): parts are carried unrounded, each is shown rounded,
    /// and the total is the rounded sum of the unrounded parts.
    @Test
    void carriesPartsUnroundedAsHmrcDoes() {
        LandedCostQuote quote = british().quote();
        assertThat(quote.customsValue()).isEqualTo(money("1260.89", "GBP"));
        assertThat(quote.components().subList(0, 4))
                .extracting(c -> c.unrounded().toPlainString())
                .containsExactly("34.04403", "315.2225", "315.2225", "288.2");
        assertThat(quote.authority().duty()).isEqualTo(money("952.69", "GBP"));
        assertThat(quote.authority().tax()).isEqualTo(money("442.72", "GBP"));
        assertThat(quote.authority().total()).isEqualTo(money("1395.40", "GBP"));
        assertThat(quote.duty().plus(quote.tax())).isEqualTo(quote.total());
        assertThat(quote.total()).isEqualTo(money("1395.40", "GBP"));
        assertThat(quote.estimate()).isFalse();
    }

    /// Japan Customs, Customs Answer 1111, goods A: 534,795 yen at 14 %; dutiable value down to
    /// 1,000 yen, duty and tax down to 100, the local part cut to the yen and then to 100.
    @Test
    void cutsJapaneseAmountsAsTheCustomsAnswerDoes() {
        LandedCostQuote quote = japanese().quote();
        assertThat(quote.duty()).isEqualTo(Money.of(74_700, "JPY"));
        assertThat(quote.components())
                .extracting(LandedCostQuote.Component::amount)
                .containsExactly(
                        Money.of(74_700, "JPY"), Money.of(47_500, "JPY"), Money.of(13_300, "JPY"));
    }

    /// IRAS, examples A and B of its guide on low-value goods, summarised at ehluar.com: a seller
    /// who is not registered; relief up to a CIF value of 400 SGD, the whole value above it.
    @Test
    void reliefInSingaporeGoesByTheValueWithFreight() {
        LandedCostQuote jacket = jacket().quote();
        assertThat(jacket.total()).isEqualTo(money("0.00", "SGD"));
        LandedCostQuote sneakers = sneakers().quote();
        assertThat(sneakers.tax()).isEqualTo(money("38.25", "SGD"));
        assertThat(sneakers.duty()).isEqualTo(money("0.00", "SGD"));
    }

    static Parcels british() {
        return Parcels.to("GB", "GBP")
                .plain()
                .freight(25089)
                .insurance(1000)
                .with(
                        "732690",
                        1,
                        100000,
                        Measure.rate(DUTY, "0.027"),
                        Measure.rate(ADDITIONAL, "0.25"),
                        Measure.rate(ADDITIONAL, "0.25"),
                        Measure.amount(ANTIDUMPING, Money.of(28820, "GBP")));
    }

    static Parcels japanese() {
        return Parcels.to("JP", "JPY")
                .plain()
                .with("732690", 1, 534_795, Measure.rate(DUTY, "0.14"));
    }

    static Parcels jacket() {
        return Parcels.to("SG", "SGD").registeredIn().freight(2500).with("620193", 1, 28000);
    }

    static Parcels sneakers() {
        return Parcels.to("SG", "SGD").registeredIn().freight(3500).with("640411", 1, 39000);
    }

    private static long minor(String major, String currency) {
        return money(major, currency).minor();
    }

    private static Money money(String major, String currency) {
        return Money.ofMajor(
                new BigDecimal(major), Currency.of(currency), RoundingMode.UNNECESSARY);
    }
}
