package io.portolan.admin;

import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which goods, published or not, stand on a type, an attribute, a choice or a size guide.
record GoodsOf(CatalogSnapshot catalog) {

    /// Code of a type to how many products name it.
    Map<String, Long> types() {
        return by(product -> product.sheet().type());
    }

    /// Code of a size guide to how many products name it.
    Map<String, Long> guides() {
        return by(product -> product.sheet().sizeGuide());
    }

    private Map<String, Long> by(Function<Product, @Nullable String> code) {
        Map<String, Long> counts = new HashMap<>();
        for (Product product : catalog.all()) {
            String named = code.apply(product);
            if (named != null) counts.merge(named, 1L, Long::sum);
        }
        return counts;
    }

    /// Code of an attribute to how many products of the type have a value of it.
    Map<String, Long> attributes(String type) {
        return of(type).stream()
                .flatMap(product -> product.sheet().attributes().keySet().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    }

    /// Code of a choice to how many products of the type have it.
    Map<String, Long> choices(String type, String attribute) {
        return of(type).stream()
                .map(product -> product.sheet().attributes().get(attribute))
                .flatMap(
                        value ->
                                value instanceof AttributeValue.Choices(var chosen)
                                        ? chosen.stream().distinct()
                                        : java.util.stream.Stream.empty())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    }

    private List<Product> of(String type) {
        return catalog.all().stream()
                .filter(product -> type.equals(product.sheet().type()))
                .toList();
    }

    List<Product> guided(String guide) {
        return catalog.all().stream()
                .filter(product -> guide.equals(product.sheet().sizeGuide()))
                .toList();
    }

    /// Collections with a rule that names the type.
    List<ProductCollection> ruled(String type) {
        return catalog.collections().stream()
                .filter(one -> one.rules().stream().anyMatch(rule -> names(rule, type)))
                .toList();
    }

    private static boolean names(CollectionRule rule, String type) {
        return rule.field() == CollectionRule.Field.TYPE && Objects.equals(rule.value(), type);
    }
}
