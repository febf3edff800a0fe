package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets products that are read together share what they have in common: options, weights, words
/// of the warehouse. A long catalogue then takes a third of the memory.
final class Sharing {

    private static final int MOST = 500_000;

    private final Map<Object, Object> known = new HashMap<>();

    Product of(Product product) {
        return new Product(
                product.id(),
                product.handle(),
                same(product.category()),
                shared(product.vendor()),
                product.published(),
                product.rank(),
                shared(product.added()),
                texts(product.texts()),
                product.options().stream().map(this::shared).toList(),
                product.variants().stream().map(this::of).toList(),
                product.pictures().stream().map(this::of).toList(),
                product.compliance(),
                shared(product.sheet()),
                product.version());
    }

    private Map<Language, ProductText> texts(Map<Language, ProductText> texts) {
        Map<Language, ProductText> shared = new HashMap<>();
        texts.forEach(
                (language, text) ->
                        shared.put(
                                language,
                                text.but()
                                        .specs(shared(text.specs()))
                                        .keywords(shared(text.keywords()))
                                        .make()));
        return ByLanguage.sorted(shared);
    }

    private Variant of(Variant variant) {
        return variant.but()
                .options(shared(variant.options()))
                .weight(same(variant.weight()))
                .hs(same(variant.hs()))
                .origin(same(variant.origin()))
                .material(same(variant.material()))
                .dimensions(same(variant.dimensions()))
                .ownWeight(same(variant.ownWeight()))
                .litres(same(variant.litres()))
                .alcohol(same(variant.alcohol()))
                .make();
    }

    private Picture of(Picture picture) {
        return new Picture(
                shared(picture.path()),
                picture.alts(),
                shared(picture.ground()),
                picture.width(),
                picture.height(),
                shared(picture.options()),
                picture.focus());
    }

    private <T> @Nullable T same(@Nullable T thing) {
        return thing == null ? null : shared(thing);
    }

    // Equal things are of one kind here: each kind has its own equality.
    @SuppressWarnings("unchecked")
    private <T> T shared(T thing) {
        if (known.size() >= MOST) return (T) known.getOrDefault(thing, thing);
        Object there = known.putIfAbsent(thing, thing);
        return there == null ? thing : (T) there;
    }
}
