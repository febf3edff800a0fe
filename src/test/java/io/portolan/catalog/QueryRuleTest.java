package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryRuleTest {

    private static final Language ENGLISH = Language.of("en");
    private static final CatalogSnapshot GOODS =
            SampleGoods.snapshot(
                    1,
                    SampleGoods.product("a", "en", "Kettle"),
                    SampleGoods.product("b", "en", "Kettle"),
                    SampleGoods.product("c", "en", "Kettle"),
                    SampleGoods.product("off", false, java.util.Map.of("en", "Kettle")));
    private static final Found FOUND =
            new Found(
                    List.of(
                            new Found.Hit("a", 900),
                            new Found.Hit("b", 800),
                            new Found.Hit("c", 700)),
                    0,
                    Found.How.ALL,
                    null,
                    List.of(),
                    false);

    @Test
    void putsPinnedProductsFirstAndLeavesHiddenOnesOut() {
        Found found =
                rule(List.of("c", "off", "gone"), List.of(), List.of("a")).applied(FOUND, GOODS);

        assertThat(found.handles()).containsExactly("c", "b");
        assertThat(found.pinned()).isEqualTo(1);
    }

    @Test
    void bringsABoostedProductUp() {
        Found found = rule(List.of(), List.of("b"), List.of()).applied(FOUND, GOODS);

        assertThat(found.handles()).containsExactly("b", "a", "c");
    }

    @Test
    void answersAQueryThatFindsNothingWithWhatIsPinned() {
        Found found = rule(List.of("b"), List.of(), List.of()).applied(Found.NOTHING, GOODS);

        assertThat(found.handles()).containsExactly("b");
        assertThat(found.how()).isEqualTo(Found.How.ALL);
    }

    @Test
    void knowsAQueryHoweverItIsTyped() {
        assertThat(QueryRule.key("  Tea\t KETTLE ")).isEqualTo("tea kettle");
        assertThat(QueryRule.key("ＴＥＡ")).isEqualTo("tea");
        assertThat(QueryRule.key("x".repeat(1000))).hasSize(120);
    }

    private static QueryRule rule(List<String> pins, List<String> boosted, List<String> hidden) {
        return new QueryRule(ENGLISH, "kettle", pins, boosted, hidden, null);
    }
}
