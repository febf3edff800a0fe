package io.portolan.demo;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts the goods of the demo shop on their shelves, with types, size tables, collections
/// and pieces.
@Component
class DemoShelves {

    private static final Language ENGLISH = Language.of("en");

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final Slugs slugs;
    private final Stock stock;

    DemoShelves(Catalog catalog, CatalogDefinitions definitions, Slugs slugs, Stock stock) {
        this.catalog = catalog;
        this.stock = stock;
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
        stock.receive(receipts(shop));
    }

    private static List<Stock.Receipt> receipts(DemoShop shop) {
        return shop.products().stream()
                .flatMap(product -> product.stock().stream())
                .map(c -> new Stock.Receipt(c.sku(), c.quantity(), "opening-stock", "demo-world"))
                .toList();
    }

    /// Gives everything its address in the words of each language, once it is all there. English
    /// goods and shelves keep their handles, which are English words chosen by hand.
    void name(DemoShop shop) {
        Map<Item, Map<Language, String>> titles = new LinkedHashMap<>();
        for (Category each : shop.categories()) {
            titles.put(Item.category(each.code()), translated(each.names()));
        }
        for (DemoProduct each : shop.products()) {
            Map<Language, String> names = new HashMap<>();
            each.product().texts().forEach((language, text) -> names.put(language, text.title()));
            titles.put(Item.product(each.product().handle()), translated(names));
        }
        for (ProductCollection each : shop.collections()) {
            titles.put(Item.collection(each.code()), each.names());
        }
        slugs.first(titles);
    }

    private static Map<Language, String> translated(Map<Language, String> names) {
        Map<Language, String> translated = new HashMap<>(names);
        translated.remove(ENGLISH);
        return translated;
    }
}
