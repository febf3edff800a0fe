package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From how many sales on a seller must register in each state, as `reference/nexus.json` says.
class NexusFactsTest {

    private static final Set<String> PERIODS =
            Set.of(
                    "this-or-last-year",
                    "last-year",
                    "twelve-months",
                    "four-quarters",
                    "four-tax-quarters",
                    "year-to-september");

    private final List<JsonNode> facts = facts();

    @Test
    void everyStateWithASalesTaxHasItsThresholdAndTheOthersHaveNone() {
        Set<String> states = new TreeSet<>();
        for (Rule.Tax tax : RulesInForce.all(unitedStates().rules(), Rule.Tax.class)) {
            List<String> regions = tax.regions();
            if (regions != null) states.addAll(regions);
        }
        assertThat(states).hasSize(51);
        states.add("PR");
        assertThat(facts)
                .extracting(fact -> fact.get("state").asString())
                .containsExactlyElementsOf(states);
        for (JsonNode fact : facts) {
            String state = fact.get("state").asString();
            String reached = fact.get("reached").asString();
            String sales = text(fact, "sales");
            assertThat(reached).as(state).isIn("SALES", "EITHER", "BOTH", "NEVER");
            assertThat(sales == null).as(state).isEqualTo(reached.equals("NEVER"));
            assertThat(text(fact, "transactions") != null)
                    .as(state + " counts sales")
                    .isEqualTo(reached.equals("EITHER") || reached.equals("BOTH"));
            if (sales == null) continue;
            assertThat(sales).as(state).matches("[1-9]\\d{4,5}");
            assertThat(PERIODS).as(state).contains(fact.get("period").asString());
        }
    }

    @Test
    void connecticutAndNewYorkAskForBothAmountAndNumber() {
        assertThat(facts)
                .filteredOn(fact -> fact.get("reached").asString().equals("BOTH"))
                .extracting(fact -> fact.get("state").asString())
                .containsExactly("CT", "NY");
    }

    @Test
    void everyThresholdCanBeTraced() {
        for (JsonNode fact : facts) {
            JsonNode law = fact.get("law");
            Law said =
                    new Law(
                            law.get("id").asString(),
                            Law.Standing.valueOf(
                                    law.get("standing").asString().toUpperCase(Locale.ROOT)),
                            null,
                            null,
                            text(law, "source"),
                            LocalDate.parse(law.get("reviewed").asString()),
                            null,
                            null);
            assertThat(said.fault()).as(said.id()).isNull();
            assertThat(said.id())
                    .isEqualTo("us.nexus." + fact.get("state").asString().toLowerCase(Locale.ROOT));
        }
    }

    private static RuleFile unitedStates() {
        return RuleBook.load().files().stream()
                .filter(file -> file.territory().equals("us"))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<JsonNode> facts() {
        List<JsonNode> facts = new ArrayList<>();
        try (InputStream in = NexusFactsTest.class.getResourceAsStream("/reference/nexus.json")) {
            JsonMapper.builder().build().readTree(in).forEach(facts::add);
        } catch (IOException e) {
            throw new IllegalStateException("nexus.json cannot be read", e);
        }
        return facts;
    }
}
