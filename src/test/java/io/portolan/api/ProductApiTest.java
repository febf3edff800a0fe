package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShopTest(demo = true)
class ProductApiTest {

    @LocalServerPort int port;
    @Autowired JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"de, de, EUR", "us, en, USD", "jp, ja, JPY", "ae, ar, AED"})
    void listsTheDemoGoodsOfEachMarket(String market, String lang, String currency)
            throws Exception {
        JsonNode page = read("?market=" + market + "&lang=" + lang + "&limit=100");

        // Other tests import goods into the same shop.
        int total = page.get("total").asInt();
        assertThat(total).isGreaterThanOrEqualTo(80);
        assertThat(page.get("items").size()).isEqualTo(Math.min(100, total));
        assertThat(page.get("next").isNull()).isEqualTo(total <= 100);
        JsonNode card = page.get("items").get(0);
        assertThat(card.get("price").get("currency").asString()).isEqualTo(currency);
        assertThat(card.get("image").get("url").asString()).startsWith("/media/");
        assertThat(card.get("title").asString()).isNotBlank();
        assertThat(card.get("availability").asString()).isIn("in-stock", "low", "sold-out");
    }

    @Test
    void walksAllPagesWithoutLossOrRepetition() throws Exception {
        for (String sort : List.of("relevance", "price", "-price", "title", "newest")) {
            List<String> handles = new ArrayList<>();
            String after = "";
            int total;
            do {
                JsonNode page = read("?market=de&limit=7&sort=" + sort + after);
                total = page.get("total").asInt();
                page.get("items").forEach(card -> handles.add(card.get("handle").asString()));
                JsonNode next = page.get("next");
                after = next.isNull() ? "" : "&after=" + next.asString();
            } while (!after.isEmpty());

            assertThat(handles).hasSize(total).hasSizeGreaterThanOrEqualTo(24);
            assertThat(new HashSet<>(handles)).hasSize(total);
        }
    }

    @Test
    void sortsByPriceBothWays() throws Exception {
        List<Long> up = prices(read("?market=jp&sort=price"));
        List<Long> down = prices(read("?market=jp&sort=-price"));

        assertThat(up).isSorted();
        assertThat(down.reversed()).isSorted();
    }

    @Test
    void findsByTextInTheLanguageOfTheShelf() throws Exception {
        assertThat(first("?market=de&lang=de&q=Rucksak")).isEqualTo("halt-backpack");
        assertThat(first("?market=jp&lang=ja&q=" + utf8("リュック"))).isEqualTo("halt-backpack");
        assertThat(first("?market=ae&lang=ar&q=" + utf8("مصباح"))).isEqualTo("anchor-lamp");
        assertThat(read("?market=us&q=" + utf8("*:* AND (")).get("total").asInt()).isZero();
    }

    @Test
    void countsWhatNarrowingWouldLeave() throws Exception {
        JsonNode all = read("?market=de");
        for (JsonNode category : all.get("facets").get("category")) {
            JsonNode narrowed = read("?market=de&category=" + category.get("code").asString());
            assertThat(narrowed.get("total").asInt()).isEqualTo(category.get("count").asInt());
            assertThat(narrowed.get("facets").get("category"))
                    .isEqualTo(all.get("facets").get("category"));
        }
        JsonNode option = all.get("facets").get("options").get(0);
        for (JsonNode value : option.get("values")) {
            JsonNode narrowed =
                    read(
                            "?market=de&option."
                                    + option.get("code").asString()
                                    + "="
                                    + value.get("code").asString());
            assertThat(narrowed.get("total").asInt()).isEqualTo(value.get("count").asInt());
        }
    }

    @Test
    void showsOneProductWhole() throws Exception {
        JsonNode product = read("/halt-backpack?market=de&lang=en");

        assertThat(product.get("variants").size()).isPositive();
        for (JsonNode variant : product.get("variants")) {
            assertThat(variant.get("sku").isString()).isTrue();
            assertThat(variant.get("hsCode").asString()).matches("\\d{6,10}");
            assertThat(variant.get("available").asInt()).isBetween(0, 999);
        }
        assertThat(product.get("texts").get("description").asString()).startsWith("<p>");
        assertThat(product.get("delivery").get("from").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @ParameterizedTest
    @CsvSource({"de", "jp", "ae"})
    void splitsAPriceIntoGoodsDutyAndTaxToTheLastMinorUnit(String market) throws Exception {
        for (JsonNode card : read("?market=" + market).get("items")) {
            JsonNode product = read("/" + card.get("handle").asString() + "?market=" + market);
            JsonNode cost = product.get("landedCost");
            assertThat(cost.get("included").asBoolean()).isTrue();
            long sum = 0;
            for (String part : List.of("goods", "duty", "tax", "fees")) {
                sum += cost.get(part).get("minor").asLong();
            }
            assertThat(sum)
                    .isEqualTo(cost.get("total").get("minor").asLong())
                    .isEqualTo(product.get("price").get("minor").asLong());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', market",
        "?market=xx, market",
        "?market=de&lang=ja, lang",
        "?market=de&category=cars, category",
        "?market=de&sort=size, sort",
        "?market=de&limit=0, limit",
        "?market=de&limit=101, limit",
        "?market=de&limit=x, limit",
        "?market=de&after=x, after",
        "?market=de&after=Ojo, after",
        "?market=de&availability=maybe, availability",
        "?market=de&price-from=1.5, price-from",
        "?market=de&colour=red, colour",
        "?market=de&sort=price&sort=title, sort",
    })
    void refusesValuesItDoesNotKnow(String query, String field) throws Exception {
        HttpResponse<String> answer = get(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json.readTree(answer.body()).get("errors").get(0).get("field").asString())
                .isEqualTo(field);
    }

    @Test
    void saysThatAProductDoesNotExist() throws Exception {
        assertThat(get("/nothing?market=de").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsNothingAgainThatTheCallerHas() throws Exception {
        HttpResponse<String> first = get("?market=de");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                http.send(
                        request("?market=de").header("If-None-Match", tag).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("public, max-age="));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private String first(String query) throws Exception {
        return read(query).get("items").get(0).get("handle").asString();
    }

    private static List<Long> prices(JsonNode page) {
        List<Long> prices = new ArrayList<>();
        page.get("items").forEach(card -> prices.add(card.get("price").get("minor").asLong()));
        return prices;
    }

    private JsonNode read(String query) throws Exception {
        HttpResponse<String> answer = get(query);
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return http.send(request(query).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/products" + query));
    }

    private static String utf8(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
