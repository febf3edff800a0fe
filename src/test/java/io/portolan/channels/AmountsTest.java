package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.channels.Amounts.Reading;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 1200",
                "12.5 | 1250",
                "12.500 | 1250",
                "1.299,00 | 129900",
                "1,299.00 | 129900",
                "1,299 | 129900",
                "1.234.567,89 | 123456789",
                "1 299,00 | 129900",
                "1’299.00 | 129900",
                "€12 | 1200",
                "12,90 € | 1290",
                "EUR 12.90 | 1290",
            })
    void readsWhatCanMeanOnlyOneAmount(String cell, long minor) {
        assertThat(read(cell, false)).isEqualTo(Money.of(minor, "EUR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5 | 1250", "1.299 | 129900", "9,99 | 999"})
    void readsTheCommaBeforeTheCentsWhereTheFileWritesIt(String cell, long minor) {
        assertThat(read(cell, true)).isEqualTo(Money.of(minor, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "2O.00", "Jan-12", "12/05/2024", "1.23E+12", "-5", "1,2,3"})
    void doesNotGuessWhatSomethingElseMayMean(String cell) {
        assertThat(Amounts.read(cell, Currency.of("EUR"), false))
                .isInstanceOf(Reading.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"£12", "USD 12", "12.00 GBP"})
    void saysWhenAnotherCurrencyIsNamed(String cell) {
        assertThat(Amounts.read(cell, Currency.of("EUR"), false))
                .isInstanceOf(Reading.OtherCurrency.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,299", "1.299", "¥1299", "1299"})
    void aCurrencyWithoutCentsHasThousandsOnly(String cell) {
        assertThat(Amounts.read(cell, Currency.of("JPY"), false))
                .isEqualTo(new Reading.Amount(Money.of(1299, "JPY"), cell.equals("1299")));
    }

    private static Object read(String cell, boolean decimalComma) {
        return Amounts.read(cell, Currency.of("EUR"), decimalComma)
                        instanceof Reading.Amount(Money money, boolean plain)
                ? money
                : "unclear";
    }
}
