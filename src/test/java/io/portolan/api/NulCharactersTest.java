package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.staff.ApiKeys;
import io.portolan.testing.ApiCaller;
import io.portolan.testing.ApiCaller.Told;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class NulCharactersTest {

    private final int port;
    private final ApiCaller api;

    NulCharactersTest(@LocalServerPort int port, @Autowired ApiKeys keys) {
        this.port = port;
        this.api = new ApiCaller(port, keys);
    }

    @Test
    void aTextWithTheCharacterNulIsRefusedBesideItsField() {
        String cart =
                api.keyed("POST", "/carts", "{\"market\":\"de\"}", Shopper.newKey()).text("/id");
        String code = "{\"code\":\"SPRING\\u0000\"}";
        Told told = api.keyed("PUT", "/carts/" + cart + "/coupon", code, Shopper.newKey());
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.text("/errors/0/field")).isEqualTo("code");
        assertThat(told.body()).contains("NUL");
    }

    @Test
    void soIsAFormOfAPage() throws Exception {
        HttpRequest form =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/de-de/cart/coupon"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("code=SPRING%00"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> told = client.send(form, HttpResponse.BodyHandlers.ofString());
            assertThat(told.statusCode()).isEqualTo(400);
        }
    }
}
