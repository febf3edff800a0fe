package io.portolan.demo;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import org.springframework.stereotype.Component;

/// Puts the goods of the demo shop on their shelves, with types, size tables and collections.
@Component
class DemoShelves {

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final Slugs slugs;

    DemoShelves(Catalog catalog, CatalogDefinitions definitions, Slugs slugs) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.slugs = slugs;
    }

    boolean empty() {
        return catalog.snapshot().products().isEmpty();
    }

    void fill(DemoShop shop) {
        catalog.saveCategories(shop.categories());
        shop.types().forEach(definitions::save);
        shop.guides().forEach(definitions::save);
        catalog.save(shop.products().stream().map(DemoProduct::product).toList());
        definitions.save(shop.collections());
    }

    /// Gives collections their addresses in each language, once everything is there.
    void name(DemoShop shop) {
        for (ProductCollection collection : shop.collections()) {
            Item item = Item.collection(collection.code());
            collection.names().forEach((language, name) -> slugs.first(item, language, name));
        }
    }
}
