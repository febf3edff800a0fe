package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import org.junit.jupiter.api.Test;

/// Goods that are sent from inside the customs territory are not imported.
class InlandTest {

    @Test
    void goodsFromAGermanWarehousePayGermanTaxAndNoDuty() {
        LandedCostQuote quote =
                Parcels.toGermany().from("DE").freight(500).with("420292", 1, 20_000).quote();
        assertThat(quote.duty()).isEqualTo(Money.of(0, "EUR"));
        assertThat(quote.fees()).isEqualTo(Money.of(0, "EUR"));
        assertThat(quote.tax()).isEqualTo(Money.of(3_895, "EUR"));
        assertThat(quote.scheme()).isNull();
        assertThat(quote.components())
                .extracting(part -> part.rule().id())
                .containsExactly("eu.vat.de.standard");
    }

    @Test
    void fromAnotherMemberStateTheTaxOfTheBuyersCountryIsDeclaredUnderOss() {
        LandedCostQuote quote =
                Parcels.to("FR", "EUR").from("DE").freight(1_000).with("420292", 1, 9_000).quote();
        assertThat(quote.tax()).isEqualTo(Money.of(2_000, "EUR"));
        assertThat(quote.scheme()).isEqualTo("OSS");
        assertThat(quote.total()).isEqualTo(quote.tax());
    }

    @Test
    void aSellerWithoutARegistrationInTheUnionHasNoScheme() {
        LandedCostQuote quote =
                Parcels.to("FR", "EUR")
                        .from("DE")
                        .registeredIn("US")
                        .with("420292", 1, 9_000)
                        .quote();
        assertThat(quote.scheme()).isNull();
    }

    @Test
    void theTaxOfASaleAtHomeIsNotLeftToTheDoor() {
        LandedCostQuote quote =
                Parcels.toGermany().from("DE").dap().with("420292", 1, 9_000).quote();
        assertThat(quote.collect()).isEqualTo(LandedCostQuote.Collect.AT_CHECKOUT);
    }

    @Test
    void japansShareOfThePriceIsForImportsOnly() {
        LandedCostQuote quote =
                Parcels.to("JP", "JPY").from("JP").freight(500).with("420292", 1, 9_500).quote();
        assertThat(quote.tax()).isEqualTo(Money.of(1_000, "JPY"));
        assertThat(quote.duty().isZero()).isTrue();
    }

    @Test
    void whereTheBookSaysNothingOfSalesInsideItIsAnEstimate() {
        LandedCostQuote quote =
                Parcels.to("NZ", "NZD").from("NZ").with("420292", 1, 10_000).quote();
        assertThat(quote.tax()).isEqualTo(Money.of(1_500, "NZD"));
        assertThat(quote.estimate()).isTrue();
        assertThat(quote.reasons()).extracting(LandedCostQuote.Note::code).contains("nz.inland");
    }

    @Test
    void theCanaryIslandsAreAnImportEvenFromSpain() {
        LandedCostQuote quote =
                Parcels.to("ES", "EUR")
                        .postcode("35001")
                        .from("ES")
                        .with("420292", 1, 20_000)
                        .quote();
        assertThat(quote.rules())
                .extracting(LandedCostQuote.RuleRef::id)
                .noneMatch(id -> id.endsWith(".inland"));
    }

    @Test
    void theTaxInsideAPriceAtHomeIsTheUsualOne() {
        GrossQuote gross =
                Parcels.toGermany().from("DE").freight(0).with("420292", 1, 11_900).inside();
        assertThat(gross.charges().tax()).isEqualTo(Money.of(1_900, "EUR"));
        assertThat(gross.goods()).isEqualTo(Money.of(10_000, "EUR"));
    }

    @Test
    void wineFromInsideIsAnEstimateBecauseItsExciseIsNotCounted() {
        LandedCostQuote german = Parcels.toGermany().from("DE").with("220421", 1, 2_000).quote();
        assertThat(german.tax()).isEqualTo(Money.of(380, "EUR"));
        assertThat(german.estimate()).isTrue();
        assertThat(german.reasons())
                .extracting(LandedCostQuote.Note::code)
                .containsExactly("eu.excise");
        LandedCostQuote british =
                Parcels.to("GB", "GBP").from("GB").with("240220", 1, 2_000).quote();
        assertThat(british.reasons()).extracting(LandedCostQuote.Note::code).contains("gb.excise");
    }

    @Test
    void whatTheRatesOfAStateLeaveOutIsSaidOfASaleAtHomeToo() {
        LandedCostQuote quote =
                Parcels.to("US", "USD").region("TX").from("US").with("691200", 1, 10_000).quote();
        assertThat(quote.warnings())
                .extracting(LandedCostQuote.Note::code)
                .contains("sales-tax-local")
                .doesNotContain("no-de-minimis", "duties-by-origin");
    }

    @Test
    void aTaxOnImportsDoesNotFallOnASaleAtHome() {
        assertThat(incomeTax("CN")).isTrue();
        assertThat(incomeTax("ID")).isFalse();
    }

    private static boolean incomeTax(String from) {
        return Parcels.to("ID", "IDR")
                .from(from)
                .with("420292", 1, 1_500_000_000)
                .quote()
                .components()
                .stream()
                .anyMatch(part -> part.rule().id().equals("id.income-tax"));
    }
}
