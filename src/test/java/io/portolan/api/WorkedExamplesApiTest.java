package io.portolan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.landedcost.GivenRate;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.Measure;
import io.portolan.landedcost.WorkedQuotes;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a developer far away is told is what the engine says, to the cent.
@ShopTest
class WorkedExamplesApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort int port;

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleComesOutTheSameThroughTheApi() {
        List<WorkedQuotes.One> all = WorkedQuotes.all();
        assertThat(all).hasSizeGreaterThan(250);
        return all.stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> agrees(one)));
    }

    private void agrees(WorkedQuotes.One example) {
        Answer answer =
                new Shopper(port)
                        .post(
                                "/landed-cost/quotes",
                                JSON.writeValueAsString(body(example.asked())));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        JsonNode told = answer.body();
        LandedCostQuote quote = example.answer();
        assertThat(shown(told)).isEqualTo(shown(quote));
        assertThat(told.get("components").valueStream().map(part -> text(part, "unrounded")))
                .containsExactlyElementsOf(
                        quote.components().stream()
                                .map(part -> part.unrounded().toPlainString())
                                .toList());
        assertThat(told.get("components").valueStream().map(part -> money(part, "amount")))
                .containsExactlyElementsOf(
                        quote.components().stream()
                                .map(LandedCostQuote.Component::amount)
                                .toList());
        assertThat(told.at("/scheme").asString(""))
                .isEqualTo(quote.scheme() == null ? "" : quote.scheme());
    }

    private static List<Money> shown(JsonNode told) {
        JsonNode authority = told.get("authority");
        return List.of(
                money(told, "customsValue"),
                money(told, "duty"),
                money(told, "tax"),
                money(told, "fees"),
                money(told, "total"),
                money(authority, "duty"),
                money(authority, "tax"),
                money(authority, "total"));
    }

    private static List<Money> shown(LandedCostQuote quote) {
        return List.of(
                quote.customsValue(),
                quote.duty(),
                quote.tax(),
                quote.fees(),
                quote.total(),
                quote.authority().duty(),
                quote.authority().tax(),
                quote.authority().total());
    }

    @Test
    void pricesThatContainEverythingAreTakenApartAndAskedAgain() {
        Shopper shopper = new Shopper(port);
        String shirt =
                """
                {"destination": {"country": "DE"}, "shipFrom": "CN", "date": "2026-11-22",
                 "currency": "EUR", "taxIncluded": true,
                 "freight": {"minor": 490, "currency": "EUR"},
                 "exchangeRates": [{"from": "EUR", "to": "USD", "rate": "1.16"}],
                 "lines": [{"hs": "610910", "quantity": 3,
                   "unitPrice": {"minor": 1999, "currency": "EUR"}}]}
                """;
        JsonNode told = shopper.post("/landed-cost/quotes", shirt).body();
        Money inside =
                money(told.get("included"), "goods")
                        .plus(money(told.get("included"), "freight"))
                        .plus(money(told, "total"));
        assertThat(inside).isEqualTo(Money.of(3 * 1999 + 490, "EUR"));
        JsonNode kept = shopper.get("/landed-cost/quotes/" + text(told, "id")).body();
        assertThat(kept.at("/asked/taxIncluded").asBoolean()).isTrue();
        assertThat(kept.at("/asked/exchangeRates/0/rate").asString()).isEqualTo("1.16");
        JsonNode again =
                shopper.post(
                                "/landed-cost/quotes/" + text(told, "id") + "/requote",
                                "{\"date\": \"2026-06-30\"}")
                        .body();
        assertThat(money(again, "after")).isNotEqualTo(money(again, "before"));
        Money before =
                money(again.at("/answer/included"), "goods")
                        .plus(money(again.at("/answer/included"), "freight"))
                        .plus(money(again, "after"));
        assertThat(before).as("the buyer pays the same on every day").isEqualTo(inside);
    }

    @Test
    void aRateOrATaxIncludedThatCannotBeIsNamed() {
        Answer refused =
                new Shopper(port)
                        .post(
                                "/landed-cost/quotes",
                                """
                                {"destination": {"country": "DE"}, "currency": "EUR",
                                 "taxIncluded": true, "scheme": "none",
                                 "exchangeRates": [{"from": "EUR", "to": "EUR", "rate": "1"},
                                   {"from": "EUR", "to": "USD", "rate": "0"}, {"from": "EUR"}],
                                 "lines": [{"hs": "610910", "quantity": 1,
                                   "unitPrice": {"minor": 100, "currency": "EUR"}}]}
                                """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").valueStream().map(one -> text(one, "field")))
                .contains(
                        "taxIncluded",
                        "exchangeRates[0].to",
                        "exchangeRates[1].rate",
                        "exchangeRates[2].to");
    }

    private static Map<String, Object> body(LandedCostRequest asked) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("country", asked.destination().country().value());
        put(to, "region", asked.destination().region());
        put(to, "postcode", asked.destination().postcode());
        body.put("destination", to);
        body.put("shipFrom", asked.shipFrom().value());
        body.put("date", asked.date().toString());
        body.put("incoterm", asked.incoterm().name());
        body.put("currency", asked.currency().code());
        body.put("freight", money(asked.freight()));
        body.put("insurance", money(asked.insurance()));
        body.put("discount", money(asked.discount()));
        if (asked.registeredIn() != null) {
            body.put("seller", Map.of("registeredIn", new TreeSet<>(asked.registeredIn())));
        }
        body.put("channel", asked.channel().name().toLowerCase(java.util.Locale.ROOT));
        if (asked.plain()) body.put("scheme", "none");
        List<Object> rates = new ArrayList<>();
        for (GivenRate rate : asked.rates()) {
            rates.add(
                    Map.of(
                            "from", rate.from().code(),
                            "to", rate.to().code(),
                            "rate", rate.rate().toPlainString()));
        }
        body.put("exchangeRates", rates);
        body.put("lines", asked.lines().stream().map(WorkedExamplesApiTest::line).toList());
        return body;
    }

    private static Map<String, Object> line(GoodsLine line) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (line.hs() != null) body.put("hs", line.hs().digits());
        if (line.origin() != null) body.put("origin", line.origin().value());
        body.put("description", line.description());
        body.put("quantity", line.quantity());
        body.put("unitPrice", money(line.unitPrice()));
        if (line.weight() != null) body.put("weightGrams", line.weight().grams());
        put(body, "goodsClass", line.goodsClass());
        if (line.preference() != null) {
            body.put(
                    "preference",
                    Map.of(
                            "agreement", line.preference().agreement(),
                            "proof", line.preference().proof()));
        }
        put(body, "litres", plain(line.litres()));
        put(body, "alcoholPercent", plain(line.alcohol()));
        put(body, "metalPercent", plain(line.metal()));
        body.put("measures", line.measures().stream().map(WorkedExamplesApiTest::measure).toList());
        return body;
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", measure.kind().code());
        put(body, "rate", plain(measure.rate()));
        if (measure.amount() != null) body.put("amount", money(measure.amount()));
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null) body.put(name, value);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static Map<String, Object> money(Money amount) {
        return Map.of("minor", amount.minor(), "currency", amount.currency().code());
    }

    private static Money money(JsonNode node, String name) {
        JsonNode amount = node.get(name);
        return Money.of(amount.get("minor").asLong(), amount.get("currency").asString());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
