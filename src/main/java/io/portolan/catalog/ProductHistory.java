package io.portolan.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What products were before: each save of a product leaves the version before it here. Versions
/// are kept for two years, and the last fifty of each product for as long as it is there.
@Service
public class ProductHistory {

    private final VersionStore store;
    private final Catalog catalog;

    ProductHistory(VersionStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /// Its versions, the newest first, at most `limit` of those whose number is below `below`.
    public List<ProductVersion> versions(String handle, int below, int limit) {
        return store.list(handle, below, limit);
    }

    /// The product as it was in this version; null when that is not kept.
    public @Nullable ProductDraft version(String handle, int number) {
        String document = store.document(handle, number);
        return document == null
                ? null
                : CatalogJson.mapper().readValue(document, ProductDraft.class);
    }

    /// Makes the content of an earlier version the newest one. Refuses when an SKU of it belongs to
    /// another product by now, or when the version is not kept.
    public Edited restore(String handle, int number, @Nullable UUID by) {
        ProductDraft before = version(handle, number);
        Product now = catalog.snapshot().product(handle);
        if (before == null || now == null) {
            return new Edited.Refused("version " + number + " of " + handle + " is not kept");
        }
        SaveNote note = new SaveNote(SaveNote.Why.RESTORE, by);
        return catalog.edit(before, now.version().number(), note);
    }
}
