package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The index takes over a change of the catalogue product by product.
class SearchFollowsTest {

    private static final Language ENGLISH = Language.of("en");

    @Test
    void findsANewProductAndForgetsOneThatWasTakenOffTheShelf() {
        Product kettle = SampleGoods.product("kettle", "en", "Copper kettle");
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, kettle), ENGLISH);

        index.follow(
                SampleGoods.snapshot(
                        2, kettle, SampleGoods.product("whisk", "en", "Bamboo whisk")));
        assertThat(index.find("whisk", 5)).containsExactly("whisk");

        index.follow(
                SampleGoods.snapshot(
                        3,
                        SampleGoods.product("kettle", false, Map.of("en", "Copper kettle")),
                        SampleGoods.product("whisk", "en", "Bamboo whisk")));
        assertThat(index.find("kettle", 5)).isEmpty();
        assertThat(index.find("whisk", 5)).containsExactly("whisk");
    }

    @Test
    void findsAProductByItsNewNameAndNoLongerByItsOldOne() {
        SearchBench index =
                new SearchBench(
                        SampleGoods.snapshot(1, SampleGoods.product("a", "en", "Copper kettle")),
                        ENGLISH);
        index.follow(SampleGoods.snapshot(2, SampleGoods.product("a", "en", "Garden lantern")));

        assertThat(index.find("lantern", 5)).containsExactly("a");
        assertThat(index.find("kettle", 5)).isEmpty();
    }

    @Test
    void followsTheNewNameOfAShelf() {
        Product kettle = SampleGoods.product("kettle", "en", "Copper kettle");
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, "Things", kettle), ENGLISH);
        index.follow(SampleGoods.snapshot(2, "Cookware", kettle));

        assertThat(index.find("cookware", 5)).containsExactly("kettle");
    }

    @Test
    void answersInTheOrderOfTheShelfWhateverTheOrderOfTheEdits() {
        Product a = SampleGoods.product("a", "en", "Copper kettle");
        Product b = SampleGoods.product("b", "en", "Copper kettle");
        Product c = SampleGoods.product("c", "en", "Copper kettle");
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, c), ENGLISH);
        index.follow(SampleGoods.snapshot(2, c, b));
        index.follow(SampleGoods.snapshot(3, c, b, a));

        assertThat(index.find("kettle", 5)).containsExactly("a", "b", "c");
    }
}
