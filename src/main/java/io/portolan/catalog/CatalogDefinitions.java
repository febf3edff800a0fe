package io.portolan.catalog;

import java.util.List;
import org.springframework.stereotype.Service;

/// Writes what is defined once for many products. Read it from the snapshot.
@Service
public class CatalogDefinitions {

    private final DefinitionStore store;
    private final Catalog catalog;

    CatalogDefinitions(DefinitionStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /// Writes this type; one with its code is written over. Values that products have stay as they
    /// are, also those the type no longer asks for.
    public void save(ProductType type) {
        write(DefinitionStore.TYPE, type.code(), type);
    }

    /// Writes this size guide; one with its code is written over.
    public void save(SizeGuide guide) {
        write(DefinitionStore.SIZE_GUIDE, guide.code(), guide);
    }

    /// Writes this collection; one with its code is written over.
    public void save(ProductCollection collection) {
        write(DefinitionStore.COLLECTION, collection.code(), collection);
    }

    /// Writes these collections at once; others stay as they are.
    public void save(List<ProductCollection> collections) {
        catalog.change(
                () ->
                        collections.forEach(
                                c -> store.write(DefinitionStore.COLLECTION, c.code(), c)));
    }

    /// Takes a collection away; its goods stay. Passed over when there is none.
    public void removeCollection(String code) {
        catalog.change(() -> store.delete(DefinitionStore.COLLECTION, code));
    }

    /// Takes a type away; products that name it are without type then.
    public void removeType(String code) {
        catalog.change(() -> store.delete(DefinitionStore.TYPE, code));
    }

    private void write(String kind, String code, Object definition) {
        catalog.change(() -> store.write(kind, code, definition));
    }
}
