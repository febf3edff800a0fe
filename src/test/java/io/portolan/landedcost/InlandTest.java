package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import java.util.List;
import java.util.Set;
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
    void fromSpainTheCanaryIslandsTakeTheirOwnTaxAndNoDuty() {
        LandedCostQuote quote =
                Parcels.to("ES", "EUR")
                        .postcode("35001")
                        .from("ES")
                        .freight(500)
                        .with("420292", 1, 20_000)
                        .quote();
        assertThat(quote.duty()).isEqualTo(Money.of(0, "EUR"));
        assertThat(quote.tax()).isEqualTo(Money.of(1_435, "EUR"));
        assertThat(quote.customsValue()).isEqualTo(Money.of(20_500, "EUR"));
        assertThat(quote.rules())
                .extracting(LandedCostQuote.RuleRef::id)
                .contains("es-canarias.customs-union", "es-canarias.igic")
                .doesNotContain("es-canarias.low-value-duty", "eu.inland");
    }

    @Test
    void fromOutsideTheUnionTheCanaryIslandsTakeItsDuty() {
        Parcels parcel = Parcels.to("ES", "EUR").postcode("35001").with("420292", 1, 9_000);
        assertThat(parcel.from("CN").quote().duty()).isEqualTo(Money.of(300, "EUR"));
        assertThat(parcel.from("ES").quote().duty()).isEqualTo(Money.of(0, "EUR"));
        assertThat(parcel.from("NO").quote().duty()).isEqualTo(Money.of(300, "EUR"));
    }

    @Test
    void livignoAndCeutaAreNotInTheUnionOfTariffs() {
        LandedCostQuote quote =
                Parcels.to("IT", "EUR")
                        .postcode("23041")
                        .from("IT")
                        .with("420292", 1, 20_000)
                        .quote();
        assertThat(quote.reasons()).extracting(LandedCostQuote.Note::code).contains("no-tariff");
    }

    @Test
    void theIsleOfManIsOneAreaForTaxWithTheUnitedKingdomAndJerseyIsNot() {
        LandedCostQuote man =
                Parcels.to("IM", "GBP").from("GB").dap().with("420292", 1, 20_000).quote();
        assertThat(man.tax()).isEqualTo(Money.of(4_000, "GBP"));
        assertThat(man.collect()).isEqualTo(LandedCostQuote.Collect.AT_CHECKOUT);
        LandedCostQuote jersey =
                Parcels.to("JE", "GBP").from("GB").dap().with("420292", 1, 20_000).quote();
        assertThat(jersey.duty()).isEqualTo(Money.of(0, "GBP"));
        assertThat(jersey.tax()).isEqualTo(Money.of(1_000, "GBP"));
        assertThat(jersey.collect()).isEqualTo(LandedCostQuote.Collect.ON_DELIVERY);
    }

    @Test
    void northernIrelandIsInsideForTheUnionAndForBritain() {
        Parcels parcel = Parcels.to("GB", "GBP").postcode("BT1 1AA").with("420292", 1, 20_000);
        assertThat(parcel.from("DE").registeredIn("EU").quote().scheme()).isEqualTo("OSS");
        assertThat(parcel.from("DE").quote().total()).isEqualTo(Money.of(4_000, "GBP"));
        LandedCostQuote british = parcel.from("GB").quote();
        assertThat(british.total()).isEqualTo(Money.of(4_000, "GBP"));
        assertThat(british.reasons()).extracting(LandedCostQuote.Note::code).contains("xi.from-gb");
    }

    @Test
    void wineIsNotSoldUnderTheImportOneStopShop() {
        Parcels parcel = Parcels.toGermany().registeredIn("EU");
        assertThat(parcel.with("691200", 1, 4_000).quote().scheme()).isEqualTo("IOSS");
        LandedCostQuote wine = parcel.with("220421", 1, 4_000).quote();
        assertThat(wine.scheme()).isNull();
        assertThat(wine.rules()).extracting(LandedCostQuote.RuleRef::id).doesNotContain("eu.ioss");
    }

    @Test
    void whoHasNoImportOneStopShopMayStillDeclareSalesInsideTheUnion() {
        Set<String> left = Parcels.LANDED_COST.registrationsWithout(Set.of("IOSS"));
        assertThat(left).contains("OSS", "GB", "AU", "CL").doesNotContain("IOSS", "EU", "DE");
        String[] places = left.toArray(String[]::new);
        LandedCostQuote imported =
                Parcels.toGermany().registeredIn(places).with("691200", 1, 4_000).quote();
        assertThat(imported.scheme()).isNull();
        assertThat(imported.tax()).isEqualTo(Money.of(817, "EUR"));
        LandedCostQuote inside =
                Parcels.to("FR", "EUR")
                        .from("DE")
                        .registeredIn(places)
                        .with("691200", 1, 4_000)
                        .quote();
        assertThat(inside.scheme()).isEqualTo("OSS");
        assertThat(Parcels.LANDED_COST.registrationsWithout(Set.of("GB")))
                .contains("IOSS")
                .doesNotContain("GB", "UK", "IM", "XI");
    }

    @Test
    void anAddressInBritainWithAPostcodeOfTheIslandsIsTheIslands() {
        Parcels parcel = Parcels.to("GB", "GBP").with("691200", 1, 20_000);
        assertThat(rules(parcel.postcode("JE2 3AB"))).contains("je.gst").doesNotContain("gb.vat");
        assertThat(rules(parcel.postcode("GY1 1AA"))).contains("gg.no-tax");
        assertThat(rules(parcel.postcode("im1 1aa"))).contains("im.vat");
        assertThat(rules(parcel.postcode("SW1A 1AA"))).contains("gb.vat");
        assertThat(rules(parcel.postcode("JE2 3AB").from("GB"))).contains("je.customs-union");
    }

    @Test
    void saintMartinAndSaintBarthelemyAreNotGuadeloupe() {
        Parcels parcel = Parcels.to("FR", "EUR").with("691200", 1, 20_000);
        assertThat(rules(parcel.postcode("97110"))).contains("fr-antilles-reunion.vat");
        LandedCostQuote martin = parcel.postcode("97150").from("FR").quote();
        assertThat(martin.total()).isEqualTo(Money.of(0, "EUR"));
        assertThat(martin.estimate()).isTrue();
        LandedCostQuote barth = parcel.postcode("97133").quote();
        assertThat(barth.total()).isEqualTo(Money.of(0, "EUR"));
        assertThat(barth.reasons()).extracting(LandedCostQuote.Note::code).contains("no-tariff");
    }

    private static List<String> rules(Parcels parcel) {
        return parcel.quote().rules().stream().map(LandedCostQuote.RuleRef::id).toList();
    }

    @Test
    void theTaxInsideAPriceAtHomeIsTheUsualOne() {
        GrossQuote gross =
                Parcels.toGermany().from("DE").freight(0).with("420292", 1, 11_900).inside();
        assertThat(gross.charges().tax()).isEqualTo(Money.of(1_900, "EUR"));
        assertThat(gross.goods()).isEqualTo(Money.of(10_000, "EUR"));
    }

    @Test
    void wineFromAnotherMemberStatePaysTheExciseOfWhereItGoes() {
        LandedCostQuote italian =
                Parcels.to("IT", "EUR").from("DE").with("220421", 1, 2_000).quote();
        assertThat(italian.estimate()).isTrue();
        assertThat(italian.reasons()).extracting(LandedCostQuote.Note::code).contains("eu.excise");
    }

    @Test
    void goodsThatLieInTheCountryHaveBorneItsExcise() {
        LandedCostQuote german = Parcels.toGermany().from("DE").with("220840", 1, 2_000).quote();
        assertThat(german.tax()).isEqualTo(Money.of(380, "EUR"));
        assertThat(german.fees()).isEqualTo(Money.of(0, "EUR"));
        assertThat(german.estimate()).isFalse();
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
