package io.portolan.testing;

import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.staff.ApiKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the public API, with and without keys of the shop.
public final class ApiCaller {

    /// An answer as it came over the wire.
    public record Told(
            int status, String type, String body, boolean replayed, @Nullable String retryAfter) {

        public String text(String path) {
            return body.isEmpty() ? "" : JsonMapper.shared().readTree(body).at(path).asString("");
        }

        /// The same answer, told again.
        public Told asReplay() {
            return new Told(status, type, body, true, retryAfter);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> known = new HashMap<>();
    private final String base;
    private final ApiKeys keys;

    public ApiCaller(int port, ApiKeys keys) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
        this.keys = keys;
    }

    /// An article with plenty of stock.
    public static String sku(JdbcClient db) {
        return db.sql(
                        """
                        select sku
                          from inventory.stock
                         where on_hand - reserved - claimed > 40
                         order by on_hand desc, sku
                         limit 1
                        """)
                .query(String.class)
                .single();
    }

    public Told get(String path) {
        return send("GET", path, null, Map.of());
    }

    /// Without an API key, under this Idempotency-Key.
    public Told keyed(String method, String path, @Nullable String body, @Nullable String key) {
        return send(method, path, body, key == null ? Map.of() : Map.of("Idempotency-Key", key));
    }

    /// With an API key of one scope, or of several with blanks between.
    public Told with(
            String scopes,
            String method,
            String path,
            @Nullable String body,
            @Nullable String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + known.computeIfAbsent(scopes, this::make));
        if (key != null) headers.put("Idempotency-Key", key);
        return send(method, path, body, headers);
    }

    public Told send(
            String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Told(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body(),
                    answer.headers().firstValue("Idempotent-Replayed").isPresent(),
                    answer.headers().firstValue("Retry-After").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String make(String scopes) {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        ApiKeys.Wish wish =
                new ApiKeys.Wish("test", List.of(scopes.split(" ", -1)), List.of(), null);
        return ((ApiKeys.Creation.Created) keys.create(wish, owner)).secret();
    }
}
