package io.portolan.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What products were before: each save of a product leaves the version before it here. Versions
/// are kept for two years, and the last fifty of each product for as long as it is there.
@Service
public class ProductHistory {

    private final VersionStore store;

    ProductHistory(VersionStore store) {
        this.store = store;
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
}
