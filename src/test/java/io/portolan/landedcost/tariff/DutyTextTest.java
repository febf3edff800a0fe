package io.portolan.landedcost.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Free                        | 0      |         |        |
                    6.80%                       | 0.068  |         |        |
                    2.5% <u></u>                | 0.025  |         |        |
                    0.9¢/kg                     |        | 0.009   |        |
                    $1.035/kg +13.6%            | 0.136  | 1.035   |        |
                    4.4¢/kg + 6%                | 0.06   | 0.044   |        |
                    39.7¢/t                     |        | 0.000397|        |
                    16¢ each                    |        |         | 0.16   |
                    30¢ each + 6.3%             | 0.063  |         | 0.3    |
                    90¢/pr. + 37.5%             | 0.375  |         | 0.9    |
                    2.4¢/doz. + 1.2%            | 0.012  |         | 0.002  |
                    14.4¢/gross + 4.3%          | 0.043  |         | 0.001  |
                    $1.34/1000                  |        |         | 0.00134|
                    20¢/thousand + 3.5%         | 0.035  |         | 0.0002 |
                    13.5¢/kg + 6.3% + 1.9¢/article | 0.063 | 0.135 | 0.019  |
                    23.5¢/liter + 14.9%         | 0.149  |         |        | 0.235
                    6.5% on the entire set      | 0.065  |         |        |
                    1,234.5¢/kg                 |        | 12.345  |        |
                    0.40/kg + 6%                | 0.06   | 0.4     |        |
                    1.20/pair                   |        |         | 1.2    |
                    €30/100kg                   |        | 0.3     |        |
                    """)
    void aDutyOfFiguresIsRead(
            String text,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal perKg,
            @Nullable BigDecimal perPiece,
            @Nullable BigDecimal perLitre) {
        DutyRate duty = read(text);

        assertThat(duty).isEqualTo(new DutyRate(rate, perKg, perPiece, perLitre, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    See additional U.S. note 5.
                    The rate applicable to each garment in the ensemble if separately entered
                    37.5¢/kg on tungsten content
                    14.5¢/m<sup>2</sup>
                    $10.57/L of alcohol, calculated on that alcohol content
                    """)
    void aDutyWithoutAFigureForTheWholeIsLeftOpen(String text) {
        DutyRate duty = read(text);

        assertThat(duty.known()).isFalse();
        assertThat(duty.open()).contains("the tariff says");
    }

    @Test
    void ofRatesOnPartsOfAWatchTheHighestFallsOnTheWholeAndItSaysSo() {
        DutyRate duty = read("51¢ each + 6.25% on the case and strap + 5.3% on the battery");

        assertThat(duty.rate()).isEqualByComparingTo("0.0625");
        assertThat(duty.perPiece()).isEqualByComparingTo("0.51");
        assertThat(duty.open()).asInstanceOf(STRING).contains("on the battery");
    }

    @Test
    void aDutyBesideAnUnknownMeasureIsNotTakenForTheWhole() {
        DutyRate duty = read("14.5¢/m2 + 0.4%");

        assertThat(duty.rate()).isEqualByComparingTo("0.004");
        assertThat(duty.open()).contains("14.5¢/m2");
    }

    @Test
    void nothingIsNoDuty() {
        assertThat(DutyText.read(" \u200b ")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5% DCS4% DCT5%                                     | 5%    | DCS4% DCT5%
                    Free                                               | Free  |
                    5% CAFree From1July2018 3.75% From1July2019 Free   | Free  |
                    5% DCS4% From1July2018 2.5% CA Free From1July2099 Free | 2.5% | CA Free
                    From1January20173.75% From 1 July 20172.5% From1July 2019Free | Free |
                    $0.526/L NZ/PG/FI/DC/LDC/SG $0.526/L               | $0.526/L | NZ/PG/FI/DC/LDC/SG $0.526/L
                    5%, and $107.99/L of alcohol NZ/PG/FI/DC/LDC/SG $107.99/L of alcohol | 5%, and $107.99/L of alcohol | NZ/PG/FI/DC/LDC/SG $107.99/L of alcohol
                    """)
    void ofAnAustralianLineTheGeneralDutyOfTheDayCounts(
            String text, String general, @Nullable String special) {
        AuDutyText.Split split = AuDutyText.on(text, LocalDate.of(2026, 11, 22));

        assertThat(split).isEqualTo(new AuDutyText.Split(general, special));
    }

    @Test
    void theLesserOfTwoDutiesIsTakenAsTheShareAndSaysSo() {
        DutyRate duty = Objects.requireNonNull(AuDutyText.read("5%, or, if lower, $0.45/kg TSS"));

        assertThat(duty.rate()).isEqualByComparingTo("0.05");
        assertThat(duty.open()).contains("if lower");
    }

    private static DutyRate read(String text) {
        return Objects.requireNonNull(DutyText.read(text));
    }
}
