package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptionChangeTest {

    private static final Language EN = Language.of("en");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void aNewOptionGivesItsFirstValueToTheVariantsThereAre() {
        Product mug = product(List.of(), List.of(Variant.plain(Sku.of("MUG"), Map.of())));
        Product sized = taken(OptionChange.adding(mug, option("size", "s", "l"), "s"), Set.of());
        assertThat(sized.current().getFirst().options()).isEqualTo(Map.of("size", "s"));
        assertThat(new Combinations(sized).missing(Map.of(), 9))
                .containsExactly(Map.of("size", "l"));
    }

    @Test
    void whatWasOrderedIsPutAwayWhenItsValueGoesAndTheRestIsRemoved() {
        Product mug = grid(2, 2);
        Option onlyFirst = option("b", "b0");
        Product less = taken(OptionChange.replacing(mug, onlyFirst), Set.of(Sku.of("A0-B1")));
        assertThat(less.current())
                .extracting(v -> v.sku().value())
                .containsExactly("A0-B0", "A1-B0");
        assertThat(less.variants()).hasSize(3);
        assertThat(less.variant(Sku.of("A0-B1"))).matches(Variant::putAway);
        assertThat(less.stop(less.variants().getLast(), "de", TODAY)).isEqualTo(SaleStop.PUT_AWAY);
        assertThat(less.variant(Sku.of("A1-B1"))).isNull();
    }

    @Test
    void withoutAnOptionTheFirstOfThoseThatAreAlikeStays() {
        OptionChange change = OptionChange.dropping(grid(2, 3), "b");
        assertThat(change.staying())
                .extracting(v -> v.sku().value())
                .containsExactly("A0-B0", "A1-B0");
        assertThat(change.leaving()).hasSize(4);
        assertThat(change.draft(Set.of()).options()).hasSize(1);
    }

    @Test
    void aVariantComesBackOnlyWhereItStillFits() {
        Product mug = grid(2, 2);
        Set<Sku> all = Set.of(Sku.of("A0-B1"), Sku.of("A1-B1"));
        Product less = taken(OptionChange.leaving(mug, all), all);
        assertThat(taken(OptionChange.back(less, all), Set.of()).current()).hasSize(4);
        Product smaller = taken(OptionChange.replacing(less, option("b", "b0")), Set.of());
        Product tried = taken(OptionChange.back(smaller, all), Set.of());
        assertThat(tried.current()).hasSize(2);
        assertThat(tried.variants()).as("kept all the same").hasSize(4);
    }

    @Test
    void anOptionMayHaveTwoThousandValues() {
        Product wool = grid(1, 2_000);
        assertThat(new Combinations(wool).possible(Map.of())).isEqualTo(2_000);
        assertThat(new Combinations(wool).missing(Map.of(), 10)).isEmpty();
        OptionChange change = OptionChange.replacing(wool, option("b", "b7"));
        assertThat(change.leaving()).hasSize(1_999);
        assertThat(change.draft(Set.of()).variants()).hasSize(1);
    }

    @Test
    void countsWhatCannotBeCounted() {
        List<Option> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String code = "o" + i;
            many.add(
                    option(
                            code,
                            IntStream.range(0, 2_000)
                                    .mapToObj(n -> code + "-" + n)
                                    .toArray(String[]::new)));
        }
        Map<String, String> first = new java.util.LinkedHashMap<>();
        many.forEach(o -> first.put(o.code(), o.values().getFirst().code()));
        Product vast = product(many, List.of(Variant.plain(Sku.of("V"), first)));
        assertThat(new Combinations(vast).possible(Map.of())).isEqualTo(Long.MAX_VALUE);
        assertThat(new Combinations(vast).missing(Map.of(), 25)).hasSize(25);
    }

    @Test
    void makesSkusByAPatternThatAreNeverTaken() {
        Product mug = grid(2, 2);
        SkuPattern pattern = new SkuPattern("MUG-{a}-{n}", mug);
        Map<String, String> choice = Map.of("a", "a1", "b", "b0");
        assertThat(pattern.next(choice, 7, Set.of())).isEqualTo(Sku.of("MUG-A1-7"));
        assertThat(pattern.next(choice, 7, Set.of(Sku.of("MUG-A1-7"))))
                .isEqualTo(Sku.of("MUG-A1-7-2"));
        assertThatThrownBy(() -> new SkuPattern("MUG-{size}", mug))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SkuPattern("杯-{a}", mug))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueInAnotherScriptIsCountedInASku() {
        Option colour = option("颜色", "红", "蓝");
        Product mug =
                product(List.of(colour), List.of(Variant.plain(Sku.of("M-1"), Map.of("颜色", "红"))));
        SkuPattern pattern = new SkuPattern(SkuPattern.suggested(mug), mug);
        assertThat(pattern.next(Map.of("颜色", "蓝"), 1, Set.of())).isEqualTo(Sku.of("M-2"));
    }

    private static Product grid(int as, int bs) {
        List<Variant> variants = new ArrayList<>();
        for (int a = 0; a < as; a++) {
            for (int b = 0; b < bs; b++) {
                variants.add(
                        Variant.plain(
                                Sku.of("A" + a + "-B" + b), Map.of("a", "a" + a, "b", "b" + b)));
            }
        }
        return product(List.of(numbered("a", as), numbered("b", bs)), variants);
    }

    private static Option numbered(String code, int values) {
        return option(
                code, IntStream.range(0, values).mapToObj(n -> code + n).toArray(String[]::new));
    }

    private static Option option(String code, String... values) {
        return new Option(
                code,
                Map.of(EN, code),
                List.of(values).stream()
                        .map(v -> new Option.Value(v, Map.of(EN, v), null))
                        .toList());
    }

    private static Product product(List<Option> options, List<Variant> variants) {
        return of(
                new ProductDraft(
                        "mug",
                        null,
                        "",
                        true,
                        1,
                        null,
                        Map.of(EN, ProductText.titled("Mug")),
                        options,
                        variants,
                        List.of(),
                        null,
                        null));
    }

    private static Product taken(OptionChange change, Set<Sku> named) {
        return of(change.draft(named));
    }

    private static Product of(ProductDraft draft) {
        return Product.of(new UUID(0, 1), TODAY, draft);
    }
}
