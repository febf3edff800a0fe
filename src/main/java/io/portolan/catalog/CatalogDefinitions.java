package io.portolan.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /// Writes this type in the place of `before`, null where none is there yet. Writes nothing and
    /// is false when another state of it stands there by now, so that nobody's work is lost.
    public boolean replace(@Nullable ProductType before, ProductType type) {
        return replace(DefinitionStore.TYPE, type.code(), before, type, ProductType.class);
    }

    /// As for a type.
    public boolean replace(@Nullable SizeGuide before, SizeGuide guide) {
        return replace(DefinitionStore.SIZE_GUIDE, guide.code(), before, guide, SizeGuide.class);
    }

    /// Takes a type away that no product names; false, and it stays, when one does.
    public boolean removeUnusedType(String code) {
        return removeUnused(DefinitionStore.TYPE, code);
    }

    /// Takes a size guide away that no product names; false, and it stays, when one does.
    public boolean removeUnusedGuide(String code) {
        return removeUnused(DefinitionStore.SIZE_GUIDE, code);
    }

    private boolean removeUnused(String kind, String code) {
        return catalog.changeIf(
                () -> {
                    if (store.used(kind, code)) return false;
                    store.delete(kind, code);
                    return true;
                });
    }

    private <T> boolean replace(
            String kind, String code, @Nullable T before, T definition, Class<T> type) {
        return catalog.changeIf(
                () -> {
                    if (!Objects.equals(store.find(kind, code, type), before)) return false;
                    store.write(kind, code, definition);
                    return true;
                });
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

    /// Writes these types, size guides and collections at once; others stay as they are.
    public void save(
            List<ProductType> types, List<SizeGuide> guides, List<ProductCollection> collections) {
        catalog.change(
                () -> {
                    types.forEach(t -> store.write(DefinitionStore.TYPE, t.code(), t));
                    guides.forEach(g -> store.write(DefinitionStore.SIZE_GUIDE, g.code(), g));
                    collections.forEach(c -> store.write(DefinitionStore.COLLECTION, c.code(), c));
                });
    }

    /// All size guides, read from the database.
    public List<SizeGuide> storedGuides() {
        return store.all().guides();
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
