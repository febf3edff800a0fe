package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.ExchangeRate;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Worked examples of every country, in `src/test/resources/landed-cost`. Each names the page it
/// was published on, or says `own arithmetic`; none of its figures was taken from the engine.
class CountryExamplesTest {

    static final List<JsonNode> EXAMPLES = read();

    @TestFactory
    Stream<DynamicTest> theEngineAgreesWithEveryExample() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(id(example), () -> agrees(example)));
    }

    @Test
    void everyExampleSaysWhereItComesFromAndWhichRulesItIsAbout() {
        RuleBook book = RuleBook.load();
        Set<String> known = new HashSet<>();
        Set<String> territories = new HashSet<>();
        for (RuleFile file : book.files()) {
            territories.add(file.territory());
            file.rules().forEach(rule -> known.add(rule.law().id()));
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode example : EXAMPLES) {
            assertThat(ids.add(id(example))).as(id(example) + " is there once").isTrue();
            String source = text(example, "source");
            assertThat(source.equals("own arithmetic") || source.contains("https://"))
                    .as(id(example) + ": an address, or own arithmetic")
                    .isTrue();
            assertThat(territories).contains(text(example, "territory"));
            assertThat(strings(example.get("rules"))).isNotEmpty().isSubsetOf(known);
        }
    }

    private static void agrees(JsonNode example) {
        LandedCostQuote quote = quote(example);
        String currency = text(example, "currency");
        assertThat(quote.authority().duty()).as("duty").isEqualTo(money(example, "duty", currency));
        assertThat(quote.authority().tax()).as("tax").isEqualTo(money(example, "tax", currency));
        assertThat(quote.fees()).as("fees").isEqualTo(money(example, "fees", currency));
        assertThat(quote.duty().plus(quote.tax()).plus(quote.fees())).isEqualTo(quote.total());
        JsonNode estimate = example.get("estimate");
        if (estimate != null) {
            assertThat(quote.estimate())
                    .as("estimate: " + quote.reasons())
                    .isEqualTo(estimate.booleanValue());
        }
        Set<String> used = new TreeSet<>();
        quote.components().forEach(component -> used.add(component.rule().id()));
        for (String rule : strings(example.get("charges"))) assertThat(used).contains(rule);
    }

    static LandedCostQuote quote(JsonNode example) {
        return new LandedCost((from, to, on) -> rate(example, from, to, on))
                .quote(request(example));
    }

    static LandedCostRequest request(JsonNode example) {
        String currency = text(example, "currency");
        List<GoodsLine> lines = new ArrayList<>();
        for (JsonNode line : example.get("lines")) lines.add(line(line, example, currency));
        return new LandedCostRequest(
                new Destination(
                        CountryCode.of(text(example, "country")),
                        optional(example, "region"),
                        optional(example, "postcode")),
                CountryCode.of(text(example, "from")),
                LocalDate.parse(text(example, "day")),
                Incoterm.DDP,
                Currency.of(currency),
                money(example, "freight", currency),
                money(example, "insurance", currency),
                Money.of(0, currency),
                Set.copyOf(strings(example.get("registered"))),
                Channel.valueOf(example.path("channel").asString("COURIER")),
                example.path("plain").booleanValue(false),
                lines,
                List.of());
    }

    private static GoodsLine line(JsonNode line, JsonNode example, String currency) {
        List<Measure> measures = new ArrayList<>();
        String duty = optional(line, "duty");
        if (duty != null) measures.add(Measure.rate(ChargeKind.DUTY, duty));
        String origin = optional(line, "origin");
        return new GoodsLine(
                HsCode.of(text(line, "hs")),
                CountryCode.of(origin == null ? text(example, "from") : origin),
                "goods",
                line.path("quantity").longValue(1),
                money(line, "price", currency),
                Weight.ofGrams(line.path("grams").longValue(400)),
                measures,
                null,
                null,
                number(line, "litres"),
                number(line, "alcohol"),
                number(line, "metal"));
    }

    /// Only rates that the example names.
    private static ExchangeRate rate(JsonNode example, Currency from, Currency to, LocalDate on) {
        BigDecimal rate = new BigDecimal(text(example.get("rates"), from.code() + "/" + to.code()));
        return new ExchangeRate(from, to, rate, on, "example", false);
    }

    /// The rates that the example names, as a question can bring them along.
    static List<GivenRate> rates(JsonNode example) {
        List<GivenRate> rates = new ArrayList<>();
        example.path("rates")
                .forEachEntry(
                        (pair, rate) ->
                                rates.add(
                                        new GivenRate(
                                                Currency.of(pair.substring(0, 3)),
                                                Currency.of(pair.substring(4)),
                                                new BigDecimal(rate.asString()))));
        return rates;
    }

    private static Money money(JsonNode node, String name, String currency) {
        String amount = optional(node, name);
        return Money.ofMajor(
                new BigDecimal(amount == null ? "0" : amount),
                Currency.of(currency),
                RoundingMode.UNNECESSARY);
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        String written = optional(node, name);
        return written == null ? null : new BigDecimal(written);
    }

    static String id(JsonNode example) {
        return text(example, "id");
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) throw new IllegalArgumentException("no " + name + " in " + node);
        return value.asString();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<String> strings(@Nullable JsonNode list) {
        return list == null ? List.of() : list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> read() {
        List<JsonNode> examples = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:landed-cost/*.json")) {
                try (InputStream in = file.getInputStream()) {
                    json.readTree(in).forEach(examples::add);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("examples cannot be read", e);
        }
        return examples;
    }
}
