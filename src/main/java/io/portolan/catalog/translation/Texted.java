package io.portolan.catalog.translation;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something of the catalogue that has texts, as it stands now.
///
/// @param thing the record itself: the same one as long as nothing of it changed
/// @param title in a language, or in the one that stands in for it
record Texted(
        Item item, Object thing, Function<Language, String> title, Supplier<List<Phrase>> phrases) {

    static Texted of(Product product) {
        return new Texted(
                Item.product(product.handle()),
                product,
                language -> product.text(language).title(),
                () -> Phrases.of(product));
    }

    static Texted of(Category category) {
        return new Texted(
                Item.category(category.code()),
                category,
                category::name,
                () -> Phrases.of(category));
    }

    static Texted of(ProductCollection collection) {
        return new Texted(
                Item.collection(collection.code()),
                collection,
                collection::name,
                () -> Phrases.of(collection));
    }

    static Texted of(ProductType type) {
        return new Texted(Item.type(type.code()), type, type::name, () -> Phrases.of(type));
    }

    static Texted of(SizeGuide guide) {
        return new Texted(Item.guide(guide.code()), guide, guide::name, () -> Phrases.of(guide));
    }

    /// Everything, in the order of the shelf; products last, as they are the most.
    static List<Texted> all(CatalogSnapshot now) {
        List<Texted> all = new ArrayList<>(now.all().size() + now.categories().size() + 32);
        now.categories().forEach(category -> all.add(of(category)));
        now.collections().forEach(collection -> all.add(of(collection)));
        now.types().forEach(type -> all.add(of(type)));
        now.sizeGuides().forEach(guide -> all.add(of(guide)));
        now.all().forEach(product -> all.add(of(product)));
        return all;
    }

    static @Nullable Texted find(CatalogSnapshot now, Item item) {
        String code = item.code();
        return switch (item.kind()) {
            case PRODUCT -> found(now.product(code), Texted::of);
            case CATEGORY -> found(now.category(code), Texted::of);
            case COLLECTION -> found(now.collection(code), Texted::of);
            case TYPE -> found(now.type(code), Texted::of);
            case GUIDE -> found(now.sizeGuide(code), Texted::of);
        };
    }

    private static <T> @Nullable Texted found(@Nullable T thing, Function<T, Texted> made) {
        return thing == null ? null : made.apply(thing);
    }
}
