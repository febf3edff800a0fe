package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.engagement.Letter;
import io.portolan.engagement.MailKind;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.facts.FactsRead;
import io.portolan.platform.text.Display;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// The figure a buyer sees first is the one on every page after it: on the product, in the cart, at
/// the checkout, on the order, in the mail.
@ShopTest(demo = true)
class OnePriceTest {

    private static final List<String> GOODS =
            List.of("halt-backpack", "squall-raincoat", "tender-boat");

    /// An address in the first country of each market.
    private static final Map<String, String> HOMES =
            Map.of(
                    "DE", home("DE", "Berlin", "10119", null, null),
                    "FR", home("FR", "Lyon", "69002", null, null),
                    "ES", home("ES", "Madrid", "28013", "M", null),
                    "GB", home("GB", "London", "SW1A 1AA", null, null),
                    "US", home("US", "San Francisco", "94110", "CA", null),
                    "JP", home("JP", "渋谷区", "150-0001", "13", "03-1234-5678"),
                    "BR", home("BR", "São Paulo", "01310-100", "SP", "+5511912345678"),
                    "AU", home("AU", "Sydney", "2000", "NSW", null),
                    "SG", home("SG", "Singapore", "018956", null, "+65 6123 4567"),
                    "AE", home("AE", "دبي", null, "DU", "0501234567"));

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final ApplicationContext shop;
    private final Markets markets;
    private final Shopper shopper;
    private final int port;

    OnePriceTest(
            @LocalServerPort int port,
            @Autowired ApplicationContext shop,
            @Autowired Markets markets) {
        this.port = port;
        this.shop = shop;
        this.markets = markets;
        this.shopper = new Shopper(port);
    }

    @Test
    void thePriceOfTheProductIsThatOfTheCartTheCheckoutTheOrderAndTheMail() throws Exception {
        List<Market> open = markets.all().stream().filter(Market::open).toList();
        assertThat(open).hasSizeGreaterThanOrEqualTo(10);
        for (Market market : open) {
            String country = market.countries().getFirst().value();
            String home = Objects.requireNonNull(HOMES.get(country), "an address in " + country);
            new Way(market, home).walk();
        }
    }

    /// One buyer in one market and its first language.
    private final class Way {

        private final Market market;
        private final String home;
        private final Language language;
        private final Display display;
        private final String place;

        Way(Market market, String home) {
            this.market = market;
            this.home = home;
            this.language = market.languages().getFirst();
            this.display = Display.in(language, market.countries().getFirst(), market.zone());
            this.place = "/" + language.tag().toLowerCase(Locale.ROOT) + "-" + market.code();
        }

        void walk() throws Exception {
            List<String> skus = new ArrayList<>();
            List<Money> prices = new ArrayList<>();
            for (String handle : GOODS) {
                JsonNode variant = variant(handle);
                skus.add(variant.at("/sku").asString());
                prices.add(money(variant.at("/price")));
            }
            String cart = shopper.readyCart(market.code(), language.tag(), skus, home);
            JsonNode filled = shopper.cart(cart);
            for (int i = 0; i < skus.size(); i++) {
                assertThat(money(filled.at("/lines/" + i + "/unitPrice")))
                        .as(market.code() + " " + skus.get(i))
                        .isEqualTo(prices.get(i));
            }
            Money total = money(filled.at("/totals/total"));
            assertAddsUp(filled.at("/totals"));
            String bag = page("/cart", cart);
            for (Money price : prices) assertThat(bag).contains(said(price));
            assertThat(page("/checkout", cart))
                    .contains("name=\"total\" value=\"" + total.minor())
                    .contains(said(total));
            ordered(cart, total);
        }

        /// The product's cheapest variant that is there, as page and API show it.
        private JsonNode variant(String handle) throws Exception {
            JsonNode product =
                    shopper.get(
                                    "/products/"
                                            + handle
                                            + "?market="
                                            + market.code()
                                            + "&lang="
                                            + language.tag())
                            .body();
            JsonNode landed = product.at("/landedCost");
            if (landed.at("/included").asBoolean(false)) {
                assertThat(landed.at("/total")).isEqualTo(product.at("/price"));
            }
            assertThat(page("/p/" + handle, null)).contains(said(money(product.at("/price"))));
            for (JsonNode variant : product.at("/variants")) {
                if (variant.at("/available").asInt(0) > 3) return variant;
            }
            throw new AssertionError("nothing left of " + handle);
        }

        private void ordered(String cart, Money total) throws Exception {
            Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
            assertThat(placed.status()).as(market.code() + " " + placed.body()).isEqualTo(201);
            String number = placed.text("/order/number");
            String token = placed.text("/order/token");
            JsonNode order = shopper.get("/orders/" + number + "?token=" + token).body();
            assertThat(money(order.at("/total"))).isEqualTo(total);
            assertThat(page("/order/" + number + "?t=" + token, null)).contains(said(total));
            FactsRead.all(shop);
            Merchant merchant = new Merchant(shop);
            Letter mail = merchant.letter(merchant.order(number), MailKind.ORDER_CONFIRMED);
            assertThat(mail.text()).contains(display.money(total));
        }

        private String said(Money amount) {
            return display.money(amount);
        }

        private String page(String path, @Nullable String cart)
                throws IOException, InterruptedException {
            URI address = URI.create("http://127.0.0.1:" + port + place + path.replace(" ", "%20"));
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            if (cart != null) request.header("Cookie", "cart=" + cart);
            HttpResponse<String> answer =
                    browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            return answer.body();
        }
    }

    /// `goods − discounts + shipping + duty + tax + fees = total`.
    private static void assertAddsUp(JsonNode totals) {
        Money sum =
                money(totals.at("/goods"))
                        .minus(money(totals.at("/discounts")))
                        .plus(money(totals.at("/shipping")))
                        .plus(money(totals.at("/duty")))
                        .plus(money(totals.at("/tax")))
                        .plus(money(totals.at("/fees")));
        assertThat(money(totals.at("/total"))).isEqualTo(sum);
    }

    private static String home(
            String country,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String region,
            @Nullable String phone) {
        return "{\"email\":\"one.price@example.org\",\"name\":\"Kim Preis\",\"line1\":\"1\""
                + ",\"country\":\""
                + country
                + "\""
                + (city == null ? "" : ",\"city\":\"" + city + "\"")
                + (postcode == null ? "" : ",\"postcode\":\"" + postcode + "\"")
                + (region == null ? "" : ",\"region\":\"" + region + "\"")
                + (phone == null ? "" : ",\"phone\":\"" + phone + "\"")
                + "}";
    }

    private static Money money(JsonNode node) {
        return Money.of(node.at("/minor").asLong(), node.at("/currency").asString());
    }
}
