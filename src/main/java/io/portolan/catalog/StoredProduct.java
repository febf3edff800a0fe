package io.portolan.catalog;

/// A product as it is stored, read from the database and not from memory.
///
/// @param kept its content, and the mark that tells whether somebody changed it since
public record StoredProduct(Kept kept, Product product) {

    /// It word for word, ready to be changed.
    public ProductDraft draft() {
        return CatalogJson.mapper().readValue(kept.document(), ProductDraft.class);
    }
}
