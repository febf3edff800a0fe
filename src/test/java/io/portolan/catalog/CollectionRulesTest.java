package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What a collection holds is what a plain look at every product says it holds.
class CollectionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<Language, String> NO_WORDS = Map.of();
    private static final ProductType VOLUMED =
            new ProductType(
                    "volumed",
                    NO_WORDS,
                    List.of(
                            new Attribute(
                                    "volume",
                                    Attribute.Kind.NUMBER,
                                    NO_WORDS,
                                    "l",
                                    List.of(),
                                    true,
                                    false)));

    /// A product in the words of this test.
    record Thing(
            int number,
            @Nullable String category,
            List<String> tags,
            int litres,
            int cents,
            int days,
            boolean sale,
            boolean stock) {

        Product product() {
            ProductSheet sheet =
                    ProductSheet.EMPTY
                            .but()
                            .tags(tags)
                            .attributes(
                                    Map.of(
                                            "volume",
                                            new AttributeValue.Amount(BigDecimal.valueOf(litres))))
                            .make();
            return Product.of(
                    new java.util.UUID(0, number),
                    TODAY,
                    SampleGoods.draft(
                                    "thing-" + number,
                                    true,
                                    Map.of("en", Map.of("title", "Thing " + number)))
                            .but()
                            .category(category)
                            .added(TODAY.minusDays(days))
                            .sheet(sheet)
                            .make());
        }

        CollectionRule.Standing standing() {
            Thing thing = this;
            return new CollectionRule.Standing() {
                @Override
                public Money price() {
                    return new Money(thing.cents(), Currency.of("EUR"));
                }

                @Override
                public boolean onSale() {
                    return thing.sale();
                }

                @Override
                public boolean inStock() {
                    return thing.stock();
                }

                @Override
                public LocalDate today() {
                    return TODAY;
                }

                @Override
                public ProductType type() {
                    return VOLUMED;
                }
            };
        }
    }

    /// A rule and what it means.
    record Meant(CollectionRule rule, Predicate<Thing> meaning) {}

    @Property(tries = 300)
    void holdsWhatAFilterOverAllProductsFinds(
            @ForAll("things") List<Thing> things,
            @ForAll("rules") List<Meant> rules,
            @ForAll boolean any,
            @ForAll("hands") List<Integer> picked,
            @ForAll("hands") List<Integer> left) {
        ProductCollection collection = collection(any, rules, picked, left);

        Set<String> expected = new LinkedHashSet<>();
        for (int number : picked) {
            if (things.stream().anyMatch(t -> t.number() == number)) expected.add(handle(number));
        }
        for (Thing thing : things) {
            if (left.contains(thing.number()) || rules.isEmpty()) continue;
            boolean keeps = !any;
            for (Meant meant : rules) {
                boolean holds = meant.meaning().test(thing);
                keeps = any ? keeps || holds : keeps && holds;
            }
            if (keeps) expected.add(handle(thing.number()));
        }

        List<Product> products = things.stream().map(Thing::product).toList();
        List<Product> members = collection.members(products, p -> of(things, p).standing());
        assertThat(members).extracting(Product::handle).containsExactlyElementsOf(expected);
    }

    private static Thing of(List<Thing> things, Product product) {
        return things.stream()
                .filter(thing -> handle(thing.number()).equals(product.handle()))
                .findFirst()
                .orElseThrow();
    }

    private static String handle(int number) {
        return "thing-" + number;
    }

    @Example
    void isShownBetweenItsDaysOnly() {
        Instant from = Instant.parse("2026-12-01T00:00:00Z");
        Instant until = Instant.parse("2026-12-25T00:00:00Z");
        ProductCollection advent = dated(true, from, until);
        assertThat(advent.open(from.minusSeconds(1))).isFalse();
        assertThat(advent.open(from)).isTrue();
        assertThat(advent.open(until)).isFalse();
        assertThat(dated(false, from, until).open(from)).isFalse();
        assertThatThrownBy(() -> dated(true, until, from))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void refusesAYesOrNoThatIsNeither() {
        assertThatThrownBy(
                        () ->
                                rule(
                                        CollectionRule.Field.SALE,
                                        CollectionRule.Comparison.IS,
                                        "maybe"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Thing>> things() {
        Arbitrary<Thing> thing =
                Combinators.combine(
                                Arbitraries.integers().between(1, 500),
                                Arbitraries.of("bags", "home", "desk").injectNull(0.1),
                                Arbitraries.of("warm", "dry", "loud").list().ofMaxSize(2),
                                Arbitraries.integers().between(0, 5),
                                Arbitraries.integers().between(100, 900),
                                Arbitraries.integers().between(0, 200),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false))
                        .as(Thing::new);
        return thing.list().uniqueElements(Thing::number).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> hands() {
        return Arbitraries.integers().between(1, 500).list().uniqueElements().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Meant>> rules() {
        CollectionRule.Comparison is = CollectionRule.Comparison.IS;
        CollectionRule.Comparison not = CollectionRule.Comparison.IS_NOT;
        CollectionRule.Comparison least = CollectionRule.Comparison.AT_LEAST;
        CollectionRule.Comparison most = CollectionRule.Comparison.AT_MOST;
        return Arbitraries.of(
                        new Meant(
                                rule(CollectionRule.Field.CATEGORY, is, "BAGS"),
                                thing -> "bags".equals(thing.category())),
                        new Meant(
                                rule(CollectionRule.Field.CATEGORY, not, "bags"),
                                thing -> !"bags".equals(thing.category())),
                        new Meant(
                                rule(CollectionRule.Field.TAG, is, "warm"),
                                thing -> thing.tags().contains("warm")),
                        new Meant(
                                rule(CollectionRule.Field.PRICE, most, "4.50"),
                                thing -> thing.cents() <= 450),
                        new Meant(
                                rule(CollectionRule.Field.PRICE, least, "2"),
                                thing -> thing.cents() >= 200),
                        new Meant(
                                rule(CollectionRule.Field.AGE, most, "60"),
                                thing -> thing.days() <= 60),
                        new Meant(rule(CollectionRule.Field.SALE, is, "yes"), Thing::sale),
                        new Meant(
                                rule(CollectionRule.Field.STOCK, is, "no"),
                                thing -> !thing.stock()),
                        new Meant(
                                new CollectionRule(
                                        CollectionRule.Field.ATTRIBUTE, "volume", least, "2.5"),
                                thing -> thing.litres() >= 3))
                .list()
                .ofMaxSize(3);
    }

    private static CollectionRule rule(
            CollectionRule.Field field, CollectionRule.Comparison comparison, String value) {
        return new CollectionRule(field, null, comparison, value);
    }

    private static ProductCollection collection(
            boolean any, List<Meant> rules, List<Integer> picked, List<Integer> left) {
        return new ProductCollection(
                "sample",
                NO_WORDS,
                NO_WORDS,
                NO_WORDS,
                NO_WORDS,
                null,
                true,
                null,
                null,
                1,
                any,
                rules.stream().map(Meant::rule).toList(),
                picked.stream().map(CollectionRulesTest::handle).toList(),
                new ArrayList<>(left.stream().map(CollectionRulesTest::handle).toList()));
    }

    private static ProductCollection dated(boolean published, Instant from, Instant until) {
        return new ProductCollection(
                "advent", NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS, null, published, from, until, 1,
                false, List.of(), List.of(), List.of());
    }
}
