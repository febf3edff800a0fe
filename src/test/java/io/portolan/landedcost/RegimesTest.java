package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegimesTest {

    private static final String SHIRT = "610910";
    private static final String WATCH = "910211";
    private static final String BACKPACK = "420292";
    private static final String SWEATER = "611020";
    private static final String MUG = "691110";

    @Test
    void takesThreeEuroOnceForFiveShirts() {
        LandedCostQuote quote = Parcels.toGermany().with(SHIRT, 5, 1000).quote();
        assertThat(quote.duty()).isEqualTo(eur(300));
        assertThat(quote.tax()).isEqualTo(eur(1007));
        assertThat(quote.scheme()).isEqualTo("IOSS");
    }

    @Test
    void takesThreeEuroForEachTariffClass() {
        LandedCostQuote quote =
                Parcels.toGermany().with(SHIRT, 1, 2000).with(WATCH, 1, 5000).quote();
        assertThat(quote.duty()).isEqualTo(eur(600));
        LandedCostQuote twoLinesOneClass =
                Parcels.toGermany().with("6109100010", 1, 2000).with(SHIRT, 1, 5000).quote();
        assertThat(twoLinesOneClass.duty()).isEqualTo(eur(300));
        assertThat(twoLinesOneClass.lines().get(0).duty()).isEqualTo(eur(86));
        assertThat(twoLinesOneClass.lines().get(1).duty()).isEqualTo(eur(214));
    }

    @Test
    void theEuropeanLimitIsTheValueOfTheGoodsItselfIncluded() {
        LandedCostQuote at = Parcels.toGermany().freight(2000).with(SHIRT, 1, 15000).quote();
        assertThat(at.duty()).isEqualTo(eur(300));
        assertThat(at.scheme()).isEqualTo("IOSS");
        LandedCostQuote above = Parcels.toGermany().freight(2000).with(SHIRT, 1, 15001).quote();
        assertThat(above.scheme()).isNull();
        assertThat(above.duty()).isEqualTo(eur(2040));
        assertThat(above.customsValue()).isEqualTo(eur(17001));
        LandedCostQuote below = Parcels.toGermany().freight(2000).with(SHIRT, 1, 14999).quote();
        assertThat(below.duty()).isEqualTo(eur(300));
    }

    @Test
    void aDiscountCountsBeforeTheLimitIsTested() {
        LandedCostQuote quote = Parcels.toGermany().discount(1000).with(SHIRT, 1, 15900).quote();
        assertThat(quote.scheme()).isEqualTo("IOSS");
        assertThat(quote.customsValue()).isEqualTo(eur(14900));
    }

    @Test
    void beforeJulyOf2026SmallParcelsToEuropePaidNoDuty() {
        LocalDate lastDay = LocalDate.of(2026, 6, 30);
        LandedCostQuote before = Parcels.toGermany().on(lastDay).with(SHIRT, 1, 10000).quote();
        assertThat(before.duty()).isEqualTo(eur(0));
        assertThat(before.tax()).isEqualTo(eur(1900));
        LandedCostQuote after =
                Parcels.toGermany().on(lastDay.plusDays(1)).with(SHIRT, 1, 10000).quote();
        assertThat(after.duty()).isEqualTo(eur(300));
        assertThat(after.tax()).isEqualTo(eur(1957));
    }

    @Test
    void theFlatDutyEndsWithJuneOf2028() {
        LandedCostQuote last =
                Parcels.toGermany().on(LocalDate.of(2028, 6, 30)).with(SHIRT, 1, 10000).quote();
        assertThat(last.duty()).isEqualTo(eur(300));
        LandedCostQuote then =
                Parcels.toGermany().on(LocalDate.of(2028, 7, 1)).with(SHIRT, 1, 10000).quote();
        assertThat(then.duty()).isEqualTo(eur(1200));
    }

    @Test
    void everyMemberStateHasItsOwnVat() {
        assertThat(Parcels.to("HU", "EUR").with(SHIRT, 1, 9700).quote().tax()).isEqualTo(eur(2700));
        assertThat(Parcels.to("FI", "EUR").with(SHIRT, 1, 9700).quote().tax()).isEqualTo(eur(2550));
        assertThat(Parcels.to("LU", "EUR").with(SHIRT, 1, 9700).quote().tax()).isEqualTo(eur(1700));
    }

    @Test
    void leavesEverythingToTheDoorWhenTheBuyerPaysTheDuty() {
        LandedCostQuote quote =
                Parcels.toGermany().registeredIn().dap().with(SHIRT, 1, 2000).quote();
        assertThat(quote.collect()).isEqualTo(LandedCostQuote.Collect.ON_DELIVERY);
        assertThat(quote.scheme()).isNull();
        assertThat(quote.onDelivery()).isEqualTo(quote.total());
    }

    @Test
    void chargesWhatItsSchemeCollectsEvenWhenTheBuyerPaysTheDuty() {
        LandedCostQuote quote = Parcels.toGermany().dap().with(SHIRT, 1, 2000).quote();
        assertThat(quote.scheme()).isEqualTo("IOSS");
        assertThat(quote.duty()).isEqualTo(eur(300));
        assertThat(quote.atSale(ChargeKind.VAT, Incoterm.DAP)).isTrue();
        assertThat(quote.onDelivery()).isEqualTo(quote.total().minus(quote.tax()));
    }

    @Test
    void saysThatVatOnTheFlatDutyIsNotSettled() {
        LandedCostQuote quote = Parcels.toGermany().with(SHIRT, 1, 2000).quote();
        assertThat(quote.estimate()).isTrue();
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("eu.vat-on-low-value-duty");
    }

    @Test
    void theUnitedStatesTakeDutyFromTheFirstDollarAndStatesTheirTax() {
        LandedCostQuote quote =
                Parcels.to("US", "USD").region("CA").freight(900).with(SHIRT, 1, 10000).quote();
        assertThat(quote.customsValue()).isEqualTo(Money.of(10000, "USD"));
        assertThat(quote.duty()).isEqualTo(Money.of(1650 + 750, "USD"));
        assertThat(quote.tax()).isEqualTo(Money.of(725, "USD"));
        assertThat(quote.estimate()).isTrue();
        LandedCostQuote oregon =
                Parcels.to("US", "USD").region("US-OR").with(SHIRT, 1, 10000).quote();
        assertThat(oregon.tax()).isEqualTo(Money.of(0, "USD"));
    }

    @Test
    void chineseBatteriesPayTheRateOfTheReviewAlone() {
        assertThat(toOregon("85076000", LocalDate.of(2026, 7, 24)).duty())
                .isEqualTo(Money.of(340 + 2500, "USD"));
    }

    @Test
    void theGeneralSurchargeOfTheUnitedStatesHeldFromFebruaryToJulyOf2026() {
        String mug = "69111058";
        Money without = toOregon(mug, LocalDate.of(2026, 2, 23)).duty();
        Money with = without.plus(Money.of(1000, "USD"));
        assertThat(toOregon(mug, LocalDate.of(2026, 2, 24)).duty()).isEqualTo(with);
        assertThat(toOregon(mug, LocalDate.of(2026, 7, 23)).duty()).isEqualTo(with);
        LandedCostQuote after = toOregon(mug, LocalDate.of(2026, 7, 24));
        assertThat(after.duty()).isEqualTo(without);
        assertThat(after.warnings())
                .extracting(LandedCostQuote.Note::code)
                .contains("duties-by-origin");
    }

    @Test
    void goodsUpToEightHundredDollarsWereFreeUntilAugustOf2025() {
        String mug = "69111058";
        assertThat(toOregon(mug, LocalDate.of(2025, 8, 28)).duty().isZero()).isTrue();
        assertThat(toOregon(mug, LocalDate.of(2025, 8, 29)).duty().isZero()).isFalse();
    }

    private static LandedCostQuote toOregon(String hs, LocalDate day) {
        return Parcels.to("US", "USD").region("OR").on(day).with(hs, 1, 10000).quote();
    }

    @Test
    void anEstimateIsSaidOfTheQuoteAndOfThePartThatRestsOnIt() {
        LandedCostQuote quote = Parcels.to("JP", "JPY").with(SWEATER, 1, 30_000).quote();
        assertThat(quote.estimate()).isTrue();
        assertThat(quote.components().getFirst().rule().estimate()).isTrue();
        assertThat(quote.components().getLast().rule().id()).isEqualTo("jp.consumption-tax");
        assertThat(quote.components().getLast().rule().estimate()).isFalse();
    }

    @Test
    void anUnknownStateIsSaidAndNotGuessed() {
        LandedCostQuote quote = Parcels.to("US", "USD").with(SHIRT, 1, 10000).quote();
        assertThat(quote.tax().isZero()).isTrue();
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("region-unknown");
        assertThat(ofTheState(quote)).endsWith("none is counted");
    }

    @Test
    void whereATaxOfTheWholeCountryFallsAnUnknownStateDoesNotMeanNone() {
        LandedCostQuote quote = Parcels.to("BR", "BRL").with("691200", 1, 50_000).quote();
        assertThat(quote.tax().isZero()).isFalse();
        assertThat(ofTheState(quote)).endsWith("that of the country as a whole is counted");
    }

    private static String ofTheState(LandedCostQuote quote) {
        return quote.reasons().stream()
                .filter(reason -> reason.code().equals("region-unknown"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void aShortCodeTakesTheHighestOfItsLinesAndSaysSo() {
        LandedCostQuote quote =
                Parcels.to("US", "USD").region("OR").with(BACKPACK, 1, 10000).quote();
        assertThat(quote.duty()).isEqualTo(Money.of(2000 + 2500, "USD"));
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("us.lines-open");
        LandedCostQuote exact =
                Parcels.to("US", "USD").region("OR").with("42029231", 1, 10000).quote();
        assertThat(exact.duty()).isEqualTo(Money.of(1760 + 2500, "USD"));
    }

    @Test
    void japanValuesPersonalImportsAtSixtyPerCent() {
        LandedCostQuote at = Parcels.to("JP", "JPY").with(BACKPACK, 1, 16_666).quote();
        assertThat(at.customsValue()).isEqualTo(Money.of(10_000, "JPY"));
        assertThat(at.total()).isEqualTo(Money.of(0, "JPY"));
        LandedCostQuote above = Parcels.to("JP", "JPY").with(BACKPACK, 1, 16_668).quote();
        assertThat(above.customsValue()).isEqualTo(Money.of(10_001, "JPY"));
        assertThat(above.duty()).isEqualTo(Money.of(800, "JPY"));
        assertThat(above.tax()).isEqualTo(Money.of(700 + 100, "JPY"));
    }

    @Test
    void japaneseReliefDoesNotCoverKnitwearAndLeather() {
        LandedCostQuote sweater = Parcels.to("JP", "JPY").with(SWEATER, 1, 9_000).quote();
        assertThat(sweater.customsValue()).isEqualTo(Money.of(5_400, "JPY"));
        assertThat(sweater.duty()).isEqualTo(Money.of(500, "JPY"));
        LandedCostQuote leather = Parcels.to("JP", "JPY").with("420221", 1, 9_000).quote();
        assertThat(leather.duty()).isEqualTo(Money.of(500, "JPY"));
        assertThat(leather.tax().isZero()).isFalse();
    }

    @Test
    void thePostTakesItsFeeOnlyFromTaxedParcels() {
        LandedCostQuote free = Parcels.to("JP", "JPY").byPost().with(BACKPACK, 1, 9_000).quote();
        assertThat(free.fees()).isEqualTo(Money.of(0, "JPY"));
        LandedCostQuote taxed = Parcels.to("JP", "JPY").byPost().with(BACKPACK, 1, 30_000).quote();
        assertThat(taxed.fees()).isEqualTo(Money.of(200, "JPY"));
        LandedCostQuote courier = Parcels.to("JP", "JPY").with(BACKPACK, 1, 30_000).quote();
        assertThat(courier.fees()).isEqualTo(Money.of(0, "JPY"));
    }

    @Test
    void theEmiratesTakeVatFromTheFirstDirhamAndDutyAboveThreeHundred() {
        LandedCostQuote at = Parcels.to("AE", "AED").freight(2000).with(MUG, 1, 28000).quote();
        assertThat(at.duty()).isEqualTo(Money.of(0, "AED"));
        assertThat(at.tax()).isEqualTo(Money.of(1500, "AED"));
        LandedCostQuote above = Parcels.to("AE", "AED").freight(2000).with(MUG, 1, 28001).quote();
        assertThat(above.duty()).isEqualTo(Money.of(1500, "AED"));
        assertThat(above.tax()).isEqualTo(Money.of(1575, "AED"));
    }

    @Test
    void aRegisteredSellerCollectsWhatTheBorderWouldForgive() {
        LandedCostQuote registered =
                Parcels.to("AU", "AUD").registeredIn("AU").with(SHIRT, 1, 10000).quote();
        assertThat(registered.tax()).isEqualTo(Money.of(1000, "AUD"));
        assertThat(registered.scheme()).isEqualTo("AU-GST");
        LandedCostQuote stranger =
                Parcels.to("AU", "AUD").registeredIn().with(SHIRT, 1, 10000).quote();
        assertThat(stranger.total()).isEqualTo(Money.of(0, "AUD"));
    }

    @Test
    void countsInTheDestinationsCurrencyAndSaysTheRate() {
        LandedCostQuote quote = Parcels.to("DE", "USD").with(SHIRT, 1, 11600).quote();
        assertThat(quote.duty()).isEqualTo(Money.of(348, "USD"));
        assertThat(quote.tax()).isEqualTo(Money.of(2270, "USD"));
        assertThat(quote.authority().duty()).isEqualTo(eur(300));
        assertThat(quote.rate()).isNotNull();
        LandedCostQuote later =
                Parcels.to("DE", "USD").on(LocalDate.of(2026, 12, 2)).with(SHIRT, 1, 100).quote();
        assertThat(later.rate()).isNotNull();
    }

    @Test
    void neverInventsARateForGoodsTheTariffDoesNotKnow() {
        LandedCostQuote quote = Parcels.to("GB", "GBP").with("440111", 1, 20000).quote();
        assertThat(quote.estimate()).isTrue();
        assertThat(quote.duty().isZero()).isTrue();
        assertThat(quote.reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("not-in-tariff");
        LandedCostQuote bookless = Parcels.to("NZ", "NZD").with(SHIRT, 1, 200000).quote();
        assertThat(bookless.reasons()).extracting(LandedCostQuote.Note::code).contains("no-tariff");
        LandedCostQuote nameless = Parcels.toGermany().with(null, 1, 20000).quote();
        assertThat(nameless.reasons())
                .extracting(LandedCostQuote.Note::code)
                .contains("hs-unknown");
    }

    @Test
    void refusesACountryTheBookDoesNotKnow() {
        assertThatThrownBy(() -> Parcels.to("MN", "EUR").with(SHIRT, 1, 100).quote())
                .isInstanceOf(NoRules.class);
        assertThatThrownBy(
                        () ->
                                Parcels.toGermany()
                                        .on(LocalDate.of(1999, 1, 1))
                                        .with(SHIRT, 1, 100)
                                        .quote())
                .isInstanceOf(NoRules.class);
    }

    @Test
    void findsWhatIsInsideAGermanPrice() {
        GrossQuote quote =
                Parcels.toGermany()
                        .freight(490)
                        .with(BACKPACK, 1, 8900)
                        .with("420292", 1, 2600)
                        .with(MUG, 1, 1900)
                        .inside();
        assertThat(quote.gross()).isEqualTo(eur(13890));
        assertThat(quote.goods()).isEqualTo(eur(10660));
        assertThat(quote.freight()).isEqualTo(eur(412));
        assertThat(quote.charges().duty()).isEqualTo(eur(600));
        assertThat(quote.charges().tax()).isEqualTo(eur(2218));
        assertThat(quote.charges().scheme()).isEqualTo("IOSS");
    }

    @Test
    void aJapanesePriceUpToTheLimitContainsNothing() {
        GrossQuote quote = Parcels.to("JP", "JPY").with(BACKPACK, 1, 8_900).inside();
        assertThat(quote.charges().total()).isEqualTo(Money.of(0, "JPY"));
        assertThat(quote.goods()).isEqualTo(Money.of(8_900, "JPY"));
    }

    @Test
    void namesItsChargesInTheShoppersLanguage() {
        LandedCostQuote quote = Parcels.toGermany().with(SHIRT, 1, 2000).quote();
        LandedCostQuote.Component vat = quote.components().getLast();
        assertThat(vat.label(Language.of("en"))).isEqualTo("VAT, 19%");
        assertThat(vat.label(Language.of("de"))).isEqualTo("Mehrwertsteuer, 19 %");
        assertThat(List.of("ja", "ar"))
                .allSatisfy(tag -> assertThat(vat.label(Language.of(tag))).isNotBlank());
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
