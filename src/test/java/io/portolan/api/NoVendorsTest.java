package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ApiCaller;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A shop that is not a demonstration, before anyone has set up a provider.
@ShopTest(demo = true, vendors = false)
class NoVendorsTest {

    private static final String BREMEN =
            """
            {"email":"nina@example.de","name":"Nina Nichts","line1":"Am Markt 21",
             "postcode":"28195","city":"Bremen","country":"DE"}""";

    private final Shopper shopper;
    private final int port;
    private final String sku;

    NoVendorsTest(@LocalServerPort int port, @Autowired JdbcClient db) {
        this.port = port;
        this.shopper = new Shopper(port);
        this.sku = ApiCaller.sku(db);
    }

    @Test
    void offersNoWayToPayAndSaysSo() {
        String cart = shopper.readyCart("de", sku, 1, BREMEN);
        JsonNode ways = shopper.get("/carts/" + cart + "/payment-methods").body();
        Shopper.Answer click = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(ways.at("/items").size()).isZero();
        assertThat(click.status()).isEqualTo(400);
        assertThat(click.text("/errors/0/message")).isEqualTo("This shop has no way to pay yet.");
    }

    @Test
    void hasNoDemoBankAndNoDemoCarrier() throws Exception {
        assertThat(status("POST", "/demo/bank/v1/charges")).isEqualTo(404);
        assertThat(status("POST", "/demo/carrier/parcels")).isEqualTo(404);
    }

    private int status(String method, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
