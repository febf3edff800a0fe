package io.portolan.channels;

import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.ProductText;
import io.portolan.pricing.PriceDraft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a product is, as far as one of the forms can say it.
record Said(
        String handle,
        @Nullable String category,
        String vendor,
        boolean published,
        boolean archived,
        List<@Nullable String> texts,
        List<String> keywords,
        List<String> options,
        List<String> variants,
        @Nullable String type,
        Map<String, AttributeValue> attributes,
        List<String> tags,
        List<String> hiddenIn,
        List<PriceDraft> prices,
        List<ProductText.Spec> specs,
        List<String> swatches) {

    Said inShopify() {
        return with(List.of(), archived, texts, variants, type, attributes, tags, hiddenIn, prices)
                .withoutColours();
    }

    // Words of the shape `Lining: Linen` are attributes there that nobody sees; a fact that is
    // called as an option has no place there.
    Said inWooCommerce() {
        List<ProductText.Spec> facts =
                specs.stream()
                        .filter(s -> options.stream().noneMatch(o -> o.startsWith(s.name())))
                        .toList();
        return with(
                facts,
                false,
                texts.subList(0, 3),
                variants.stream().map(v -> v.replaceAll("[|]hs[^|]*[|]from[^|]*", "")).toList(),
                null,
                Map.of(),
                tags.stream().filter(tag -> tag.contains(": ")).toList(),
                List.of(),
                prices.stream().filter(price -> price.market() == null).toList());
    }

    private Said with(
            List<ProductText.Spec> said,
            boolean put,
            List<@Nullable String> words,
            List<String> sold,
            @Nullable String kind,
            Map<String, AttributeValue> facts,
            List<String> sorting,
            List<String> hidden,
            List<PriceDraft> paid) {
        return new Said(
                handle, category, vendor, published, put, words, keywords, options, sold, kind,
                facts, sorting, hidden, paid, said, swatches);
    }

    private Said withoutColours() {
        return new Said(
                handle,
                category,
                vendor,
                published,
                archived,
                texts,
                keywords,
                options,
                variants,
                type,
                attributes,
                tags,
                hiddenIn,
                prices,
                specs,
                List.of());
    }
}
