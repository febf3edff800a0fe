package io.portolan.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A buyer who uses the public API as an outsider would.
public final class Shopper {

    /// An answer: status, body as JSON, whether it was a stored one.
    public record Answer(int status, JsonNode body, boolean replayed) {
        public String text(String path) {
            return body.at(path).asString("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String base;
    private final int patience;

    public Shopper(int port) {
        this("http://127.0.0.1:" + port + "/api/v1", 30);
    }

    private Shopper(String base, int patience) {
        this.base = base;
        this.patience = patience;
    }

    /// The same, who goes when the shop says it is too busy.
    public Shopper impatient() {
        return new Shopper(base, 0);
    }

    /// A call of the benchmark's door.
    public void bench(String path) {
        Answer answer =
                new Shopper(base.replace("/api/v1", "/bench"), 0).once("POST", path, "", null);
        if (answer.status() != 200) throw new IllegalStateException(answer.body().toString());
    }

    /// A cart with one line, an address and the cheapest way to travel; its id.
    public String readyCart(String market, String sku, int quantity, String address) {
        return ready(open("{\"market\":\"" + market + "\"}"), List.of(sku), quantity, address);
    }

    /// The same in one of the languages of the market, with one of each of these goods.
    public String readyCart(String market, String lang, List<String> skus, String address) {
        String body = "{\"market\":\"" + market + "\",\"lang\":\"" + lang + "\"}";
        return ready(open(body), skus, 1, address);
    }

    private String open(String body) {
        return send("POST", "/carts", body, null).text("/id");
    }

    private String ready(String cart, List<String> skus, int quantity, String address) {
        for (String sku : skus) {
            send(
                    "POST",
                    "/carts/" + cart + "/lines",
                    "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}",
                    null);
        }
        send("PUT", "/carts/" + cart + "/address", address, null);
        String way =
                send("GET", "/carts/" + cart + "/shipping-options", null, null)
                        .text("/items/0/code");
        send("PUT", "/carts/" + cart + "/shipping", "{\"code\":\"" + way + "\"}", null);
        return cart;
    }

    public JsonNode cart(String id) {
        return send("GET", "/carts/" + id, null, null).body();
    }

    /// Clicks, for the total the cart shows now.
    public Answer place(String cart, String method, String token, String key) {
        return placeFor(cart, method, token, key, cart(cart).at("/totals/total").toString());
    }

    public Answer placeFor(String cart, String method, String token, String key, String total) {
        String tokenPart = token.isEmpty() ? "" : ",\"token\":\"" + token + "\"";
        String body =
                "{\"payment\":{\"method\":\""
                        + method
                        + "\""
                        + tokenPart
                        + "},\"total\":"
                        + total
                        + "}";
        return send("POST", "/carts/" + cart + "/place", body, key);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, null);
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// Sends, and as a client should, again after a second when the shop says it is too busy.
    private Answer send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            @org.jspecify.annotations.Nullable String key) {
        Answer answer = once(method, path, body, key);
        for (int i = 0; i < patience && answer.status() == 503; i++) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            answer = once(method, path, body, key);
        }
        return answer;
    }

    private Answer once(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            @org.jspecify.annotations.Nullable String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (key != null) request.header("Idempotency-Key", key);
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body().isEmpty() ? "{}" : response.body()),
                    response.headers().firstValue("Idempotent-Replayed").isPresent());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
