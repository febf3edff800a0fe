package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.idempotency.Claims;
import io.portolan.staff.ApiKeys;
import io.portolan.testing.ApiCaller;
import io.portolan.testing.ApiCaller.Told;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A write that is sent twice under one key happens once.
@ShopTest(demo = true)
class KeyedWritesTest {

    private static final String KOELN =
            """
            {"email":"twice@example.de","name":"Zoe Zweimal","line1":"Domkloster 4",
             "postcode":"50667","city":"Köln","country":"DE"}""";

    private final ApiCaller api;
    private final Shopper shopper;
    private final Claims claims;
    private final Clock clock;
    private final JdbcClient db;
    private final String sku;

    KeyedWritesTest(
            @LocalServerPort int port,
            @Autowired ApiKeys keys,
            @Autowired Claims claims,
            @Autowired Clock clock,
            @Autowired JdbcClient db) {
        this.api = new ApiCaller(port, keys);
        this.shopper = new Shopper(port);
        this.claims = claims;
        this.clock = clock;
        this.db = db;
        this.sku = ApiCaller.sku(db);
    }

    @Test
    void aCartIsMadeOnce() {
        String key = Shopper.newKey();
        Told first = api.keyed("POST", "/carts", "{\"market\":\"de\"}", key);
        Told again = api.keyed("POST", "/carts", "{\"market\":\"de\"}", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again).isEqualTo(first.asReplay());
    }

    @Test
    void everyChangeOfACartIsMadeOnce() {
        String cart = shopper.readyCart("de", sku, 1, KOELN);
        once(cart, "POST", "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":2}");
        assertThat(shopper.cart(cart).at("/lines/0/quantity").asInt()).isEqualTo(3);
        once(cart, "PATCH", "/lines/1", "{\"quantity\":1}");
        once(cart, "PUT", "/coupon", "{\"code\":\"NO-SUCH-CODE\"}");
        once(cart, "DELETE", "/coupon", null);
        once(cart, "PUT", "/address", KOELN);
        String way = api.get("/carts/" + cart + "/shipping-options").text("/items/0/code");
        once(cart, "PUT", "/shipping", "{\"code\":\"" + way + "\"}");
        once(cart, "DELETE", "/lines/1", null);
    }

    /// Sends it twice; the cart moves one version only and the answers are the same, byte for byte.
    private void once(
            String cart,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body) {
        int before = shopper.cart(cart).at("/version").asInt();
        String key = Shopper.newKey();
        Told first = api.keyed(method, "/carts/" + cart + path, body, key);
        Told again = api.keyed(method, "/carts/" + cart + path, body, key);
        assertThat(first.status()).as(method + path + first.body()).isBetween(200, 201);
        assertThat(again).as(method + path).isEqualTo(first.asReplay());
        assertThat(shopper.cart(cart).at("/version").asInt()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyForAnotherWishIsRefused() {
        String cart = shopper.readyCart("de", sku, 1, KOELN);
        String key = Shopper.newKey();
        String lines = "/carts/" + cart + "/lines/1";
        api.keyed("PATCH", lines, "{\"quantity\":2}", key);
        Told other = api.keyed("PATCH", lines, "{\"quantity\":3}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("key-reused");
        assertThat(shopper.cart(cart).at("/lines/0/quantity").asInt()).isEqualTo(2);
    }

    @Test
    void aRequestThatIsBeingWorkedOnAsksForPatienceAndADeadOneMakesWay() throws Exception {
        String cart = shopper.readyCart("de", sku, 1, KOELN);
        String path = "/carts/" + cart + "/lines/1";
        String body = "{\"quantity\":2}";
        String alive = Shopper.newKey();
        Instant now = clock.instant();
        claims.claimIfNew(scope(cart), alive, hash(path, body), now.plusSeconds(60), now);
        Told waiting = api.keyed("PATCH", path, body, alive);
        assertThat(waiting.status()).isEqualTo(409);
        assertThat(waiting.text("/type")).isEqualTo("in-progress");
        assertThat(waiting.retryAfter()).isEqualTo("2");
        String dead = Shopper.newKey();
        Instant past = now.minus(Duration.ofSeconds(1));
        claims.claimIfNew(scope(cart), dead, hash(path, body), past, past);
        assertThat(api.keyed("PATCH", path, body, dead).status()).isEqualTo(200);
        assertThat(shopper.cart(cart).at("/lines/0/quantity").asInt()).isEqualTo(2);
    }

    private static String scope(String cart) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(cart.getBytes(StandardCharsets.UTF_8));
        return "api " + HexFormat.of().formatHex(hash, 0, 16);
    }

    private static byte[] hash(String path, String body) throws Exception {
        String text = "PATCH /api/v1" + path + "?null\napplication/json\n" + body;
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefusedWriteDidNothingAndItsKeyIsFree() {
        String cart = shopper.readyCart("de", sku, 1, KOELN);
        String key = Shopper.newKey();
        String path = "/carts/" + cart + "/lines/1";
        assertThat(api.keyed("PATCH", path, "{\"quantity\":-1}", key).status()).isEqualTo(400);
        assertThat(api.keyed("PATCH", path, "{\"quantity\":2}", key).status()).isEqualTo(200);
    }

    @Test
    void aStoredAnswerIsToldOnlyToTheKeyThatAsked() {
        String number = placed();
        String key = Shopper.newKey();
        String path = "/admin/orders/" + number + "/refunds";
        String body = "{\"amount\":{\"minor\":1,\"currency\":\"EUR\"}}";
        Told first = api.with("refunds:write", "POST", path, body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(api.keyed("POST", path, body, key).status()).isEqualTo(401);
        assertThat(api.with("orders:read", "POST", path, body, key).status()).isEqualTo(403);
    }

    @Test
    void moneyGoesBackOnceAndALabelIsBoughtOnce() {
        String number = placed();
        String order = "/admin/orders/" + number;
        String refund = Shopper.newKey();
        String body = "{\"amount\":{\"minor\":100,\"currency\":\"EUR\"}}";
        Told first = api.with("refunds:write", "POST", order + "/refunds", body, refund);
        Told again = api.with("refunds:write", "POST", order + "/refunds", body, refund);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again).isEqualTo(first.asReplay());
        assertThat(api.with("orders:read", "GET", order, null, null).text("/refunded/minor"))
                .isEqualTo("100");
        String send = Shopper.newKey();
        Told label = api.with("shipments:write", "POST", order + "/shipments", null, send);
        Told same = api.with("shipments:write", "POST", order + "/shipments", null, send);
        assertThat(label.status()).as(label.body()).isEqualTo(201);
        assertThat(same).isEqualTo(label.asReplay());
    }

    @Test
    void withoutTheHeaderNothingIsRemembered() {
        long before = remembered();
        api.keyed("POST", "/carts", "{\"market\":\"de\"}", null);
        assertThat(remembered()).isEqualTo(before);
    }

    private long remembered() {
        return db.sql("select count(*) from platform.idempotency").query(Long.class).single();
    }

    private String placed() {
        String cart = shopper.readyCart("de", sku, 1, KOELN);
        return shopper.place(cart, "demo-card", "approve", Shopper.newKey()).text("/order/number");
    }
}
