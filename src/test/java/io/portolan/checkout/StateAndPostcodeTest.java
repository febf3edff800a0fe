package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.taxnumbers.TaxNumbers;
import io.portolan.platform.web.Refusal.FieldError;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tax goes by the postcode and is declared in the state: they say the same place.
class StateAndPostcodeTest {

    private final AddressCheck check = new AddressCheck(new AddressFormats(), new TaxNumbers());

    @ParameterizedTest
    @CsvSource({
        "PR, 00901, ''",
        "PR, 00725-1234, ''",
        "FL, 33101, ''",
        "FL, 00901, region elsewhere",
        "PR, 33101, region elsewhere",
    })
    void anAddressInPuertoRicoIsOneByStateAndByPostcode(
            String state, String postcode, String fault) {
        Market market = new Markets().require("us");
        Address address =
                new Address(
                        "ana@example.com",
                        "Ana Ruiz",
                        null,
                        "8 Harbour Rd",
                        null,
                        "San Juan",
                        state,
                        postcode,
                        CountryCode.of("US"),
                        null,
                        null);
        assertThat(check.faults(address, market))
                .extracting((FieldError error) -> error.field() + " " + error.code())
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }
}
