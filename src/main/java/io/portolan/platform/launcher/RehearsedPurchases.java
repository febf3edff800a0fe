package io.portolan.platform.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Buys in the rehearsal as shoppers will, through the API, so that the JVM has seen what placing
/// an order takes before the first one comes. Buys nothing where there is nothing to buy.
final class RehearsedPurchases {

    private static final int SHOPPERS = 8;
    private static final int EACH = 60;
    private static final String ADDRESS =
            """
            {"email":"rehearsal@example.com","name":"Rehearsal","line1":"Hafenstraße 1",
             "postcode":"20457","city":"Hamburg","country":"DE"}
            """;

    private static final Pattern TOTAL = Pattern.compile("\"totals\":.*?\"total\":(\\{[^}]*\\})");

    private final String api;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    RehearsedPurchases(String address) {
        this.api = address + "/api/v1";
    }

    /// How many were bought.
    int buy() throws IOException {
        String list = send("GET", "/products?market=de&limit=100", "", "");
        List<String> handles = all("handle", list);
        if (handles.isEmpty()) return 0;
        try (ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
            List<Future<Integer>> buying =
                    IntStream.range(0, SHOPPERS)
                            .mapToObj(first -> shoppers.submit(shopper(handles, first)))
                            .toList();
            int bought = 0;
            for (Future<Integer> one : buying) bought += one.get();
            return bought;
        } catch (ExecutionException failed) {
            throw new IOException("a rehearsed purchase failed", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Callable<Integer> shopper(List<String> handles, int first) {
        return () -> {
            int bought = 0;
            for (int i = 0; i < EACH; i++) {
                if (bought(handles.get((first + i) % handles.size()))) bought++;
            }
            return bought;
        };
    }

    private boolean bought(String handle) throws IOException {
        String product = send("GET", "/products/" + handle + "?market=de", "", "");
        List<String> skus = all("sku", product);
        if (skus.isEmpty()) return false;
        List<String> made = all("id", send("POST", "/carts", "{\"market\":\"de\"}", ""));
        if (made.isEmpty()) return false;
        String cart = "/carts/" + made.getFirst();
        String line = "{\"sku\":\"" + skus.getFirst() + "\",\"quantity\":1}";
        send("POST", cart + "/lines", line, "");
        send("PUT", cart + "/address", ADDRESS, "");
        List<String> ways = all("code", send("GET", cart + "/shipping-options", "", ""));
        if (ways.isEmpty()) return false;
        String way = "{\"code\":\"" + ways.getFirst() + "\"}";
        String bill = send("PUT", cart + "/shipping", way, "");
        Matcher total = TOTAL.matcher(bill);
        if (!total.find()) return false;
        String click =
                "{\"payment\":{\"method\":\"demo-card\",\"token\":\"approve\"},\"total\":"
                        + total.group(1)
                        + "}";
        return send("POST", cart + "/place", click, UUID.randomUUID().toString())
                .contains("\"order\"");
    }

    private static List<String> all(String name, String json) {
        return Pattern.compile("\"" + name + "\":\"([^\"]+)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private String send(String method, String path, String body, String key) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
