package io.portolan.markets.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.markets.ExchangeRate;
import io.portolan.platform.wire.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class EcbFileTest {

    @Test
    void takesNothingFromOutsideTheFile() {
        String file =
                """
                <?xml version="1.0"?>
                <!DOCTYPE Cube [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <Cube><Cube time="2026-11-20"><Cube currency="USD" rate="&x;"/></Cube></Cube>
                """;
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesARateOfNothingAndARateWithoutADay() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "<Cube time=\"2026-11-20\"><Cube currency=\"USD\""
                                                + " rate=\"0\"/></Cube>"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("<Cube><Cube currency=\"USD\" rate=\"1.1\"/></Cube>"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void leavesOutCurrenciesThatAreNoneAnyMore() {
        List<ExchangeRate> rates =
                read(
                        "<Cube time=\"2026-11-20\"><Cube currency=\"QQQ\" rate=\"2\"/>"
                                + "<Cube currency=\"USD\" rate=\"1.16\"/></Cube>");
        assertThat(rates).extracting(r -> r.to().code()).containsExactly("USD");
    }

    /// In the shape of the bank's own file, namespaces and single quotes included.
    @Test
    void readsAFileInTheShapeOfTheBanks() throws IOException {
        byte[] file = new ClassPathResource("rates/ecb-shaped.xml").getContentAsByteArray();
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(EcbFile.read(file))
                .containsExactlyInAnyOrder(
                        Published.of("USD", "1.1234", friday, EcbRates.TITLE),
                        Published.of("JPY", "150.07", friday, EcbRates.TITLE),
                        Published.of("IDR", "17500.50", friday, EcbRates.TITLE),
                        Published.of("USD", "1.1200", friday.minusDays(1), EcbRates.TITLE));
    }

    private static List<ExchangeRate> read(String file) {
        return EcbFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
