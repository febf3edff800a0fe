package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.taxnumbers.TaxNumbers;
import io.portolan.platform.web.Refusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxNumberFieldTest {

    private final AddressCheck check = new AddressCheck(new AddressFormats(), new TaxNumbers());

    @Test
    void aNumberThatAgreesWithItselfIsTakenHoweverItIsWritten() {
        assertThat(faults("DE 136 695 976")).isEmpty();
        assertThat(faults(null)).isEmpty();
        assertThat(faults(" ")).isEmpty();
    }

    @Test
    void aMistypedDigitIsToldBesideTheField() {
        assertThat(faults("DE136695978"))
                .extracting(FieldError::field, FieldError::code, FieldError::message)
                .containsExactly(
                        tuple(
                                "taxId",
                                "mistyped",
                                "A digit of this VAT number is wrong. A VAT number looks like"
                                        + " DE136695976."));
    }

    @Test
    void aNumberOfAnotherFormIsAnsweredWithOneThatIsRight() {
        assertThat(faults("IM3720000224"))
                .extracting(FieldError::code)
                .containsExactly("malformed");
    }

    private List<FieldError> faults(@Nullable String taxId) {
        Market germany = new Markets().require("de");
        Address address =
                new Address(
                        "ana@example.com",
                        "Ana Weber",
                        "Weber GmbH",
                        "Lindenstraße 4",
                        null,
                        "Leipzig",
                        null,
                        "04229",
                        CountryCode.of("DE"),
                        null,
                        taxId);
        return check.faults(address, germany);
    }
}
