package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What alcohol and tobacco bear in each place, and that no place passes over it in silence.
class ExcisePlacesTest {

    /// Where wine pays nothing whatever its strength.
    private static final String WINE_IS_FREE = "hk";

    private final List<RuleFile> files = RuleBook.load().files();

    @Test
    void everyPlaceCountsExciseOnSpiritsAndTobaccoOrSaysThatItDoesNot() {
        for (RuleFile file : files) {
            if (rules(file).stream().noneMatch(rule -> rule instanceof Rule.Tax)) continue;
            for (String country : file.countries()) {
                String place = file.territory() + " " + country;
                assertThat(falling(file, country, "220830", "40")).as(place).isNotEmpty();
                assertThat(falling(file, country, "220830", null)).as(place).isNotEmpty();
                assertThat(falling(file, country, "240220", null)).as(place).isNotEmpty();
            }
        }
    }

    @Test
    void wineWhoseStrengthNobodyNamedIsNeverTakenToBeFreeOfExcise() {
        for (RuleFile file : files) {
            if (file.territory().equals(WINE_IS_FREE)) continue;
            if (rules(file).stream().noneMatch(rule -> rule instanceof Rule.Tax)) continue;
            for (String country : file.countries()) {
                assertThat(falling(file, country, "220421", null))
                        .as(file.territory() + " " + country)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Germany: 1.36 or 0.51 a litre of sparkling wine, 1.53 of what is fortified
        "DE, EUR, , 220421, 20, 0.75, 1.15, false",
        "DE, EUR, , 220421, 16.5, 0.75, 1.15, true",
        "DE, EUR, , 220421, 15, 0.75, 0, true",
        "DE, EUR, , 220421, 13, 0.75, 0, false",
        "DE, EUR, , 220510, 18, 1, 1.53, false",
        "DE, EUR, , 220510, 14.9, 1, 1.02, true",
        "DE, EUR, , 220410, 12, 0.75, 1.02, false",
        "DE, EUR, , 220410, 5.5, 0.75, 0.38, false",
        // France: 2.0953 a litre of fortified wine, 0.0419 of wine
        "FR, EUR, , 220421, 20, 0.75, 1.57, true",
        "FR, EUR, , 220421, 12, 1, 0.04, false",
        // Great Britain, the Isle of Man and Jersey
        "GB, GBP, , 220300, 1, 7.92, 0, false",
        "GB, GBP, , 220300, 1.3, 10, 1.29, false",
        "IM, GBP, , 220830, 40, 0.7, 9.52, false",
        "JE, GBP, , 220850, 40, 1, 18.18, true",
        "GB, GBP, JE2 3AB, 220421, 13, 0.75, 1.76, true"
    })
    void aBottleBears(
            String country,
            String currency,
            @Nullable String postcode,
            String hs,
            BigDecimal alcohol,
            BigDecimal litres,
            BigDecimal excise,
            boolean doubtful) {
        Parcels parcel = Parcels.to(country, currency).from("JP").on(Parcels.TODAY);
        if (postcode != null) parcel.postcode(postcode);
        LandedCostQuote quote = parcel.line(bottle(hs, currency, alcohol, litres)).quote();
        assertThat(excise(quote)).isEqualByComparingTo(excise);
        assertThat(quote.reasons().stream().anyMatch(note -> note.code().contains(".excise")))
                .as("doubts: " + quote.reasons())
                .isEqualTo(doubtful);
    }

    @ParameterizedTest
    @CsvSource({
        "CA, CAD, 2025-01-15, 220850, 40, 2.5, 13.57",
        "CA, CAD, 2025-04-01, 220850, 40, 2.5, 13.84",
        "CA, CAD, 2026-04-01, 220850, 40, 2.5, 14.12",
        "JP, JPY, 2026-09-30, 220300, 5, 8.4, 1520",
        "JP, JPY, 2026-10-01, 220300, 5, 8.4, 1302"
    })
    void aRateHoldsFromItsDayOn(
            String country,
            String currency,
            LocalDate day,
            String hs,
            BigDecimal alcohol,
            BigDecimal litres,
            BigDecimal excise) {
        LandedCostQuote quote =
                Parcels.to(country, currency)
                        .from("GB")
                        .on(day)
                        .line(bottle(hs, currency, alcohol, litres))
                        .quote();
        assertThat(excise(quote)).isEqualByComparingTo(excise);
    }

    @Test
    void alcoholToAustraliaIsTaxedAtTheBorderAndNeverUnderTheSchemeForLowValues() {
        Parcels wine = Parcels.to("AU", "AUD").from("FR").registeredIn("AU");
        wine.line(bottle("220421", "AUD", new BigDecimal("13"), new BigDecimal("0.75")));
        assertThat(wine.quote().scheme()).isNull();
        assertThat(wine.quote().tax().isZero()).isFalse();
        Parcels mug = Parcels.to("AU", "AUD").from("FR").registeredIn("AU");
        assertThat(mug.with("691200", 1, 3000).quote().scheme()).isEqualTo("AU-GST");
    }

    @Test
    void whatTheMinisterMayDeclareIsNotFirmlyFreeOfDutyInLabuan() {
        Parcels gin = Parcels.to("MY", "MYR").from("GB").postcode("87000");
        gin.line(bottle("220850", "MYR", new BigDecimal("40"), BigDecimal.ONE));
        assertThat(gin.quote().reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("no-tariff", "my-islands.excise");
    }

    private static BigDecimal excise(LandedCostQuote quote) {
        return quote.fees().major();
    }

    private static GoodsLine bottle(
            String hs, String currency, BigDecimal alcohol, BigDecimal litres) {
        return new GoodsLine(
                HsCode.of(hs),
                CountryCode.of("JP"),
                "bottle",
                1,
                Money.of(3000, currency),
                Weight.ofGrams(1200),
                List.of(),
                null,
                null,
                litres,
                alcohol,
                null);
    }

    private List<Rule.Excise> falling(
            RuleFile file, String country, String code, @Nullable String alcohol) {
        BigDecimal strength = alcohol == null ? null : new BigDecimal(alcohol);
        return rules(file).stream()
                .filter(Rule.Excise.class::isInstance)
                .map(Rule.Excise.class::cast)
                .filter(rule -> rule.law().inForce(Parcels.TODAY))
                .filter(rule -> rule.countries() == null || rule.countries().contains(country))
                .filter(rule -> ExciseTerms.fallsOn(rule, code, strength))
                .toList();
    }

    private List<Rule> rules(RuleFile file) {
        List<Rule> rules = new ArrayList<>(file.rules());
        List<String> shared = file.shared();
        if (shared == null) return rules;
        Map<String, Rule> byId = new HashMap<>();
        files.forEach(one -> one.rules().forEach(rule -> byId.put(rule.law().id(), rule)));
        shared.forEach(id -> rules.add(byId.get(id)));
        return rules;
    }
}
