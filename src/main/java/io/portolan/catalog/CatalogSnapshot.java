package io.portolan.catalog;

import io.portolan.kernel.Sku;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole catalogue at one moment. Never changes: a later save makes another one.
public final class CatalogSnapshot {

    private static final Comparator<Product> SHELF_ORDER =
            Comparator.comparingInt(Product::rank).thenComparing(Product::handle);

    private final long version;
    private final List<Product> all;
    private final List<Product> published;
    private final List<Category> categories;
    private final Map<String, Product> byHandle;
    private final Map<Sku, SkuOf> bySku;
    private final Map<String, Category> byCode;
    private final Definitions definitions;

    CatalogSnapshot(long version, Collection<Product> products, Collection<Category> categories) {
        this(version, products, categories, Definitions.NONE);
    }

    CatalogSnapshot(
            long version,
            Collection<Product> products,
            Collection<Category> categories,
            Definitions definitions) {
        this.definitions = definitions;
        this.version = version;
        this.all = products.stream().sorted(SHELF_ORDER).toList();
        this.published = all.stream().filter(Product::published).toList();
        this.categories =
                categories.stream()
                        .sorted(
                                Comparator.comparingInt(Category::order)
                                        .thenComparing(Category::code))
                        .toList();
        this.byHandle = HashMap.newHashMap(all.size());
        this.bySku = HashMap.newHashMap(all.size() * 2);
        this.byCode = HashMap.newHashMap(this.categories.size());
        for (Product product : all) {
            byHandle.put(product.handle(), product);
            for (Variant variant : product.variants()) {
                bySku.put(variant.sku(), new SkuOf(product, variant));
            }
        }
        for (Category category : this.categories) byCode.put(category.code(), category);
    }

    /// Grows with every save that changed something.
    public long version() {
        return version;
    }

    /// What shoppers may see, in the order of the shelf.
    public List<Product> products() {
        return published;
    }

    /// Everything, unpublished products too.
    public List<Product> all() {
        return all;
    }

    /// The product with this handle, published or not; null when there is none.
    public @Nullable Product product(String handle) {
        return byHandle.get(handle);
    }

    /// The variant with this SKU and its product, published or not; null when there is none.
    public @Nullable SkuOf variant(Sku sku) {
        return bySku.get(sku);
    }

    /// All shelves in their order.
    public List<Category> categories() {
        return categories;
    }

    public @Nullable Category category(String code) {
        return byCode.get(code);
    }

    /// All types of goods, by code.
    public List<ProductType> types() {
        return definitions.types();
    }

    /// The type with this code; null when there is none, or when `code` is null.
    public @Nullable ProductType type(@Nullable String code) {
        return types().stream().filter(t -> t.code().equals(code)).findFirst().orElse(null);
    }

    /// What its type requires of this product and its sheet does not say; empty without a type.
    public List<Attribute> lacking(Product product) {
        ProductType type = type(product.sheet().type());
        return type == null ? List.of() : type.lacking(product.sheet());
    }

    public List<SizeGuide> sizeGuides() {
        return definitions.guides();
    }

    /// The size guide with this code; null when there is none, or when `code` is null.
    public @Nullable SizeGuide sizeGuide(@Nullable String code) {
        return sizeGuides().stream().filter(g -> g.code().equals(code)).findFirst().orElse(null);
    }

    /// All collections, unpublished ones too.
    public List<ProductCollection> collections() {
        return definitions.collections();
    }

    public @Nullable ProductCollection collection(String code) {
        return collections().stream().filter(c -> c.code().equals(code)).findFirst().orElse(null);
    }
}
