package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Variant;
import io.portolan.markets.Market;
import io.portolan.pricing.PriceDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A product as one JSON document with its listed prices and its counted pieces.
final class OwnDocument {

    private static final JsonMapper JSON = CatalogJson.mapper();

    private OwnDocument() {}

    static ObjectNode of(Product product, Exports.Goods goods) {
        ObjectNode document = JSON.valueToTree(ProductDraft.of(product));
        whole(document, goods);
        ArrayNode prices = document.putArray(OwnEntry.PRICES);
        ObjectNode stock = document.putObject(OwnEntry.STOCK);
        for (Variant variant : product.variants()) {
            for (PriceDraft price : prices(variant, goods)) prices.add(JSON.valueToTree(price));
            Integer pieces = goods.stock().available(variant.sku());
            if (variant.tracked() && pieces != null) {
                stock.put(variant.sku().value(), Math.max(0, pieces));
            }
        }
        return document;
    }

    /// The document as a line of a file that holds all there is of the product.
    static ObjectNode line(ObjectNode document) {
        ObjectNode line = JSON.createObjectNode();
        line.set(OwnColumns.HANDLE, document.path(OwnColumns.HANDLE));
        line.put(OwnMerge.WHOLE, true);
        line.setAll(document);
        return line;
    }

    // What the product does not have is said too, so that reading the file in again takes away what
    // came since.
    private static void whole(ObjectNode document, Exports.Goods goods) {
        nulls(document, OwnColumns.PRODUCT);
        OwnColumns.PARTS.forEach(
                (part, members) -> {
                    if (document.get(part) instanceof ObjectNode of) nulls(of, members);
                    else document.putNull(part);
                });
        ObjectNode texts = OwnMerge.object(document, "texts");
        for (String language : goods.languages()) {
            if (texts.get(language) instanceof ObjectNode text) nulls(text, OwnColumns.TEXT);
            else texts.putNull(language);
        }
        for (JsonNode variant : document.path("variants")) {
            nulls((ObjectNode) variant, OwnColumns.OF_VARIANT);
        }
    }

    private static void nulls(ObjectNode node, List<OwnColumns.Member> members) {
        for (OwnColumns.Member member : members) {
            if (!node.has(member.name())) node.putNull(member.name());
        }
    }

    /// What stands in the base list and the lists of the markets that have one, in their order.
    static List<PriceDraft> prices(Variant variant, Exports.Goods goods) {
        List<PriceDraft> prices = new ArrayList<>();
        add(prices, goods.prices().listed(variant.sku(), null));
        for (Market market : goods.markets()) {
            if (!market.hasOwnList()) continue;
            add(prices, goods.prices().listed(variant.sku(), market.code()));
        }
        return prices;
    }

    private static void add(List<PriceDraft> prices, @Nullable PriceDraft price) {
        if (price != null) prices.add(price);
    }
}
