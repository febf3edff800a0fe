package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import io.portolan.platform.web.Caller;
import io.portolan.staff.ApiKeys;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShopTest
class ImportApiTest {

    private static final String FILE =
            """
            Handle,Title,Variant Price,Variant Grams
            api-oar,Oar,49.90,1200
            api-rope,Rope,free,900
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired ApiKeys keys;
    @Autowired Catalog catalog;
    @Autowired Clock clock;
    @LocalServerPort int port;

    @Test
    void takesAFileAndListsTheRowsItCouldNotRead() throws Exception {
        String key = key("products:write");
        JsonNode dry = report(post("?dryRun=true&currency=EUR", "text/csv", key, FILE));
        assertThat(dry.get("created").asInt()).isEqualTo(1);
        assertThat(catalog.snapshot().product("api-oar")).isNull();
        JsonNode done = report(post("?currency=EUR", "text/csv", key, FILE));
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(done.get("leftOut").asInt()).isZero();
        assertThat(done.at("/findings/0/row").asInt()).isEqualTo(3);
        assertThat(done.at("/findings/0/column").asString()).isIn("Variant Price", "Handle");
        assertThat(catalog.snapshot().product("api-oar")).isNotNull();
    }

    @Test
    void asksForAKeyThatMayWriteProducts() throws Exception {
        assertThat(post("", "text/csv", "", FILE).statusCode()).isEqualTo(401);
        String reader = key("orders:read");
        assertThat(post("", "text/csv", reader, FILE).statusCode()).isEqualTo(403);
    }

    @Test
    void answersNonsenseWithAProblem() throws Exception {
        String key = key("products:write");
        assertThat(post("?format=fax", "text/csv", key, FILE).statusCode()).isEqualTo(400);
        assertThat(post("?currency=DUBLONS", "text/csv", key, FILE).statusCode()).isEqualTo(400);
        HttpResponse<String> poem = post("", "text/csv", key, "Roses,are,red\n");
        assertThat(poem.statusCode()).isEqualTo(422);
        assertThat(poem.body()).contains("unreadable-file", "Handle");
    }

    @Test
    void takesDocumentsLineByLineAndNamesEveryFormatItKnows() throws Exception {
        String key = key("products:write");
        String line =
                "{\"handle\": \"api-line\", \"texts\": {\"en\": {\"title\": \"Line\"}},"
                        + " \"variants\": [{\"sku\": \"API-LINE\", \"tracked\": false}]}\n";
        JsonNode done = report(post("?format=ndjson", "application/x-ndjson", key, line));
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(catalog.snapshot().product("api-line")).isNotNull();
        assertThat(post("?format=fax", "text/csv", key, FILE).body())
                .contains("shopify, woocommerce, portolan-csv, ndjson.");
        assertThat(post("?format=zip", "application/octet-stream", key, "PK").body())
                .contains("An archive is sent on the page of imports");
    }

    private String key(String scope) {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        Uuid7.at(clock.millis()),
                        "test",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        ApiKeys.Wish wish = new ApiKeys.Wish("import test", List.of(scope), List.of(), null);
        return switch (keys.create(wish, owner)) {
            case ApiKeys.Creation.Created created -> created.secret();
            case ApiKeys.Creation other -> throw new AssertionError(other.toString());
        };
    }

    private static JsonNode report(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> post(String query, String type, String key, String body)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + "/api/v1/admin/imports/products" + query);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
