package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A product being changed.
public final class DraftCopy {

    private String handle;
    private @Nullable String category;
    private String vendor;
    private boolean published;
    private int rank;
    private @Nullable LocalDate added;
    private Map<Language, ProductText> texts;
    private List<Option> options;
    private List<Variant> variants;
    private List<Picture> pictures;
    private @Nullable Compliance compliance;
    private @Nullable ProductSheet sheet;

    DraftCopy(ProductDraft of) {
        handle = of.handle();
        category = of.category();
        vendor = of.vendor();
        published = of.published();
        rank = of.rank();
        added = of.added();
        texts = of.texts();
        options = of.options();
        variants = of.variants();
        pictures = of.pictures();
        compliance = of.compliance();
        sheet = of.sheet();
    }

    DraftCopy(Product of) {
        handle = of.handle();
        category = of.category();
        vendor = of.vendor();
        published = of.published();
        rank = of.rank();
        added = of.added();
        texts = of.texts();
        options = of.options();
        variants = of.variants();
        pictures = of.pictures();
        compliance = of.compliance();
        sheet = of.sheet();
    }

    public DraftCopy handle(String to) {
        handle = to;
        return this;
    }

    public DraftCopy category(@Nullable String to) {
        category = to;
        return this;
    }

    public DraftCopy vendor(String to) {
        vendor = to;
        return this;
    }

    public DraftCopy published(boolean to) {
        published = to;
        return this;
    }

    public DraftCopy rank(int to) {
        rank = to;
        return this;
    }

    public DraftCopy added(@Nullable LocalDate to) {
        added = to;
        return this;
    }

    public DraftCopy texts(Map<Language, ProductText> to) {
        texts = to;
        return this;
    }

    public DraftCopy options(List<Option> to) {
        options = to;
        return this;
    }

    public DraftCopy variants(List<Variant> to) {
        variants = to;
        return this;
    }

    public DraftCopy pictures(List<Picture> to) {
        pictures = to;
        return this;
    }

    public DraftCopy compliance(@Nullable Compliance to) {
        compliance = to;
        return this;
    }

    public DraftCopy sheet(@Nullable ProductSheet to) {
        sheet = to;
        return this;
    }

    /// What it is now.
    public ProductDraft make() {
        return new ProductDraft(
                handle,
                category,
                vendor,
                published,
                rank,
                added,
                texts,
                options,
                variants,
                pictures,
                compliance,
                sheet);
    }
}
