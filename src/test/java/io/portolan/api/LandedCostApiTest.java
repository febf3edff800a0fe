package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShopTest
class LandedCostApiTest {

    private static final String SHIRTS =
            """
            {"destination": {"country": "DE"}, "shipFrom": "CN", "date": "2026-11-22",
             "currency": "EUR", "lines": [{"hs": "610910", "quantity": 7,
               "unitPrice": {"minor": 2000, "currency": "EUR"}}]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    @LocalServerPort private int port;

    @Test
    void saysWhatTheNextShirtDoesAndWhereTheLimitLies() throws Exception {
        JsonNode next =
                json.readTree(
                        advice(
                                        "next",
                                        """
                                        {"parcel": %s, "item": {"hs": "610910", "quantity": 1,
                                          "unitPrice": {"minor": 2000, "currency": "EUR"}}}
                                        """
                                                .formatted(SHIRTS))
                                .body());
        assertThat(next.get("passesALimit").asBoolean()).isTrue();
        assertThat(next.at("/limits/0/room/minor").asLong()).isEqualTo(1_000);
        assertThat(next.at("/limits/0/rules/0/source").asString()).contains("https://");
        assertThat(next.at("/more/minor").asLong())
                .isEqualTo(next.at("/after/minor").asLong() - next.at("/before/minor").asLong());
    }

    @Test
    void weighsParcelsAndPlaces() throws Exception {
        JsonNode parcels =
                json.readTree(
                        advice("parcels", "{\"parcels\": [%s, %s]}".formatted(SHIRTS, SHIRTS))
                                .body());
        assertThat(parcels.get("advice").asString()).isEqualTo("apart");
        assertThat(parcels.at("/law/order").asBoolean()).isTrue();
        JsonNode places =
                json.readTree(
                        advice(
                                        "places",
                                        """
                                        {"order": %s, "places": [
                                          {"country": "CN", "arrives": "2026-12-04"},
                                          {"country": "DE", "arrives": "2026-11-24",
                                           "freight": {"minor": 90000, "currency": "EUR"}}]}
                                        """
                                                .formatted(SHIRTS))
                                .body());
        assertThat(places.get("ways").size()).isEqualTo(2);
        assertThat(places.at("/ways/1/parcels/0/place").asString()).isEqualTo("DE");
        assertThat(places.at("/ways/1/parcels/0/parcel/duty/minor").asLong()).isZero();
    }

    @Test
    void anAdviceThatCannotBeGivenNamesTheField() throws Exception {
        HttpResponse<String> one = advice("parcels", "{\"parcels\": [%s]}".formatted(SHIRTS));
        assertThat(one.statusCode()).isEqualTo(400);
        assertThat(one.body()).contains("\"field\":\"parcels\"");
        HttpResponse<String> none = advice("places", "{\"order\": %s}".formatted(SHIRTS));
        assertThat(none.body()).contains("\"field\":\"places\"");
        assertThat(advice("next", "{}").body()).contains("\"field\":\"parcel\"");
        assertThat(advice("parcels", "{\"parcels\": [%s, {}]}".formatted(SHIRTS)).body())
                .contains("\"field\":\"parcels[1].destination.country\"");
        assertThat(advice("places", "{\"order\": {}, \"places\": []}").body())
                .contains("\"field\":\"order.currency\"");
        assertThat(advice("next", "{\"parcel\": {}, \"item\": {}}").body())
                .contains("\"field\":\"parcel.lines\"");
    }

    private HttpResponse<String> advice(String about, String body) throws Exception {
        URI address =
                URI.create("http://127.0.0.1:" + port + "/api/v1/landed-cost/advice/" + about);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void saysWhatBecomesOfDutyAndTaxOfPiecesThatComeBack() throws Exception {
        String quote =
                json.readTree(
                                post("""
                                                {"destination": {"country": "GB"}, "shipFrom": "CN",
                                                 "date": "2026-11-21", "currency": "GBP",
                                                 "lines": [{"hs": "610910", "origin": "CN",
                                                   "quantity": 3,
                                                   "unitPrice": {"minor": 9999, "currency": "GBP"}}]}
                                                """)
                                        .body())
                        .get("id")
                        .asString();
        String ask =
                "{\"quote\": \"%s\", \"cause\": \"return\", \"date\": \"2026-12-01\","
                        + " \"lines\": [{\"line\": 0, \"quantity\": %d}]}";
        JsonNode back = json.readTree(refund(ask.formatted(quote, 3)).body());
        JsonNode whole = json.readTree(quoted(quote).body());
        assertThat(back.at("/back/minor").asLong())
                .isEqualTo(whole.at("/answer/total/minor").asLong());
        assertThat(back.at("/parts/0/fate").asString()).isEqualTo("claimed");
        assertThat(back.at("/parts/0/claim/form").asString()).isEqualTo("C285");
        assertThat(back.at("/parts/0/claim/until").asString()).isEqualTo("2027-02-21");
        assertThat(back.at("/parts/0/rule/source").asString()).contains("https://www.gov.uk/");
        HttpResponse<String> tooMany = refund(ask.formatted(quote, 4));
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("\"field\":\"lines[0].quantity\"");
        assertThat(refund("{}").body()).contains("\"field\":\"quote\"", "\"field\":\"cause\"");
        assertThat(refund(ask.formatted(java.util.UUID.randomUUID(), 1)).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> refund(String body) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/landed-cost/refund");
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> quoted(String id) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/landed-cost/quotes/" + id);
        return client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersHmrcsOwnExample() throws Exception {
        HttpResponse<String> answer =
                post(
                        """
                        {"destination": {"country": "GB", "region": null, "postcode": "SW1A 1AA"},
                         "shipFrom": "CN", "date": "2026-11-21", "incoterm": "DDP",
                         "currency": "GBP", "freight": {"minor": 25089, "currency": "GBP"},
                         "insurance": {"minor": 1000, "currency": "GBP"},
                         "discount": {"minor": 0, "currency": "GBP"},
                         "seller": {"registeredIn": ["GB"]}, "channel": "courier",
                         "scheme": "none",
                         "lines": [{"hs": "732690", "origin": "CN", "description": "steel",
                           "quantity": 1, "unitPrice": {"minor": 100000, "currency": "GBP"},
                           "weightGrams": 400,
                           "measures": [{"kind": "duty", "rate": "0.027"},
                             {"kind": "additional", "rate": "0.25"},
                             {"kind": "additional", "rate": "0.25"},
                             {"kind": "antidumping",
                              "amount": {"minor": 28820, "currency": "GBP"}}]}]}
                        """);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode quote = json.readTree(answer.body());
        assertThat(quote.at("/total/minor").asLong()).isEqualTo(139540);
        assertThat(quote.at("/authority/duty/minor").asLong()).isEqualTo(95269);
        assertThat(quote.at("/authority/tax/minor").asLong()).isEqualTo(44272);
        assertThat(quote.at("/components/0/unrounded").asString()).isEqualTo("34.04403");
        assertThat(quote.at("/components/0/rate").asString()).isEqualTo("0.027");
        assertThat(quote.at("/collect").asString()).isEqualTo("at-checkout");
        assertThat(quote.get("scheme").isNull()).isTrue();
    }

    @Test
    void namesTheRuleBehindEveryCharge() throws Exception {
        JsonNode quote =
                json.readTree(
                        post("""
                                        {"destination": {"country": "DE"}, "currency": "EUR",
                                         "lines": [{"hs": "610910", "quantity": 5,
                                           "unitPrice": {"minor": 1000, "currency": "EUR"}}]}
                                        """)
                                .body());
        assertThat(quote.at("/duty/minor").asLong()).isEqualTo(300);
        assertThat(quote.at("/scheme").asString()).isEqualTo("IOSS");
        assertThat(quote.at("/estimate").asBoolean()).isTrue();
        assertThat(quote.at("/reasons/0/text").asString()).isNotBlank();
        assertThat(quote.at("/components/0/rule/id").asString()).isEqualTo("eu.low-value-duty");
        assertThat(quote.at("/components/0/rule/from").asString()).isEqualTo("2026-07-01");
    }

    @Test
    void keepsEachQuoteAndAsksItAgainByTheRulesOfAnotherDay() throws Exception {
        JsonNode quote =
                json.readTree(
                        post("""
                                        {"destination": {"country": "DE", "postcode": "10115"},
                                         "currency": "EUR", "date": "2026-06-30",
                                         "lines": [{"hs": "610910", "quantity": 1,
                                           "description": "for Erika Mustermann",
                                           "unitPrice": {"minor": 10000, "currency": "EUR"}}]}
                                        """)
                                .body());
        String id = quote.get("id").asString();
        HttpResponse<String> shown = get("/" + id);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).doesNotContain("Erika", "10115");
        JsonNode kept = json.readTree(shown.body());
        assertThat(kept.get("answer")).isEqualTo(quote);
        assertThat(kept.at("/asked/lines/0/hs").asString()).isEqualTo("610910");
        JsonNode again =
                json.readTree(send("/" + id + "/requote", "{\"date\": \"2026-07-01\"}").body());
        assertThat(again.at("/before/minor").asLong()).isEqualTo(1900);
        assertThat(again.at("/after/minor").asLong()).isEqualTo(2257);
        assertThat(again.at("/difference/minor").asLong()).isEqualTo(357);
        assertThat(again.get("moves").findValuesAsString("what")).contains("came", "followed");
        assertThat(again.at("/moves/0/rule/source").isNull()).isFalse();
        assertThat(again.at("/answer/id").asString()).isNotEqualTo(id);
        JsonNode today = json.readTree(send("/" + id + "/requote", "{}").body());
        assertThat(today.at("/was").asString()).isEqualTo("2026-06-30");
        assertThat(send("/" + id + "/requote", "{\"date\": \"1999-01-01\"}").statusCode())
                .isEqualTo(400);
        assertThat(get("/0198f000-0000-7000-8000-000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void readsClassProofVolumeAndStrengthOfTheGoods() throws Exception {
        String line =
                """
                {"destination": {"country": "DE"}, "currency": "EUR",
                 "lines": [{"hs": "220421", "quantity": 1, "goodsClass": "%s", "litres": %s,
                   "alcoholPercent": "12.5", "preference": {"agreement": "EPA", "proof": "REX"},
                   "unitPrice": {"minor": 1000, "currency": "EUR"}}]}
                """;
        assertThat(post(line.formatted("alcohol", "0.75")).statusCode()).isEqualTo(200);
        HttpResponse<String> wrong = post(line.formatted("wine", "-1"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json.readTree(wrong.body()).get("errors").findValuesAsString("field"))
                .containsExactly("lines[0].goodsClass", "lines[0].litres");
    }

    @Test
    void saysWhichFieldsAreWrongAllAtOnce() throws Exception {
        HttpResponse<String> answer =
                post(
                        """
                        {"destination": {"country": "DE"}, "currency": "EUR",
                         "lines": [{"hs": "610910", "quantity": 0,
                           "unitPrice": {"minor": 1000, "currency": "USD"},
                           "measures": [{"kind": "vat", "rate": "0.2"}]}]}
                        """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode errors = json.readTree(answer.body()).get("errors");
        assertThat(errors.findValuesAsString("field"))
                .containsExactly(
                        "lines[0].quantity", "lines[0].unitPrice", "lines[0].measures[0].kind");
    }

    @Test
    void refusesFieldsItDoesNotKnowAndWhatCannotBeRead() throws Exception {
        assertThat(post("{\"destinaton\": {}}").statusCode()).isEqualTo(400);
        assertThat(post("{}").statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(400);
        assertThat(
                        post("""
                                        {"destination": {"country": "DE"}, "currency": "EUR",
                                         "lines": [null]}
                                        """)
                                .statusCode())
                .isEqualTo(400);
        HttpResponse<String> mongolia =
                post(
                        """
                        {"destination": {"country": "MN"}, "currency": "EUR",
                         "lines": [{"quantity": 1,
                           "unitPrice": {"minor": 1, "currency": "EUR"}}]}
                        """);
        assertThat(mongolia.statusCode()).isEqualTo(400);
        assertThat(mongolia.body()).contains("no-rules");
        HttpResponse<String> tenge =
                post(
                        """
                        {"destination": {"country": "DE"}, "currency": "KZT",
                         "lines": [{"quantity": 1,
                           "unitPrice": {"minor": 1, "currency": "KZT"}}]}
                        """);
        assertThat(tenge.statusCode()).isEqualTo(400);
        assertThat(tenge.body()).contains("no-rate");
        assertThat(
                        post("""
                                        {"destination": {"country": "DE"}, "currency": "EUR",
                                         "lines": [{"quantity": 1,
                                           "unitPrice": {"minor": 1, "currency": "EUR"},
                                           "measures": [{"kind": "duty",
                                             "rate": "1e999999999"}]}]}
                                        """)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsTheMarkets() throws Exception {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/v1/markets"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode items = json.readTree(answer.body()).get("items");
        assertThat(items.findValuesAsString("code"))
                .containsExactly("de", "fr", "es", "gb", "us", "br", "jp", "sg", "au", "ae");
        assertThat(items.at("/0/currency").asString()).isEqualTo("EUR");
        assertThat(items.at("/0/taxDisplay").asString()).isEqualTo("included");
        assertThat(items.at("/0/languages/0").asString()).isEqualTo("de");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send("", body);
    }

    private HttpResponse<String> send(String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/landed-cost/quotes" + path));
    }
}
