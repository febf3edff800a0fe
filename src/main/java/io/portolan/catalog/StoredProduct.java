package io.portolan.catalog;

/// A product as it is stored, read from the database and not from memory.
///
/// @param kept its content, and the mark that tells whether somebody changed it since
/// @param dated whether somebody said on which day it was added; else that is the day of its first
/// saving
public record StoredProduct(Kept kept, Product product, boolean dated) {

    /// It word for word, ready to be changed.
    public ProductDraft draft() {
        return CatalogJson.mapper().readValue(kept.document(), ProductDraft.class);
    }
}
