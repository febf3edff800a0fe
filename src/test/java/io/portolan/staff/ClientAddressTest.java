package io.portolan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 198.51.100.1, 10.0.0.9",
                "1, 198.51.100.1, 198.51.100.1",
                "1, '6.6.6.6, 198.51.100.1', 198.51.100.1",
                "2, '6.6.6.6, 198.51.100.1, 10.0.0.8', 198.51.100.1",
                "2, 198.51.100.1, 10.0.0.9",
                "1, nonsense, 10.0.0.9",
                "1, -, 10.0.0.9"
            })
    void believesOnlyWhatOurOwnProxiesWrote(
            int proxies, @org.jspecify.annotations.Nullable String header, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.9");
        if (header != null) request.addHeader("X-Forwarded-For", header);
        ClientAddress client = new ClientAddress(new StaffSettings(true, false, proxies, ""));
        assertThat(client.of(request).getHostAddress()).isEqualTo(address);
    }
}
