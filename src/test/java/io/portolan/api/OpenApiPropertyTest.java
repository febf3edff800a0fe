package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.api.ApiDocument.Call;
import io.portolan.api.WildRequests.Request;
import io.portolan.api.WildRequests.World;
import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.staff.ApiKeys;
import io.portolan.staff.StaffAccess;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent to the API, the answer is one that its description names.
@ShopTest(demo = true)
class OpenApiPropertyTest {

    private static final String KOELN =
            """
            {"email":"wild@example.de","name":"Wilma Wild","line1":"Domkloster 4",
             "postcode":"50667","city":"Köln","country":"DE"}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String sku;
    private final Map<String, String> keys;

    OpenApiPropertyTest(
            @LocalServerPort int port,
            @Autowired JdbcClient db,
            @Autowired ApiKeys keys,
            @Autowired StaffAccess access) {
        this.port = port;
        this.sku =
                db.sql(
                                """
                                select sku
                                  from inventory.stock
                                 where on_hand - reserved - claimed > 40
                                 order by on_hand desc, sku
                                 limit 1
                                """)
                        .query(String.class)
                        .single();
        this.keys = new TreeMap<>();
        for (String scope : access.scopes()) this.keys.put(scope, key(keys, scope));
    }

    @Test
    void twoThousandRequestsOfAnyKindGetAnAnswerThatTheDescriptionNames() throws Exception {
        assertNoneSurprises(Integer.getInteger("portolan.cases", 2_000));
    }

    @Test
    @Tag("full")
    void twentyThousandRequestsOfAnyKindGetAnAnswerThatTheDescriptionNames() throws Exception {
        assertNoneSurprises(20_000);
    }

    @Test
    void everyCallParameterAndFieldIsDescribed() throws Exception {
        ApiDocument document = document();
        Set<String> silent = new java.util.TreeSet<>();
        for (Call call : document.calls()) {
            if (call.description().path("summary").asString("").isBlank()) silent.add(call.id());
            for (JsonNode one : call.description().path("parameters")) {
                String name = one.path("name").asString();
                if (!one.has("description")) silent.add("parameter." + name);
            }
            for (var answer : call.description().path("responses").properties()) {
                String words = answer.getValue().path("description").asString("");
                if (words.isBlank()) silent.add(call.id() + ".answer." + answer.getKey());
            }
        }
        for (var schema : document.json().at("/components/schemas").properties()) {
            for (var member : schema.getValue().path("properties").properties()) {
                JsonNode words = document.resolve(member.getValue()).path("description");
                if (!member.getValue().has("description") && words.isMissingNode()) {
                    silent.add("field." + schema.getKey() + "." + member.getKey());
                }
            }
        }
        assertThat(silent)
                .as("Give these words in src/main/resources/api/wording.properties")
                .isEmpty();
    }

    private void assertNoneSurprises(int cases) throws Exception {
        long seed = Long.getLong("portolan.seed", new Random().nextLong());
        System.out.println("API property test: " + cases + " cases, -Dportolan.seed=" + seed);
        ApiDocument document = document();
        WildValues wild = new WildValues(new Random(seed));
        Map<String, String> surprises = new TreeMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        WildRequests requests = new WildRequests(document, world(), wild);
        for (int i = 0; i < cases; i++) {
            if (i % 200 == 199) requests = new WildRequests(document, world(), wild);
            Call call = document.calls().get(i % document.calls().size());
            Request request = requests.next(call);
            HttpResponse<String> answer = send(request);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            for (String surprise : surprises(document, request, answer)) {
                surprises.putIfAbsent(
                        call.id() + " " + answer.statusCode() + " " + surprise,
                        request + "\n   -> " + head(answer.body()));
            }
        }
        System.out.println("API property test: statuses " + statuses);
        assertThat(surprises).as("with -Dportolan.seed=" + seed).isEmpty();
    }

    private List<String> surprises(
            ApiDocument document, Request request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean known = document.methods(request.call().path()).contains(request.method());
        Call call =
                document.calls().stream()
                        .filter(one -> one.path().equals(request.call().path()))
                        .filter(one -> one.method().equals(request.method()))
                        .findFirst()
                        .orElse(request.call());
        if (status >= 500) return List.of("broke");
        if (status >= 400) {
            String wrong = request.method().equals("HEAD") ? "" : problem(answer);
            if (!wrong.isEmpty()) return List.of(wrong);
        }
        if (!known) return status < 300 && !harmless(request) ? List.of("took it") : List.of();
        // An address with a broken path is not the one the document names.
        boolean otherAddress =
                request.wild().equals("BAD_PATH") && (status == 400 || status == 404);
        if (!otherAddress && !call.declares(status)) return List.of("is not described");
        return status < 300 ? document.wrong(call, status, answer.body()) : List.of();
    }

    private static boolean harmless(Request request) {
        return request.method().equals("HEAD") || request.method().equals("OPTIONS");
    }

    private static String problem(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("application/problem+json")) return "is " + type;
        try {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            for (String name : List.of("type", "title", "detail")) {
                if (problem.path(name).asString("").isBlank()) return "has no " + name;
            }
            if (problem.path("status").asInt() != answer.statusCode()) return "other status inside";
            if (problem.path("type").asString().equals("invalid")
                    && problem.path("errors").isEmpty()) return "does not say which field";
            for (JsonNode error : problem.path("errors")) {
                for (String name : List.of("field", "code", "message")) {
                    if (error.path(name).asString("").isBlank()) return "error without " + name;
                }
            }
            if (answer.body().matches("(?s).*(java\\.|io\\.portolan|jackson|Exception|org\\.).*")) {
                return "speaks of our insides";
            }
            return "";
        } catch (JacksonException e) {
            return "is no JSON";
        }
    }

    private static String head(String body) {
        return body.length() > 400 ? body.substring(0, 400) : body;
    }

    private HttpResponse<String> send(Request request) throws Exception {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base() + request.target()))
                        .timeout(Duration.ofSeconds(30));
        for (var header : request.headers()) builder.header(header.getKey(), header.getValue());
        byte[] body = request.body();
        builder.method(
                request.method(),
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private ApiDocument document() throws Exception {
        URI address = URI.create(base() + "/api/v1/openapi.json");
        return new ApiDocument(
                client.send(
                                HttpRequest.newBuilder(address).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /// A cart that is ready, one that is empty, one that became an order.
    private World world() {
        Shopper shopper = new Shopper(port);
        String ready = shopper.readyCart("de", sku, 1, KOELN);
        String placed = shopper.readyCart("de", sku, 1, KOELN);
        Shopper.Answer order = shopper.place(placed, "demo-card", "approve", Shopper.newKey());
        Map<String, List<String>> names = new HashMap<>();
        names.put("id", List.of(ready, ready, ready, placed, UUID.randomUUID().toString()));
        names.put("line", List.of("1", "1", "2", "0", "-1", "2147483648"));
        names.put("number", List.of(order.text("/order/number"), "P-0"));
        String quote = shopper.post("/landed-cost/quotes", QUOTE).text("/id");
        names.put("landedCost.show.id", List.of(quote, UUID.randomUUID().toString(), "1"));
        names.put("landedCost.requote.id", List.of(quote, quote, "-"));
        names.put("tracking.tracking.number", List.of("LX000000005XX", "1"));
        names.put("token", List.of(order.text("/order/token"), "wrong"));
        names.put(
                "handle", List.of(shopper.get("/products?market=de").text("/items/0/handle"), "-"));
        names.put("provider", List.of("demo-bank", "demo-carrier", "nobody"));
        names.put("market", List.of("de", "us", "jp", "ae"));
        names.put("lang", List.of("en", "de", "ja", "ar"));
        names.put("cart.create.lang", List.of("en"));
        names.put("sort", List.of("price", "-price", "newest", "title"));
        names.put("limit", List.of("1", "10", "100", "0", "101"));
        names.put("availability", List.of("in-stock", "low,sold-out"));
        names.put("price-from", List.of("0", "1000", "-5"));
        names.put("price-to", List.of("99999", "9223372036854775807"));
        names.put("q", List.of("bag", "かばん", "حقيبة", "\"", "a AND ("));
        names.put("state", List.of("confirmed", "placed", "none"));
        names.put("format", List.of("shopify"));
        names.put("dryRun", List.of("true"));
        names.put("sku", List.of(sku, "NO-SUCH"));
        names.put("currency", List.of("EUR", "USD", "JPY", "KWD"));
        names.put("country", List.of("DE", "US", "JP", "AE"));
        names.put("method", List.of("demo-card", "demo-redirect", "cod"));
        String total = shopper.cart(ready).at("/totals/total").toString();
        return new World(names, bodies(total), keys);
    }

    private Map<String, String> bodies(String total) {
        Map<String, String> bodies = new HashMap<>();
        bodies.put("cart.create", "{\"market\":\"de\",\"lang\":\"en\"}");
        bodies.put("cart.add", "{\"sku\":\"" + sku + "\",\"quantity\":1}");
        bodies.put("cart.change", "{\"quantity\":2}");
        bodies.put("cart.coupon", "{\"code\":\"WELCOME\"}");
        bodies.put("cart.address", KOELN);
        bodies.put("cart.shipping", "{\"code\":\"economy\"}");
        bodies.put(
                "place.place",
                "{\"payment\":{\"method\":\"demo-card\",\"token\":\"decline-funds\","
                        + "\"returnUrl\":\"https://example.org/back\"},\"total\":"
                        + total
                        + "}");
        bodies.put("landedCost.quote", QUOTE);
        bodies.put("landedCost.requote", "{\"date\":\"2026-06-30\"}");
        bodies.put("adminOrders.refund", "{\"amount\":{\"minor\":1,\"currency\":\"EUR\"}}");
        bodies.put("import.products", "Handle,Title,Variant Price\n");
        return bodies;
    }

    private static final String QUOTE =
            """
            {"destination":{"country":"GB","region":null,"postcode":"SW1A 1AA"},"shipFrom":"CN",
             "date":"2026-11-21","incoterm":"DDP","currency":"GBP",
             "freight":{"minor":25089,"currency":"GBP"},"insurance":{"minor":1000,"currency":"GBP"},
             "discount":{"minor":0,"currency":"GBP"},"seller":{"registeredIn":["GB"]},
             "channel":"courier","scheme":"none",
             "lines":[{"hs":"610910","origin":"CN","description":"shirt","quantity":1,
              "unitPrice":{"minor":100000,"currency":"GBP"},"weightGrams":400,
              "goodsClass":"clothing","litres":"0","alcoholPercent":"0",
              "preference":{"agreement":"none","proof":"REX"},
              "measures":[{"kind":"duty","rate":"0.027"},
               {"kind":"antidumping","amount":{"minor":28820,"currency":"GBP"}}]}]}""";

    private static String key(ApiKeys keys, String scope) {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        ApiKeys.Wish wish = new ApiKeys.Wish("wild " + scope, List.of(scope), List.of(), null);
        return ((ApiKeys.Creation.Created) keys.create(wish, owner)).secret();
    }
}
