package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Language EN = Language.of("en");
    private static final ProductDraft MAT = ProductSheetTest.mat(ProductSheetTest.sheet());

    @Test
    void namesTheFieldWithWhatWasAndWhatIs() {
        ProductDraft renamed =
                MAT.but().texts(Map.of(EN, ProductText.titled("Yoga mat"))).rank(2).make();

        assertThat(Differences.between(MAT, renamed))
                .containsExactlyInAnyOrder(
                        new Difference(List.of("texts", "en", "title"), "Cork mat", "Yoga mat"),
                        new Difference(List.of("rank"), "1", "2"));
    }

    @Test
    void findsAVariantByItsSkuWhereverItStands() {
        Variant first = MAT.variants().getFirst();
        Variant second = Variant.plain(Sku.of("OTHER"), Map.of());
        Variant heavier = first.but().weight(Weight.ofGrams(9)).make();

        assertThat(between(List.of(first), List.of(heavier)))
                .containsExactly(
                        new Difference(List.of("variants", "YM-CORK", "weightGrams"), "1650", "9"));
        assertThat(between(List.of(second), List.of(second))).isEmpty();
        assertThat(between(List.of(first), List.of(second)))
                .extracting(d -> d.path().get(1))
                .contains("YM-CORK", "OTHER");
    }

    @Test
    void saysThatThingsChangedPlaces() {
        ProductDraft two = draftOfPictures("a.svg", "b.svg");

        assertThat(Differences.between(two, draftOfPictures("b.svg", "a.svg")))
                .containsExactly(
                        new Difference(
                                List.of("pictures", "order"), "a.svg, b.svg", "b.svg, a.svg"));
    }

    @Test
    void findsNothingBetweenEquals() {
        assertThat(Differences.between(MAT, MAT.but().make())).isEmpty();
    }

    private static List<Difference> between(List<Variant> before, List<Variant> after) {
        return Differences.between(
                MAT.but().variants(before).make(), MAT.but().variants(after).make());
    }

    private static ProductDraft draftOfPictures(String... paths) {
        return MAT.but()
                .pictures(
                        java.util.Arrays.stream(paths)
                                .map(p -> new Picture(p, Map.of(), "mist", 1, 1, Map.of()))
                                .toList())
                .make();
    }
}
