package io.portolan.channels;

import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lays what a file says over what the shop knows.
final class Merge {

    private Merge() {}

    /// @param placeholder the picture of a product that has none
    static ProductDraft onto(@Nullable Product before, ProductDraft fresh, Picture placeholder) {
        return new ProductDraft(
                fresh.handle(),
                fresh.category() == null && before != null ? before.category() : fresh.category(),
                fresh.vendor().isEmpty() && before != null ? before.vendor() : fresh.vendor(),
                fresh.published(),
                before == null ? fresh.rank() : before.rank(),
                fresh.added(),
                before == null ? fresh.texts() : texts(before.texts(), fresh.texts()),
                before == null ? fresh.options() : options(before, fresh.options()),
                variants(before, fresh.variants()),
                pictures(before, placeholder),
                before == null ? null : before.compliance(),
                fresh.sheet());
    }

    // A file does not know what was put away here; orders still name it.
    private static List<Variant> variants(@Nullable Product before, List<Variant> fresh) {
        if (before == null) return fresh;
        Set<Sku> named = fresh.stream().map(Variant::sku).collect(Collectors.toSet());
        return Stream.concat(
                        fresh.stream(),
                        before.variants().stream()
                                .filter(v -> v.putAway() && !named.contains(v.sku())))
                .toList();
    }

    private static List<Picture> pictures(@Nullable Product before, Picture placeholder) {
        if (before == null) return List.of(placeholder);
        boolean none =
                before.pictures().stream().allMatch(p -> p.path().equals(placeholder.path()));
        return none ? List.of(placeholder) : before.pictures();
    }

    private static Map<Language, ProductText> texts(
            Map<Language, ProductText> before, Map<Language, ProductText> fresh) {
        Map<Language, ProductText> texts = new HashMap<>(before);
        fresh.forEach((language, text) -> texts.merge(language, text, Merge::text));
        return texts;
    }

    private static ProductText text(ProductText before, ProductText fresh) {
        boolean written =
                !before.summary().isEmpty()
                        && !before.summary().equals(Descriptions.summary(before.description()));
        boolean said = !fresh.summary().equals(Descriptions.summary(fresh.description()));
        return new ProductText(
                fresh.title(),
                written && !said ? before.summary() : fresh.summary(),
                fresh.description().isEmpty() ? before.description() : fresh.description(),
                or(fresh.material(), before.material()),
                or(fresh.care(), before.care()),
                or(fresh.madeIn(), before.madeIn()),
                specs(before.specs(), fresh.specs()),
                fresh.keywords().isEmpty() ? before.keywords() : fresh.keywords(),
                or(fresh.seoTitle(), before.seoTitle()),
                or(fresh.seoDescription(), before.seoDescription()));
    }

    private static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
        return said == null ? otherwise : said;
    }

    // A fact that the file names too is the file's; the others stay where they are.
    private static List<ProductText.Spec> specs(
            List<ProductText.Spec> before, List<ProductText.Spec> fresh) {
        Map<String, ProductText.Spec> all = new LinkedHashMap<>();
        before.forEach(spec -> all.put(spec.name(), spec));
        fresh.forEach(spec -> all.put(spec.name(), spec));
        return List.copyOf(all.values());
    }

    private static List<Option> options(Product before, List<Option> fresh) {
        return fresh.stream().map(option -> option(before.option(option.code()), option)).toList();
    }

    private static Option option(@Nullable Option before, Option fresh) {
        if (before == null) return fresh;
        return new Option(
                fresh.code(),
                both(before.names(), fresh.names()),
                fresh.values().stream().map(v -> value(before.value(v.code()), v)).toList());
    }

    private static Option.Value value(Option.@Nullable Value before, Option.Value fresh) {
        if (before == null) return fresh;
        return new Option.Value(
                fresh.code(), both(before.labels(), fresh.labels()), before.swatch());
    }

    private static Map<Language, String> both(
            Map<Language, String> before, Map<Language, String> fresh) {
        Map<Language, String> both = new HashMap<>(before);
        both.putAll(fresh);
        return both;
    }
}
