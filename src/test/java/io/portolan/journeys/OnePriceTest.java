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
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.LaneTables;
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
    private final LaneTables lanes;
    private final Shopper shopper;
    private final int port;

    OnePriceTest(
            @LocalServerPort int port,
            @Autowired ApplicationContext shop,
            @Autowired Markets markets,
            @Autowired LaneTables lanes) {
        this.lanes = lanes;
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

    @Test
    void whatIsDueAtTheDoorIsTheSameEverywhereAndInNoTotal() throws Exception {
        for (String code : List.of("us", "jp", "ae")) {
            Way way = way(code);
            Money paid = money(way.filled(GOODS).at("/totals/total"));
            atTheDoor(code, 500, () -> way.walkToTheDoor(paid));
        }
    }

    @Test
    void whatTheLawHasTheSellerChargeStaysChargedWhenTheRestIsPaidAtTheDoor() throws Exception {
        Way germany = way("de");
        List<String> one = List.of("halt-backpack");
        JsonNode paid = germany.filled(one).at("/totals");
        assertThat(money(paid.at("/duty")).isZero()).isFalse();
        atTheDoor(
                "de",
                0,
                () -> {
                    JsonNode totals = germany.filled(one).at("/totals");
                    assertThat(money(totals.at("/tax"))).isEqualTo(money(paid.at("/tax")));
                    assertThat(money(totals.at("/duty")).isZero()).isTrue();
                    assertThat(money(totals.at("/dueOnDelivery")))
                            .isEqualTo(money(paid.at("/duty")).plus(money(paid.at("/fees"))));
                });
        Way australia = way("au");
        Money before = money(australia.filled(one).at("/totals/total"));
        atTheDoor(
                "au",
                500,
                () -> {
                    JsonNode totals = australia.filled(one).at("/totals");
                    assertThat(money(totals.at("/total"))).isEqualTo(before);
                    assertThat(money(totals.at("/dueOnDelivery")).isZero()).isTrue();
                });
    }

    @Test
    void theCheckoutSetsWaysBesideEachOtherByWhatTheyComeToInAll() throws Exception {
        LaneTables.Table before = lanes.of("us");
        List<LaneTables.Sold> ways = new ArrayList<>(before.ways());
        ways.set(1, door(ways.get(1), 100_000));
        lanes.save("us", ways, before.version());
        try {
            Way us = way("us");
            String bag = us.page("/checkout", us.cart(GOODS));
            assertThat(bag).contains("in all, nothing to pay on delivery", " now, about ");
            assertThat(bag.indexOf("in all, nothing")).isLessThan(bag.indexOf(" now, about "));
        } finally {
            lanes.save("us", before.ways(), lanes.of("us").version());
        }
    }

    private interface Walk {
        void go() throws Exception;
    }

    private Way way(String code) {
        Market market = markets.require(code);
        String country = market.countries().getFirst().value();
        return new Way(market, Objects.requireNonNull(HOMES.get(country), country));
    }

    /// With every way to this market as DAP, and the carrier's fee in minor units.
    private void atTheDoor(String market, long fee, Walk walk) throws Exception {
        LaneTables.Table before = lanes.of(market);
        List<LaneTables.Sold> ways = before.ways().stream().map(way -> door(way, fee)).toList();
        lanes.save(market, ways, before.version());
        try {
            walk.go();
        } finally {
            lanes.save(market, before.ways(), lanes.of(market).version());
        }
    }

    private static LaneTables.Sold door(LaneTables.Sold way, long fee) {
        Money price = way.steps().values().iterator().next();
        return new LaneTables.Sold(
                way.service(),
                Incoterm.DAP,
                way.clearance(),
                fee == 0 ? null : new Money(fee, price.currency()),
                way.free(),
                way.fromDays(),
                way.toDays(),
                way.steps());
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
            ordered(cart, total, Money.zero(total.currency()));
        }

        /// @param paid what the same goods come to when nothing is left to the door
        void walkToTheDoor(Money paid) throws Exception {
            String cart = cart(GOODS);
            JsonNode totals = shopper.cart(cart).at("/totals");
            assertAddsUp(totals);
            Money total = money(totals.at("/total"));
            Money due = money(totals.at("/dueOnDelivery"));
            assertThat(total).as(market.code()).isLessThan(paid);
            assertThat(total.plus(due)).isEqualTo(paid.plus(new Money(500, paid.currency())));
            assertThat(page("/cart", cart)).contains(said(total), said(due));
            assertThat(page("/checkout", cart)).contains(said(total), said(due));
            ordered(cart, total, due);
        }

        JsonNode filled(List<String> handles) throws Exception {
            return shopper.cart(cart(handles));
        }

        String cart(List<String> handles) throws Exception {
            List<String> skus = new ArrayList<>();
            for (String handle : handles) skus.add(variant(handle).at("/sku").asString());
            return shopper.readyCart(market.code(), language.tag(), skus, home);
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

        private void ordered(String cart, Money total, Money due) throws Exception {
            Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
            assertThat(placed.status()).as(market.code() + " " + placed.body()).isEqualTo(201);
            String number = placed.text("/order/number");
            String token = placed.text("/order/token");
            JsonNode order = shopper.get("/orders/" + number + "?token=" + token).body();
            assertThat(money(order.at("/total"))).isEqualTo(total);
            String shown = page("/order/" + number + "?t=" + token, null);
            assertThat(shown).contains(said(total));
            FactsRead.all(shop);
            Merchant merchant = new Merchant(shop);
            Letter mail = merchant.letter(merchant.order(number), MailKind.ORDER_CONFIRMED);
            assertThat(mail.text()).contains(display.money(total));
            if (due.isZero()) return;
            assertThat(shown).contains(said(due));
            assertThat(mail.text()).contains(display.money(due));
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
