package io.portolan.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text being changed.
public final class TextCopy {

    private String title;
    private String summary = "";
    private String description = "";
    private @Nullable String material;
    private @Nullable String care;
    private @Nullable String madeIn;
    private List<ProductText.Spec> specs = List.of();
    private List<String> keywords = List.of();
    private @Nullable String seoTitle;
    private @Nullable String seoDescription;

    TextCopy(String title) {
        this.title = title;
    }

    TextCopy(ProductText of) {
        title = of.title();
        summary = of.summary();
        description = of.description();
        material = of.material();
        care = of.care();
        madeIn = of.madeIn();
        specs = of.specs();
        keywords = of.keywords();
        seoTitle = of.seoTitle();
        seoDescription = of.seoDescription();
    }

    public TextCopy title(String to) {
        title = to;
        return this;
    }

    public TextCopy summary(String to) {
        summary = to;
        return this;
    }

    public TextCopy description(String to) {
        description = to;
        return this;
    }

    public TextCopy material(@Nullable String to) {
        material = to;
        return this;
    }

    public TextCopy care(@Nullable String to) {
        care = to;
        return this;
    }

    public TextCopy madeIn(@Nullable String to) {
        madeIn = to;
        return this;
    }

    public TextCopy specs(List<ProductText.Spec> to) {
        specs = to;
        return this;
    }

    public TextCopy keywords(List<String> to) {
        keywords = to;
        return this;
    }

    public TextCopy seoTitle(@Nullable String to) {
        seoTitle = to;
        return this;
    }

    public TextCopy seoDescription(@Nullable String to) {
        seoDescription = to;
        return this;
    }

    /// What it is now.
    public ProductText make() {
        return new ProductText(
                title,
                summary,
                description,
                material,
                care,
                madeIn,
                specs,
                keywords,
                seoTitle,
                seoDescription);
    }
}
