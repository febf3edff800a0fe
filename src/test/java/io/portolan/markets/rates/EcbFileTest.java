package io.portolan.markets.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.markets.ExchangeRate;
import io.portolan.platform.wire.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    /// The bank's own file, where the folder with specifications lies beside the repository.
    @Test
    void readsTheBanksOwnSample() throws IOException {
        Path sample = Path.of("../shared/data/specs/ecb/eurofxref-daily-sample.xml");
        if (!Files.exists(sample)) return;
        List<ExchangeRate> rates = EcbFile.read(Files.readAllBytes(sample));
        assertThat(rates)
                .contains(
                        Published.of("USD", "1.0556", LocalDate.of(2017, 3, 8), EcbRates.TITLE),
                        Published.of("IDR", "14144.80", LocalDate.of(2017, 3, 8), EcbRates.TITLE))
                .hasSize(6);
    }

    private static List<ExchangeRate> read(String file) {
        return EcbFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
