package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.testing.ShopTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CustomsRatesTest {

    private static final Currency POUND = Currency.of("GBP");
    private static final Currency DOLLAR = Currency.of("USD");

    @Autowired private CustomsRates rates;

    @Test
    void customsCountsWithItsNewestRateForFortyFiveDays(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("rates.csv"),
                """
                2026-10-01,GBP,USD,1.30,https://customs.example.org/10
                2026-11-01,GBP,USD,1.25,https://customs.example.org/11
                """);
        assertThat(call(folder, "customs", "test-customs", "rates.csv")).contains("2 rates taken");
        assertThat(on(2026, 10, 31)).isEqualByComparingTo("1.30");
        assertThat(on(2026, 11, 1)).isEqualByComparingTo("1.25");
        assertThat(on(2026, 12, 16)).isEqualByComparingTo("1.25");
        assertThat(rates.rate("test-customs", POUND, DOLLAR, LocalDate.of(2026, 12, 17), 45))
                .isEmpty();
        assertThat(rates.rate("test-customs", POUND, DOLLAR, LocalDate.of(2026, 9, 30), 45))
                .isEmpty();
        assertThat(rates.rate("nobody", POUND, DOLLAR, LocalDate.of(2026, 11, 1), 45)).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNothingIsTaken(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("rates.csv"),
                """
                2026-10-01,GBP,USD,1.30,https://customs.example.org/10
                2026-10-01,GBP,USD,0,https://customs.example.org/10
                """);
        assertThat(call(folder, "customs", "bad-customs", "rates.csv")).startsWith("line 2");
        assertThat(rates.rate("bad-customs", POUND, DOLLAR, LocalDate.of(2026, 10, 2), 45))
                .isEmpty();
    }

    private BigDecimal on(int year, int month, int day) {
        return rates.rate("test-customs", POUND, DOLLAR, LocalDate.of(year, month, day), 45)
                .orElseThrow()
                .rate();
    }

    private String call(Path folder, String... words) {
        StringWriter said = new StringWriter();
        new RatesCommand(rates)
                .run(new CommandCall(List.of(words), folder, new PrintWriter(said, true)));
        return said.toString();
    }
}
