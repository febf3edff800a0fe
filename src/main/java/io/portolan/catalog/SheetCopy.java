package io.portolan.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A data sheet being filled in.
public final class SheetCopy {

    private @Nullable String type;
    private Map<String, AttributeValue> attributes = Map.of();
    private List<String> tags = List.of();
    private List<Share> composition = List.of();
    private List<Video> videos = List.of();
    private @Nullable String sizeGuide;
    private List<Certificate> certificates = List.of();
    private List<String> hiddenIn = List.of();
    private @Nullable Plan plan;
    private @Nullable String goodsClass;
    private @Nullable BigDecimal metal;
    private List<OriginProof> proofs = List.of();

    SheetCopy() {}

    SheetCopy(ProductSheet of) {
        type = of.type();
        attributes = of.attributes();
        tags = of.tags();
        composition = of.composition();
        videos = of.videos();
        sizeGuide = of.sizeGuide();
        certificates = of.certificates();
        hiddenIn = of.hiddenIn();
        plan = of.plan();
        goodsClass = of.goodsClass();
        metal = of.metal();
        proofs = of.proofs();
    }

    public SheetCopy type(@Nullable String code) {
        type = code;
        return this;
    }

    public SheetCopy attributes(Map<String, AttributeValue> values) {
        attributes = values;
        return this;
    }

    public SheetCopy tags(List<String> words) {
        tags = words;
        return this;
    }

    public SheetCopy composition(List<Share> shares) {
        composition = shares;
        return this;
    }

    public SheetCopy videos(List<Video> links) {
        videos = links;
        return this;
    }

    public SheetCopy sizeGuide(@Nullable String code) {
        sizeGuide = code;
        return this;
    }

    public SheetCopy certificates(List<Certificate> papers) {
        certificates = papers;
        return this;
    }

    public SheetCopy hiddenIn(List<String> markets) {
        hiddenIn = markets;
        return this;
    }

    public SheetCopy plan(@Nullable Plan when) {
        plan = when;
        return this;
    }

    public SheetCopy goodsClass(@Nullable String code) {
        goodsClass = code;
        return this;
    }

    public SheetCopy metal(@Nullable BigDecimal percent) {
        metal = percent;
        return this;
    }

    public SheetCopy proofs(List<OriginProof> papers) {
        proofs = papers;
        return this;
    }

    /// The sheet as it is filled in now.
    public ProductSheet make() {
        return new ProductSheet(
                type,
                attributes,
                tags,
                composition,
                videos,
                sizeGuide,
                certificates,
                hiddenIn,
                plan,
                goodsClass,
                metal,
                proofs);
    }
}
