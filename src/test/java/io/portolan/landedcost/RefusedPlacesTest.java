package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts of countries, told by their postcode, of whose duty and tax the book says nothing.
class RefusedPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "FR, 97500",
        "FR, 98600",
        "FR, 98713",
        "FR, 98800",
        "DK, 100",
        "DK, FO-100",
        "DK, 3900",
        "DK, GL-3900",
        "IT, 00120",
        "CY, 99300",
        "US, 00802",
        "US, 96910",
        "US, 96799",
        "US, 09012",
        "US, 34001",
        "US, 96319",
        "GB, BF1 2AB",
        "GB, GX11 1AA"
    })
    void nothingIsQuotedToAPlaceWhoseDutyAndTaxNobodyKnows(String country, String postcode) {
        Destination there = new Destination(CountryCode.of(country), null, postcode);
        assertThat(Parcels.LANDED_COST.serves(there, Parcels.TODAY)).isFalse();
        assertThatThrownBy(
                        () ->
                                Parcels.to(country, "EUR")
                                        .postcode(postcode)
                                        .with("610910", 1, 100)
                                        .quote())
                .isInstanceOf(NoRules.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 98000", "FR, 75001", "FR, 97400", "DK, 1000", "DK, 2100", "IT, 00118",
        "IT, 47890", "CY, 1010", "US, 00907", "US, 10001", "US, 96813", "US, 33101",
        "GB, BT1 1AA", "NO, 9170", "MC, 98000"
    })
    void theNeighboursOfARefusedPlaceAreServed(String country, String postcode) {
        Destination there = new Destination(CountryCode.of(country), null, postcode);
        assertThat(Parcels.LANDED_COST.serves(there, Parcels.TODAY)).isTrue();
    }

    @Test
    void aCountryNobodyWroteDownIsNotServed() {
        Destination there = Destination.of("MN");
        assertThat(Parcels.LANDED_COST.serves(there, Parcels.TODAY)).isFalse();
        assertThat(Parcels.LANDED_COST.covers(CountryCode.of("MC"), Parcels.TODAY)).isTrue();
    }
}
