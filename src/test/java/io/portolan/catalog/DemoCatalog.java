package io.portolan.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The demo shop's goods without a database.
final class DemoCatalog {

    private DemoCatalog() {}

    static CatalogSnapshot snapshot() {
        JsonMapper json = CatalogJson.mapper();
        JsonNode shop = read("shop.json");
        List<Category> categories = new ArrayList<>();
        for (JsonNode category : shop.get("categories")) {
            categories.add(json.treeToValue(category, Category.class));
        }
        JsonNode sheets = read("sheets.json");
        List<ProductType> types = new ArrayList<>();
        for (JsonNode type : read("types.json")) {
            types.add(json.treeToValue(type, ProductType.class));
        }
        List<Product> products = new ArrayList<>();
        for (JsonNode handle : shop.get("products")) {
            JsonNode file = read("products/" + handle.asString() + ".json");
            ObjectNode product = (ObjectNode) file.get("product");
            JsonNode sheet = sheets.get(handle.asString());
            if (sheet != null && !product.has("sheet")) product.set("sheet", sheet);
            products.add(
                    Product.of(
                            new UUID(0, products.size()),
                            LocalDate.of(2026, 1, 1),
                            json.treeToValue(product, ProductDraft.class)));
        }
        return new CatalogSnapshot(
                1, products, categories, new Definitions(types, List.of(), List.of()));
    }

    private static JsonNode read(String name) {
        try (InputStream in = DemoCatalog.class.getResourceAsStream("/demo/" + name)) {
            return CatalogJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
