package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductType;
import io.portolan.checkout.OfferCollections;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the rules of a collection can look at, words to hold it against, and pictures for it.
@Component
class CollectionLists {

    private static final int MOST_WORDS = 300;
    private static final int MOST_PICTURES = 60;

    private final Catalog catalog;
    private final OfferCollections collections;

    CollectionLists(Catalog catalog, OfferCollections collections) {
        this.catalog = catalog;
        this.collections = collections;
    }

    /// @param picture the one that is chosen
    CollectionPage.Lists of(Shell shell, ProductCollection wanted, String picture) {
        return new CollectionPage.Lists(
                fields(shell), comparisons(shell), words(shell), pictures(shell, wanted, picture));
    }

    private List<OrderView.Choice> fields(Shell shell) {
        List<OrderView.Choice> fields = new ArrayList<>();
        for (CollectionRule.Field field : CollectionRule.Field.values()) {
            if (field == CollectionRule.Field.ATTRIBUTE) continue;
            String key = "collections.field." + field.name().toLowerCase(Locale.ROOT);
            fields.add(new OrderView.Choice(field.name(), shell.t(key)));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (ProductType type : catalog.snapshot().types()) {
            for (Attribute attribute : type.attributes()) {
                attributes.putIfAbsent(attribute.code(), attribute.name(shell.language()));
            }
        }
        attributes.forEach(
                (code, name) ->
                        fields.add(
                                new OrderView.Choice(
                                        CollectionForm.ATTRIBUTE + code,
                                        shell.t("collections.field.attribute", "name", name))));
        return fields;
    }

    private static List<OrderView.Choice> comparisons(Shell shell) {
        List<OrderView.Choice> comparisons = new ArrayList<>();
        for (CollectionRule.Comparison one : CollectionRule.Comparison.values()) {
            String key = "collections.is." + one.name().toLowerCase(Locale.ROOT);
            comparisons.add(new OrderView.Choice(one.name(), shell.t(key)));
        }
        return comparisons;
    }

    private List<OrderView.Choice> words(Shell shell) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Language language = shell.language();
        Map<String, String> words = new LinkedHashMap<>();
        for (Category one : snapshot.categories()) words.put(one.code(), one.name(language));
        for (ProductType type : snapshot.types()) {
            words.putIfAbsent(type.code(), type.name(language));
            for (Attribute attribute : type.attributes()) {
                attribute.choices().forEach(c -> words.putIfAbsent(c.code(), c.label(language)));
            }
        }
        Set<String> tags = new LinkedHashSet<>();
        for (Product product : snapshot.all()) {
            tags.addAll(product.sheet().tags());
            tags.add(product.vendor());
        }
        tags.forEach(tag -> words.putIfAbsent(tag, tag));
        words.putIfAbsent("yes", shell.t("edit.yes"));
        words.putIfAbsent("no", shell.t("edit.no"));
        return words.entrySet().stream()
                .limit(MOST_WORDS)
                .map(word -> new OrderView.Choice(word.getKey(), word.getValue()))
                .toList();
    }

    private List<OrderView.Choice> pictures(Shell shell, ProductCollection wanted, String picture) {
        Map<String, String> pictures = new LinkedHashMap<>();
        if (!picture.isEmpty()) pictures.put(picture, picture);
        for (Product product : collections.products(wanted)) {
            if (product.pictures().isEmpty() || pictures.size() > MOST_PICTURES) continue;
            String path = product.pictures().getFirst().path();
            pictures.put(path, product.text(shell.language()).title());
        }
        return pictures.entrySet().stream()
                .map(one -> new OrderView.Choice(one.getKey(), one.getValue()))
                .toList();
    }
}
