package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What rules ask of goods is known before anybody asks for a quote.
class FactsAskedTest {

    private static final String WINE = "220421";
    private static final String SPIRITS = "220830";
    private static final String SAW_BLADE = "820239";

    @Test
    void aWineIsAskedForItsLitresAndStrengthWhereExciseGoesByThem() {
        assertThat(lacking("GB", WINE, null, null))
                .containsExactlyInAnyOrder(Fact.LITRES, Fact.ALCOHOL);
        assertThat(lacking("GB", WINE, "0.75", null)).containsExactly(Fact.ALCOHOL);
        assertThat(lacking("GB", WINE, null, "12.5")).containsExactly(Fact.LITRES);
        assertThat(lacking("GB", WINE, "0.75", "12.5")).isEmpty();
        assertThat(lacking("DE", WINE, null, null))
                .as("Germany taxes strong wine")
                .containsExactlyInAnyOrder(Fact.LITRES, Fact.ALCOHOL);
        assertThat(lacking("DE", WINE, null, "12.5")).as("and none that is not").isEmpty();
        assertThat(lacking("FR", WINE, null, "12.5")).containsExactly(Fact.LITRES);
        assertThat(lacking("ES", WINE, null, null)).as("nothing is counted in Spain").isEmpty();
        assertThat(lacking("DE", SPIRITS, null, null))
                .containsExactlyInAnyOrder(Fact.LITRES, Fact.ALCOHOL);
        assertThat(lacking("AQ", WINE, null, null)).as("no rules there").isEmpty();
    }

    @Test
    void itsMetalIsAskedForWhereADutyGoesByIt() {
        assertThat(lacking("US", SAW_BLADE, null, null)).containsExactly(Fact.METAL);
        assertThat(lacking("GB", SAW_BLADE, null, null)).isEmpty();
        assertThat(lacking("US", "610910", null, null)).isEmpty();
    }

    @Test
    void whatIsAskedForIsWhatAQuoteSaysThatItDoesNotKnow() {
        for (String country : List.of("DE", "FR", "GB", "US", "JP", "AU", "CA", "CH", "SG")) {
            for (ConsumerCode code : ConsumerCode.all()) {
                GoodsLine line = line(code.hs(), null, null);
                LandedCostQuote quote = Parcels.to(country, "EUR").line(line).quote();
                assertThat(quote.reasons().stream().anyMatch(FactsAskedTest::unknown))
                        .as(country + " " + code.hs())
                        .isEqualTo(!lacking(country, code.hs(), null, null).isEmpty());
            }
        }
    }

    private static boolean unknown(LandedCostQuote.Note note) {
        return note.code().matches(".*\\.(measure|metal|volume)-unknown");
    }

    @Test
    void aProofIsGoodForItsAgreementOriginAndPaperOnly() {
        assertThat(takes("AU", "ChAFTA", "certificate", "CN")).isTrue();
        assertThat(takes("AU", "ChAFTA", "EUR.1", "CN")).isFalse();
        assertThat(takes("AU", "ChAFTA", "certificate", "JP")).isFalse();
        assertThat(takes("GB", "ChAFTA", "certificate", "CN")).isFalse();
        assertThat(takes("US", "USMCA", "certificate", "MX")).isTrue();
        assertThat(takes("AQ", "USMCA", "certificate", "MX")).isFalse();
        assertThat(Parcels.LANDED_COST.agreements())
                .containsEntry("ChAFTA", Set.of("certificate", "declaration-of-origin"))
                .containsEntry("USMCA", Set.of("certificate"));
    }

    private static boolean takes(String to, String agreement, String paper, String origin) {
        return Parcels.LANDED_COST.takes(
                new ProofOfOrigin(agreement, paper),
                CountryCode.of(origin),
                there(to),
                CountryCode.of("CN"),
                Parcels.TODAY);
    }

    private static Set<Fact> lacking(
            String to, String hs, @Nullable String litres, @Nullable String alcohol) {
        return Parcels.LANDED_COST.lacking(
                line(hs, litres, alcohol), there(to), CountryCode.of("CN"), Parcels.TODAY);
    }

    private static Destination there(String country) {
        return new Destination(CountryCode.of(country), null, null);
    }

    private static GoodsLine line(String hs, @Nullable String litres, @Nullable String alcohol) {
        return new GoodsLine(
                HsCode.of(hs),
                CountryCode.of("CN"),
                "",
                1,
                Money.of(200_000, "EUR"),
                Weight.ofGrams(900),
                List.of(),
                null,
                null,
                litres == null ? null : new BigDecimal(litres),
                alcohol == null ? null : new BigDecimal(alcohol),
                null);
    }
}
