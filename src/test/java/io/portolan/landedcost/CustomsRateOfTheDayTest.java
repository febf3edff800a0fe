package io.portolan.landedcost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.markets.CustomsRates;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.RatePolicy;
import io.portolan.markets.RateSource;
import io.portolan.testing.ShopTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CustomsRateOfTheDayTest {

    private static final Currency KRONA = Currency.of("ISK");
    private static final String BANK = "European Central Bank";

    @Autowired LandedCost landedCost;
    @Autowired ExchangeRates rates;
    @Autowired CustomsRates customs;
    private @Nullable RatePolicy before;

    @BeforeEach
    void theShopAsksTheCentralBank() {
        before = rates.policy();
        rates.follow(new RatePolicy(List.of(RateSource.ECB), 1, 3, 10));
    }

    @AfterEach
    void asBefore() {
        rates.follow(requireNonNull(before));
    }

    @Test
    void theUnionCountsAMonthWithWhatTheCentralBankPublishedOnTheSecondLastWednesdayBefore() {
        rates.take(
                List.of(
                        rate("EUR", "140", "2026-07-22", BANK),
                        rate("EUR", "170", "2026-08-10", BANK)));

        LandedCostQuote quote = quote("DE", "2026-08-11");

        assertThat(requireNonNull(quote.rate()).date()).isEqualTo("2026-07-22");
        assertThat(quote.rules())
                .extracting(LandedCostQuote.RuleRef::id)
                .contains("eu.customs-rate");
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::code)
                .doesNotContain("customs-rate-unknown");
    }

    @Test
    void britainCountsWithTheTableOfItsCustomsAndAQuoteWithoutItSaysSo() {
        rates.take(List.of(rate("GBP", "165", "2026-08-10", BANK)));
        assertThat(quote("GB", "2026-08-11").reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("customs-rate-unknown");

        customs.take("gb-hmrc", List.of(rate("GBP", "160", "2026-08-01", "HMRC, August 2026")));

        LandedCostQuote quote = quote("GB", "2026-08-11");
        assertThat(requireNonNull(quote.rate()).source()).isEqualTo("HMRC, August 2026");
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::code)
                .doesNotContain("customs-rate-unknown");
    }

    private LandedCostQuote quote(String country, String day) {
        return Parcels.to(country, "ISK")
                .on(LocalDate.parse(day))
                .by(landedCost)
                .with("691110", 1, 50_000)
                .quote();
    }

    private static ExchangeRate rate(String from, String rate, String day, String source) {
        return new ExchangeRate(
                Currency.of(from),
                KRONA,
                new BigDecimal(rate),
                LocalDate.parse(day),
                source,
                false);
    }
}
