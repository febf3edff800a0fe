package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.staff.ApiKeys;
import io.portolan.testing.ApiCaller;
import io.portolan.testing.ApiCaller.Told;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The public API call by call, as `docs/api.md` has it: what is sent and what comes back.
@ShopTest(demo = true)
class ApiTableTest {

    private static final String HAMBURG =
            """
            {"email":"table@example.de","name":"Tilda Tisch","line1":"Große Elbstraße 9",
             "postcode":"22767","city":"Hamburg","country":"DE"}""";

    private final ApiCaller api;
    private final Shopper shopper;
    private final Stock stock;
    private final String sku;

    ApiTableTest(
            @LocalServerPort int port,
            @Autowired ApiKeys keys,
            @Autowired Stock stock,
            @Autowired JdbcClient db) {
        this.api = new ApiCaller(port, keys);
        this.shopper = new Shopper(port);
        this.stock = stock;
        this.sku = ApiCaller.sku(db);
    }

    @Test
    void marketsSayWhereAndHowTheShopSells() {
        JsonNode germany = item(shopper.get("/markets").body(), "code", "de");
        assertHas(germany, "code", "name", "countries", "currency", "languages", "taxDisplay");
    }

    @Test
    void aListOfProductsHasCardsAndAProductHasAllOfIt() {
        JsonNode list = shopper.get("/products?market=de&lang=de&limit=3").body();
        assertHas(list, "items", "next", "total");
        JsonNode card = list.at("/items/0");
        assertHas(card, "handle", "title", "price", "image", "availability");
        assertThat(card.at("/availability").asString())
                .isIn("in-stock", "low", "back-order", "sold-out");

        String path = "/products/" + card.at("/handle").asString() + "?market=de&lang=de";
        JsonNode variant = shopper.get(path).body().at("/variants/0");
        assertHas(
                variant,
                "sku",
                "options",
                "price",
                "available",
                "availability",
                "hsCode",
                "origin");
    }

    @Test
    void aCartIsFilledAndAddressedAndShowsWhatItCosts() {
        String cart =
                api.keyed("POST", "/carts", "{\"market\":\"de\",\"lang\":\"de\"}", null)
                        .text("/id");
        line(cart, "POST", "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":2}");
        assertThat(shopper.cart(cart).at("/lines/0/quantity").asInt()).isEqualTo(2);
        line(cart, "PATCH", "/lines/1", "{\"quantity\":1}");
        line(cart, "PUT", "/coupon", "{\"code\":\"NOT-ONE-OF-OURS\"}");
        assertThat(shopper.cart(cart).at("/warnings").size()).isPositive();
        line(cart, "DELETE", "/coupon", null);
        line(cart, "PUT", "/address", HAMBURG);

        JsonNode way = shopper.get("/carts/" + cart + "/shipping-options").body().at("/items/0");
        assertHas(way, "code", "carrier", "service", "price", "incoterm", "from", "to");
        line(cart, "PUT", "/shipping", "{\"code\":\"" + way.at("/code").asString() + "\"}");
        JsonNode method = shopper.get("/carts/" + cart + "/payment-methods").body().at("/items/0");
        assertHas(method, "code", "title", "provider");

        JsonNode totals = shopper.cart(cart).at("/totals");
        assertHas(totals, "goods", "discounts", "shipping", "duty", "tax", "fees", "total");
        line(cart, "DELETE", "/lines/1", null);
        assertThat(shopper.cart(cart).at("/lines").size()).isZero();
    }

    @Test
    void aClickIsAnsweredByWhatBecameOfTheMoney() {
        assertThat(click("approve").status()).isEqualTo(201);
        Answer funds = click("decline-funds");
        assertThat(funds.status()).isEqualTo(402);
        assertThat(funds.text("/detail")).isNotBlank();
        assertThat(click("decline-bank").status()).isEqualTo(402);
        Answer check = click("needs-action");
        assertThat(check.status()).isEqualTo(202);
        assertThat(check.text("/payment/state")).isEqualTo("needs-action");
        assertThat(check.text("/payment/redirectUrl")).isNotBlank();
    }

    @Test
    void aRefusedClickKeepsTheCart() {
        String cart = shopper.readyCart("de", sku, 1, HAMBURG);
        assertThat(shopper.place(cart, "demo-card", "decline-funds", Shopper.newKey()).status())
                .isEqualTo(402);
        assertThat(shopper.cart(cart).at("/lines").size()).isEqualTo(1);
        assertThat(shopper.place(cart, "demo-card", "approve", Shopper.newKey()).status())
                .isEqualTo(201);
        Answer again = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("already-placed");
    }

    @Test
    void aTotalThatIsTooSmallGetsTheNewQuote() {
        String cart = shopper.readyCart("de", sku, 1, HAMBURG);
        String cent = "{\"minor\":1,\"currency\":\"EUR\"}";
        Answer moved = shopper.placeFor(cart, "demo-card", "approve", Shopper.newKey(), cent);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.text("/type")).isEqualTo("price-moved");
        assertThat(moved.body().findValue("totals")).isNotNull();
    }

    @Test
    void whatIsSoldOutIsSaidLineByLine() {
        Sku last = new Sku("OST-HLT-14-PET");
        String cart = shopper.readyCart("de", last.value(), 1, HAMBURG);
        int there = Objects.requireNonNull(stock.available(last));
        assertThat(there).isPositive();
        String ref = UUID.randomUUID().toString();
        stock.receive(last, -there, "correction", ref);
        try {
            Answer gone = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
            assertThat(gone.status()).isEqualTo(409);
            assertThat(gone.text("/type")).isEqualTo("sold-out");
            assertThat(gone.body().findValue("lines")).isNotNull();
        } finally {
            stock.receive(last, there, "correction", ref + "-back");
        }
    }

    @Test
    void anOrderShowsItsFrozenBillToWhoeverHasItsToken() {
        Answer placed = click("approve");
        String number = placed.text("/order/number");
        String token = placed.text("/order/token");
        JsonNode order = shopper.get("/orders/" + number + "?token=" + token).body();
        assertHas(order, "number", "state", "total", "parcels", "timeline");
        assertThat(shopper.get("/orders/" + number + "?token=wrong").status()).isEqualTo(404);
        assertThat(shopper.get("/tracking/NO-SUCH-PARCEL").status()).isEqualTo(404);
    }

    @Test
    void aParcelSentByKeyIsTrackedByAnybodyWithoutAWordOfWhoGetsIt() {
        Answer placed = click("approve");
        String number = placed.text("/order/number");
        String path = "/admin/orders/" + number;
        assertThat(api.with("orders:read", "GET", path, null, null).text("/number"))
                .isEqualTo(number);
        Told sent = api.with("shipments:write", "POST", path + "/shipments", null, key());
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String tracking = sent.text("/tracking");
        JsonNode parcel = shopper.get("/tracking/" + tracking).body();
        assertHas(parcel, "phase", "estimated", "events", "asOf");
        assertThat(parcel.toString()).doesNotContain("Tilda").doesNotContain("Elbstra");
    }

    private Answer click(String token) {
        return shopper.place(
                shopper.readyCart("de", sku, 1, HAMBURG), "demo-card", token, Shopper.newKey());
    }

    private void line(
            String cart,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body) {
        Told told = api.keyed(method, "/carts/" + cart + path, body, key());
        assertThat(told.status())
                .as(method + " " + path + " " + told.body())
                .isEqualTo(method.equals("POST") ? 201 : 200);
    }

    private static String key() {
        return Shopper.newKey();
    }

    private static JsonNode item(JsonNode list, String field, String value) {
        for (JsonNode item : list.at("/items")) {
            if (item.at("/" + field).asString("").equals(value)) return item;
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private static void assertHas(JsonNode node, String... members) {
        assertThat(List.copyOf(node.propertyNames())).as(node.toString()).contains(members);
    }
}
