package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.platform.web.Refusal;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/// What the shop says when something is not as it should be: always a page, in the shopper's
/// words, with a way on.
@ShopTest(demo = true)
class TroublePagesTest {

    private static final String NO_CART = "019a0000-0000-7000-8000-000000000000";

    @LocalServerPort int port;
    @Autowired Catalog catalog;
    @Autowired Stock stock;
    @Autowired LostPages lost;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @Test
    void anEmptyBagShowsAWayOnAndLeadsBackFromTheCheckout() throws Exception {
        assertThat(get("/de-de/cart").body()).contains("Ihr Warenkorb ist leer");
        HttpResponse<String> checkout = get("/de-de/checkout");
        assertThat(checkout.uri().getPath()).isEqualTo("/de-de/cart");
    }

    @Test
    void anExpiredBagIsAnEmptyOneAndCanBeFilledAnew() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        HttpRequest old =
                HttpRequest.newBuilder(at("/ja-jp/cart"))
                        .header("Cookie", "cart=" + NO_CART)
                        .build();
        HttpResponse<String> bag = stranger.send(old, BodyHandlers.ofString());
        assertThat(bag.statusCode()).isEqualTo(200);
        assertThat(bag.body()).contains("カートは空です");
        HttpRequest add =
                HttpRequest.newBuilder(at("/ja-jp/cart/lines"))
                        .header("Cookie", "cart=" + NO_CART)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("handle=halt-backpack"))
                        .build();
        HttpResponse<String> added = stranger.send(add, BodyHandlers.ofString());
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("cart=") && !cookie.contains(NO_CART));
    }

    @Test
    void aSoldOutVariantSaysSoAndCannotBeAdded() throws Exception {
        Product product = Objects.requireNonNull(catalog.snapshot().product("logbook-pen"));
        Sku sku = product.variants().getLast().sku();
        Integer left = stock.available(sku);
        if (left != null && left > 0) stock.receive(sku, -left, "lost", "trouble");
        String chosen =
                product.variants().getLast().options().entrySet().stream()
                        .map(option -> "o." + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining("&"));
        String page = get("/en-de/p/" + product.handle() + "?" + chosen).body();
        assertThat(page).contains("id=\"add\" disabled");
    }

    @ParameterizedTest
    @CsvSource({"SUMMER26, Dieser Code ist abgelaufen", "NONESUCH, Diesen Code kennen wir nicht"})
    void aRefusedCouponSaysWhyBesideTheField(String code, String words) throws Exception {
        post("/de-de/cart/lines", Map.of("handle", "halt-backpack"));
        HttpResponse<String> bag = post("/de-de/cart/coupon", Map.of("code", code));
        assertThat(bag.body()).contains("aria-describedby=\"code-e\"", words);
    }

    @Test
    void aWrongAddressIsSaidBesideEachFieldAndNothingTypedIsLost() throws Exception {
        post("/de-de/cart/lines", Map.of("handle", "halt-backpack"));
        HttpResponse<String> page =
                post(
                        "/de-de/checkout",
                        Map.of(
                                "action", "place",
                                "key", NO_CART,
                                "total", "1",
                                "country", "DE",
                                "email", "jonas",
                                "name", "Jonas \"Joni\" Behrend",
                                "line1", "",
                                "postcode", "1011",
                                "city", "Berlin",
                                "payment", "demo-redirect"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"email-e\"", "id=\"line1-e\"", "id=\"postcode-e\"")
                .contains("href=\"#postcode\"", "value=\"jonas\"", "value=\"1011\"")
                .contains("value=\"Jonas &#34;Joni&#34; Behrend\"", "value=\"Berlin\"")
                .containsPattern("value=\"demo-redirect\" checked")
                .doesNotContain("id=\"city-e\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DE136695977, Eine Ziffer dieser Steuernummer stimmt nicht",
        "de 12, Eine Steuernummer"
    })
    void aMistypedTaxNumberOfACompanyIsSaidBesideItsFieldAndKeptAsTyped(String typed, String words)
            throws Exception {
        post("/de-de/cart/lines", Map.of("handle", "halt-backpack"));
        HttpResponse<String> page =
                post(
                        "/de-de/checkout",
                        Map.of(
                                "action", "place",
                                "key", NO_CART,
                                "total", "1",
                                "country", "DE",
                                "company", "Behrend GmbH",
                                "taxId", typed,
                                "payment", "demo-redirect"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"taxId-e\"", "href=\"#taxId\"", words, "DE136695976")
                .contains("value=\"" + typed.toUpperCase(java.util.Locale.ROOT) + "\"")
                .containsPattern("<details class=\"fold light\" open");
    }

    @Test
    void anUnknownTrackingCodeIsRefusedWithoutTellingWhetherThereIsSuchAnOrder() throws Exception {
        HttpResponse<String> asked =
                post("/ar-ae/track", Map.of("number", "OS-999999", "email", "a@example.ae"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"ticket\"", "name=\"code\"");
        String ticket = asked.body().replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> refused =
                post("/ar-ae/track/code", Map.of("ticket", ticket, "code", "123456"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "dir=\"rtl\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/de-de/nothing, de, 404",
        "/ja-jp/p/nothing, ja, 404",
        "/ar-ae/order/OS-1?t=x, ar, 404",
        "/de-jp/, de, 404",
        "/ja-de/c/bags, ja, 404",
        "/fr-us/, fr, 404",
        "/it-us/, en, 404",
        "/nothing, en, 404",
        "/de-de/cart/coupon, de, 405",
        "/ja-jp/c/bags?from=%F0, ja, 400"
    })
    void whatIsNotThereIsSaidInTheLanguageOfTheAddress(String path, String language, int status)
            throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", "class=\"lost\"");
    }

    @ParameterizedTest
    @CsvSource({"/ar-ae/c/bags, ar", "/ja-jp/, ja", "/de-de/checkout, de"})
    void whatBrokeIsOurFaultAndSaidSo(String path, String language) {
        var request = new MockHttpServletRequest("GET", path);
        var refusal = Refusal.of(500, "our-fault", "Something broke here", "Try again.");
        var answer = lost.draw(request, refusal).orElseThrow();
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8))
                .contains("<html lang=\"" + language + "\"", "/help/contact\"")
                .doesNotContain("Try again.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
