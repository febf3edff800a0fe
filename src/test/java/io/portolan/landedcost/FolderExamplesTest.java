package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every example of a folder of worked examples, when there is one. Those that can be told in a few
/// words stand in `WorkedExamplesTest` and always run.
class FolderExamplesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)%$");

    @TestFactory
    Stream<DynamicTest> agreesWithEveryExampleOfTheFolder() {
        List<JsonNode> examples = examples();
        if (examples.isEmpty()) {
            String why = "no folder of worked examples: set PORTOLAN_WORKED_EXAMPLES to one";
            System.out.println("Skipped: " + why);
            return Stream.of(DynamicTest.dynamicTest(why, () -> Assumptions.abort(why)));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode example : examples) {
            tests.add(DynamicTest.dynamicTest(example.get("id").asString(), () -> agrees(example)));
        }
        return tests.stream();
    }

    /// The examples of the folder; none when there is no folder.
    static List<JsonNode> examples() {
        Path folder = Path.of("../shared/data/worked-examples");
        String elsewhere = System.getenv("PORTOLAN_WORKED_EXAMPLES");
        if (elsewhere != null) folder = Path.of(elsewhere);
        Path file = folder.resolve("landed_cost_vectors.json");
        if (!Files.isRegularFile(file)) return List.of();
        return JsonMapper.builder().build().readTree(file.toFile()).valueStream().toList();
    }

    private static void agrees(JsonNode example) {
        LandedCostQuote quote = parcel(example).quote();
        String currency = example.get("cur").asString();
        BigDecimal duty = number(example.get("duty"));
        for (JsonNode surcharge : parts(example, "surcharge")) {
            duty = duty.add(number(surcharge));
        }
        assertThat(quote.authority().duty()).isEqualTo(money(duty, currency));
        if (!NUMBER.matcher(example.get("vat").asString()).find()) return;
        assertThat(quote.authority().tax()).isEqualTo(money(number(example.get("vat")), currency));
        JsonNode total = example.get("total_duty_and_vat");
        if (total != null) {
            assertThat(quote.authority().total()).isEqualTo(money(number(total), currency));
        }
        assertThat(quote.duty().plus(quote.tax()).plus(quote.fees())).isEqualTo(quote.total());
    }

    static Parcels parcel(JsonNode example) {
        String currency = example.get("cur").asString();
        String place = example.get("dest").asString().substring(0, 2);
        if (!example.get("duty").asString().isBlank() && flat(example)) {
            return Parcels.toGermany().with("610910", 5, 1000);
        }
        Parcels parcel = Parcels.to(place.equals("EU") ? "FR" : place, currency);
        parcel.freight(money(number(example.get("freight_ins")), currency).minor());
        long goods = money(number(example.get("goods")), currency).minor();
        if (example.has("seller_registered")) {
            return parcel.registeredIn().with("620193", 1, goods);
        }
        Measure[] measures = measures(example, currency).toArray(Measure[]::new);
        return parcel.plain().with("732690", 1, goods, measures);
    }

    private static boolean flat(JsonNode example) {
        return example.get("duty_basis").asString().equals("flat");
    }

    private static List<Measure> measures(JsonNode example, String currency) {
        List<Measure> measures = new ArrayList<>();
        for (JsonNode amount : parts(example, "duty_components_unrounded")) {
            measures.add(rateOf(number(amount), customsValue(example), currency));
        }
        JsonNode named = example.get("duty_components");
        if (named != null) {
            for (Map.Entry<String, JsonNode> part : named.properties()) {
                Matcher percent = PERCENT.matcher(part.getKey());
                if (!percent.find()) continue;
                BigDecimal rate = new BigDecimal(percent.group(1)).movePointLeft(2);
                measures.add(new Measure(ChargeKind.ADDITIONAL, rate, null));
            }
        }
        if (measures.isEmpty()) {
            BigDecimal rate = number(example.get("duty_rate"));
            measures.add(new Measure(ChargeKind.DUTY, rate, null));
        }
        return measures;
    }

    /// A part as the rate it is of the value, or as an amount where it is no short rate.
    private static Measure rateOf(BigDecimal amount, BigDecimal value, String currency) {
        BigDecimal rate = amount.divide(value, 6, RoundingMode.HALF_UP).stripTrailingZeros();
        if (rate.multiply(value).compareTo(amount) == 0) {
            return new Measure(ChargeKind.ADDITIONAL, rate, null);
        }
        return Measure.amount(ChargeKind.ANTIDUMPING, money(amount, currency));
    }

    private static BigDecimal customsValue(JsonNode example) {
        return number(example.get("goods")).add(number(example.get("freight_ins")));
    }

    private static List<JsonNode> parts(JsonNode example, String name) {
        JsonNode node = example.get(name);
        return node == null ? List.of() : node.valueStream().toList();
    }

    private static BigDecimal number(JsonNode node) {
        Matcher matcher = NUMBER.matcher(node.asString());
        return matcher.find() ? new BigDecimal(matcher.group()) : BigDecimal.ZERO;
    }

    private static Money money(BigDecimal major, String currency) {
        return Money.ofMajor(major, Currency.of(currency), RoundingMode.UNNECESSARY);
    }
}
