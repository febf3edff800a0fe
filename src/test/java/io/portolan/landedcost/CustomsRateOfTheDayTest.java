package io.portolan.landedcost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.markets.CustomsRates;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.HeldRate;
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
    void theUnionsRateIsFoundWhereTheShopPrefersAnotherSourceOrHoldsOne() {
        rates.take(
                List.of(
                        rate("EUR", "141", "2026-04-22", BANK),
                        rate("EUR", "150", "2026-04-22", RateSource.FIXER.title())));
        HeldRate held =
                rates.hold(
                        Currency.of("EUR"),
                        KRONA,
                        new BigDecimal("160"),
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2026-05-31"),
                        "test");
        rates.follow(new RatePolicy(List.of(RateSource.FIXER), 1, 3, 10));
        try {
            for (String postcode : new String[] {"10115", null}) {
                LandedCostQuote quote = quote("DE", "2026-05-11", postcode);
                assertThat(requireNonNull(quote.rate()).source()).isEqualTo(BANK);
                assertThat(requireNonNull(quote.rate()).date()).isEqualTo("2026-04-22");
            }
            assertThat(requireNonNull(quote("ES", "2026-05-11", "35001").rate()).source())
                    .as("the Canary Islands are in the customs territory of the Union")
                    .isEqualTo(BANK);
        } finally {
            rates.end(held.id());
        }
    }

    @Test
    void aTableOfAMonthOrAWeekHoldsNoDayLonger() {
        customs.take("gb-hmrc", List.of(rate("GBP", "161", "2026-02-01", "HMRC, February 2026")));
        customs.take("jp-customs", List.of(rate("JPY", "0.9", "2026-02-01", "Japan, a week")));
        assertThat(known("GB", "2026-02-28")).isTrue();
        assertThat(known("GB", "2026-03-01")).isFalse();
        assertThat(known("JP", "2026-02-07")).isTrue();
        assertThat(known("JP", "2026-02-08")).isFalse();
    }

    private boolean known(String country, String day) {
        return quote(country, day).reasons().stream()
                .noneMatch(note -> note.code().equals("customs-rate-unknown"));
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
        return quote(country, day, null);
    }

    private LandedCostQuote quote(String country, String day, @Nullable String postcode) {
        Parcels parcel = Parcels.to(country, "ISK");
        if (postcode != null) parcel = parcel.postcode(postcode);
        return parcel.on(LocalDate.parse(day)).by(landedCost).with("691110", 1, 50_000).quote();
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
